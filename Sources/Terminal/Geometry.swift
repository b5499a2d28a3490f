/// A place on the screen, counted from 0 at the top left.
package struct Position: Equatable, Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// An extent in cells.
package struct Size: Equatable, Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A rectangle of cells; empty when either extent is not positive.
package struct Rect: Equatable, Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rows: Int
    package var columns: Int

    package init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    /// The row below the last one.
    package var endRow: Int { row + rows }
    /// The column right of the last one.
    package var endColumn: Int { column + columns }
    package var isEmpty: Bool { rows == 0 || columns == 0 }

    /// Whether the place is inside.
    package func contains(_ position: Position) -> Bool {
        (row..<endRow).contains(position.row) && (column..<endColumn).contains(position.column)
    }

    /// The rectangle made smaller by so many cells on each side.
    package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
        Rect(
            row: row + top, column: column + left, rows: rows - top - bottom,
            columns: columns - left - right)
    }
}
