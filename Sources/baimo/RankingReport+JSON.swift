import ChatInterface
import Comparison

extension RankingReport {
    /// The ranking as one object: groups of standings, what isn't rated, and missing votes.
    var json: JSONLine {
        var line = JSONLine()
        line.add("v", 1)
        line.add("votes", ranking.voteCount)
        var uncounted = JSONLine()
        uncounted.add("names_shown", ranking.uncounted.namesShown)
        uncounted.add("named_itself", ranking.uncounted.namedItself)
        line.add("uncounted", uncounted)
        line.add("odds_of_twice_the_length", ifAny: ranking.oddsOfTwiceTheLength)
        line.add(
            "models",
            ranking.groups.enumerated().flatMap { group, standings in
                standings.map { Self.object($0, group: group) }
            })
        line.add("unrated", ranking.unrated.map { Self.object($0, group: nil) })
        line.add("needed", neighbours.map(needed))
        return line
    }

    private static func object(_ standing: Standing, group: Int?) -> JSONLine {
        var line = JSONLine()
        line.add("model", standing.model.description)
        if let group {
            line.add("group", group)
            line.add("rank", standing.rank)
            line.add("last_rank", standing.lastRank)
            line.add("rating", standing.rating)
            line.add("low", standing.low)
            line.add("high", standing.high)
            line.add("provisional", standing.isProvisional)
        }
        line.add("votes", standing.votes)
        line.add("wins", standing.wins)
        line.add("ties", standing.ties)
        line.add("losses", standing.losses)
        line.add("win_rate", ifAny: standing.winRate)
        line.add("all_bad", standing.allBad)
        line.add("all_bad_rate", standing.badRate)
        return line
    }

    private func needed(_ a: ModelName, _ b: ModelName) -> JSONLine {
        var line = JSONLine()
        line.add("a", a.description)
        line.add("b", b.description)
        switch ranking.votesNeeded(a, b) {
        case .none: line.add("verdict", "apart")
        case .about(let count):
            line.add("verdict", "more_votes")
            line.add("votes", count)
        case .tooClose: line.add("verdict", "too_close")
        case .neverCompared: line.add("verdict", "never_compared")
        }
        return line
    }
}
