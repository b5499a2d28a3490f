import UnicodeText

/// A cell's content, ready to be wrapped to whatever width its column gets.
struct TableCell: Sendable {
    var text = StyledText()
    /// The columns of its longest line, and of its longest word.
    var natural = 0
    var widest = 0
    var links: [Page.Link] = []

    init() {}

    init(
        _ range: Range<Int>, of source: Source, _ style: MarkdownStyle, _ sheet: inout Typesetter
    ) {
        let known = sheet.page.links.count
        InlineParser.parse(
            Self.pieces(of: range, source), of: source, style, into: &text, &sheet)
        text.trimEnd(lineFeeds: true)
        links = Array(sheet.page.links[known...])
        sheet.page.links.removeLast(links.count)
        measure(sheet.ambiguous)
    }

    /// A bar that is escaped is one without its backslash, even in code (GFM §4.10).
    private static func pieces(of range: Range<Int>, _ source: Source) -> [Piece] {
        var pieces: [Piece] = []
        var start = range.lowerBound
        for place in range where source.has("\\|", at: place, in: range) {
            pieces.append(Piece(range: start..<place, startsLine: false))
            start = place + 1
        }
        return pieces + [Piece(range: start..<range.upperBound, startsLine: false)]
    }

    private mutating func measure(_ ambiguous: AmbiguousWidth) {
        text.bytes.withUnsafeBufferPointer { bytes in
            if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0A }) {
                natural = bytes.count
            } else {
                var line = 0
                forEachCluster(in: bytes, ambiguous: ambiguous) { drawn, width, _ in
                    line = drawn.first == 0x0A ? 0 : line + width
                    natural = max(natural, line)
                }
            }
            widest =
                natural <= 8
                ? natural
                : LineFiller(bytes, context: 0, columns: 1, ambiguous: ambiguous).widestStretch()
        }
    }

    /// Its lines in a column of a width.
    func lines(columns: Int, _ ambiguous: AmbiguousWidth) -> [TextLine] {
        if natural <= columns, !text.bytes.contains(0x0A) {
            return [
                TextLine(start: 0, end: text.bytes.count, columns: natural, isHardEnd: false)
            ]
        }
        var lines: [TextLine] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            LineFiller(bytes, context: 0, columns: columns, ambiguous: ambiguous)
                .fill(from: 0, into: &lines)
        }
        return lines
    }
}
