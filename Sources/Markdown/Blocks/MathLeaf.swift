/// Mathematics that stands by itself and is still open. It is laid out when it ends, or a stretch
/// at a time if it is long.
struct MathLeaf: Sendable {
    private let fence: MathFence
    private let start: Int
    private var lines: [Range<Int>] = []
    private var margin: Margin?
    private var isFirst = true
    private(set) var isClosed = false

    private static let longestStretch = 2048

    init(_ fence: MathFence, at start: Int) {
        self.fence = fence
        self.start = start
    }

    mutating func takeLine(
        _ line: Range<Int>, _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        let length = lines.reduce(0) { $0 + $1.count }
        if length >= Self.longestStretch { lay(source, &place, &sheet) }
        guard let closing = fence.place(ofClosing: source, line) else {
            if !line.isEmpty { lines.append(source.trimmed(line)) }
            return
        }
        isClosed = true
        let end = closing + (fence.isContent ? fence.closing.count : 0)
        lines.append(source.trimmed(line.lowerBound..<end))
        let rest = source.trimmed(closing + fence.closing.count..<line.upperBound)
        if !rest.isEmpty { lines.append(rest) }
        close(source, &place, &sheet)
        sheet.endBlock(at: line.upperBound)
    }

    mutating func close(
        _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        lay(source, &place, &sheet)
    }

    private mutating func lay(
        _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        let margin = self.margin ?? sheet.begin(.math, at: start, in: &place)
        self.margin = margin
        defer { lines = [] }
        let lower = lines.first?.lowerBound ?? start
        let range = lower..<max(lower, lines.last?.upperBound ?? start)
        let content = lines.map { source.string($0) }.joined(separator: "\n")
        for line in TeX.lines(content) {
            var text = StyledText()
            text.append(made: line.utf8, for: range, MarkdownStyle(.math))
            sheet.layLiteral(
                text, first: isFirst ? margin.first : margin.rest, margin, at: lower, indent: 2)
            isFirst = false
        }
        sheet.endBlock(at: range.upperBound)
    }
}
