/// Going over to another line-up, and back.
extension Session {
    /// More participants than this are refused.
    package static let mostParticipants = 128

    /// An empty session with one participant a seat.
    package init(
        id: String, epoch: Epoch, seats: [Seat], isSimulated: Bool = false, seed: UInt64 = 1
    ) {
        self.init(
            id: id, createdAt: epoch.date, title: "", tree: MessageTree(),
            participants: seats.enumerated().map {
                Participant(
                    id: ParticipantID(rawValue: $0.offset), model: $0.element.model,
                    parameters: $0.element.parameters)
            },
            epoch: epoch, isSimulated: isSimulated, seed: seed)
    }

    /// A participant whose model is wanted keeps its thread and takes the seat's parameters.
    mutating func lineUp(_ seats: [Seat], at now: Moment) -> [Effect] {
        guard !seats.isEmpty else { return [] }
        var free = participants
        let next = seats.prefix(Self.mostParticipants).map { seat in
            if let place = free.firstIndex(where: { $0.model == seat.model }) {
                var participant = free.remove(at: place)
                participant.parameters = seat.parameters
                return participant
            }
            defer { nextParticipant += 1 }
            return Participant(
                id: ParticipantID(rawValue: nextParticipant), model: seat.model,
                parameters: seat.parameters)
        }
        earlierLineUps.append(participants)
        return replaceParticipants(with: next, at: now)
    }

    /// The line-up before the newest; what its participants have been asked since, they keep.
    mutating func undoLineUp(at now: Moment) -> [Effect] {
        guard let earlier = earlierLineUps.popLast() else { return [] }
        let next = earlier.map { participant in
            var participant = participant
            if let present = self.participant(participant.id) { participant.head = present.head }
            return participant
        }
        return replaceParticipants(with: next, at: now)
    }

    /// Those that go are stopped.
    private mutating func replaceParticipants(
        with next: [Participant], at now: Moment
    ) -> [Effect] {
        let staying = Set(next.map(\.id))
        let effects = participants.map(\.id).filter { !staying.contains($0) }
            .flatMap { stop($0, at: now) }
        participants = next
        return effects + [.save(.participants)]
    }
}
