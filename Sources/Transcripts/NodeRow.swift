import Comparison

/// A node whole: a prompt, or a reply as far as it is known.
struct NodeRow: Equatable, Codable, Sendable {
    var session: String
    var id: Int
    var parent: Int?
    var text: String
    /// When the prompt was asked, or the reply first sent; seconds since 1970.
    var at: Double
    /// Nil for a prompt.
    var reply: ReplyRow?
    /// Of a prompt: the files and pictures that were sent with it.
    var attachments: Attachments?

    init(_ node: Node, session: String) {
        self.session = session
        id = node.id.rawValue
        parent = node.parent?.rawValue
        switch node.content {
        case .prompt(let prompt):
            text = prompt.text
            at = prompt.askedAt
            attachments = prompt.attachments
        case .reply(let reply):
            text = reply.text
            at = reply.timings.startedAt
            self.reply = ReplyRow(reply)
        }
    }

    /// The node; nil if the row makes no sense.
    var node: Node? {
        let content: Node.Content
        if let reply {
            guard let reply = reply.reply(text: text, startedAt: at) else { return nil }
            content = .reply(reply)
        } else {
            content = .prompt(Prompt(text: text, askedAt: at, attachments: attachments))
        }
        return Node(
            id: NodeID(rawValue: id), parent: parent.map(NodeID.init(rawValue:)), content: content)
    }
}

/// What a reply has besides its text.
struct ReplyRow: Equatable, Codable, Sendable {
    var model: String
    var parameters: Parameters
    var isSimulated: Bool
    var reasoning: String
    var end: ReplyEnd?
    var retraction: String?
    var usage: Usage?
    var cost: Cost?
    var sources: [Source]
    var connected: Int?
    var firstToken: Int?
    var firstText: Int?
    var duration: Int?
    var attempt: Int

    init(_ reply: Reply) {
        model = reply.model.description
        parameters = reply.parameters
        isSimulated = reply.isSimulated
        reasoning = reply.reasoning
        end = reply.end
        retraction = reply.retraction
        usage = reply.usage
        cost = reply.cost
        sources = reply.sources
        connected = reply.timings.connected
        firstToken = reply.timings.firstToken
        firstText = reply.timings.firstText
        duration = reply.timings.duration
        attempt = reply.attempt
    }

    func reply(text: String, startedAt: Double) -> Reply? {
        guard let name = ModelName(model) else { return nil }
        var timings = Timings(startedAt: startedAt)
        timings.connected = connected
        timings.firstToken = firstToken
        timings.firstText = firstText
        timings.duration = duration
        var reply = Reply(
            model: name, parameters: parameters, isSimulated: isSimulated, timings: timings)
        reply.text = text
        reply.reasoning = reasoning
        reply.retraction = retraction
        reply.usage = usage
        reply.cost = cost
        reply.sources = sources
        reply.attempt = attempt
        if let end { reply.phase = .ended(end) }
        return reply
    }
}
