extension Session {
    mutating func add(_ model: ModelName, _ parameters: Parameters, at index: Int?) -> [Effect] {
        guard participants.count < Self.mostParticipants else { return [] }
        let id = ParticipantID(rawValue: nextParticipant)
        nextParticipant += 1
        let place = min(max(0, index ?? participants.count), participants.count)
        participants.insert(Participant(id: id, model: model, parameters: parameters), at: place)
        return [.save(.participants)]
    }

    mutating func change(
        _ id: ParticipantID, _ change: (inout Participant) -> Void
    ) -> [Effect] {
        guard let index = participants.firstIndex(where: { $0.id == id }) else { return [] }
        change(&participants[index])
        return [.save(.participants)]
    }

    mutating func move(_ id: ParticipantID, by offset: Int) -> [Effect] {
        guard let index = participants.firstIndex(where: { $0.id == id }) else { return [] }
        let place = min(max(0, index + offset), participants.count - 1)
        guard place != index else { return [] }
        participants.insert(participants.remove(at: index), at: place)
        return [.save(.participants)]
    }

    mutating func close(_ id: ParticipantID, at now: Moment) -> [Effect] {
        guard let index = participants.firstIndex(where: { $0.id == id }) else { return [] }
        let effects = stop(id, at: now)
        closed.append(
            ClosedParticipant(participant: participants.remove(at: index), index: index))
        return effects + [.save(.participants)]
    }

    mutating func undoClose() -> [Effect] {
        guard participants.count < Self.mostParticipants, let last = closed.popLast() else {
            return []
        }
        participants.insert(last.participant, at: min(last.index, participants.count))
        return [.save(.participants)]
    }

    mutating func continueFrom(_ id: ParticipantID) -> [Effect] {
        guard let head = participant(id)?.head, tree[head].reply?.isStreaming == false else {
            return []
        }
        // Those that still stream keep their own thread: their answer isn't thrown away.
        for index in participants.indices
        where reply(of: participants[index].id)?.isStreaming != true {
            participants[index].head = head
        }
        return [.save(.participants)]
    }

    mutating func showVersion(_ id: ParticipantID, _ offset: Int) -> [Effect] {
        guard let index = participants.firstIndex(where: { $0.id == id }),
            let head = participants[index].head, tree[head].reply?.isStreaming == false
        else { return [] }
        let versions = tree.versions(of: head).filter {
            tree[$0].reply?.isStreaming == false || $0 == head
        }
        guard let place = versions.firstIndex(of: head) else { return [] }
        let next = min(max(0, place + offset), versions.count - 1)
        guard next != place else { return [] }
        participants[index].head = versions[next]
        return [.save(.participants)]
    }
}
