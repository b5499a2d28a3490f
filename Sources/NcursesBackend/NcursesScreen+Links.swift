import CNcurses
import Terminal

/// Links (OSC 8), of which ncurses knows nothing: they are written over the finished frame.
///
/// Invariant: a cell of the terminal leads where the grid says that was drawn last. ncurses leaves
/// cells alone that look the same, moves rows and writes over itself; so it is made to write whole
/// rows wherever links are or were.
extension NcursesScreen {
    /// The rows whose links must be written once ncurses has drawn, which is made to write them
    /// from the beginning. `changed` are the rows that differ from what is shown.
    func rowsToLink(_ grid: Grid, changed: [Int]) -> [Int] {
        let before = shown?.size == grid.size ? shown : nil
        guard grid.hasLinks || before?.hasLinks == true else { return [] }
        var rows = changed
        // Where it can, ncurses has the terminal move rows, along with others beside them.
        if let before, Self.canMove(from: before, to: grid, changed) {
            rows = Array(0..<grid.size.rows)
        }
        let linked = rows.filter { row in
            grid.hasLink(inRow: row) || before?.hasLink(inRow: row) == true
        }
        for row in linked where row < size.rows { cncurses_forget_row(Int32(row)) }
        return linked.filter(grid.hasLink)
    }

    /// Whether a changed row shows what another one showed before.
    private static func canMove(from before: Grid, to grid: Grid, _ changed: [Int]) -> Bool {
        let old = Set((0..<before.size.rows).map(before.digest))
        return changed.contains { old.contains(grid.digest(ofRow: $0)) }
    }

    /// What writes the links of rows over what ncurses has drawn, and leaves the cursor as it was.
    func links(of grid: Grid, rows: [Int]) -> String {
        guard !rows.isEmpty else { return "" }
        var written = ""
        for row in rows where row < size.rows { write(row, of: grid, to: &written) }
        // DECSC and DECRC keep the place and the look that ncurses believes in.
        return written.isEmpty ? "" : "\u{1B}7\(written)\u{1B}8"
    }

    private func write(_ row: Int, of grid: Grid, to text: inout String) {
        var column = 0
        let end = min(grid.size.columns, size.columns)
        while column < end {
            guard let address = grid.address(of: grid[row, column]) else {
                column += 1
                continue
            }
            let start = column
            var style: Style?
            var cells = ""
            while column < end, grid[row, column].link == grid[row, start].link {
                let cell = grid[row, column]
                let isWide = column + 1 < end && grid[row, column + 1].glyph.isContinuation
                guard cell.glyph.count > 0, isDrawnAsGiven(cell, columns: isWide ? 2 : 1) else {
                    break
                }
                if cell.style != style { cells += rendition(cell.style) }
                style = cell.style
                cells += cell.glyph.text
                column += isWide ? 2 : 1
            }
            guard column > start else {
                column += 1
                continue
            }
            let name = String(grid[row, start].link, radix: 36)
            text += "\u{1B}[\(row + 1);\(start + 1)H\u{1B}]8;id=\(name);\(address)\u{1B}\\"
            text += cells + "\u{1B}]8;;\u{1B}\\"
        }
    }

    private func isDrawnAsGiven(_ cell: Cell, columns: Int) -> Bool {
        var drawn = cncurses_cell(cell.glyph, columns: columns)
        return cncurses_is_drawn_as_given(&drawn) != 0
    }

    /// SGR for a style (ECMA-48, 8.3.117), as every terminal that knows links takes it.
    private func rendition(_ style: Style) -> String {
        let drawn = depth.drawn(style)
        var codes = [0]
        let attributes: [(Style.Attributes, Int)] = [
            (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
            (.strikethrough, 9),
        ]
        for (attribute, code) in attributes where drawn.attributes.contains(attribute) {
            codes.append(code)
        }
        codes += Self.codes(drawn.foreground, ground: 30) + Self.codes(drawn.background, ground: 40)
        return "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
    }

    private static func codes(_ color: Color, ground: Int) -> [Int] {
        switch color {
        case .standard: []
        case .indexed(let index) where index < 8: [ground + Int(index)]
        case .indexed(let index) where index < 16: [ground + 52 + Int(index)]
        case .indexed(let index): [ground + 8, 5, Int(index)]
        case .rgb(let red, let green, let blue):
            [ground + 8, 2, Int(red), Int(green), Int(blue)]
        }
    }
}
