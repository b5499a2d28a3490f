/// Code that is still open. Every line of it is laid out as soon as it is complete.
struct CodeLeaf: Sendable {
    private let fence: Fence?
    private let start: Int
    private let margin: Margin
    private var highlighter: Highlighter
    /// Blank lines of indented code, which belong to it only if more of it follows.
    private var blankLines: [Int] = []
    private(set) var isClosed = false
    private var hasText = false

    /// Opens fenced code (CommonMark 0.31 §4.5). A line tells its language.
    init(
        _ fence: Fence, start line: Range<Int>, _ source: Source, _ place: inout BlockPlace,
        _ sheet: inout Typesetter
    ) {
        self.fence = fence
        start = line.upperBound
        let language = fence.language(source)
        highlighter = Highlighter(language: language)
        margin = sheet.begin(.code(language: language), at: line.lowerBound, in: &place)
        if !fence.info.isEmpty {
            var text = StyledText()
            text.append(source, fence.info, MarkdownStyle(.codeLabel))
            sheet.layCode(text, margin: takeMargin(), at: fence.info.lowerBound)
        }
        sheet.endBlock(at: line.upperBound)
    }

    /// Opens indented code (§4.4).
    init(indentedAt start: Int, _ place: inout BlockPlace, _ sheet: inout Typesetter) {
        fence = nil
        self.start = start
        highlighter = Highlighter(language: "")
        margin = sheet.begin(.code(language: ""), at: start, in: &place)
    }

    /// Takes in a line; false if it doesn't belong to the code.
    mutating func takeLine(
        _ cursor: LineCursor, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) -> Bool {
        guard let fence else { return takeIndented(cursor, &sheet) }
        if cursor.indent < 4, fence.isClosed(by: cursor.content, cursor.source) {
            isClosed = true
            sheet.endBlock(at: cursor.end)
            close(&place, &sheet)
            return true
        }
        var cursor = cursor
        cursor.skip(columns: fence.indent)
        lay(cursor, &sheet)
        return true
    }

    @discardableResult
    mutating func takeIndented(_ cursor: LineCursor, _ sheet: inout Typesetter) -> Bool {
        if cursor.isBlank {
            blankLines.append(cursor.end)
            return true
        }
        guard cursor.indent >= 4 else { return false }
        for end in blankLines { lay(end..<end, padding: 0, cursor.source, &sheet) }
        blankLines = []
        var cursor = cursor
        cursor.skip(columns: 4)
        lay(cursor, &sheet)
        return true
    }

    private mutating func lay(_ cursor: LineCursor, _ sheet: inout Typesetter) {
        let (padding, range) = cursor.paddedContent
        lay(range, padding: padding, cursor.source, &sheet)
    }

    private mutating func lay(
        _ range: Range<Int>, padding: Int, isContinuation: Bool = false, _ source: Source,
        _ sheet: inout Typesetter
    ) {
        sheet.page.codeLines.append(
            Page.CodeLine(
                start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
                padding: UInt8(padding), isContinuation: isContinuation))
        let text = highlighter.highlight(
            range, padding: padding, of: source, sheet.ambiguous)
        sheet.layCode(
            text, margin: takeMargin(), at: range.lowerBound, isContinuation: isContinuation)
        sheet.endBlock(at: range.upperBound)
    }

    /// Takes in what follows the beginning of a long line, in pieces that begin lines of their own.
    mutating func takeRest(_ rest: Range<Int>, _ source: Source, _ sheet: inout Typesetter) {
        lay(rest, padding: 0, isContinuation: true, source, &sheet)
    }

    mutating func close(_ place: inout BlockPlace, _ sheet: inout Typesetter) {
        if !hasText { sheet.layCode(StyledText(), margin: takeMargin(), at: start) }
        if !blankLines.isEmpty { place.gap = 0 }
    }

    private mutating func takeMargin() -> (first: [Page.Run], rest: [Page.Run], columns: Int) {
        defer { hasText = true }
        return (hasText ? margin.rest : margin.first, margin.rest, margin.columns)
    }
}
