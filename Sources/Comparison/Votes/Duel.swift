/// Two models compared once, as a vote over several answers comes down to it.
struct Duel: Equatable {
    var first: ModelName
    var second: ModelName
    /// 1 if the first was better, 0 if the second, ½ if neither.
    var score: Double
    /// Every two of N ranked answers count 2/N, so that a vote counts N−1 in all and not N²/2.
    var weight: Double
    /// log(length of the first / length of the second).
    var lengthRatio: Double
}

extension Vote {
    /// The duels of a vote; none if all were bad. Two answers of one model make no duel.
    var duels: [Duel] {
        guard isValid, case .ranking(let tiers) = outcome else { return [] }
        let tierOf = Dictionary(
            uniqueKeysWithValues: tiers.enumerated().flatMap { tier, places in
                places.map { ($0, tier) }
            })
        let places = tierOf.keys.sorted()
        var duels: [Duel] = []
        for (index, i) in places.enumerated() {
            for j in places[(index + 1)...] where contenders[i].model != contenders[j].model {
                duels.append(duel(i, j, tierOf, weight: 2 / Double(places.count)))
            }
        }
        return duels
    }

    private func duel(_ i: Int, _ j: Int, _ tiers: [Int: Int], weight: Double) -> Duel {
        let (a, b) = (tiers[i] ?? 0, tiers[j] ?? 0)
        let lengths = (Double(max(1, contenders[i].length)), Double(max(1, contenders[j].length)))
        return Duel(
            first: contenders[i].model, second: contenders[j].model,
            score: a < b ? 1 : a > b ? 0 : 0.5, weight: weight,
            lengthRatio: min(2, max(-2, Logarithm.natural(lengths.0 / lengths.1))))
    }
}
