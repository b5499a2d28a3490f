import Comparison
import Testing

@Suite struct `A log of votes` {
    @Test func `counts what was neither superseded nor taken back nor void`() {
        let log = VoteLog([
            vote(1, ["a", "b"], .better(0, of: 2)),
            vote(2, ["a", "b"], .better(1, of: 2), supersedes: 1),
            vote(3, ["a", "b"], .tie(of: 2)), vote(4, ["a", "b"], .withdrawn, supersedes: 3),
            vote(5, ["a", "b"], .better(0, of: 2), void: .namesShown),
            vote(6, ["a", "b"], .allBad),
        ])
        #expect(log.counting.map(\.id.rawValue) == ["2", "6"])
    }

    @Test func `takes a vote back, and the taking back too`() throws {
        let first = vote(1, ["a", "b"], .better(0, of: 2))
        let back = try #require(
            VoteLog([first]).withdrawal(of: first.id, by: VoteID(rawValue: "2"), at: 9))
        #expect(back.outcome == .withdrawn && back.castAt == 9)
        #expect(VoteLog([first, back]).counting.isEmpty)
        let again = vote(3, ["a", "b"], .better(0, of: 2), supersedes: 2)
        #expect(VoteLog([first, back, again]).counting.map(\.id.rawValue) == ["3"])
    }

    @Test func `lets a vote supersede only what came before it`() {
        let log = VoteLog([
            vote(1, ["a", "b"], .tie(of: 2), supersedes: 2),
            vote(2, ["a", "b"], .tie(of: 2), supersedes: 2),
        ])
        #expect(log.counting.count == 2)
    }

    @Test(arguments: [[[0]], [[0], [0, 1]], [[0], [7]], [[-1, 0]], []])
    func `leaves out what speaks of contenders that aren't there`(tiers: [[Int]]) {
        #expect(VoteLog([vote(1, ["a", "b"], .ranking(tiers))]).counting.isEmpty)
    }

    @Test func `shuffles the same for the same seed`() {
        #expect(BlindOrder.places(6, seed: 7) == BlindOrder.places(6, seed: 7))
        #expect(BlindOrder.places(6, seed: 7).sorted() == Array(0..<6))
        #expect(Set((0..<40).map { BlindOrder.places(3, seed: $0) }).count == 6)
        #expect(BlindOrder.places(-1, seed: 0).isEmpty)
    }
}
