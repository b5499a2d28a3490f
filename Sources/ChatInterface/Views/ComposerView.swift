import Comparison
import Terminal
import UnicodeText

/// The bottom of the screen: the rule with notices, the composer, the footer.
extension Interface {
    func drawRule(_ session: Session, in rect: Rect, on grid: inout Grid) {
        let line = Glyph(symbols.horizontal)
        let style = theme[focus == .composer ? .focusedBorder : .border]
        for column in rect.column..<rect.endColumn {
            grid.put(line, width: 1, row: rect.row, column: column, style: style)
        }
        let addressed = session.participants.count { !$0.isMuted }
        let audience =
            draft.map { " \(sentence(about: $0)) " }
            ?? " \(phrases.sendsTo(addressed, session.participants.count)) "
        var column = rect.column + 1
        if !session.participants.isEmpty {
            column += grid.write(
                audience, row: rect.row, column: column, columns: rect.columns - 2,
                style: theme[.dim], ambiguous: ambiguous)
        }
        let room = rect.endColumn - column - 2
        guard room > 6, let (text, role) = sentence(session) else { return }
        _ = grid.write(
            " \(truncate(text, toColumns: room - 2, ambiguous: ambiguous)) ", row: rect.row,
            endingAt: rect.endColumn - 1, columns: room, style: theme[role], ambiguous: ambiguous)
    }

    private func sentence(about draft: Draft) -> String {
        let words = language.judging
        return switch draft.purpose {
        case .resend: words.draft(words.resends)
        case .criticise: words.draft(words.criticises)
        case .merge(let model): words.draft(words.merges(model.description))
        }
    }

    private func sentence(_ session: Session) -> (String, Role)? {
        if let notice { return (notice.text, notice.role) }
        if isLookingForModels { return (phrases.lookingForModels, .dim) }
        if let voting = votingSentence(session) { return voting }
        guard session.isSimulated else { return nil }
        return (isKeyless ? phrases.keylessBanner : phrases.simulatedBanner, .simulated)
    }

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

    /// The keys that work here, as many as there is room for.
    mutating func drawFooter(in rect: Rect, on grid: inout Grid) {
        footerPlaces = []
        grid.fill(rect, style: theme[.footer])
        let context: Keymap.Context = focus == .composer ? .composer : .pane
        let shown = keymap.bindings
            .filter { $0.footerRank != nil && ($0.context == context || $0.context == .everywhere) }
            .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
        var column = drawVotingKeys(in: rect, on: &grid)
        for binding in shown {
            let key = binding.chord.name
            let label = phrases.command(binding.command)
            let width = DisplayWidth.columns(of: "\(key) \(label)", ambiguous: ambiguous)
            guard column + width < rect.endColumn else { return }
            footerPlaces.append((column..<column + width, binding.command))
            column += grid.write(
                key, row: rect.row, column: column, columns: width, style: theme[.footerKey],
                ambiguous: ambiguous)
            column += 1
            column += grid.write(
                label, row: rect.row, column: column, columns: width, style: theme[.footer],
                ambiguous: ambiguous)
            column += 2
        }
    }
}
