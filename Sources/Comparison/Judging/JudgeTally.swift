/// What came of a schedule of judging: pairs decided, pairs dropped, and how far to trust it.
///
/// A verdict counts only if the judge gave it in both orders: otherwise it judged the place and not
/// the answer.
package struct JudgeTally: Equatable, Sendable {
    /// A pair of answers and what one judge, or a jury, thinks of it.
    package struct Decision: Equatable, Sendable {
        /// The smaller place first.
        package var first: Int
        package var second: Int
        package var winner: Winner

        package init(first: Int, second: Int, winner: Winner) {
            self.first = first
            self.second = second
            self.winner = winner
        }
    }

    /// The better answer of a pair, by its place in the decision.
    package enum Winner: Equatable, Hashable, Sendable {
        case first, second, tie
    }

    /// How one judge did.
    package struct Judge: Equatable, Sendable {
        package var model: ModelName
        /// Pairs with a verdict in both orders.
        package var pairs = 0
        /// Of those, pairs with the same verdict in both.
        package var consistent = 0
        /// Tasks whose answer held no verdict, or that weren't answered.
        package var unread = 0
        /// Verdicts for the answer that was shown first, among all that chose one.
        package var choseFirst = 0
        package var chose = 0
        package var decisions: [Decision] = []

        /// Pairs that were judged by their place.
        package var inconsistent: Int { pairs - consistent }
    }

    /// By name.
    package let judges: [Judge]
    /// The pairs that at least one judge decided, by the majority of judges.
    package let jury: [Decision]

    package init(_ verdicts: [JudgeTask: Verdict?]) {
        let models = Set(verdicts.keys.map(\.judge)).sorted { $0.description < $1.description }
        judges = models.map { model in
            Self.judge(model, verdicts.filter { $0.key.judge == model })
        }
        jury = Self.jury(judges.flatMap(\.decisions))
    }

    private static func judge(_ model: ModelName, _ verdicts: [JudgeTask: Verdict?]) -> Judge {
        var judge = Judge(model: model)
        let tasks = verdicts.keys.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        for task in tasks {
            guard let verdict = verdicts[task].flatMap(\.self) else {
                judge.unread += 1
                continue
            }
            if verdict.choice != .tie { judge.chose += 1 }
            if verdict.choice == .a { judge.choseFirst += 1 }
            guard task.first < task.second,
                let back = verdicts[task.swapped].flatMap(\.self)
            else { continue }
            judge.pairs += 1
            guard back.choice.swapped == verdict.choice else { continue }
            judge.consistent += 1
            judge.decisions.append(
                Decision(first: task.first, second: task.second, winner: winner(verdict.choice)))
        }
        return judge
    }

    private static func winner(_ choice: Verdict.Choice) -> Winner {
        switch choice {
        case .a: .first
        case .b: .second
        case .tie: .tie
        }
    }

    private static func jury(_ decisions: [Decision]) -> [Decision] {
        let pairs = Dictionary(grouping: decisions) { [$0.first, $0.second] }
        return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, decisions in
            let sum = decisions.reduce(0) { sum, decision in
                switch decision.winner {
                case .first: sum + 1
                case .second: sum - 1
                case .tie: sum
                }
            }
            return Decision(
                first: pair[0], second: pair[1],
                winner: sum > 0 ? .first : sum < 0 ? .second : .tie)
        }
    }
}
