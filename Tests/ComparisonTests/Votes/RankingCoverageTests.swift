import Comparison
import TestSupport
import Testing

/// Votes drawn from known strengths: the intervals must hold the truth about as often as they say.
@Suite struct `Intervals of a ranking` {
    /// Rating points over 1000.
    private static let truth: [(name: String, points: Double)] = [
        ("a", 180), ("b", 90), ("c", 0), ("d", -80), ("e", -190),
    ]

    private static func chance(_ a: Double, _ b: Double) -> Double {
        // 10^((b − a)/400), by squaring its 400th part: the test has no exp of its own.
        var base = 1.0057730630008
        var exponent = Int((b - a).rounded())
        if exponent < 0 { (base, exponent) = (1 / base, -exponent) }
        var odds = 1.0
        for _ in 0..<exponent { odds *= base }
        return 1 / (1 + odds)
    }

    private static func votes(_ count: Int, ties: Int, seed: UInt64) -> [Vote] {
        var random = RandomText(seed: seed)
        return (0..<count).map { index in
            let i = random.below(5)
            let j = (i + 1 + random.below(4)) % 5
            let p = chance(truth[i].points, truth[j].points)
            let isWon = Double(random.below(1_000_000)) / 1_000_000 < p
            let isTie = random.below(100) < ties
            return vote(
                index, [truth[i].name, truth[j].name],
                isTie ? .tie(of: 2) : .better(isWon ? 0 : 1, of: 2))
        }
    }

    @Test(arguments: [40, 200])
    func `hold the planted strengths about 95 times in 100`(count: Int) {
        var held = 0
        var all = 0
        var widths = 0.0
        for seed in 1...60 {
            let log = VoteLog(Self.votes(count, ties: 0, seed: UInt64(seed * 977 + count)))
            for standing in Ranking(log, options: .init(resamples: 80)).groups[0] {
                let truth = Self.truth.first { $0.name == standing.model.model }?.points ?? 0
                held += (standing.low...standing.high).contains(1000 + truth) ? 1 : 0
                all += 1
                widths += standing.high - standing.low
            }
        }
        let rate = Double(held) / Double(all)
        #expect(rate > 0.91 && rate <= 0.995, "\(rate)")
        // And they are no wider than need be.
        #expect(widths / Double(all) < (count == 40 ? 520 : 240), "\(widths / Double(all))")
    }

    @Test func `never put a model surely above a better one, but for chance`() {
        var wrong = 0
        for seed in 1...60 {
            let log = VoteLog(Self.votes(60, ties: 20, seed: UInt64(seed * 31)))
            let group = Ranking(log, options: .init(resamples: 80)).groups[0]
            for a in group {
                for b in group where a.low > b.high {
                    let order = ["a", "b", "c", "d", "e"]
                    let (i, j) = (
                        order.firstIndex(of: a.model.model), order.firstIndex(of: b.model.model)
                    )
                    if let i, let j, i > j { wrong += 1 }
                }
            }
        }
        #expect(wrong <= 2)
    }
}
