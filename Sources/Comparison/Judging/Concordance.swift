/// How far a judge and a person agree about the same pairs.
package struct Concordance: Equatable, Sendable {
    /// Pairs that both decided.
    package let count: Int
    /// Of those, pairs that they decided alike.
    package let agreeing: Int
    /// Cohen's kappa: 1 for agreement throughout, 0 for what chance alone would give; nil without
    /// pairs, or if both always said the same thing, where chance can't be told from agreement.
    package let kappa: Double?

    /// The share of pairs decided alike; nil without pairs.
    package var rate: Double? { count == 0 ? nil : Double(agreeing) / Double(count) }

    /// Compares decision by decision; pairs that only one of them decided don't count.
    package init(_ judge: [JudgeTally.Decision], _ person: [JudgeTally.Decision]) {
        var own: [[Int]: JudgeTally.Winner] = [:]
        for decision in person { own[[decision.first, decision.second]] = decision.winner }
        self.init(
            judge.compactMap { decision in
                own[[decision.first, decision.second]].map { (decision.winner, $0) }
            })
    }

    /// Compares pairs gathered over many prompts.
    package init(_ pairs: [(judge: JudgeTally.Winner, person: JudgeTally.Winner)]) {
        count = pairs.count
        agreeing = pairs.count { $0.judge == $0.person }
        guard !pairs.isEmpty else {
            kappa = nil
            return
        }
        let total = Double(pairs.count)
        var chance = 0.0
        for winner in [JudgeTally.Winner.first, .second, .tie] {
            let judge = Double(pairs.count { $0.judge == winner }) / total
            let person = Double(pairs.count { $0.person == winner }) / total
            chance += judge * person
        }
        kappa = chance > 1 - 1e-12 ? nil : (Double(agreeing) / total - chance) / (1 - chance)
    }
}

extension Vote {
    /// What the vote says of every two of its contenders, as a judge's decisions are told. Nothing
    /// if all were bad.
    package var decisions: [JudgeTally.Decision] {
        guard isValid, case .ranking(let tiers) = outcome else { return [] }
        var tierOf: [Int: Int] = [:]
        for (tier, places) in tiers.enumerated() { for place in places { tierOf[place] = tier } }
        let places = tierOf.keys.sorted()
        return places.flatMap { i in
            places.filter { $0 > i }.map { j in
                let (a, b) = (tierOf[i] ?? 0, tierOf[j] ?? 0)
                return JudgeTally.Decision(
                    first: i, second: j, winner: a < b ? .first : a > b ? .second : .tie)
            }
        }
    }
}
