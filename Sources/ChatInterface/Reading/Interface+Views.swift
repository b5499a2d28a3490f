import Comparison
import Terminal

extension Interface {
    /// Does something with a pane's view while it looks at the session; nil if there is no such
    /// pane.
    @discardableResult
    mutating func using<Result>(
        _ pane: ParticipantID, _ session: Session, _ body: (inout ThreadView) -> Result
    ) -> Result? {
        guard let participant = session.participant(pane) else { return nil }
        var view = views.removeValue(forKey: pane) ?? ThreadView()
        view.isVeiled = hidesNames
        view.look(
            at: session, head: participant.head, in: view.area, ambiguous: ambiguous,
            notices: { [self] in notice(for: $0, at: nil) })
        let result = body(&view)
        view.lookAway()
        views[pane] = view
        return result
    }
}
