import Comparison

/// The ranking on the screen.
extension Interface {
    /// Shows what all votes come to; `isSimulated` for those on simulated vendors.
    package mutating func showRanking(_ votes: [Vote], isSimulated: Bool) {
        // The more models, the longer a resample takes: the screen must not wait for seconds.
        let count = Set(votes.lazy.flatMap { $0.contenders.map(\.model) }).count
        let options = Ranking.Options(
            isSimulated: isSimulated, resamples: min(200, max(40, 4000 / max(1, count))))
        let report = RankingReport(
            Ranking(VoteLog(votes), options: options), options: options, language: language)
        overlay = .document(
            Document(
                title: phrases.command(.ranking).capitalizedFirst, subject: .ranking,
                source: report.markdown))
    }
}

extension String {
    /// With a capital at its beginning, as a title has.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
