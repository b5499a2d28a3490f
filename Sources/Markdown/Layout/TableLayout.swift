import UnicodeText

/// Lays out the rows of a table, one after the other.
///
/// ```
/// 名称 │ Price        grid, a line between rows of which one is higher
/// ─────┼──────
/// 甲   │  1.00
///
/// 名称：甲            records
/// Price: 1.00
/// ───────────
/// ```
struct TableLayout: Sendable {
    private let plan: TablePlan
    private let margin: Margin
    private let alignments: [TableRow.Alignment]
    private let header: [TableCell]
    private var isFirstLine = true
    private var rowCount = 0
    private var lastHeight = 1

    init(
        _ plan: TablePlan, margin: Margin, _ alignments: [TableRow.Alignment],
        header: [TableCell]
    ) {
        self.plan = plan
        self.margin = margin
        self.alignments = alignments
        self.header = header
    }

    mutating func layHeader(at source: Int, on sheet: inout Typesetter) {
        for cell in header { sheet.page.links += cell.links }
        guard case .grid(let widths, let gap) = plan else { return }
        layGrid(header, widths, gap, at: source, on: &sheet)
        layBorder(widths, gap, at: source, on: &sheet)
        lastHeight = 1
    }

    mutating func lay(_ cells: [TableCell], at source: Int, on sheet: inout Typesetter) {
        for cell in cells { sheet.page.links += cell.links }
        switch plan {
        case .records: layRecord(cells, at: source, on: &sheet)
        case .grid(let widths, let gap): layGrid(cells, widths, gap, at: source, on: &sheet)
        }
        rowCount += 1
    }

    /// Ends the table: records without a row would show nothing, so the names of the columns are
    /// shown.
    mutating func finish(at source: Int, on sheet: inout Typesetter) {
        guard plan == .records, rowCount == 0 else { return }
        for cell in header {
            lay(cell.text, sheet.columns - margin.columns, at: source, on: &sheet)
        }
    }

    private mutating func startLine(at source: Int, on sheet: inout Typesetter) {
        sheet.page.startLine(source: source, inBlock: true)
        sheet.page.append(isFirstLine ? margin.first : margin.rest)
        isFirstLine = false
    }

    // MARK: Grid

    private mutating func layGrid(
        _ cells: [TableCell], _ widths: [Int], _ gap: Int, at source: Int,
        on sheet: inout Typesetter
    ) {
        let lines = cells.indices.map { cells[$0].lines(columns: widths[$0], sheet.ambiguous) }
        let height = lines.reduce(1) { max($0, $1.count) }
        if rowCount > 0, height > 1 || lastHeight > 1 {
            layBorder(widths, gap, at: source, on: &sheet)
        }
        lastHeight = height
        let bar = separator(gap, sheet.signs.vertical, " ", on: &sheet)
        for row in 0..<height {
            startLine(at: source, on: &sheet)
            for column in cells.indices {
                if column > 0 { sheet.page.append(bar) }
                let line = row < lines[column].count ? lines[column][row] : nil
                lay(line, of: cells[column], column, widths, on: &sheet)
            }
        }
    }

    private func lay(
        _ line: TextLine?, of cell: TableCell, _ column: Int, _ widths: [Int],
        on sheet: inout Typesetter
    ) {
        let isLast = column == widths.count - 1
        let free = max(0, widths[column] - (line?.columns ?? 0))
        let before =
            switch alignments[column] {
            case .none, .left: 0
            case .center: free / 2
            case .right: free
            }
        guard let line, line.end > line.start else {
            if !isLast { sheet.page.append(sheet.blanks(widths[column])) }
            return
        }
        sheet.page.append(sheet.blanks(before))
        sheet.lay(cell.text, line)
        if !isLast { sheet.page.append(sheet.blanks(free - before)) }
    }

    private func separator(
        _ gap: Int, _ sign: String, _ filling: String, on sheet: inout Typesetter
    ) -> Page.Run {
        let side = gap == 3 ? filling : ""
        return sheet.page.ownRun(side + sign + side, columns: gap, MarkdownStyle(.tableBorder))
    }

    private mutating func layBorder(
        _ widths: [Int], _ gap: Int, at source: Int, on sheet: inout Typesetter
    ) {
        let crossing = separator(gap, sheet.signs.crossing, sheet.signs.horizontal, on: &sheet)
        startLine(at: source, on: &sheet)
        for (column, width) in widths.enumerated() {
            if column > 0 { sheet.page.append(crossing) }
            sheet.page.append(sheet.stroke(width, .tableBorder))
        }
    }

    // MARK: Records

    private mutating func layRecord(
        _ cells: [TableCell], at source: Int, on sheet: inout Typesetter
    ) {
        let room = sheet.columns - margin.columns
        if rowCount > 0 {
            startLine(at: source, on: &sheet)
            sheet.page.append(sheet.stroke(room, .tableBorder))
        }
        for (name, cell) in zip(header, cells) where !cell.text.isEmpty {
            var text = name.text
            if !text.isEmpty {
                let colon = text.endsInCJK ? "：" : ": "
                text.append(made: colon.utf8, for: source..<source, MarkdownStyle(.tableHeader))
            }
            text.append(cell.text)
            lay(text, room, at: source, on: &sheet)
        }
    }

    private mutating func lay(
        _ text: StyledText, _ room: Int, at source: Int, on sheet: inout Typesetter
    ) {
        let indent = room >= 16 ? 2 : 0
        var lines: [TextLine] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            LineFiller(
                bytes, context: 0, columns: max(1, room - indent), ambiguous: sheet.ambiguous
            ).fill(from: 0, into: &lines)
        }
        for (index, line) in lines.enumerated() {
            startLine(at: source, on: &sheet)
            if index > 0 { sheet.page.append(sheet.blanks(indent)) }
            sheet.lay(text, line)
        }
    }
}

extension StyledText {
    fileprivate var endsInCJK: Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.scalar(endingAt: bytes.count, after: 0)?.isCJK ?? false
        }
    }

    /// Appends another text.
    fileprivate mutating func append(_ other: StyledText) {
        for (index, segment) in other.segments.enumerated() {
            let part = other.bytes[segment.start..<other.end(ofSegment: index)]
            let range = segment.source..<segment.source + segment.sourceLength
            append(part, for: range, segment.style, isVerbatim: segment.isVerbatim)
        }
    }
}
