import Comparison
import Terminal

/// How the panes' answers differ from one of them.
struct Comparing: Equatable {
    /// The pane that the others are compared with.
    var reference: ParticipantID
    /// The other pane of which the reference shows what it says otherwise.
    var partner: ParticipantID?
}

extension Interface {
    /// Compares with the focused pane; with the one that is the reference already, no more.
    mutating func compare(_ pane: ParticipantID, _ session: Session, _ now: Moment) {
        if comparing?.reference == pane {
            comparing = nil
            return notify(phrases.comparingEnds, at: now)
        }
        comparing = Comparing(reference: pane)
        let name = session.participant(pane).map { self.name(of: $0, session) } ?? ""
        notify(phrases.comparedWith(name), at: now)
    }

    /// The panes that have an answer, in their order, with it.
    func answers(_ session: Session) -> [(pane: ParticipantID, node: NodeID, reply: Reply)] {
        session.participants.compactMap { participant in
            guard let head = participant.head, let reply = session.tree[head].reply,
                !reply.text.isEmpty
            else { return nil }
            return (participant.id, head, reply)
        }
    }

    /// The difference between the reference and a pane; for the reference itself the one with its
    /// partner. Nil where there is nothing to compare.
    mutating func difference(
        of pane: ParticipantID, _ session: Session, at now: Moment
    ) -> (difference: Difference, side: Side)? {
        guard let comparing else { return nil }
        let answers = answers(session)
        guard let reference = answers.first(where: { $0.pane == comparing.reference }) else {
            return nil
        }
        let partner = pane == comparing.reference ? partner(answers) : pane
        guard let other = answers.first(where: { $0.pane == partner }) else { return nil }
        let difference = shelf.difference(
            (reference.node, reference.reply), (other.node, other.reply), at: now)
        return (difference, pane == comparing.reference ? .left : .right)
    }

    private func partner(
        _ answers: [(pane: ParticipantID, node: NodeID, reply: Reply)]
    ) -> ParticipantID? {
        let others = answers.map(\.pane).filter { $0 != comparing?.reference }
        if case .pane(let focused) = focus, others.contains(focused) { return focused }
        if let partner = comparing?.partner, others.contains(partner) { return partner }
        return others.first
    }

    /// The reference keeps showing what differs from the pane that was focused last.
    mutating func rememberPartner() {
        guard comparing != nil, case .pane(let focused) = focus, focused != comparing?.reference
        else { return }
        comparing?.partner = focused
    }
}
