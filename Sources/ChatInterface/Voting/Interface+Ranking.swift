import Comparison

/// The ranking on the screen.
extension Interface {
    /// Shows what all votes come to; `isSimulated` for those on simulated vendors.
    package mutating func showRanking(_ votes: [Vote], isSimulated: Bool) {
        let options = Ranking.Options(isSimulated: isSimulated, resamples: 200)
        let report = RankingReport(
            Ranking(VoteLog(votes), options: options), options: options, language: language)
        overlay = .document(
            Document(
                title: phrases.command(.ranking), subject: .ranking, source: report.markdown))
    }
}
