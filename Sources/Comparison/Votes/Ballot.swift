/// What a person says of the answers on the screen: the session makes a vote of it.
package struct Ballot: Equatable, Sendable {
    package var id: VoteID
    /// The answers put to the vote, in the order in which they are shown.
    package var replies: [NodeID]
    package var outcome: Vote.Outcome
    /// What the shown order was shuffled with.
    package var seed: UInt64
    package var tags: [String]
    package var void: Vote.VoidReason?

    package init(
        id: VoteID, replies: [NodeID], outcome: Vote.Outcome, seed: UInt64 = 0,
        tags: [String] = [], void: Vote.VoidReason? = nil
    ) {
        self.id = id
        self.replies = replies
        self.outcome = outcome
        self.seed = seed
        self.tags = tags
        self.void = void
    }
}
