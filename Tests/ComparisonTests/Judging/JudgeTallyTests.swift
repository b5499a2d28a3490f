import Comparison
import Testing

private let judge = ModelName(provider: "lab", model: "judge")
private let other = ModelName(provider: "lab", model: "other")

private func verdicts(
    _ all: [(ModelName, Int, Int, Verdict.Choice?)]
) -> [JudgeTask: Verdict?] {
    var result: [JudgeTask: Verdict?] = [:]
    for (judge, first, second, choice) in all {
        result.updateValue(
            choice.map { Verdict($0) },
            forKey: JudgeTask(judge: judge, first: first, second: second))
    }
    return result
}

@Suite struct `Judging` {
    @Test func `asks for every pair twice, the order swapped`() {
        let contenders = [model("a"), model("b"), model("c")]
        let tasks = PairSchedule.tasks(contenders: contenders, judges: [judge])
        #expect(tasks.count == 6)
        #expect(Set(tasks) == Set(tasks.map(\.swapped)))
    }

    @Test func `lets nobody judge itself, under whatever provider`() {
        let contenders = [
            ModelName(provider: "deepseek", model: "deepseek-v4"), model("b"),
            ModelName(provider: "siliconflow", model: "deepseek-ai/DeepSeek-V4"),
        ]
        let own = ModelName(provider: "ark", model: "DeepSeek-V4")
        #expect(PairSchedule.tasks(contenders: contenders, judges: [own]).isEmpty)
        let tasks = PairSchedule.tasks(contenders: contenders, judges: [judge, own])
        #expect(tasks.allSatisfy { $0.judge == judge })
        // Two answers of one model are not compared.
        #expect(tasks.count == 4)
    }

    @Test func `drops and counts what a judge said of the place and not of the answer`() {
        let tally = JudgeTally(
            verdicts([
                (judge, 0, 1, .a), (judge, 1, 0, .b), (judge, 0, 2, .a), (judge, 2, 0, .a),
                (judge, 1, 2, .tie), (judge, 2, 1, .tie), (judge, 0, 3, .a), (judge, 3, 0, nil),
            ]))
        let result = tally.judges[0]
        #expect(result.pairs == 3 && result.consistent == 2 && result.inconsistent == 1)
        #expect(result.unread == 1)
        #expect(result.choseFirst == 4 && result.chose == 5)
        #expect(
            result.decisions == [
                .init(first: 0, second: 1, winner: .first),
                .init(first: 1, second: 2, winner: .tie),
            ])
        #expect(tally.jury == result.decisions)
    }

    @Test func `decides by the majority of judges`() {
        let third = ModelName(provider: "lab", model: "third")
        let tally = JudgeTally(
            verdicts([
                (judge, 0, 1, .a), (judge, 1, 0, .b), (other, 0, 1, .b), (other, 1, 0, .a),
                (third, 0, 1, .a), (third, 1, 0, .b), (other, 0, 2, .b), (other, 2, 0, .a),
                (judge, 0, 2, .a), (judge, 2, 0, .b),
            ]))
        #expect(
            tally.jury == [
                .init(first: 0, second: 1, winner: .first),
                .init(first: 0, second: 2, winner: .tie),
            ])
        #expect(tally.judges.allSatisfy { $0.pairs > 0 && $0.inconsistent == 0 })
        #expect(JudgeTally([:]).judges.isEmpty)
    }

    @Test func `is compared with the person's own votes`() throws {
        // Cohen's example in small: 25 alike of 35, kappa from the marginals.
        var pairs: [(judge: JudgeTally.Winner, person: JudgeTally.Winner)] = []
        pairs += Array(repeating: (.first, .first), count: 20)
        pairs += Array(repeating: (.first, .second), count: 5)
        pairs += Array(repeating: (.second, .first), count: 10)
        pairs += Array(repeating: (.second, .second), count: 15)
        let value = Concordance(pairs)
        #expect(value.count == 50 && value.agreeing == 35)
        #expect(value.rate == 0.7)
        #expect(abs(try #require(value.kappa) - 0.4) < 1e-12)
        #expect(Concordance([]).kappa == nil)
        #expect(Concordance([(.tie, .tie)]).kappa == nil)
    }

    @Test func `is matched to votes pair by pair`() {
        let person = vote(1, ["a", "b", "c"], .ranking([[2], [0, 1]])).decisions
        #expect(
            person == [
                .init(first: 0, second: 1, winner: .tie),
                .init(first: 0, second: 2, winner: .second),
                .init(first: 1, second: 2, winner: .second),
            ])
        let value = Concordance(
            [
                .init(first: 0, second: 2, winner: .second),
                .init(first: 5, second: 6, winner: .tie),
            ], person)
        #expect(value.count == 1 && value.agreeing == 1)
        #expect(vote(1, ["a", "b"], .allBad).decisions.isEmpty)
    }
}
