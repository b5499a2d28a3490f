/// One place of the screen: what stands there and how it looks.
package struct Cell: Equatable, Hashable, Sendable {
    package var glyph: Glyph
    package var style: Style
    /// Where it leads, as `Grid.address(of:)` knows; 0 for nowhere.
    fileprivate(set) package var link: UInt32 = 0

    package init(glyph: Glyph = .space, style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }
}

/// A screenful of cells, row by row.
///
/// Invariant: a continuation cell always stands right of a wide glyph, and every wide glyph is
/// followed by its continuation in the same row; writing over half of one blanks the other half.
package struct Grid: Equatable, Sendable {
    package private(set) var size: Size
    package private(set) var cells: [Cell]
    /// The addresses to which cells lead.
    private var addresses: [UInt32: String] = [:]

    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
    }

    /// The whole screen.
    package var bounds: Rect { Rect(row: 0, column: 0, rows: size.rows, columns: size.columns) }

    package subscript(row: Int, column: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// Blanks everything, keeping the size.
    package mutating func clear(style: Style = .plain) {
        for index in cells.indices { cells[index] = Cell(style: style) }
        addresses = [:]
    }

    /// Fills a rectangle, clipped to the screen, with blanks of a style.
    package mutating func fill(_ rect: Rect, style: Style) {
        for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.endRow)) {
            for column in max(
                0, rect.column)..<max(
                    0, rect.column, min(size.columns, rect.endColumn))
            {
                put(.space, width: 1, row: row, column: column, style: style)
            }
        }
    }

    /// Changes the style of the cells of a rectangle, clipped to the screen, keeping their glyphs.
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.endRow)) {
            for column in max(
                0, rect.column)..<max(
                    0, rect.column, min(size.columns, rect.endColumn))
            {
                change(&cells[row * size.columns + column].style)
            }
        }
    }

    /// Puts one glyph of one or two columns. Outside the screen, or a wide glyph whose second half
    /// would be outside, nothing (but a blank for the half that is inside) is put.
    package mutating func put(
        _ glyph: Glyph, width: Int, row: Int, column: Int, style: Style
    ) {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
        guard width < 2 || column + 1 < size.columns else {
            return put(.space, width: 1, row: row, column: column, style: style)
        }
        let index = row * size.columns + column
        separate(index, inRow: row)
        cells[index] = Cell(glyph: glyph, style: style)
        if width == 2 {
            separate(index + 1, inRow: row)
            cells[index + 1] = Cell(glyph: .continuation, style: style)
        }
    }

    /// Blanks the other half of a wide glyph of which the cell at `index` is one half.
    private mutating func separate(_ index: Int, inRow row: Int) {
        if cells[index].glyph.isContinuation, index > row * size.columns {
            cells[index - 1] = Cell(style: cells[index - 1].style)
        }
        let next = index + 1
        if next < (row + 1) * size.columns, cells[next].glyph.isContinuation {
            cells[next] = Cell(style: cells[next].style)
        }
    }
}

extension Grid {
    /// Whether any cell may lead somewhere.
    package var hasLinks: Bool { !addresses.isEmpty }

    /// Whether a cell of a row leads somewhere.
    package func hasLink(inRow row: Int) -> Bool {
        hasLinks && cells[place(of: row)].contains { $0.link != 0 }
    }

    /// A number that is the same for rows that show the same text, and rarely for others.
    package func digest(ofRow row: Int) -> UInt64 {
        cells[place(of: row)].reduce(0) { ($0 &* 31) ^ $1.glyph.digest }
    }

    private func place(of row: Int) -> Range<Int> {
        row * size.columns..<(row + 1) * size.columns
    }

    /// Where a cell leads; nil for nowhere.
    package func address(of cell: Cell) -> String? {
        cell.link == 0 ? nil : addresses[cell.link]
    }

    /// Has the cells of a stretch of a row, clipped to the screen, lead to an address, until
    /// something else is put there.
    package mutating func link(row: Int, columns: Range<Int>, to address: String) {
        let columns = columns.clamped(to: 0..<size.columns)
        guard row >= 0, row < size.rows, !columns.isEmpty else { return }
        let link = Self.number(of: address)
        guard addresses[link, default: address] == address else { return }
        addresses[link] = address
        for column in columns { cells[row * size.columns + column].link = link }
    }

    /// The same for an address in every frame, so that rows that show the same are equal (FNV-1a).
    private static func number(of address: String) -> UInt32 {
        max(1, address.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 })
    }
}
