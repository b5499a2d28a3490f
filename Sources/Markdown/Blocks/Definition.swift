/// A line that defines where a reference leads (CommonMark 0.31 §4.7), or a footnote (GitHub's).
enum Definition {
    /// `[label]: address "title"`, on one line.
    struct Link: Sendable {
        /// The label without its brackets.
        var label: Range<Int>
        var address: Range<Int>
    }

    private static let longestLabel = 200

    static func link(_ source: Source, _ line: Range<Int>) -> Link? {
        guard let label = label(source, line), source[label.lowerBound] != UInt8(ascii: "^")
        else { return nil }
        let rest = source.trimmed(label.upperBound + 2..<line.upperBound)
        guard !rest.isEmpty, let address = address(source, rest) else { return nil }
        let behind = source.trimmed(address.end..<rest.upperBound)
        guard behind.isEmpty || address.end < behind.lowerBound && isTitle(source, behind)
        else { return nil }
        return Link(label: label, address: address.range)
    }

    /// `[^label]:`, and the place behind it.
    static func footnote(_ source: Source, _ line: Range<Int>) -> (label: String, end: Int)? {
        guard let label = label(source, line), label.count >= 2, label.count <= 24,
            source[label.lowerBound] == UInt8(ascii: "^"),
            !label.contains(where: { source[$0].isBlank })
        else { return nil }
        return (source.string(label.lowerBound + 1..<label.upperBound), label.upperBound + 2)
    }

    private static func label(_ source: Source, _ line: Range<Int>) -> Range<Int>? {
        guard source[line.lowerBound] == UInt8(ascii: "[") else { return nil }
        let start = line.lowerBound + 1
        var end = start
        while end < line.upperBound, source[end] != UInt8(ascii: "]") {
            if source[end] == UInt8(ascii: "[") || end - start > longestLabel { return nil }
            end += source[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard source.has("]:", at: end, in: line), !source.trimmed(start..<end).isEmpty
        else { return nil }
        return start..<end
    }

    private static func address(
        _ source: Source, _ rest: Range<Int>
    ) -> (range: Range<Int>, end: Int)? {
        if source[rest.lowerBound] == UInt8(ascii: "<") {
            let end = source.skip(rest.lowerBound + 1..<rest.upperBound) {
                $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
            }
            guard end < rest.upperBound, source[end] == UInt8(ascii: ">") else { return nil }
            return (rest.lowerBound + 1..<end, end + 1)
        }
        let end = source.skip(rest) { !$0.isBlank }
        let address = rest.lowerBound..<end
        // Since definitions are shown, what can be no address may as well be text.
        guard address.allSatisfy({ source[$0] < 0x80 }),
            address.contains(where: { "/:.#".utf8.contains(source[$0]) })
        else { return nil }
        return (address, end)
    }

    private static func isTitle(_ source: Source, _ range: Range<Int>) -> Bool {
        guard range.count >= 2 else { return false }
        let last = source[range.upperBound - 1]
        switch source[range.lowerBound] {
        case UInt8(ascii: "\""): return last == UInt8(ascii: "\"")
        case UInt8(ascii: "'"): return last == UInt8(ascii: "'")
        case UInt8(ascii: "("): return last == UInt8(ascii: ")")
        default: return false
        }
    }

    /// Labels match without regard to case and to the blanks in them.
    static func normalised(_ label: String) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
