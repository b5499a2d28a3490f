/// The leaderboard of one person's votes: ratings with honest intervals, and ranks that admit ties.
///
/// Ratings stand on an Elo-like scale: 1000 is the average of those compared, and 400 more means
/// odds of ten to one. docs/decisions/0007 has the reasons.
package struct Ranking: Equatable, Sendable {
    /// Which votes count, and how.
    package struct Options: Equatable, Sendable {
        /// Only votes with this tag.
        package var tag: String?
        /// Only votes cast in this span, in seconds since 1970.
        package var span: ClosedRange<Double>?
        /// Votes on simulated vendors instead of those on real ones.
        package var isSimulated: Bool
        /// Whether votes count too for which the models' names could be seen.
        package var countsOpenVotes: Bool
        /// Whether the advantage of longer answers is taken out.
        package var controlsLength: Bool
        package var resamples: Int
        package var seed: UInt64

        package init(
            tag: String? = nil, span: ClosedRange<Double>? = nil, isSimulated: Bool = false,
            countsOpenVotes: Bool = false, controlsLength: Bool = false, resamples: Int = 400,
            seed: UInt64 = 1
        ) {
            self.tag = tag
            self.span = span
            self.isSimulated = isSimulated
            self.countsOpenVotes = countsOpenVotes
            self.controlsLength = controlsLength
            self.resamples = resamples
            self.seed = seed
        }
    }

    /// Models that were compared with one another, directly or through others, the best first.
    /// Different groups can't be ranked against each other: each has its own 1000.
    package let groups: [[Standing]]
    /// Models that were never compared, only found bad.
    package let unrated: [Standing]
    package let matrix: WinMatrix
    /// How many votes were counted.
    package let voteCount: Int
    /// The votes that were selected but are void.
    package let uncounted: Uncounted
    /// By how much the logarithm of the odds grows for an answer that is e times as long; nil
    /// unless length is controlled. 0.5 means odds of 1.4 to 1 for twice the length.
    package let lengthEffect: Double?

    private let estimates: [Estimate]

    /// Ranks the models of the votes that count.
    package init(_ log: VoteLog, options: Options = Options()) {
        let selected = log.standing.filter { $0.isSelected(by: options) }
        let votes = selected.filter { $0.counts(options) }
        let tally = VoteTally(votes)
        voteCount = votes.count
        uncounted = Uncounted(selected.filter { !$0.counts(options) })
        matrix = WinMatrix(votes)
        estimates = tally.groups.map { Estimate(tally.mostCompared($0), votes, options) }
        groups = estimates.map { $0.standings(tally) }.sorted {
            ($1.count, $0.first?.model.description ?? "") < (
                $0.count, $1.first?.model.description ?? ""
            )
        }
        let rated = Set(groups.joined().map(\.model))
        unrated = tally.models.filter { !rated.contains($0) }.map { Standing(unrated: $0, tally) }
        lengthEffect = options.controlsLength ? estimates.first?.fit.covariateEffect : nil
    }

    package static func == (a: Ranking, b: Ranking) -> Bool {
        a.groups == b.groups && a.unrated == b.unrated && a.matrix == b.matrix
            && a.voteCount == b.voteCount && a.lengthEffect == b.lengthEffect
            && a.uncounted == b.uncounted
    }

    /// By how much the odds of an answer twice as long are better for its length alone.
    package var oddsOfTwiceTheLength: Double? {
        lengthEffect.map { Logarithm.power(2, $0) }
    }

    /// How many more votes between two models would tell them apart.
    package func votesNeeded(_ a: ModelName, _ b: ModelName) -> VotesNeeded {
        for estimate in estimates {
            if let needed = estimate.votesNeeded(a, b) { return needed }
        }
        return .neverCompared
    }
}

/// A model's place in a ranking.
package struct Standing: Equatable, Sendable {
    package var model: ModelName
    package var rating: Double
    /// The interval that holds the true rating in 95 of 100 cases; infinite where there is no rating.
    package var low: Double
    package var high: Double
    /// 1 and the number of models that are surely better: equals share a rank.
    package var rank: Int
    /// The rank it would have if it were the worst of its equals.
    package var lastRank: Int
    /// Votes in which it was compared or found bad with all others.
    package var votes: Int
    package var wins: Int
    package var ties: Int
    package var losses: Int
    /// Votes in which all answers were bad.
    package var allBad: Int

    /// The share of its votes in which all were bad.
    package var badRate: Double { votes == 0 ? 0 : Double(allBad) / Double(votes) }

    /// The share of its comparisons that it won, ties as half a win; nil if there were none.
    package var winRate: Double? {
        let count = wins + ties + losses
        return count == 0 ? nil : (Double(wins) + Double(ties) / 2) / Double(count)
    }

    /// Of so few votes a rank says nothing yet.
    package var isProvisional: Bool { votes - allBad < 10 }
}

/// Votes that were cast and don't count, by their reason.
package struct Uncounted: Equatable, Sendable {
    package var namesShown = 0
    package var namedItself = 0

    init(_ votes: [Vote]) {
        for vote in votes {
            switch vote.void {
            case .namesShown: namesShown += 1
            case .namedItself: namedItself += 1
            case nil: break
            }
        }
    }
}

/// What it would take to tell two models apart.
package enum VotesNeeded: Equatable, Sendable {
    /// They are told apart already.
    case none
    /// About so many more votes between the two, for a chance of four in five.
    case about(Int)
    /// They are so close that it would take thousands.
    case tooClose
    case neverCompared
}

extension Vote {
    fileprivate func counts(_ options: Ranking.Options) -> Bool {
        void == nil || options.countsOpenVotes && void == .namesShown
    }

    fileprivate func isSelected(by options: Ranking.Options) -> Bool {
        isSimulated == options.isSimulated && (options.tag.map { tags.contains($0) } ?? true)
            && (options.span.map { $0.contains(castAt) } ?? true)
    }
}
