/// A table that is still open.
///
/// Invariant: while there is no plan nothing of it has been laid out, and `rows` holds all its rows,
/// parsed; there are few. Once there is one the widths of the columns stay as they are, the rows so
/// far are laid out, and each further row is as soon as it is complete.
struct TableLeaf: Sendable {
    private let start: Int
    private var end: Int
    private let alignments: [TableRow.Alignment]
    private var header: [TableCell] = []
    private var rows: [Row] = []
    private var length = 0
    private var layout: TableLayout?

    struct Row: Sendable {
        var cells: [TableCell]
        var source: Int
    }

    /// The widths are found from as much of the table.
    private static let mostRows = 48
    private static let longestStretch = 3072

    init(start: Int, _ alignments: [TableRow.Alignment], end: Int) {
        self.start = start
        self.end = end
        self.alignments = alignments
    }

    mutating func takeHeader(
        _ cells: [Range<Int>], _ source: Source, _ sheet: inout Typesetter
    ) {
        header = cells.map { TableCell($0, of: source, MarkdownStyle(.tableHeader), &sheet) }
    }

    /// Takes in a row. A line without a bar isn't one, though the standard has it so: models go on
    /// with text right under a table.
    mutating func takeRow(
        _ line: Range<Int>, _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) -> Bool {
        guard TableRow.hasCells(source, line) else { return false }
        let style = MarkdownStyle(place.isQuoted ? .quote : .text)
        var cells = TableRow.cells(source, line, columns: alignments.count).map {
            TableCell($0, of: source, style, &sheet)
        }
        while cells.count < alignments.count { cells.append(TableCell()) }
        end = line.upperBound
        length += line.count
        rows.append(Row(cells: cells, source: line.lowerBound))
        if layout != nil || rows.count >= Self.mostRows || length >= Self.longestStretch {
            lay(&place, &sheet)
        }
        return true
    }

    mutating func close(
        _ source: Source, _ place: inout BlockPlace, _ sheet: inout Typesetter
    ) {
        if layout == nil || !rows.isEmpty { lay(&place, &sheet) }
        layout?.finish(at: start, on: &sheet)
    }

    private mutating func lay(_ place: inout BlockPlace, _ sheet: inout Typesetter) {
        var layout = self.layout ?? begin(&place, &sheet)
        self.layout = nil
        for row in rows { layout.lay(row.cells, at: row.source, on: &sheet) }
        rows = []
        sheet.endBlock(at: end)
        self.layout = layout
    }

    private func begin(_ place: inout BlockPlace, _ sheet: inout Typesetter) -> TableLayout {
        let margin = sheet.begin(.table(columns: alignments.count), at: start, in: &place)
        let plan = TablePlan(
            header: header, rows: rows.map(\.cells), room: sheet.columns - margin.columns)
        var layout = TableLayout(plan, margin: margin, alignments, header: header)
        layout.layHeader(at: start, on: &sheet)
        return layout
    }
}
