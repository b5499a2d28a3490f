extension Session {
    mutating func ask(_ text: String, _ audience: Audience, _ now: Moment) -> [Effect] {
        guard text.contains(where: { !$0.isWhitespace }) else { return [] }
        if title.isEmpty { title = Self.title(for: text) }
        var effects: [Effect] = []
        var prompts: [NodeID?: NodeID] = [:]
        for index in participants.indices where isAddressed(participants[index], by: audience) {
            effects += stop(participants[index].id, at: now)
            let parent = participants[index].head
            let prompt: NodeID
            if let shared = prompts[parent] {
                prompt = shared
            } else {
                let content = Prompt(text: text, askedAt: date(of: now))
                prompt = tree.append(.prompt(content), below: parent)
                prompts[parent] = prompt
                effects.append(.save(.node(prompt)))
            }
            effects += begin(replyTo: prompt, by: index, at: now)
        }
        return effects.isEmpty ? [] : effects + [.save(.participants)]
    }

    private func isAddressed(_ participant: Participant, by audience: Audience) -> Bool {
        switch audience {
        case .everyone: !participant.isMuted
        case .only(let id): participant.id == id
        }
    }

    mutating func begin(
        replyTo prompt: NodeID, by index: Int, at now: Moment
    ) -> [Effect] {
        let (node, effects) = begin(
            replyTo: prompt, participants[index].model, participants[index].parameters, at: now)
        participants[index].head = node
        return effects
    }

    mutating func begin(
        replyTo prompt: NodeID, _ model: ModelName, _ parameters: Parameters, at now: Moment
    ) -> (NodeID, [Effect]) {
        let reply = Reply(
            model: model, parameters: parameters, isSimulated: isSimulated,
            timings: Timings(startedAt: date(of: now), started: now))
        let node = tree.append(.reply(reply), below: prompt)
        running.append(node)
        return (node, [.save(.node(node)), .send(request(for: node))])
    }

    func request(for node: NodeID) -> ReplyRequest {
        let reply = tree[node].reply
        let parameters = reply?.parameters ?? Parameters()
        return ReplyRequest(
            node: node, model: reply?.model ?? ModelName(provider: "", model: ""),
            parameters: parameters,
            messages: context(upTo: tree[node].parent, parameters: parameters))
    }

    func context(upTo node: NodeID?, parameters: Parameters) -> [Message] {
        var messages: [Message] = []
        if let system = parameters.system { messages.append(Message(.system, system)) }
        var asked: Prompt?
        for step in tree.path(to: node) {
            switch step.content {
            case .prompt(let prompt):
                asked = prompt
            case .reply(let reply):
                // A turn without an answer that may be quoted is left out whole.
                if let prompt = asked, reply.isFitForContext {
                    messages.append(Message(.user, prompt.text))
                    messages.append(Message(.assistant, reply.text))
                }
                asked = nil
            }
        }
        if let prompt = asked { messages.append(Message(.user, prompt.text)) }
        return messages
    }

    mutating func regenerate(_ id: ParticipantID, at now: Moment) -> [Effect] {
        guard let index = participants.firstIndex(where: { $0.id == id }),
            let head = participants[index].head, let prompt = tree[head].parent
        else { return [] }
        return stop(id, at: now) + begin(replyTo: prompt, by: index, at: now)
            + [.save(.participants)]
    }

    /// The first line of the first prompt, sixty characters at most.
    static func title(for prompt: String) -> String {
        let line = prompt.split(whereSeparator: \.isNewline)
            .first { line in line.contains { !$0.isWhitespace } }
        return String((line ?? "").drop { $0.isWhitespace }.prefix(60))
    }
}
