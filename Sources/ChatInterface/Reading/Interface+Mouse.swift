import Comparison
import Terminal

/// The mouse: the wheel scrolls what is under it, a click focuses, a drag selects.
extension Interface {
    private static let wheelRows = 3

    mutating func take(_ mouse: Mouse, _ session: Session, _ now: Moment) -> [Request] {
        if overlay != nil { return takeInOverlay(mouse, session, now) }
        let frame = ScreenFrame(size: size, composerRows: composerLayout().lines.count)
        if mouse.action == .press, mouse.button == 0, let footer = frame.footer,
            footer.contains(mouse.position)
        {
            guard let command = footerCommand(atColumn: mouse.position.column) else { return [] }
            return run(command, session, now)
        }
        if mouse.action == .press, frame.composer.contains(mouse.position) {
            setFocus(.composer)
            placeCaret(at: mouse.position, in: frame.composer)
            return []
        }
        if takeOnBorder(mouse, session) { return [] }
        switch mouse.action {
        case .wheelUp, .wheelDown: wheel(mouse, session)
        case .press where mouse.button == 0: press(mouse, session)
        case .drag where mouse.button == 0: drag(mouse, session)
        case .release where mouse.button == 0: return release(session, now)
        default: break
        }
        return []
    }

    private mutating func wheel(_ mouse: Mouse, _ session: Session) {
        guard let (pane, _) = pane(at: mouse.position, session) else { return }
        let rows = mouse.action == .wheelUp ? -Self.wheelRows : Self.wheelRows
        scroll(pane, session) { $0.scroll(by: rows) }
    }

    private mutating func press(_ mouse: Mouse, _ session: Session) {
        selection = nil
        guard let (pane, place) = pane(at: mouse.position, session) else { return }
        setFocus(.pane(pane))
        let spot = using(pane, session) { $0.spot(at: place) } ?? nil
        pressed = spot.map { TextSelection(pane: pane, start: $0, end: $0) }
    }

    private mutating func drag(_ mouse: Mouse, _ session: Session) {
        // A selection stays within the pane in which it began.
        guard var selection = pressed, let area = paneBodies[selection.pane] else { return }
        let row = min(max(mouse.position.row, area.row), area.endRow - 1)
        let column = min(max(mouse.position.column, area.column), area.endColumn)
        let place = Position(row: row - area.row, column: column - area.column)
        guard let spot = using(selection.pane, session, { $0.spot(at: place) }) ?? nil else {
            return
        }
        selection.end = spot
        pressed = selection
        self.selection = selection.start == selection.end ? nil : selection
    }

    /// What was selected is copied at once, as terminals do it.
    private mutating func release(_ session: Session, _ now: Moment) -> [Request] {
        pressed = nil
        guard let selection else { return [] }
        let text = using(selection.pane, session) { $0.text(of: selection) } ?? ""
        guard !text.isEmpty else { return [] }
        notify(phrases.copied(text.count), at: now)
        return [.copy(text)]
    }

    /// The pane under a place, and the place within its text.
    private func pane(
        at place: Position, _ session: Session
    ) -> (pane: ParticipantID, place: Position)? {
        for participant in session.participants {
            guard let body = paneBodies[participant.id],
                body.inset(top: -1, left: -1, bottom: -1, right: -1).contains(place)
            else { continue }
            return (
                participant.id,
                Position(row: max(0, place.row - body.row), column: place.column - body.column)
            )
        }
        return nil
    }

    private mutating func placeCaret(at place: Position, in rect: Rect) {
        let layout = composerLayout()
        let caret = layout.position(ofUTF8Offset: composer.field.caret)
        let first = max(0, min(caret.row - rect.rows + 1, layout.lines.count - rect.rows))
        let row = min(layout.lines.count - 1, first + place.row - rect.row)
        composer.moveCaret(
            to: layout.offset(
                atRow: max(0, row),
                column: max(0, place.column - rect.column - ScreenFrame.composerMargin)))
    }

    private mutating func takeInOverlay(
        _ mouse: Mouse, _ session: Session, _ now: Moment
    ) -> [Request] {
        switch mouse.action {
        case .wheelUp: return takeInOverlay(Key(.up), session, now)
        case .wheelDown: return takeInOverlay(Key(.down), session, now)
        default: return []
        }
    }
}
