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
        /// The head's prompt so many times more at once, as siblings of the head, which stays.
        case repeatAnswer(ParticipantID, times: Int, at: Moment)
        /// Every head that failed or was cut off is asked for once more.
        case retryFailed(at: Moment)
        /// Another wording of the participant's newest prompt, as its sibling, for all that were
        /// asked that prompt.
        case resend(String, with: Attachments? = nil, from: ParticipantID, at: Moment)
        /// Each of these participants is asked something of its own.
        case askEach([ParticipantID: String], at: Moment)
        /// A new participant at the end, which is asked at once.
        case addAndAsk(ModelName, String, Parameters = Parameters(), at: Moment)
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
        /// These seats in place of the present participants; who has one of the models stays.
        case lineUp([Seat], at: Moment)
        /// The participants before the last change of the line-up come back.
        case undoLineUp(at: Moment)
        /// Every participant goes on from this one's head.
        case continueFrom(ParticipantID)
        /// The head moves to an earlier or later version of the same answer.
        case showVersion(ParticipantID, by: Int)
        /// The head moves to the answer to an earlier or later wording of its prompt.
        case showBranch(ParticipantID, by: Int)
        /// The person judged answers to one prompt.
        case vote(Ballot, at: Moment)
        /// A vote is taken back by another, which gets this name.
        case withdrawVote(VoteID, by: VoteID, at: Moment)
    }

    /// Whom a prompt is for.
    package enum Audience: Equatable, Sendable {
        /// All that are not muted.
        case everyone
        case only(ParticipantID)
    }
}
