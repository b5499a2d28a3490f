import Comparison
import Terminal
import UnicodeText

/// What lies over the panes.
extension Interface {
    mutating func draw(
        _ overlay: Overlay, _ session: Session, on grid: inout Grid, _ now: Moment
    ) -> Position? {
        switch overlay {
        case .box(let purpose, let box):
            return draw(box, mostRows: purpose.mostRows(of: grid.size.rows), on: &grid)
        case .entry(let entry): return draw(entry.field, title: entry.title, on: &grid)
        case .template(let entry): return draw(entry.field, title: entry.title, on: &grid)
        case .help(let view): return draw(view, on: &grid)
        case .naming(let field): return draw(naming: field, on: &grid)
        case .search(let field): return draw(field, session, on: &grid)
        case .document(let document): return draw(document, on: &grid)
        case .difference(let view): return draw(view, session, on: &grid, now)
        case .tags(let field): return draw(tags: field, on: &grid)
        case .race(let view): return draw(view, session, on: &grid, now)
        }
    }

    /// A rectangle in the middle of the screen, with a frame and a title.
    func drawFrame(_ title: String, columns: Int, rows: Int, on grid: inout Grid) -> Rect {
        let width = min(grid.size.columns, columns)
        let height = min(grid.size.rows, rows)
        let rect = Rect(
            row: max(0, (grid.size.rows - height) / 3), column: (grid.size.columns - width) / 2,
            rows: height, columns: width)
        grid.fill(rect, style: theme[.picker])
        if framesBoxes { drawEdges(of: rect, on: &grid) }
        var style = theme[.picker]
        style.foreground = theme[.focusedBorder].foreground
        style.attributes.insert(.bold)
        grid.write(
            truncate(title, toColumns: width - 2, ambiguous: ambiguous),
            row: rect.row, column: rect.column + 1, columns: width - 2, style: style,
            ambiguous: ambiguous)
        return rect.inset(top: 1, left: 1, right: 1)
    }

    private func draw(
        _ box: FuzzyBox, mostRows: Int, on grid: inout Grid
    ) -> Position? {
        let rows = min(mostRows, max(5, box.hits.count + 3))
        let rect = drawFrame(box.title, columns: 84, rows: rows, on: &grid)
        let mark = "\(symbols.caretMark) "
        let indent = DisplayWidth.columns(of: mark, ambiguous: ambiguous)
        let shown = box.field.window(columns: rect.columns - indent, ambiguous: ambiguous)
        grid.write(
            mark + shown.text, row: rect.row, column: rect.column, columns: rect.columns,
            style: theme[.picker], ambiguous: ambiguous)
        let list = rect.inset(top: 1, bottom: 1)
        if box.hits.isEmpty {
            var style = theme[.picker]
            style.foreground = theme[.dim].foreground
            grid.write(
                phrases.nothingFound, row: list.row, column: list.column, columns: list.columns,
                style: style, ambiguous: ambiguous)
        }
        let first = max(0, min(box.selection - list.rows / 2, box.hits.count - list.rows))
        for row in 0..<max(0, min(list.rows, box.hits.count - first)) {
            draw(
                box.hits[first + row], isSelected: first + row == box.selection,
                in: Rect(row: list.row + row, column: list.column, rows: 1, columns: list.columns),
                on: &grid)
        }
        return Position(
            row: rect.row, column: min(rect.column + indent + shown.caret, rect.endColumn - 1))
    }

    private func draw(
        _ hit: FuzzyBox.Hit, isSelected: Bool, in rect: Rect, on grid: inout Grid
    ) {
        var style = theme[isSelected ? .selection : .picker]
        grid.fill(rect, style: style)
        if hit.item.obstacle != nil, !isSelected { style.foreground = theme[.dim].foreground }
        var dim = style
        if !isSelected { dim.foreground = theme[.dim].foreground }
        let free =
            rect.columns - 4 - DisplayWidth.columns(of: hit.item.label, ambiguous: ambiguous)
        let detail = grid.write(
            hit.item.detail, row: rect.row, endingAt: rect.endColumn - 1,
            columns: max(rect.columns / 2, free), style: dim, ambiguous: ambiguous)
        let room = rect.columns - 3 - detail
        var match = style
        match.attributes.insert(.bold)
        if !isSelected { match.foreground = theme[.pickerMatch].foreground }
        var column = rect.column + 1
        let limit = column + room
        for (index, character) in truncate(
            TextSanitizer.clean(hit.item.label), toColumns: room, ambiguous: ambiguous
        ).enumerated() {
            column += grid.write(
                String(character), row: rect.row, column: column, columns: limit - column,
                style: hit.positions.contains(index) ? match : style, ambiguous: ambiguous)
        }
    }

    /// A value being typed, wrapped; the caret is always in sight.
    private func draw(
        _ field: LineField, title: String, on grid: inout Grid
    ) -> Position? {
        let columns = min(grid.size.columns, 84)
        let layout = EditLayout(
            text: field.text, columns: max(1, columns - 4), ambiguous: ambiguous)
        let room = max(1, min(layout.lines.count, grid.size.rows - 4))
        let rect = drawFrame(title, columns: columns, rows: room + 2, on: &grid)
            .inset(left: 1, right: 1)
        let caret = layout.position(ofUTF8Offset: field.caret)
        let first = max(0, min(caret.row - room + 1, layout.lines.count - room))
        let bytes = Array(field.text.utf8)
        for row in 0..<room where first + row < layout.lines.count {
            let line = layout.lines[first + row]
            grid.write(
                String(decoding: bytes[line.start..<line.end], as: UTF8.self), row: rect.row + row,
                column: rect.column, columns: rect.columns, style: theme[.picker],
                ambiguous: ambiguous)
        }
        // Behind a full line the frame leaves a column for the caret.
        return Position(
            row: rect.row + caret.row - first,
            column: min(rect.column + caret.column, rect.endColumn))
    }
}
