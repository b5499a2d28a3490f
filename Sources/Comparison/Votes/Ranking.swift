/// The leaderboard of one person's votes: ratings with honest intervals, and ranks that admit ties.
///
/// Ratings stand on an Elo-like scale: 1000 is the average of those compared, and 400 more means
/// odds of ten to one. docs/decisions/0007 has the reasons.
package struct Ranking: Equatable, Sendable {
    package struct Options: Equatable, Sendable {
        /// Only votes with this tag.
        package var tag: String?
        /// Only votes cast in this span, in seconds since 1970.
        package var span: ClosedRange<Double>?
        /// Whether the advantage of longer answers is taken out.
        package var controlsLength: Bool
        package var resamples: Int
        package var seed: UInt64

        package init(
            tag: String? = nil, span: ClosedRange<Double>? = nil, controlsLength: Bool = false,
            resamples: Int = 400, seed: UInt64 = 1
        ) {
            self.tag = tag
            self.span = span
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
    /// By how much the logarithm of the odds grows for an answer that is e times as long; nil
    /// unless length is controlled. 0.5 means odds of 1.4 to 1 for twice the length.
    package let lengthEffect: Double?

    private let estimates: [Estimate]

    /// Ranks the models of the votes that count.
    package init(_ log: VoteLog, options: Options = Options()) {
        let votes = log.counting.filter { $0.isSelected(by: options) }
        let tally = VoteTally(votes)
        voteCount = votes.count
        matrix = WinMatrix(votes)
        estimates = tally.groups.map { Estimate($0, votes, options) }
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
    /// The interval that holds the true rating in 95 of 100 cases.
    package var low: Double
    package var high: Double
    /// 1 and the number of models that are surely better: equals share a rank.
    package var rank: Int
    /// Votes in which it was compared or found bad with all others.
    package var votes: Int
    package var wins: Int
    package var ties: Int
    package var losses: Int
    /// Votes in which all answers were bad.
    package var allBad: Int

    /// The share of its votes in which all were bad.
    package var badRate: Double { votes == 0 ? 0 : Double(allBad) / Double(votes) }

    /// Of so few votes a rank says nothing yet.
    package var isProvisional: Bool { votes - allBad < 10 }
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
    fileprivate func isSelected(by options: Ranking.Options) -> Bool {
        (options.tag.map { tags.contains($0) } ?? true)
            && (options.span.map { $0.contains(castAt) } ?? true)
    }
}
