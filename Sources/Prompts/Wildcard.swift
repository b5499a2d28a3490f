/// Compares names with patterns in which `*` stands for any characters.
enum Wildcard {
    /// Whether the whole name is of the pattern. Only the last `*` is ever tried again, so the time
    /// is bounded by the product of the lengths.
    static func matches(_ name: String, _ pattern: String) -> Bool {
        let name = Array(name.utf8), pattern = Array(pattern.utf8)
        var (at, place) = (0, 0)
        var retry: (at: Int, place: Int)?
        while at < name.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                place += 1
                retry = (at, place)
            } else if place < pattern.count, pattern[place] == name[at] {
                at += 1
                place += 1
            } else if let last = retry {
                retry = (last.at + 1, last.place)
                (at, place) = (last.at + 1, last.place)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
