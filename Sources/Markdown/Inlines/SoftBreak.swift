/// The end of a line within a paragraph: what is shown for it.
///
/// Blanks or a backslash at the end keep it a line end (CommonMark 0.31 §6.7). So does a line that
/// is too short to have been filled, what makes the next line an item to a Chinese reader though not
/// to the standard, and a line all in bold, which models write for a heading. Otherwise it is a blank, or nothing between two characters of
/// scripts that are written without blanks and beside full-width punctuation.
struct SoftBreak {
    private enum Kind {
        case line, blank, nothing
    }

    private let source: Source
    private let before: Range<Int>
    private let after: Range<Int>

    init(_ source: Source, before: Range<Int>, after: Range<Int>) {
        self.source = source
        self.before = before
        self.after = after
    }

    /// Appends what is shown to text that ends with the line before.
    func append(to text: inout StyledText, _ style: MarkdownStyle) {
        let place = before.upperBound..<before.upperBound + 1
        text.trimEnd()
        if endsWithBackslash, text.bytes.last == UInt8(ascii: "\\") { text.removeLast() }
        switch kind {
        case .line: text.append(made: [0x0A], for: place, style)
        case .blank: text.append(made: [0x20], for: place, style)
        case .nothing: break
        }
    }

    private var kind: Kind {
        if endsWithBackslash || endsWithBlanks { return .line }
        if ItemSign.begins(source, after) || isBold(before) || isDeliberate { return .line }
        if source.has("**", at: before.lowerBound, in: before),
            source.has("**", at: after.lowerBound, in: after)
        {
            return .line
        }
        return joinsWithoutBlank ? .nothing : .blank
    }

    /// Whether the line was too short to have been broken by a program that fills lines: verses and
    /// addresses are written so.
    /// In Chinese so is a line that ends where a sentence does.
    private var isDeliberate: Bool {
        if endsChineseSentence { return true }
        let word = after.prefix { !" \t".utf8.contains(source[$0]) }
        let first = source.scalar(at: after.lowerBound, before: after.upperBound)
        let next = first?.isCJK == true ? 2 : Self.columns(source, word)
        return Self.columns(source, before) + next <= Self.shortestFilledLine
    }

    private var endsChineseSentence: Bool {
        let marks = Self.sentenceEnds.contains {
            source.has($0, at: before.upperBound - 3, in: before)
        }
        guard !marks else { return true }
        // A closing quotation mark or bracket may stand behind it.
        return Self.closings.contains { source.has($0, at: before.upperBound - 3, in: before) }
            && Self.sentenceEnds.contains { source.has($0, at: before.upperBound - 6, in: before) }
    }

    private static let sentenceEnds: [StaticString] = ["。", "！", "？", "；", "：", "…"]
    private static let closings: [StaticString] = ["”", "’", "）", "」", "』", "】", "》"]
    private static let shortestFilledLine = 56

    /// Roughly, without looking into any table.
    private static func columns(_ source: Source, _ range: Range<Int>) -> Int {
        range.reduce(0) { sum, place in
            switch source[place] {
            case 0..<0x80, 0xC2..<0xE2: sum + 1
            case 0xE2...: sum + 2
            default: sum
            }
        }
    }

    private var endsWithBlanks: Bool {
        before.count > 2 && source[before.upperBound - 1] == 0x20
            && source[before.upperBound - 2] == 0x20
    }

    private var endsWithBackslash: Bool {
        var count = 0
        while count < before.count,
            source[before.upperBound - 1 - count] == UInt8(ascii: "\\")
        {
            count += 1
        }
        return count % 2 == 1
    }

    /// Whether a line is one strong text, with a colon behind it at most.
    private func isBold(_ line: Range<Int>) -> Bool {
        var line = source.trimmed(line)
        if source.has("：", at: line.upperBound - 3, in: line) {
            line = line.lowerBound..<line.upperBound - 3
        } else if source.has(":", at: line.upperBound - 1, in: line) {
            line = line.lowerBound..<line.upperBound - 1
        }
        guard line.count > 4, source.has("**", at: line.lowerBound, in: line),
            source.has("**", at: line.upperBound - 2, in: line)
        else { return false }
        let inside = line.lowerBound + 2..<line.upperBound - 2
        return source.firstPlace(of: "**", in: inside) == nil
    }

    private var joinsWithoutBlank: Bool {
        var end = before.upperBound
        while end > before.lowerBound, Self.isMark(source[end - 1]) { end -= 1 }
        var start = after.lowerBound
        while start < after.upperBound, Self.isMark(source[start]) { start += 1 }
        guard let last = source.scalar(endingAt: end, after: before.lowerBound),
            let first = source.scalar(at: start, before: after.upperBound)
        else { return false }
        if last.isCJK, first.isCJK { return true }
        return last.isCJK && last.isMarkdownPunctuation
            || first.isCJK && first.isMarkdownPunctuation
    }

    /// Blanks and the marks of emphasis, which aren't shown.
    private static func isMark(_ byte: UInt8) -> Bool {
        " \t*~_".utf8.contains(byte)
    }
}
