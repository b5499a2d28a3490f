import Comparison

/// What voting needs besides the session: chance, tags, and who was seen with a name.
package struct VotingBooth {
    /// Shuffles the panes and names the votes.
    package var random = SeededGenerator(seed: 1)
    /// What votes are marked with, to be ranked by later.
    package var tags: [String] = []
    /// Finds answers that say who wrote them.
    package var naming = SelfNaming(brands: [])
    /// The round that is voted on; nil while names are shown as ever.
    var round: BlindRound?
    /// Answers that were on the screen under their model's name.
    var seenNamed: Set<NodeID> = []
    var session = ""

    /// A name that no other vote has.
    mutating func newVoteID() -> VoteID {
        VoteID(rawValue: "v" + String(random.next(), radix: 36))
    }

    /// A seed that a number in JSON holds exactly.
    mutating func newSeed() -> UInt64 { random.next() >> 11 }
}

/// Answers to one prompt in an order that tells nobody whose they are.
struct BlindRound: Equatable {
    /// As the panes stand on the screen.
    var order: [ParticipantID]
    var seed: UInt64
    /// The newest prompt when the panes were shuffled.
    var prompt: NodeID?
    /// The vote that was cast, if it stands.
    var cast: VoteID?
    /// Names are shown again, in the same order.
    var isLifted = false
    /// How many panes were closed when the vote was cast: what is closed later is undone first.
    var closedCount = 0

    /// `A` to `Z`, then `AA`.
    static func letter(_ place: Int) -> String {
        var name = ""
        var rest = max(0, place)
        repeat {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}
