/// HTML that is still open (CommonMark 0.31 §4.6): it is shown as it was written.
struct HTMLLeaf: Sendable {
    private let start: HTMLStart
    private let margin: Margin
    private var isFirst = true
    private(set) var isClosed = false

    init(
        _ start: HTMLStart, at place: Int, _ blockPlace: inout BlockPlace,
        _ sheet: inout Typesetter
    ) {
        self.start = start
        margin = sheet.begin(.html, at: place, in: &blockPlace)
    }

    /// Whether a line no longer belongs to it.
    func endsBefore(_ cursor: LineCursor) -> Bool {
        if case .untilBlank = start { cursor.isBlank } else { false }
    }

    mutating func takeLine(_ line: Range<Int>, _ source: Source, _ sheet: inout Typesetter) {
        var literal = LiteralLine(source: source, ambiguous: sheet.ambiguous)
        literal.append(line, .html)
        sheet.layLiteral(
            literal.text, first: isFirst ? margin.first : margin.rest, margin, at: line.lowerBound)
        isFirst = false
        sheet.endBlock(at: line.upperBound)
        switch start {
        case .until(let end): isClosed = isClosed || HTMLStart.contains(end, source, line)
        case .untilBlank: break
        case .singleLine: isClosed = true
        }
    }
}
