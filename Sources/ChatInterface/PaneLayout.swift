import Terminal

/// Which panes are on the screen, and where.
package struct PaneLayout: Equatable, Sendable {
    /// How the person wants the panes arranged.
    package enum Style: String, CaseIterable, Sendable {
        /// Columns while they fit, then a grid, then tabs.
        case automatic
        case columns, grid, tabs
    }

    package struct Pane: Equatable, Sendable {
        /// The place among all panes, from 0.
        package var index: Int
        package var rect: Rect
    }

    package var panes: [Pane]
    /// The row of tabs; nil if every pane is on the screen.
    package var tabs: Rect?
    /// Columns of one cell between panes, and the rows that they cover.
    package var separators: [Rect]

    /// The least useful width of a pane, in columns.
    package static let leastColumns = 38
    /// The least useful height of a pane among several, in rows.
    package static let leastRows = 8

    /// Arranges `count` panes so that the one at `focus` is on the screen.
    package init(count: Int, focus: Int, in area: Rect, style: Style = .automatic) {
        panes = []
        separators = []
        guard count > 0, !area.isEmpty else { return }
        let across = max(1, (area.columns + 1) / (Self.leastColumns + 1))
        let down = max(1, area.rows / Self.leastRows)
        let capacity: Int
        switch style {
        case .automatic, .grid: capacity = across * down
        case .columns: capacity = across
        case .tabs: capacity = 1
        }
        guard count > capacity else {
            arrange(0..<count, in: area, across: across, style: style)
            return
        }
        tabs = Rect(row: area.row, column: area.column, rows: 1, columns: area.columns)
        let below = area.inset(top: 1)
        let rowsLeft = max(1, below.rows / Self.leastRows)
        let pageSize = max(1, style == .automatic || style == .grid ? across * rowsLeft : capacity)
        let page = min(focus, count - 1) / pageSize
        let shown = page * pageSize..<min(count, (page + 1) * pageSize)
        arrange(shown, in: below, across: across, style: style)
    }

    private mutating func arrange(
        _ shown: Range<Int>, in area: Rect, across: Int, style: Style
    ) {
        let rowCount: Int
        if style == .grid, shown.count > 2 {
            rowCount = min((shown.count + 1) / 2, max(1, area.rows / Self.leastRows))
        } else {
            rowCount = (shown.count + across - 1) / across
        }
        var next = shown.lowerBound
        var row = area.row
        for line in 0..<max(1, rowCount) {
            let rowsLeft = rowCount - line
            let height = (area.endRow - row) / rowsLeft
            let inLine = (shown.upperBound - next + rowsLeft - 1) / rowsLeft
            arrangeLine(next..<next + inLine, row: row, height: height, in: area)
            next += inLine
            row += height
        }
    }

    private mutating func arrangeLine(_ shown: Range<Int>, row: Int, height: Int, in area: Rect) {
        var column = area.column
        for index in shown {
            let left = shown.upperBound - index
            let width = (area.endColumn - column - (left - 1)) / left
            panes.append(
                Pane(
                    index: index,
                    rect: Rect(row: row, column: column, rows: height, columns: width)))
            column += width
            if left > 1 {
                separators.append(Rect(row: row, column: column, rows: height, columns: 1))
                column += 1
            }
        }
    }
}
