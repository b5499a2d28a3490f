/// What the beginning of a line can start, apart from the containers around it. All functions look
/// at the line from its first byte that isn't blank.
enum LineStart {
    /// An ATX heading (CommonMark 0.31 §4.2): its level and its text.
    ///
    /// Models forget the blank behind the signs. From two signs on that is a heading all the same if
    /// a letter follows; a single sign may be a hashtag, and is one but before a lone Chinese title.
    static func heading(_ source: Source, _ line: Range<Int>) -> (level: Int, text: Range<Int>)? {
        let end = source.skip(line) { $0 == UInt8(ascii: "#") }
        let level = end - line.lowerBound
        guard (1...6).contains(level) else { return nil }
        guard end == line.upperBound || source[end].isBlank || isTitle(source, end, line, level)
        else { return nil }
        return (level, withoutClosing(source, source.trimmed(end..<line.upperBound)))
    }

    private static func isTitle(
        _ source: Source, _ place: Int, _ line: Range<Int>, _ level: Int
    ) -> Bool {
        guard let first = source.scalar(at: place, before: line.upperBound) else { return false }
        if level == 1 {
            let rest = place..<line.upperBound
            return first.isCJK && !first.isMarkdownPunctuation
                && !rest.contains { source[$0] == UInt8(ascii: "#") }
        }
        return first.isCJK || first.properties.isAlphabetic || first.value >= 0x1F000
            || first.value < 0x80 && UInt8(first.value).isDigit
            || source.has("**", at: place, in: line)
    }

    private static func withoutClosing(_ source: Source, _ text: Range<Int>) -> Range<Int> {
        var end = text.upperBound
        while end > text.lowerBound, source[end - 1] == UInt8(ascii: "#") { end -= 1 }
        if end == text.lowerBound { return end..<end }
        guard end < text.upperBound, source[end - 1].isBlank else { return text }
        return source.trimmed(text.lowerBound..<end)
    }

    /// A heading's underline (§4.3): its level.
    static func underline(_ source: Source, _ line: Range<Int>) -> Int? {
        let sign = source[line.lowerBound]
        guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
        let end = source.skip(line) { $0 == sign }
        guard source.trimmed(end..<line.upperBound).isEmpty else { return nil }
        return sign == UInt8(ascii: "=") ? 1 : 2
    }

    /// A thematic break (§4.1).
    static func isRule(_ source: Source, _ line: Range<Int>) -> Bool {
        let sign = source[line.lowerBound]
        guard [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(sign) else {
            return false
        }
        var count = 0
        for place in line {
            if source[place] == sign { count += 1 } else if !source[place].isBlank { return false }
        }
        return count >= 3
    }

    /// A list marker (§5.2) and its length. One that would interrupt a paragraph must have content,
    /// and the number one.
    static func listMarker(
        _ source: Source, _ line: Range<Int>, interrupting: Bool
    ) -> (item: ListItem, length: Int)? {
        var end = line.lowerBound
        var ordinal: Int?
        if source[end].isDigit {
            end = source.skip(line, while: \.isDigit)
            guard end - line.lowerBound <= 9 else { return nil }
            let number = Int(source.string(line.lowerBound..<end)) ?? 0
            guard !interrupting || number == 1 else { return nil }
            ordinal = number
        }
        guard end < line.upperBound else { return nil }
        switch (source[end], ordinal) {
        case (UInt8(ascii: "."), .some), (UInt8(ascii: ")"), .some): break
        case (UInt8(ascii: "-"), nil), (UInt8(ascii: "+"), nil), (UInt8(ascii: "*"), nil): break
        default: return nil
        }
        let rest = end + 1..<line.upperBound
        guard rest.isEmpty || source[end + 1].isBlank else { return nil }
        guard !interrupting || !source.trimmed(rest).isEmpty else { return nil }
        let item = ListItem(
            delimiter: source[end], ordinal: ordinal, place: line.lowerBound, markerOffset: 0,
            contentOffset: 0)
        return (item, end + 1 - line.lowerBound)
    }

    /// A task's box at the beginning of an item's text (GFM §5.3): whether it is done, and the text
    /// behind it.
    static func task(_ source: Source, _ text: Range<Int>) -> (isDone: Bool, text: Range<Int>)? {
        let start = text.lowerBound
        guard text.count >= 4, source[start] == UInt8(ascii: "["),
            source[start + 2] == UInt8(ascii: "]"), source[start + 3].isBlank
        else { return nil }
        let sign = source[start + 1]
        guard sign == 0x20 || sign | 0x20 == UInt8(ascii: "x") else { return nil }
        return (sign != 0x20, source.trimmed(start + 4..<text.upperBound))
    }
}
