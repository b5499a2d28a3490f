import Terminal

/// Which panes are on the screen, and where.
package struct PaneLayout: Equatable, Sendable {
    /// How the person wants the panes arranged.
    package enum Style: String, CaseIterable, Sendable {
        /// Columns while they fit, then a grid, then pages of it.
        case automatic
        case columns, grid, rows, tabs
    }

    /// A pane that is on the screen.
    package struct Pane: Equatable, Sendable {
        /// The place among all panes, from 0.
        package var index: Int
        package var rect: Rect
    }

    /// Line by line, from the left.
    package var panes: [Pane] = []
    /// The row of tabs; nil if every pane is on the screen.
    package var tabs: Rect?
    /// Columns of one cell between panes, and the rows that they cover.
    package var separators: [Rect] = []
    /// Which page of the panes is on the screen, from 0.
    package var page = 0
    package var pageCount = 1
    /// How many panes a full page has.
    package var pageSize: Int

    /// The least useful width of a pane, in columns.
    package static let leastColumns = 38
    /// The least useful height of a pane among several, in rows.
    package static let leastRows = 8
    /// The same where the person asked for panes above each other.
    package static let leastStackedRows = 6
    /// What a person can make a pane as narrow as.
    package static let narrowestColumns = 20
    /// What a person can make a pane as low as: its title, two rows of text, its figures.
    package static let lowestRows = 4

    /// Arranges `count` panes so that the one at `focus` is on the screen.
    package init(
        count: Int, focus: Int, in area: Rect, style: Style = .automatic,
        shares: PaneShares = PaneShares()
    ) {
        pageSize = max(1, count)
        guard count > 0, !area.isEmpty else { return }
        if count <= Self.capacity(of: area, style) {
            arrange(0..<count, in: area, style, shares)
            return
        }
        tabs = Rect(row: area.row, column: area.column, rows: 1, columns: area.columns)
        let below = area.inset(top: 1)
        pageSize = Self.capacity(of: below, style)
        pageCount = (count + pageSize - 1) / pageSize
        page = min(max(0, focus), count - 1) / pageSize
        guard !below.isEmpty else { return }
        arrange(
            page * pageSize..<min(count, (page + 1) * pageSize), in: below, style, shares)
    }

    /// How many panes an area takes at once.
    private static func capacity(of area: Rect, _ style: Style) -> Int {
        switch style {
        case .automatic, .grid: across(area) * max(1, area.rows / leastRows)
        case .columns: across(area)
        case .rows: max(1, area.rows / leastStackedRows)
        case .tabs: 1
        }
    }

    private static func across(_ area: Rect) -> Int {
        max(1, (area.columns + 1) / (leastColumns + 1))
    }

    private static func lineCount(_ count: Int, in area: Rect, _ style: Style) -> Int {
        if style == .rows { return count }
        let needed = (count + across(area) - 1) / across(area)
        guard style == .grid, count > 2 else { return needed }
        return max(needed, min((count + 1) / 2, max(1, area.rows / leastRows)))
    }

    private mutating func arrange(
        _ shown: Range<Int>, in area: Rect, _ style: Style, _ shares: PaneShares
    ) {
        let count = Self.lineCount(shown.count, in: area, style)
        var lines: [Range<Int>] = []
        var next = shown.lowerBound
        for line in 0..<count {
            let end = next + (shown.upperBound - next + count - line - 1) / (count - line)
            lines.append(next..<end)
            next = end
        }
        let heights = PaneShares.divide(
            area.rows, by: lines.map(shares.height), least: Self.lowestRows)
        var row = area.row
        for (line, height) in zip(lines, heights) {
            arrangeLine(line, row: row, height: height, in: area, shares)
            row += height
        }
    }

    private mutating func arrangeLine(
        _ shown: Range<Int>, row: Int, height: Int, in area: Rect, _ shares: PaneShares
    ) {
        let widths = PaneShares.divide(
            area.columns - (shown.count - 1), by: shown.map(shares.width),
            least: Self.narrowestColumns)
        var column = area.column
        for (index, width) in zip(shown, widths) {
            let rect = Rect(row: row, column: column, rows: height, columns: width)
            panes.append(Pane(index: index, rect: rect))
            column += width
            if index < shown.upperBound - 1 {
                separators.append(Rect(row: row, column: column, rows: height, columns: 1))
                column += 1
            }
        }
    }
}
