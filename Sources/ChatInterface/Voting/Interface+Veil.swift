import Comparison

/// Hiding who is who.
extension Interface {
    /// Whether nothing on the screen may tell which model answers in a pane.
    package var hidesNames: Bool { booth.round.map { !$0.isLifted } ?? false }

    /// The session as the person may see it: shuffled, and under letters while names are hidden.
    func veiled(_ session: Session) -> Session {
        guard let round = booth.round else { return session }
        let letters = round.order.indices.map(BlindRound.letter)
        return session.seated(round.order, names: round.isLifted ? nil : letters)
    }

    /// Keeps the round in line with the session: another prompt is another round, shuffled anew.
    mutating func followVoting(_ session: Session) {
        if booth.session != session.id {
            booth.session = session.id
            // What was answered before was seen before.
            booth.seenNamed = Set(session.tree.nodes.lazy.filter { $0.reply != nil }.map(\.id))
            if booth.round != nil { shuffle(session) }
        }
        guard let round = booth.round else { return }
        if round.prompt != session.newestPrompt { return shuffle(session) }
        let present = session.participants.map(\.id)
        if Set(round.order) != Set(present) {
            let stayed = round.order.filter(present.contains)
            booth.round?.order = stayed + present.filter { !stayed.contains($0) }
        }
    }

    /// Hides the names and gives every pane another place. What could tell a pane from before is
    /// let go of: focus, scrolling, marks.
    mutating func shuffle(_ session: Session) {
        let seed = booth.newSeed()
        let order = BlindOrder.places(session.participants.count, seed: seed).map {
            session.participants[$0].id
        }
        var round = BlindRound(order: order, seed: seed, prompt: session.newestPrompt)
        let standing = session.standingVote(on: Set(entrants(session, round).map(\.node)))
        round.cast = standing?.id
        round.isLifted = standing != nil
        booth.round = round
        views = [:]
        notice = nil
        comparing = nil
        search = nil
        selection = nil
        pressed = nil
        currentPane = order.first
        if case .pane = focus, let first = order.first { focus = .pane(first) }
    }

    /// Notes that an answer is on the screen with its name.
    mutating func noteNamed(_ participant: Participant, _ reply: Reply?) {
        guard !hidesNames, let head = participant.head, let reply, !reply.text.isEmpty else {
            return
        }
        booth.seenNamed.insert(head)
    }

    /// How a reply goes without anything that a vendor or its speed could be known by.
    func veiledState(of reply: Reply, at now: Moment) -> (String, Role) {
        let (sign, role) = sign(of: reply, at: now)
        guard let end = reply.end, end.status != .complete else { return (sign, role) }
        return ("\(sign) \(phrases.status(end.status))", role)
    }

    /// What must be told of a reply's end while names are hidden: the vendor's own words aren't.
    func veiledNotice(_ reply: Reply) -> String {
        guard let end = reply.end, end.status != .complete else { return "" }
        guard let failure = end.failure else { return phrases.status(end.status) }
        return "\(phrases.status(end.status)): \(phrases.kind(failure.kind))"
    }
}
