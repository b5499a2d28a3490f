import UnicodeText

/// What has been laid out: lines of runs, blocks and links, in flat arrays that grow at their end
/// and can be cut back to a mark.
///
/// Invariant: the runs of a line are those from its `firstRun` to the next line's; the lines of a
/// block follow each other; the source of each line is greater than that of the one before.
struct Page: Sendable {
    struct Line: Sendable {
        var firstRun: UInt32
        var source: UInt32
        /// An index into `blocks`, or `noBlock`.
        var block: UInt32
        var columns: UInt16
    }

    /// Where the text of a run is found.
    enum Origin: UInt8, Sendable {
        /// In the source, from `start` on.
        case source
        /// In the pool, from `start` on; it stands for nothing in the source.
        case pool
        /// In the pool, as the entry `start` of `made` says, along with what it stands for.
        case made
    }

    struct Run: Sendable {
        var start: UInt32
        var length: UInt16
        var columns: UInt16
        var style: MarkdownStyle
        var origin: Origin
    }

    struct Made: Sendable {
        var start: UInt32
        var length: UInt32
        var source: UInt32
        var sourceLength: UInt32
    }

    /// A link whose address stands elsewhere has a label.
    struct Link: Sendable {
        var link: MarkdownLink
        var label: String?
    }

    static let noBlock = UInt32.max

    var lines: [Line] = []
    var runs: [Run] = []
    var made: [Made] = []
    var pool: [UInt8] = []
    var blocks: [MarkdownBlock] = []
    var links: [Link] = []
    /// The lines of all code blocks, as they stand in the source without indentation.
    var codeLines: [CodeLine] = []

    struct CodeLine: Sendable {
        var start: UInt32
        var end: UInt32
        /// Blanks before it, which a tab in the source has left over.
        var padding: UInt8
        /// Whether it goes on with the line before it.
        var isContinuation: Bool
    }
}

extension Page {
    /// How long everything was at some moment.
    struct Mark: Sendable {
        fileprivate(set) var lines = 0
        fileprivate var runs = 0
        fileprivate var made = 0
        fileprivate var pool = 0
        fileprivate var blocks = 0
        fileprivate var links = 0
        fileprivate var codeLines = 0
        /// The last block may grow after the mark.
        fileprivate var lastBlock: MarkdownBlock?
    }

    var mark: Mark {
        Mark(
            lines: lines.count, runs: runs.count, made: made.count, pool: pool.count,
            blocks: blocks.count, links: links.count, codeLines: codeLines.count,
            lastBlock: blocks.last)
    }

    /// Forgets all that came after a mark.
    mutating func cut(backTo mark: Mark) {
        lines.removeLast(lines.count - mark.lines)
        runs.removeLast(runs.count - mark.runs)
        made.removeLast(made.count - mark.made)
        pool.removeLast(pool.count - mark.pool)
        blocks.removeLast(blocks.count - mark.blocks)
        links.removeLast(links.count - mark.links)
        codeLines.removeLast(codeLines.count - mark.codeLines)
        if let last = mark.lastBlock { blocks[blocks.count - 1] = last }
    }
}

extension Page {
    /// Begins a line; what is appended next stands in it. Where several lines show the same place of
    /// the source, the next bytes stand for the others.
    mutating func startLine(source: Int, inBlock: Bool) {
        let least = lines.last.map { $0.source + 1 } ?? 0
        lines.append(
            Line(
                firstRun: UInt32(runs.count), source: max(UInt32(clamping: source), least),
                block: inBlock ? UInt32(blocks.count - 1) : Self.noBlock, columns: 0))
        if inBlock { blocks[blocks.count - 1].lineCount += 1 }
    }

    /// Appends a run to the last line.
    mutating func append(_ run: Run) {
        runs.append(run)
        lines[lines.count - 1].columns &+= run.columns
    }

    mutating func append(_ added: [Run]) {
        for run in added { append(run) }
    }

    /// Appends text of the source to the last line.
    mutating func append(source: Range<Int>, columns: Int, style: MarkdownStyle) {
        guard let length = UInt16(exactly: source.count) else {
            // No line is that long but one whose clusters have thousands of marks.
            return append(made: [0x3F], source: source, columns: columns, style: style)
        }
        append(
            Run(
                start: UInt32(clamping: source.lowerBound), length: length,
                columns: UInt16(clamping: columns), style: style, origin: .source))
    }

    /// Appends text that the source doesn't have to the last line, but which stands for some of it.
    mutating func append(
        made text: some Collection<UInt8>, source: Range<Int>, columns: Int, style: MarkdownStyle
    ) {
        let entry = Made(
            start: UInt32(pool.count), length: UInt32(text.count),
            source: UInt32(clamping: source.lowerBound), sourceLength: UInt32(source.count))
        pool.append(contentsOf: text)
        append(
            Run(
                start: UInt32(made.count), length: 0, columns: UInt16(clamping: columns),
                style: style, origin: .made))
        made.append(entry)
    }

    /// A run of the layout's own text.
    mutating func ownRun(_ text: String, columns: Int, _ style: MarkdownStyle) -> Run {
        let start = pool.count
        pool.append(contentsOf: text.utf8)
        return Run(
            start: UInt32(start), length: UInt16(pool.count - start), columns: UInt16(columns),
            style: style, origin: .pool)
    }
}
