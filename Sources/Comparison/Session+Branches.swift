/// Asking again, otherwise, and going from one wording or version to another.
extension Session {
    mutating func repeatAnswer(
        _ id: ParticipantID, _ times: Int, at now: Moment
    ) -> [Effect] {
        guard let participant = participant(id), let head = participant.head,
            let prompt = tree[head].parent, tree[prompt].prompt != nil
        else { return [] }
        return (0..<max(0, times)).flatMap { _ in
            begin(replyTo: prompt, participant.model, participant.parameters, at: now).1
        }
    }

    mutating func retryFailed(at now: Moment) -> [Effect] {
        participants.map(\.id).filter { id in
            [.failed, .cutOff].contains(reply(of: id)?.end?.status)
        }.flatMap { regenerate($0, at: now) }
    }

    mutating func resend(
        _ text: String, _ attachments: Attachments?, from id: ParticipantID, at now: Moment
    ) -> [Effect] {
        guard text.contains(where: { !$0.isWhitespace }), let head = participant(id)?.head,
            let old = tree[head].parent, tree[old].prompt != nil
        else { return [] }
        let content = Prompt(text: text, askedAt: date(of: now), attachments: attachments)
        let prompt = tree.append(.prompt(content), below: tree[old].parent)
        var effects: [Effect] = [.save(.node(prompt))]
        for index in participants.indices {
            guard let head = participants[index].head, tree[head].parent == old,
                !participants[index].isMuted || participants[index].id == id
            else { continue }
            effects += stop(participants[index].id, at: now)
            effects += begin(replyTo: prompt, by: index, at: now)
        }
        return effects + [.save(.participants)]
    }

    mutating func askEach(
        _ prompts: [ParticipantID: String], at now: Moment
    ) -> [Effect] {
        participants.map(\.id).flatMap { id in
            prompts[id].map { ask($0, nil, .only(id), now) } ?? []
        }
    }

    mutating func addAndAsk(
        _ model: ModelName, _ parameters: Parameters, _ text: String, at now: Moment
    ) -> [Effect] {
        guard text.contains(where: { !$0.isWhitespace }) else { return [] }
        let id = ParticipantID(rawValue: nextParticipant)
        return add(model, parameters, at: nil) + ask(text, nil, .only(id), now)
    }

    /// Sibling prompts to which the participant's model has an answer, each with its newest.
    package func branches(of id: ParticipantID) -> (answers: [NodeID], current: Int)? {
        guard let participant = participant(id), let head = participant.head,
            let prompt = tree[head].parent, tree[prompt].prompt != nil
        else { return nil }
        var answers: [(prompt: NodeID, reply: NodeID)] = []
        for node in tree.nodes {
            guard let parent = node.parent, tree[parent].parent == tree[prompt].parent,
                tree[parent].prompt != nil, node.reply?.model == tree[head].reply?.model
            else { continue }
            answers.removeAll { $0.prompt == parent }
            answers.append((parent, parent == prompt ? head : node.id))
        }
        let ordered = answers.sorted { $0.prompt < $1.prompt }
        guard let current = ordered.firstIndex(where: { $0.prompt == prompt }) else { return nil }
        return (ordered.map(\.reply), current)
    }

    mutating func showBranch(_ id: ParticipantID, _ offset: Int) -> [Effect] {
        guard let index = participants.firstIndex(where: { $0.id == id }),
            reply(of: id)?.isStreaming == false, let (answers, current) = branches(of: id)
        else { return [] }
        let next = min(max(0, current + offset), answers.count - 1)
        guard next != current, tree[answers[next]].reply?.isStreaming == false else { return [] }
        participants[index].head = answers[next]
        return [.save(.participants)]
    }
}
