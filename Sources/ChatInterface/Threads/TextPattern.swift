/// What is searched for. Capital letters count only if there is one in it.
struct TextPattern: Equatable {
    let text: String
    private let bytes: [UInt8]
    private let isSensitive: Bool

    /// Nil if there is nothing to search for.
    init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        self.text = text
        bytes = Array(text.utf8)
        isSensitive = text.utf8.contains { 0x41...0x5A ~= $0 }
    }

    /// How many bytes a match has.
    var count: Int { bytes.count }

    /// All matches that begin in a range, in order; they don't overlap.
    func matches(in text: [UInt8], from range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = range.lowerBound
        while let match = first(in: text, from: place), match.lowerBound < range.upperBound {
            found.append(match)
            place = match.upperBound
        }
        return found
    }

    /// The first match that begins at a place or behind it.
    func first(in text: [UInt8], from start: Int) -> Range<Int>? {
        text.withUnsafeBufferPointer { text in
            guard start >= 0, text.count >= count else { return nil }
            var place = start
            while place <= text.count - count {
                if matches(text, at: place) { return place..<place + count }
                place += 1
            }
            return nil
        }
    }

    /// The last match that begins before a place.
    func last(in text: [UInt8], before end: Int) -> Range<Int>? {
        text.withUnsafeBufferPointer { text in
            var place = min(end - 1, text.count - count)
            while place >= 0 {
                if matches(text, at: place) { return place..<place + count }
                place -= 1
            }
            return nil
        }
    }

    private func matches(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard fold(text[place]) == bytes[0] else { return false }
        for offset in 1..<count where fold(text[place + offset]) != bytes[offset] { return false }
        return true
    }

    private func fold(_ byte: UInt8) -> UInt8 {
        !isSensitive && 0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
}
