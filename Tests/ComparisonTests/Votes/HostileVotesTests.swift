import Comparison
import Testing

@Suite struct `Votes that mean harm` {
    @Test func `over thousands of answers are no votes`() {
        let names = (0..<3000).map { "m\($0)" }
        let huge = vote(0, names, .ranking(names.indices.map { [$0] }))
        #expect(!huge.isValid)
        #expect(Ranking(VoteLog([huge])).voteCount == 0)
    }

    @Test func `over thousands of models are ranked by the most compared`() {
        let chain = (0..<1500).map { vote($0, ["m\($0)", "m\($0 + 1)"], .better(0, of: 2)) }
        let ranking = Ranking(
            VoteLog(chain + votes("a", "m7", wins: 6, losses: 3, from: 2000)),
            options: .init(resamples: 0))
        #expect(ranking.groups.map(\.count) == [128])
        #expect(ranking.groups[0].contains { $0.model == model("a") })
        #expect(ranking.unrated.count == 1374)
    }
}
