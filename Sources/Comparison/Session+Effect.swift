extension Session {
    /// All that a session can want of the world, in order.
    package enum Effect: Equatable, Sendable {
        /// Ask a model; what comes of it arrives as `.received` for the same node.
        case send(ReplyRequest)
        /// Nothing more of this reply is wanted.
        case cancel(NodeID)
        /// This reply will be asked for again: for those who watch.
        case retryPlanned(NodeID, RetryPlan)
        case save(Record)
    }

    /// What a store must keep to have the session again.
    package enum Record: Equatable, Sendable {
        /// A node has been added; a reply is still empty.
        case node(NodeID)
        /// More of a reply came. Recast and retraction included, its end not.
        case events(NodeID, [ReplyEvent])
        /// A reply has ended (or begins anew after a retry): what `tree` holds is the whole of it.
        case reply(NodeID)
        /// The line-up, the heads or the title changed.
        case participants
        /// A vote was cast or taken back.
        case vote(Vote)
    }
}

/// What a model is asked.
package struct ReplyRequest: Equatable, Sendable {
    package var node: NodeID
    package var model: ModelName
    package var parameters: Parameters
    /// The context, the new prompt last. The system prompt, if any, comes first.
    package var messages: [Message]

    package init(
        node: NodeID, model: ModelName, parameters: Parameters, messages: [Message]
    ) {
        self.node = node
        self.model = model
        self.parameters = parameters
        self.messages = messages
    }
}
