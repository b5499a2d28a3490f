import Comparison
import Terminal
import UnicodeText

/// The bottom of the screen below its rule: the composer and the footer.
extension Interface {
    /// Draws what is being written, scrolled so that the caret is on the screen; returns the caret.
    func drawComposer(in rect: Rect, on grid: inout Grid) -> Position? {
        let layout = composerLayout()
        let caret = layout.position(ofUTF8Offset: composer.field.caret)
        let first = max(0, min(caret.row - rect.rows + 1, layout.lines.count - rect.rows))
        let isFocused = focus == .composer
        let margin = ScreenFrame.composerMargin
        grid.put(
            Glyph(symbols.caretMark), width: 1, row: rect.row, column: rect.column,
            style: theme[isFocused ? .accent : .dim])
        if composer.text.isEmpty {
            put(
                phrases.placeholder, in: rect.inset(left: margin), role: .placeholder, on: &grid)
        }
        let bytes = Array(composer.text.utf8)
        for row in 0..<min(rect.rows, layout.lines.count - first) {
            let line = layout.lines[first + row]
            grid.write(
                String(decoding: bytes[line.start..<line.end], as: UTF8.self),
                row: rect.row + row, column: rect.column + margin,
                columns: rect.columns - margin, style: theme[.composer], ambiguous: ambiguous)
        }
        return isFocused
            ? Position(
                row: rect.row + caret.row - first,
                column: min(rect.column + margin + caret.column, rect.endColumn - 1)) : nil
    }

    /// The command that a column of the footer stands for.
    func footerCommand(atColumn column: Int) -> Command? {
        footerPlaces.first { $0.columns.contains(column) }?.command
    }

    /// The keys that work here, as many as there is room for; help is always one of them.
    mutating func drawFooter(in rect: Rect, on grid: inout Grid) {
        footerPlaces = []
        grid.fill(rect, style: theme[.footer])
        let context: Keymap.Context = focus == .composer ? .composer : .pane
        let shown = keymap.bindings
            .filter { $0.footerRank != nil && ($0.context == context || $0.context == .everywhere) }
            .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
        let help = shown.first { $0.command == .help }
        let kept = help.map { footerColumns($0) + 2 } ?? 0
        var column = drawVotingKeys(in: rect, kept: kept, on: &grid)
        for binding in shown where binding.command != .help {
            guard let next = draw(binding, at: column, in: rect, kept: kept, on: &grid) else {
                break
            }
            column = next
        }
        if let help { _ = draw(help, at: column, in: rect, on: &grid) }
    }

    private func footerColumns(_ binding: Keymap.Binding) -> Int {
        DisplayWidth.columns(
            of: "\(binding.chord.name) \(phrases.command(binding.command))", ambiguous: ambiguous)
    }

    private mutating func draw(
        _ binding: Keymap.Binding, at start: Int, in rect: Rect, kept: Int = 0,
        on grid: inout Grid
    ) -> Int? {
        drawKey(
            binding.chord.name, phrases.command(binding.command), command: binding.command,
            at: start, in: rect, kept: kept, on: &grid)
    }
}
