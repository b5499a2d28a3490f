/// A node's name within its session: its place in the order of creation, from 0.
package struct NodeID: Hashable, Comparable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    package static func < (a: NodeID, b: NodeID) -> Bool { a.rawValue < b.rawValue }
}

/// A prompt or a reply, and what it follows.
package struct Node: Equatable, Sendable {
    /// What a node holds.
    package enum Content: Equatable, Sendable {
        case prompt(Prompt)
        case reply(Reply)
    }

    package let id: NodeID
    /// A prompt's parent is a reply (or nil at the beginning); a reply's parent is its prompt.
    package let parent: NodeID?
    package var content: Content

    package init(id: NodeID, parent: NodeID?, content: Content) {
        self.id = id
        self.parent = parent
        self.content = content
    }

    package var reply: Reply? {
        if case .reply(let reply) = content { reply } else { nil }
    }

    package var prompt: Prompt? {
        if case .prompt(let prompt) = content { prompt } else { nil }
    }
}

/// What the person asked.
package struct Prompt: Equatable, Sendable {
    /// As the person wrote it.
    package var text: String
    /// Seconds since 1970.
    package var askedAt: Double
    /// What else was sent; nil if it was the text as it stands.
    package var attachments: Attachments?

    package init(text: String, askedAt: Double, attachments: Attachments? = nil) {
        self.text = text
        self.askedAt = askedAt
        self.attachments = attachments
    }

    /// What models are sent.
    package var message: Message {
        Message(.user, attachments?.text ?? text, pictures: attachments?.pictures ?? [])
    }
}

/// All that was asked and answered in a session: one tree that explains threads, regenerated
/// answers, edited prompts and forks. Nothing is ever removed from it.
package struct MessageTree: Equatable, Sendable {
    /// By `NodeID.rawValue`; parents stand before their children.
    package private(set) var nodes: [Node]

    package init() {
        nodes = []
    }

    /// A tree of nodes that a store kept; nil unless ids count from 0 and parents come first.
    package init?(_ nodes: [Node]) {
        for (index, node) in nodes.enumerated() {
            guard node.id.rawValue == index, (node.parent?.rawValue ?? -1) < index else {
                return nil
            }
        }
        self.nodes = nodes
    }

    package subscript(id: NodeID) -> Node { nodes[id.rawValue] }

    /// Whether there is a node of that name.
    package func contains(_ id: NodeID) -> Bool { nodes.indices.contains(id.rawValue) }

    /// Adds a node below a parent and returns its name.
    package mutating func append(_ content: Node.Content, below parent: NodeID?) -> NodeID {
        let id = NodeID(rawValue: nodes.count)
        nodes.append(Node(id: id, parent: parent, content: content))
        return id
    }

    /// Changes a reply in place, without copying its text; ignored if the node is none.
    package mutating func updateReply<Result>(
        _ id: NodeID, _ change: (inout Reply) -> Result
    ) -> Result? {
        guard contains(id), case .reply(var reply) = nodes[id.rawValue].content else { return nil }
        // The tree lets go of the reply while it changes: its text stays uniquely referenced.
        nodes[id.rawValue].content = .prompt(Prompt(text: "", askedAt: 0))
        let result = change(&reply)
        nodes[id.rawValue].content = .reply(reply)
        return result
    }

    /// The nodes from the beginning to `id`, both included.
    package func path(to id: NodeID?) -> [Node] {
        var path: [Node] = []
        var next = id
        while let current = next, contains(current) {
            path.append(self[current])
            next = self[current].parent
        }
        return path.reversed()
    }

    /// The replies of the same model to the same prompt, oldest first: versions of one answer.
    package func versions(of id: NodeID) -> [NodeID] {
        let parent = self[id].parent
        let model = self[id].reply?.model
        return nodes.lazy.filter { $0.parent == parent && $0.reply.map(\.model) == model }.map(\.id)
    }
}
