import Comparison

/// Moving through answers, and from one to another.
extension Interface {
    /// To the next landmark of the pane's thread.
    mutating func go(
        to landmark: ThreadView.Landmark, backwards: Bool, _ pane: ParticipantID,
        _ session: Session, _ now: Moment
    ) {
        var isThere = false
        scroll(pane, session) { isThere = $0.go(to: landmark, backwards: backwards) }
        if !isThere { notify(phrases.obstacle(landmark == .code ? .noCode : .noHeading), at: now) }
    }

    /// To the next pane whose answer has ended and has not been looked at since.
    mutating func goToFinished(_ session: Session, _ now: Moment) {
        let panes = session.participants
        let place = panes.firstIndex { $0.id == target(in: session) } ?? 0
        for step in 1...max(1, panes.count) where !panes.isEmpty {
            let participant = panes[(place + step) % panes.count]
            guard let head = participant.head, session.tree[head].reply?.end != nil,
                seenEnds[participant.id] != head
            else { continue }
            setFocus(.pane(participant.id))
            seenEnds[participant.id] = head
            return
        }
        notify(phrases.obstacle(.nothingFinished), at: now)
    }

    /// The answer of the focused pane has been seen if it has ended.
    mutating func noteSeen(_ session: Session) {
        guard case .pane(let id) = focus, let head = session.participant(id)?.head,
            session.tree[head].reply?.end != nil
        else { return }
        seenEnds[id] = head
    }

    mutating func toggleMouse(_ now: Moment) -> [Request] {
        usesMouse.toggle()
        notify(phrases.mouseSwitch(usesMouse), at: now)
        return [.useMouse(usesMouse)]
    }
}
