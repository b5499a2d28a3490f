/// The strengths of one group of models, with what is known of their uncertainty.
struct Estimate {
    let models: [ModelName]
    let fit: BradleyTerry.Fit
    /// The 95 % interval of each strength.
    let intervals: [ClosedRange<Double>]

    private static let priorPrecision = BradleyTerry.weakPrior
    /// 400 / ln 10: strengths to rating points.
    private static let points = 400 / 2.302585092994046
    /// Two standard errors, nearly: 95 of 100 cases.
    private static let wide = 1.959964
    /// For a chance of four in five that the interval of the difference leaves out 0.
    private static let powered = 1.959964 + 0.841621
    /// Strengths closer than this, nine points, aren't worth telling apart.
    private static let leastDifference = 0.05

    init(_ models: [ModelName], _ votes: [Vote], _ options: Ranking.Options) {
        self.models = models
        let model = BradleyTerry(
            priorPrecision: Self.priorPrecision, hasCovariate: options.controlsLength)
        let ballots = Self.ballots(votes, models)
        let fit = model.fit(ballots.flatMap(\.self), count: models.count)
        self.fit = fit
        let samples = Self.resample(ballots, model, fit, count: models.count, options)
        intervals = models.indices.map { place in
            Self.interval(place, fit, samples.map { $0[place] }, count: models.count)
        }
    }

    /// The data of each vote that compares models of this group.
    private static func ballots(
        _ votes: [Vote], _ models: [ModelName]
    ) -> [[BradleyTerry.Datum]] {
        let places = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1, $0) })
        return votes.map { vote in
            vote.duels.compactMap { duel in
                guard let first = places[duel.first], let second = places[duel.second] else {
                    return nil
                }
                return BradleyTerry.Datum(
                    first: first, second: second, score: duel.score, weight: duel.weight,
                    covariate: duel.lengthRatio)
            }
        }.filter { !$0.isEmpty }
    }

    /// Strengths fitted to votes drawn with replacement: whole votes, as their duels hang together.
    private static func resample(
        _ ballots: [[BradleyTerry.Datum]], _ model: BradleyTerry, _ fit: BradleyTerry.Fit,
        count: Int, _ options: Ranking.Options
    ) -> [[Double]] {
        var random = SeededGenerator(seed: options.seed)
        let start = fit.strengths + (model.hasCovariate ? [fit.covariateEffect] : [])
        return (0..<affordable(options.resamples, ballots, model, count)).map { _ in
            var data: [BradleyTerry.Datum] = []
            for _ in ballots.indices {
                data += ballots[Int(random.next() % UInt64(ballots.count))]
            }
            return model.fit(condensed(data, model, count: count), count: count, start: start)
                .strengths
        }
    }

    /// So much work is done for all resamples together, counted in multiplications.
    private static let mostWork = 600_000_000.0
    /// Of fewer resamples percentiles say nothing; the curvature gives the intervals then.
    private static let leastResamples = 40

    /// As many resamples as are wanted, or as many as thousands of votes on many models allow.
    private static func affordable(
        _ wanted: Int, _ ballots: [[BradleyTerry.Datum]], _ model: BradleyTerry, _ count: Int
    ) -> Int {
        let data = Double(ballots.reduce(0) { $0 + $1.count })
        let models = Double(count)
        let fitted = model.hasCovariate ? data : min(data, models * models / 2)
        let cost = 10 * data + 6 * (50 * fitted + models * models * models / 3)
        let most = min(Double(max(0, wanted)), mostWork / max(1, cost))
        return most < Double(min(wanted, leastResamples)) ? 0 : Int(most)
    }

    /// Without a covariate, what happened between two models is a sum.
    private static func condensed(
        _ data: [BradleyTerry.Datum], _ model: BradleyTerry, count: Int
    ) -> [BradleyTerry.Datum] {
        guard !model.hasCovariate else { return data }
        var scores = [Double](repeating: 0, count: count * count)
        var weights = scores
        for datum in data {
            let isUp = datum.first < datum.second
            let cell =
                isUp ? datum.first * count + datum.second : datum.second * count + datum.first
            scores[cell] += datum.weight * (isUp ? datum.score : 1 - datum.score)
            weights[cell] += datum.weight
        }
        return weights.indices.filter { weights[$0] > 0 }.map { cell in
            BradleyTerry.Datum(
                first: cell / count, second: cell % count, score: scores[cell] / weights[cell],
                weight: weights[cell], covariate: 0)
        }
    }

    /// The wider of two intervals on either side: the bootstrap's, and the one of the curvature.
    /// The bootstrap can't see what never happened: after three wins in three votes every resample
    /// is three wins, and its interval has no width.
    private static func interval(
        _ place: Int, _ fit: BradleyTerry.Fit, _ samples: [Double], count: Int
    ) -> ClosedRange<Double> {
        let center = fit.strengths[place]
        // All strengths may move together without a trace in the votes: that part is taken out.
        let common = 1 / (priorPrecision * Double(count))
        let reach = wide * max(0, fit.covariance[place, place] - common).squareRoot()
        let sorted = samples.sorted()
        let cut = sorted.count / 40
        let low = sorted.isEmpty ? center : sorted[cut]
        let high = sorted.isEmpty ? center : sorted[sorted.count - 1 - cut]
        return min(low, center - reach)...max(high, center + reach)
    }

    func standings(_ tally: VoteTally) -> [Standing] {
        models.indices.map { place in
            let better = intervals.count { $0.lowerBound > intervals[place].upperBound }
            var standing = Standing(unrated: models[place], tally)
            standing.rating = Self.rating(fit.strengths[place])
            standing.low = Self.rating(intervals[place].lowerBound)
            standing.high = Self.rating(intervals[place].upperBound)
            standing.rank = 1 + better
            standing.lastRank =
                models.count - intervals.count { $0.upperBound < intervals[place].lowerBound }
            return standing
        }.sorted {
            ($0.rank, $1.rating, $0.model.description) < ($1.rank, $0.rating, $1.model.description)
        }
    }

    private static func rating(_ strength: Double) -> Double { 1000 + points * strength }

    func votesNeeded(_ a: ModelName, _ b: ModelName) -> VotesNeeded? {
        guard let i = models.firstIndex(of: a), let j = models.firstIndex(of: b), i != j else {
            return nil
        }
        let difference = abs(fit.strengths[i] - fit.strengths[j])
        let covariance = fit.covariance
        let variance = covariance[i, i] + covariance[j, j] - 2 * covariance[i, j]
        if difference >= Self.wide * variance.squareRoot() { return VotesNeeded.none }
        guard difference >= Self.leastDifference else { return .tooClose }
        let wanted = (difference / Self.powered) * (difference / Self.powered)
        let p = Logarithm.probability(difference)
        let votes = (1 / wanted - 1 / variance) / (p * (1 - p))
        guard votes <= 5000 else { return .tooClose }
        return .about(Int(max(1, votes).rounded(.up)))
    }
}

extension Standing {
    /// The counts of a model, without a rating.
    init(unrated model: ModelName, _ tally: VoteTally) {
        let count = tally.counts[model] ?? VoteTally.Count()
        self.init(
            model: model, rating: 1000, low: -.infinity, high: .infinity, rank: 1, lastRank: 1,
            votes: count.votes, wins: count.wins, ties: count.ties, losses: count.losses,
            allBad: count.allBad)
    }
}
