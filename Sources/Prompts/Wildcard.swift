/// Compares names with patterns: `*` stands for any characters, `?` for one, `[a-z]` and `[!a-z]`
/// for one of a set (glob(7)).
enum Wildcard {
    /// Whether the whole name is of the pattern. Only the last `*` is ever tried again, so the time
    /// is bounded by the product of the lengths.
    static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
        var (at, place) = (0, 0)
        var retry: (at: Int, place: Int)?
        while at < name.count {
            if place < pattern.count, pattern[place] == "*" {
                place += 1
                retry = (at, place)
            } else if let next = end(ofOne: name[at], pattern, place) {
                at += 1
                place = next
            } else if let last = retry {
                retry = (last.at + 1, last.place)
                (at, place) = (last.at + 1, last.place)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }

    /// Where the pattern goes on if what stands at a place in it fits the character.
    private static func end(
        ofOne scalar: Unicode.Scalar, _ pattern: [Unicode.Scalar], _ place: Int
    ) -> Int? {
        guard place < pattern.count else { return nil }
        switch pattern[place] {
        case "?": return place + 1
        case "[":
            guard let set = set(pattern, place) else { return scalar == "[" ? place + 1 : nil }
            return set.holds(scalar) ? set.end : nil
        case "\\" where place + 1 < pattern.count:
            return pattern[place + 1] == scalar ? place + 2 : nil
        default: return pattern[place] == scalar ? place + 1 : nil
        }
    }

    private struct Choice {
        var ranges: [ClosedRange<Unicode.Scalar>]
        var isNegated: Bool
        /// Behind the `]`.
        var end: Int

        func holds(_ scalar: Unicode.Scalar) -> Bool {
            ranges.contains { $0.contains(scalar) } != isNegated
        }
    }

    /// The set that a `[` opens; nil if nothing closes it.
    private static func set(_ pattern: [Unicode.Scalar], _ start: Int) -> Choice? {
        var place = start + 1
        let isNegated = place < pattern.count && (pattern[place] == "!" || pattern[place] == "^")
        if isNegated { place += 1 }
        let first = place
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while place < pattern.count {
            // A `]` right at the beginning is one of the set.
            if pattern[place] == "]", place > first {
                return Choice(ranges: ranges, isNegated: isNegated, end: place + 1)
            }
            if place + 2 < pattern.count, pattern[place + 1] == "-", pattern[place + 2] != "]" {
                let (low, high) = (pattern[place], pattern[place + 2])
                if low <= high { ranges.append(low...high) }
                place += 3
            } else {
                ranges.append(pattern[place]...pattern[place])
                place += 1
            }
        }
        return nil
    }
}
