import Comparison
import TestSupport
import Testing

private func ranking(_ votes: [Vote], _ options: Ranking.Options = .init(resamples: 200)) -> Ranking
{
    Ranking(VoteLog(votes), options: options)
}

private func names(_ standings: [Standing]) -> [String] { standings.map(\.model.model) }

@Suite struct `A ranking` {
    @Test func `is wide after few votes: equals share a rank`() {
        let value = ranking(votes("a", "b", wins: 7, losses: 5))
        let group = value.groups[0]
        #expect(names(group) == ["a", "b"])
        #expect(group.map(\.rank) == [1, 1])
        #expect(group[0].rating > 1000 && group[1].rating < 1000)
        #expect(group[0].high - group[0].low > 150)
        #expect(group[0].low < 1000 && group[0].high > 1000)
    }

    @Test func `isn't sure of a winner after three wins in three votes`() {
        let group = ranking(votes("a", "b", wins: 3, losses: 0)).groups[0]
        #expect(group.map(\.rank) == [1, 1])
        #expect(group[0].rating < 1250)
        #expect(group[0].low < group[1].high)
        #expect(group[0].isProvisional)
    }

    @Test func `is sure after many`() {
        let group = ranking(votes("a", "b", wins: 80, losses: 20)).groups[0]
        #expect(group.map(\.rank) == [1, 2])
        // Odds of four to one are 241 points apart; the prior takes a little away.
        #expect(abs(group[0].rating - group[1].rating - 241) < 15)
        #expect(!group[0].isProvisional)
    }

    @Test func `centres on 1000 and doesn't depend on the order of votes`() {
        let all =
            votes("a", "b", wins: 9, losses: 3) + votes("b", "c", wins: 6, losses: 6, from: 100)
        let value = ranking(all)
        let sum = value.groups[0].map(\.rating).reduce(0, +)
        #expect(abs(sum / 3 - 1000) < 1e-6)
        let turned = ranking(all.reversed(), .init(resamples: 0))
        for (a, b) in zip(value.groups[0], turned.groups[0]) {
            #expect(abs(a.rating - b.rating) < 1e-6)
        }
    }

    @Test func `is the same for the same seed`() {
        let all = votes("a", "b", wins: 9, losses: 3)
        #expect(ranking(all) == ranking(all))
    }

    @Test func `reports groups that were never compared, each with its own thousand`() {
        let value = ranking(
            votes("a", "b", wins: 5, losses: 1) + votes("x", "y", wins: 2, losses: 2, from: 50)
                + [vote(99, ["lonely", "a"], .allBad)])
        #expect(value.groups.map(names) == [["a", "b"], ["x", "y"]])
        #expect(names(value.unrated) == ["lonely"])
        #expect(value.votesNeeded(model("a"), model("x")) == .neverCompared)
    }

    @Test func `keeps both bad apart from a tie`() throws {
        let good = votes("a", "b", wins: 6, losses: 6)
        let bad = (0..<4).map { vote(100 + $0, ["a", "b"], .allBad) }
        let value = ranking(good + bad)
        let standing = try #require(value.groups[0].first)
        #expect(standing.votes == 16 && standing.allBad == 4 && standing.badRate == 0.25)
        #expect(standing.ties == 0)
        let alone = ranking(good)
        #expect(value.groups[0].map(\.rating) == alone.groups[0].map(\.rating))
    }

    @Test func `counts a vote on five answers four times and not ten`() {
        let five = ["a", "b", "c", "d", "e"]
        let value = ranking([vote(1, five, .ranking([[0], [1, 2], [3], [4]]))])
        #expect(value.groups[0].count == 5)
        #expect(value.matrix[model("a"), model("e")].wins == 1)
        #expect(value.matrix[model("b"), model("c")].ties == 1)
        #expect(value.matrix[model("e"), model("a")].losses == 1)
        // One vote on five says less of a and b than ten votes would.
        let ten = ranking(votes("a", "b", wins: 4, losses: 0))
        #expect(
            value.groups[0].first.map { $0.rating < (ten.groups[0].first?.rating ?? 0) + 60 }
                == true)
    }

    @Test func `makes no duel of two answers by one model`() {
        let value = ranking([vote(1, ["a", "a", "b"], .ranking([[0], [1], [2]]))])
        #expect(value.matrix[model("a"), model("a")].count == 0)
        #expect(value.matrix[model("a"), model("b")].wins == 2)
    }

    @Test func `can be asked by tag and by time`() {
        let all = [
            vote(1, ["a", "b"], .better(0, of: 2), at: 10, tags: ["code"]),
            vote(2, ["a", "b"], .better(1, of: 2), at: 20, tags: ["prose"]),
            vote(3, ["a", "b"], .better(1, of: 2), at: 30, tags: ["code", "prose"]),
        ]
        #expect(ranking(all, .init(tag: "code", resamples: 10)).voteCount == 2)
        #expect(ranking(all, .init(span: 15...30, resamples: 10)).voteCount == 2)
        #expect(ranking(all, .init(tag: "none", resamples: 10)).groups.isEmpty)
    }

    @Test func `tells how many votes are missing`() {
        #expect(
            ranking(votes("a", "b", wins: 80, losses: 20)).votesNeeded(model("a"), model("b"))
                == VotesNeeded.none)
        #expect(
            ranking(votes("a", "b", wins: 50, losses: 50)).votesNeeded(model("a"), model("b"))
                == .tooClose)
        guard
            case .about(let count) = ranking(votes("a", "b", wins: 12, losses: 8))
                .votesNeeded(model("a"), model("b"))
        else {
            Issue.record("twelve to eight is neither decided nor hopeless")
            return
        }
        #expect((80...400).contains(count))
    }

    @Test func `takes the advantage of length out when asked`() throws {
        // Equal models; whose answer is longer wins four times in five, and a's are mostly longer.
        var random = RandomText(seed: 3)
        let all = (0..<300).map { index in
            let isLong = random.below(10) < 8
            let isWon = (random.below(10) < 8) == isLong
            return vote(
                index, ["a", "b"], .better(isWon ? 0 : 1, of: 2),
                lengths: isLong ? [400, 200] : [200, 400])
        }
        let plain = ranking(all, .init(resamples: 20)).groups[0]
        let controlled = ranking(all, .init(controlsLength: true, resamples: 20))
        #expect(plain[0].rating - plain[1].rating > 80)
        #expect(abs(controlled.groups[0][0].rating - controlled.groups[0][1].rating) < 70)
        #expect(try #require(controlled.lengthEffect) > 1)
        #expect(ranking(all, .init(resamples: 0)).lengthEffect == nil)
    }
}
