import TestSupport
import Testing

@testable import Comparison

/// Games of seven teams of the American League's Eastern Division in 1987, home team first, with the
/// games that it won and lost: A. Agresti, Categorical Data Analysis, 2nd edition (2002), §10.6.
private enum Baseball {
    static let teams = [
        "Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore",
    ]

    /// Row by home team, column by visitor: won and lost at home.
    static let games: [[(Int, Int)]] = [
        [(0, 0), (4, 3), (4, 2), (4, 3), (6, 1), (4, 2), (6, 0)],
        [(3, 3), (0, 0), (4, 2), (4, 3), (6, 0), (6, 1), (4, 3)],
        [(2, 5), (4, 3), (0, 0), (2, 4), (4, 3), (4, 2), (6, 0)],
        [(3, 3), (5, 1), (2, 5), (0, 0), (4, 3), (4, 2), (6, 1)],
        [(5, 1), (2, 5), (3, 3), (4, 2), (0, 0), (5, 2), (6, 0)],
        [(2, 5), (3, 3), (3, 4), (4, 3), (4, 2), (0, 0), (2, 4)],
        [(2, 5), (1, 5), (1, 6), (2, 4), (1, 6), (3, 4), (0, 0)],
    ]

    static var data: [BradleyTerry.Datum] {
        games.enumerated().flatMap { home, row in
            row.enumerated().filter { $1.0 + $1.1 > 0 }.map { visitor, result in
                let count = Double(result.0 + result.1)
                return BradleyTerry.Datum(
                    first: home, second: visitor, score: Double(result.0) / count, weight: count,
                    covariate: 1)
            }
        }
    }
}

extension Double {
    fileprivate func rounded(to places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}

@Suite struct `The Bradley–Terry model` {
    @Test func `gives the published strengths of the baseball teams`() {
        let fit = BradleyTerry(priorPrecision: 0, hasCovariate: false).fit(Baseball.data, count: 7)
        let strengths = fit.strengths.map { ($0 - fit.strengths[6]).rounded(to: 2) }
        // Agresti's table 10.11, Baltimore being 0.
        #expect(strengths == [1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0])
        // And "standard errors of about 0.3".
        for team in 0..<6 {
            let covariance = fit.covariance
            let variance = covariance[team, team] + covariance[6, 6] - 2 * covariance[team, 6]
            #expect(variance.squareRoot().rounded(to: 1) == 0.3)
        }
    }

    @Test func `gives the published advantage of playing at home`() {
        let model = BradleyTerry(priorPrecision: 0, hasCovariate: true, covariatePrecision: 0)
        let fit = model.fit(Baseball.data, count: 7)
        #expect(fit.covariateEffect.rounded(to: 3) == 0.302)
        // Agresti's table 10.11, last column: strengths as shares of their sum.
        let powers = fit.strengths.map { Logarithm.probability($0) / Logarithm.probability(-$0) }
        let shares = powers.map { ($0 / powers.reduce(0, +)).rounded(to: 3) }
        #expect(shares == [0.220, 0.190, 0.164, 0.157, 0.137, 0.088, 0.044])
    }

    @Test func `has strengths around nought, and the same from any start`() {
        let model = BradleyTerry(priorPrecision: BradleyTerry.weakPrior, hasCovariate: false)
        let fit = model.fit(Baseball.data, count: 7)
        let again = model.fit(Baseball.data, count: 7, start: [3, -3, 0, 5, -5, 1, 2])
        #expect(abs(fit.strengths.reduce(0, +)) < 1e-9)
        for (a, b) in zip(fit.strengths, again.strengths) { #expect(abs(a - b) < 1e-6) }
    }

    @Test func `keeps whoever never lost within bounds`() {
        let data = [BradleyTerry.Datum(first: 0, second: 1, score: 1, weight: 500, covariate: 0)]
        let fit = BradleyTerry(priorPrecision: BradleyTerry.weakPrior, hasCovariate: false)
            .fit(data, count: 2)
        #expect(fit.strengths[0] > 1 && fit.strengths[0] < 6)
        #expect(fit.strengths[0] == -fit.strengths[1])
    }

    @Test func `takes a tie for half a win`() {
        func fit(_ score: Double, _ weight: Double) -> Double {
            let data = [
                BradleyTerry.Datum(first: 0, second: 1, score: 1, weight: 3, covariate: 0),
                BradleyTerry.Datum(first: 0, second: 1, score: score, weight: weight, covariate: 0),
            ]
            return BradleyTerry(priorPrecision: BradleyTerry.weakPrior, hasCovariate: false)
                .fit(data, count: 2).strengths[0]
        }
        let halves = [
            BradleyTerry.Datum(first: 0, second: 1, score: 1, weight: 4, covariate: 0),
            BradleyTerry.Datum(first: 0, second: 1, score: 0, weight: 1, covariate: 0),
        ]
        let other = BradleyTerry(priorPrecision: BradleyTerry.weakPrior, hasCovariate: false)
            .fit(halves, count: 2).strengths[0]
        #expect(abs(fit(0.5, 2) - other) < 1e-9)
    }

    @Test(arguments: 1...40)
    func `fits whatever data there are`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let count = 2 + random.below(5)
        let data = (0..<random.below(30)).map { _ in
            BradleyTerry.Datum(
                first: random.below(count), second: random.below(count),
                score: Double(random.below(3)) / 2, weight: Double(random.below(50)),
                covariate: Double(random.below(5)) - 2)
        }
        let fit = BradleyTerry(priorPrecision: BradleyTerry.weakPrior, hasCovariate: seed % 2 == 0)
            .fit(data, count: count)
        #expect(fit.strengths.allSatisfy { $0.isFinite && abs($0) < 12 })
        for place in 0..<count { #expect(fit.covariance[place, place] > 0) }
    }
}
