/// All votes ever cast, in order, and which of them count.
package struct VoteLog: Equatable, Sendable {
    package let votes: [Vote]

    package init(_ votes: [Vote]) {
        self.votes = votes
    }

    /// Votes that were not superseded by a later one, nor taken back, nor void, nor impossible.
    package var counting: [Vote] { standing.filter { $0.void == nil } }

    /// The same, and those that are void.
    package var standing: [Vote] {
        let superseded = supersededPlaces
        return votes.indices.filter { !superseded.contains($0) }.map { votes[$0] }.filter {
            $0.isValid && $0.outcome != .withdrawn
        }
    }

    /// A vote can supersede only what was cast before it.
    private var supersededPlaces: Set<Int> {
        var places: [VoteID: Int] = [:]
        var superseded: Set<Int> = []
        for (place, vote) in votes.enumerated() {
            if let earlier = vote.supersedes.flatMap({ places[$0] }) { superseded.insert(earlier) }
            places[vote.id] = place
        }
        return superseded
    }

    /// A vote that takes an earlier one back.
    package func withdrawal(of id: VoteID, by newID: VoteID, at castAt: Double) -> Vote? {
        guard var vote = votes.last(where: { $0.id == id }) else { return nil }
        vote.id = newID
        vote.outcome = .withdrawn
        vote.castAt = castAt
        vote.supersedes = id
        return vote
    }
}
