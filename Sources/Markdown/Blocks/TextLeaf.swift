/// A paragraph or heading that is still open.
///
/// Invariant: `pieces` has not been laid out. All its lines but the last are known to be text, the
/// last may yet become a table's header. Before a line is added, lines of `longestStretch` bytes or
/// more are laid out; so is a line longer than twice that, up to a place within it. Where that
/// happens depends on the text alone.
struct TextLeaf: Sendable {
    /// The level of a heading; nil for a paragraph.
    var heading: Int?
    private(set) var pieces: [Piece]
    /// What is being laid out, once something of it has been.
    private var flow: TextFlow?
    private var start: Int
    /// Where it ends if that is not where its last piece does.
    var end = 0

    static let longestStretch = 1024

    init(heading: Int?, _ piece: Piece, start: Int? = nil) {
        self.heading = heading
        pieces = [piece]
        self.start = start ?? piece.range.lowerBound
    }

    /// Whether an underline can still make it a heading.
    var canBeHeading: Bool { heading == nil && flow == nil }

    /// The last line, if it stands whole in the last piece.
    var lastLine: Range<Int>? {
        guard let last = pieces.last, last.startsLine else { return nil }
        return last.range
    }

    /// Takes the last line off; false if nothing remains.
    mutating func removeLastLine() -> Bool {
        pieces.removeLast()
        return !pieces.isEmpty || flow != nil
    }

    /// Whether the text ends as sentences do, or with what announces something.
    func endsSentence(_ source: Source) -> Bool {
        guard let range = pieces.last.map({ source.trimmed($0.range) }),
            let last = source.scalar(endingAt: range.upperBound, after: range.lowerBound)
        else { return false }
        return ".!?:。！？：；…".unicodeScalars.contains(last)
    }

    mutating func takeLine(
        _ line: Range<Int>, _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        if pieces.reduce(0, { $0 + $1.range.count }) >= Self.longestStretch {
            lay(nextLine: line, source, &place, &sheet)
        }
        pieces.append(Piece(range: line))
    }

    /// Takes in more of a long line.
    mutating func takeRest(
        _ rest: Range<Int>, _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        guard var last = pieces.popLast() else { return }
        if !pieces.isEmpty { lay(nextLine: last.range, source, &place, &sheet) }
        last.range = last.range.lowerBound..<max(last.range.upperBound, rest.upperBound)
        while last.range.count >= 2 * Self.longestStretch {
            let cut = Self.cut(in: last.range, source)
            pieces = [Piece(range: last.range.lowerBound..<cut, startsLine: last.startsLine)]
            lay(nextLine: nil, source, &place, &sheet)
            last = Piece(range: cut..<last.range.upperBound, startsLine: false)
        }
        pieces.append(last)
    }

    /// Where a long line is divided: behind a sentence, else behind a blank, else anywhere.
    private static func cut(in line: Range<Int>, _ source: Source) -> Int {
        let latest = line.lowerBound + 2 * longestStretch
        let earliest = line.lowerBound + longestStretch
        var blank: Int?
        var place = latest
        while place > earliest {
            let byte = source[place - 1]
            if byte == 0x20 {
                if ".!?".utf8.contains(source[place - 2]) { return place }
                blank = blank ?? place
            } else if let end = source.scalar(endingAt: place, after: earliest),
                "。！？；".unicodeScalars.contains(end)
            {
                return place
            }
            place -= 1
        }
        return blank ?? source.scalarStart(at: latest, after: earliest)
    }

    mutating func close(
        _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        lay(nextLine: nil, isFinal: true, source, &place, &sheet)
        sheet.endBlock(at: max(end, pieces.last?.range.upperBound ?? 0))
    }

    private mutating func lay(
        nextLine: Range<Int>?, isFinal: Bool = false, _ source: Source, _ place: inout BlockPlace,
        _ sheet: inout Typesetter
    ) {
        var flow = self.flow ?? begin(in: &place, &sheet)
        self.flow = nil
        let role = heading.map(MarkdownRole.heading) ?? (place.isQuoted ? .quote : .text)
        InlineParser.parse(
            pieces, of: source, MarkdownStyle(role), isOpen: isFinal, into: &flow.text, &sheet)
        if let nextLine, let last = pieces.last {
            SoftBreak(source, before: last.range, after: nextLine).append(
                to: &flow.text, MarkdownStyle(role))
        }
        flow.lay(isFinal: isFinal, on: &sheet)
        sheet.endBlock(at: pieces.last?.range.upperBound ?? 0)
        if !isFinal { pieces = [] }
        self.flow = flow
    }

    private func begin(in place: inout BlockPlace, _ sheet: inout Typesetter) -> TextFlow {
        if heading != nil, !sheet.page.lines.isEmpty { place.gap = 0 }
        let kind = heading.map { MarkdownBlock.Kind.heading(level: $0) } ?? .paragraph
        return TextFlow(margin: sheet.begin(kind, at: start, in: &place))
    }
}
