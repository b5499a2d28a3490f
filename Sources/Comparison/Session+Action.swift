extension Session {
    /// All that can happen to a session.
    package enum Action: Equatable, Sendable {
        /// The person sent a prompt, with files and pictures or without.
        case ask(String, with: Attachments? = nil, to: Audience = .everyone, at: Moment)
        /// A reply's request has been sent over a connection.
        case connected(NodeID, at: Moment)
        /// A dialect read something of a reply.
        case received([ReplyEvent], for: NodeID, at: Moment)
        /// Time has passed: `nextDeadline`, say.
        case tick(at: Moment)
        case stop(ParticipantID, at: Moment)
        case stopAll(at: Moment)
        /// The head's prompt once more, as a sibling of the head, with the model as it is now.
        case regenerate(ParticipantID, at: Moment)
        /// A new participant, at a place among the others or last.
        case add(ModelName, Parameters = Parameters(), index: Int? = nil)
        case changeModel(ParticipantID, ModelName)
        case setParameters(ParticipantID, Parameters)
        case mute(ParticipantID, Bool)
        /// One place further right (or left, when negative).
        case move(ParticipantID, by: Int)
        case close(ParticipantID, at: Moment)
        /// The participant closed last comes back where it was.
        case undoClose
        /// Every participant goes on from this one's head.
        case continueFrom(ParticipantID)
        /// The head moves to an earlier or later version of the same answer.
        case showVersion(ParticipantID, by: Int)
    }

    /// Whom a prompt is for.
    package enum Audience: Equatable, Sendable {
        /// All that are not muted.
        case everyone
        case only(ParticipantID)
    }
}
