import Comparison
import Terminal

/// Reports and other long texts over the panes.
extension Interface {
    mutating func take(
        _ key: Key, in document: Document, _ session: Session, _ now: Moment
    ) -> [Request] {
        var document = document
        // Taken out while it changes.
        overlay = nil
        if document.take(key) {
            overlay = .document(document)
            return []
        }
        switch key.code {
        case .escape, .enter, .character("q"), .character("g"): return []
        case .character("y"):
            overlay = .document(document)
            notify(phrases.copied(document.source.count), at: now)
            return [.copy(document.source)]
        default:
            overlay = .document(document)
            return []
        }
    }

    /// Draws it over all but the footer's row.
    mutating func draw(_ document: Document, on grid: inout Grid) -> Position? {
        var document = document
        overlay = nil
        let rect = drawFrame(
            document.title, columns: min(120, grid.size.columns), rows: max(3, grid.size.rows - 1),
            on: &grid)
        let body = rect.inset(left: 1, right: 1)
        document.fit(columns: max(1, body.columns), rows: body.rows, ambiguous: ambiguous)
        let look = MarkdownLook(theme)
        for row in 0..<body.rows where document.top + row < document.text.lineCount {
            grid.write(
                document.text, line: document.top + row,
                at: Position(row: body.row + row, column: body.column), symbols
            ) { theme.settled(look[$0], on: .picker) }
        }
        overlay = .document(document)
        return nil
    }
}
