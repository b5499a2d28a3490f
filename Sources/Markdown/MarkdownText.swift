import UnicodeText

/// A model's answer in Markdown, laid out as lines of styled runs, growing at its end.
///
/// Law: appended in any pieces it is the same as appended at once, and the same as `rewrap`ped.
///
/// Invariants:
/// - `parser` has taken in exactly the first `taken` bytes: all complete lines, and of a last line
///   that is longer than `BlockParser.longestLine` its beginning in pieces of fixed length.
/// - What stands on the page before `settled` is laid out from these bytes alone and never changes.
/// - What stands behind it was laid out by a copy of `parser` that was given the rest of the text
///   and told that it had ended. It is cut off at the next append.
package struct MarkdownText: Sendable {
    /// The text, sanitised: what is copied and searched.
    package private(set) var bytes: [UInt8] = []
    /// Whether the text has ended.
    package private(set) var isFinished = false
    private var sanitizer = TextSanitizer()
    private var parser = BlockParser()
    private(set) var sheet: Typesetter
    private var settled: Page.Mark
    /// How many bytes the parser has taken in.
    private var taken = 0
    /// No line feed stands between `taken` and here.
    private var searched = 0
    /// Whether `taken` is a place within a line.
    private var isInLongLine = false

    /// An empty text for a pane of so many columns.
    package init(columns: Int, ambiguous: AmbiguousWidth = .one) {
        sheet = Typesetter(columns: columns, ambiguous: ambiguous)
        settled = sheet.page.mark
    }

    /// The columns that it is laid out for, at least one.
    package var columns: Int { sheet.columns }
    /// The width of ambiguous characters that it is laid out for.
    package var ambiguous: AmbiguousWidth { sheet.ambiguous }

    /// So many lines at the beginning will not change any more at this width.
    package var settledLineCount: Int { isFinished ? lineCount : settled.lines }

    /// The bytes that have been handed to the parser of inlines so far, for tests of what work costs.
    package var parsedBytes: Int { sheet.parsedBytes }

    /// Takes in more of the text as a model sends it, which may be cut within a character. Nothing is
    /// taken in after `finish`.
    package mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
        guard !isFinished else { return }
        let before = bytes.count
        sanitizer.append(utf8, to: &bytes)
        if bytes.count > before { layOut() }
    }

    /// Takes in more of the text.
    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(utf8: $0) }
    }

    /// Ends the text: what was held back or guessed at its end is settled.
    package mutating func finish() {
        guard !isFinished else { return }
        sanitizer.finish(to: &bytes)
        isFinished = true
        layOut()
    }

    /// Lays everything out again, at another width.
    package mutating func rewrap(columns: Int, ambiguous: AmbiguousWidth = .one) {
        let parsed = sheet.parsedBytes
        sheet = Typesetter(columns: columns, ambiguous: ambiguous)
        sheet.parsedBytes = parsed
        settled = sheet.page.mark
        parser = BlockParser()
        (taken, searched, isInLongLine) = (0, 0, false)
        layOut()
    }
}

extension MarkdownText {
    private mutating func layOut() {
        sheet.isLive = false
        sheet.page.cut(backTo: settled)
        // The buffer is borrowed while the other fields change.
        let bytes = self.bytes
        bytes.withUnsafeBufferPointer { source in
            settle(source)
            settled = sheet.page.mark
            layTail(source)
        }
    }

    /// Has the parser take in what has become complete.
    private mutating func settle(_ source: Source) {
        while true {
            let end = source.skip(searched..<source.count) { $0 != 0x0A }
            searched = end
            if isInLongLine {
                takeLong(upTo: end, source)
            } else if end - taken > BlockParser.longestLine {
                let cut = source.scalarStart(at: taken + BlockParser.longestLine, after: taken)
                parser.takeLine(taken..<cut, of: source, on: &sheet)
                taken = cut
                isInLongLine = true
                takeLong(upTo: end, source)
            }
            guard end < source.count else { return }
            if isInLongLine {
                if taken < end { parser.takeRest(taken..<end, of: source, on: &sheet) }
            } else {
                parser.takeLine(taken..<end, of: source, on: &sheet)
            }
            isInLongLine = false
            taken = end + 1
            searched = taken
        }
    }

    private static let longLinePiece = 1024

    /// Has the parser take in pieces of a long line, as many as are whole.
    private mutating func takeLong(upTo end: Int, _ source: Source) {
        while end - taken > Self.longLinePiece {
            let cut = source.scalarStart(at: taken + Self.longLinePiece, after: taken)
            parser.takeRest(taken..<cut, of: source, on: &sheet)
            taken = cut
        }
    }

    /// Lays out the end of the text as if nothing followed.
    private mutating func layTail(_ source: Source) {
        sheet.isLive = !isFinished
        var tail = parser
        let rest = taken..<source.count
        if !rest.isEmpty, isFinished || !Self.isUndecided(source, rest) {
            if isInLongLine {
                tail.takeRest(rest, of: source, on: &sheet)
            } else {
                tail.takeLine(rest, of: source, on: &sheet)
            }
        }
        tail.finish(source, on: &sheet)
    }

    /// Whether the beginning of a line consists of marks of which it isn't known yet what they will
    /// be. It isn't shown, for it would be shown as something else a moment later.
    private static func isUndecided(_ source: Source, _ line: Range<Int>) -> Bool {
        guard line.count <= 200 else { return false }
        let line = source.trimmed(line)
        let isMark = line.allSatisfy { "-=_*+#`~>|:.)$\\[]^ \t".utf8.contains(source[$0]) }
        if isMark { return true }
        return line.count <= 4 && source[line.lowerBound].isDigit
            && line.allSatisfy { source[$0].isDigit || ".)".utf8.contains(source[$0]) }
    }
}
