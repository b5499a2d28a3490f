import Comparison
import UnicodeText

/// A ranking as a person reads it: tables, and honest sentences on what they are worth.
package struct RankingReport {
    package let ranking: Ranking
    private let options: Ranking.Options
    private let phrases: RankingPhrases
    private let point: String

    /// Votes so few that the table alone would mislead.
    private static let fewVotes = 30
    /// Pairs for which missing votes are told, from the top.
    private static let mostPairs = 5

    package init(_ ranking: Ranking, options: Ranking.Options, language: Language) {
        self.ranking = ranking
        self.options = options
        phrases = language.rankingPhrases
        point = language == .german ? "," : "."
    }

    // MARK: Tables

    /// The heads of the columns.
    private var head: [String] {
        let columns = phrases.columns
        return [
            columns.rank, columns.model, columns.rating, columns.interval, columns.votes,
            columns.winRate, columns.badRate,
        ]
    }

    private func row(_ standing: Standing) -> [String] {
        [
            standing.rank == standing.lastRank
                ? "\(standing.rank)" : "\(standing.rank)–\(standing.lastRank)",
            standing.model.description, Self.whole(standing.rating),
            "\(Self.whole(standing.low))–\(Self.whole(standing.high))", "\(standing.votes)",
            standing.winRate.map(percent) ?? "", percent(standing.badRate),
        ]
    }

    private func percent(_ share: Double) -> String {
        phrases.percent(Int((share * 100).rounded()))
    }

    private static func whole(_ value: Double) -> String { String(Int(value.rounded())) }

    // MARK: Sentences

    /// How many votes there are and which don't count.
    private var counts: [String] {
        let uncounted = ranking.uncounted
        var sentences = options.isSimulated ? [phrases.simulated] : []
        guard ranking.voteCount > 0 else {
            sentences.append(phrases.noVotes)
            return sentences + reasons(uncounted)
        }
        sentences.append(phrases.counted(ranking.voteCount))
        if options.countsOpenVotes { sentences.append(phrases.openCount) }
        return sentences + reasons(uncounted)
    }

    private func reasons(_ uncounted: Uncounted) -> [String] {
        [
            uncounted.namesShown > 0 ? phrases.namesShown(uncounted.namesShown) : nil,
            uncounted.namedItself > 0 ? phrases.namedItself(uncounted.namedItself) : nil,
        ].compactMap { $0 }
    }

    /// What the table is worth.
    private var caveats: [String] {
        guard let best = ranking.groups.first else { return unrated }
        var sentences = [phrases.scale]
        let reach = best.map { ($0.high - $0.low) / 2 }.reduce(0, +) / Double(best.count)
        let areAllEqual = best.allSatisfy { $0.rank == 1 }
        if ranking.voteCount < Self.fewVotes || areAllEqual {
            sentences.append(phrases.few(ranking.voteCount, Int(reach.rounded())))
        }
        let provisional = ranking.groups.joined().filter(\.isProvisional)
        if !provisional.isEmpty, provisional.count < ranking.groups.joined().count {
            sentences.append(phrases.provisional(names(provisional)))
        }
        if let odds = ranking.oddsOfTwiceTheLength {
            sentences.append(phrases.length(tenths(odds)))
        }
        return sentences + missing + unrated
    }

    private var unrated: [String] {
        let bad = ranking.unrated.filter { $0.allBad > 0 }
        return bad.isEmpty ? [] : [phrases.unrated(names(bad))]
    }

    private func names(_ standings: [Standing]) -> String {
        standings.map(\.model.description).joined(separator: ", ")
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10)\(point)\(tenths % 10)"
    }

    /// How many votes are missing to tell neighbours apart.
    private var missing: [String] {
        neighbours.prefix(Self.mostPairs).compactMap { a, b in
            switch ranking.votesNeeded(a, b) {
            case .about(let count): phrases.needed(count, a.description, b.description)
            case .tooClose: phrases.tooClose(a.description, b.description)
            case .none, .neverCompared: nil
            }
        }
    }

    /// Each model with the next one of its group.
    package var neighbours: [(ModelName, ModelName)] {
        ranking.groups.flatMap { group in
            zip(group, group.dropFirst()).map { ($0.model, $1.model) }
        }
    }
}

// MARK: Forms

extension RankingReport {
    /// For the screen.
    package var markdown: String {
        var parts = ["# \(phrases.title)", counts.joined(separator: " ")]
        for (index, group) in ranking.groups.enumerated() {
            if index > 0 { parts.append(phrases.otherGroup) }
            let rows = [head, ["--:", "---", "--:", "--:", "--:", "--:", "--:"]] + group.map(row)
            parts.append(
                rows.map { "| \($0.map(Self.escaped).joined(separator: " | ")) |" }
                    .joined(separator: "\n"))
        }
        parts +=
            caveats.map { "- " + Self.escaped($0) }.isEmpty
            ? [] : [caveats.map { "- " + Self.escaped($0) }.joined(separator: "\n")]
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// Names hold what Markdown takes for marks.
    private static func escaped(_ cell: String) -> String {
        cell.replacing("|", with: "\\|").replacing("_", with: "\\_").replacing("*", with: "\\*")
    }

    /// Lines for a terminal: the tables in columns, the sentences below.
    package var lines: [String] {
        var lines = counts
        for (index, group) in ranking.groups.enumerated() {
            lines.append("")
            if index > 0 { lines += [phrases.otherGroup, ""] }
            lines += Self.aligned([head] + group.map(row))
        }
        return caveats.isEmpty ? lines : lines + [""] + caveats
    }

    /// The second column to the left, the others to the right.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = rows.map { $0.map { DisplayWidth.columns(of: $0, ambiguous: .one) } }
        return rows.indices.map { row in
            rows[row].indices.map { column in
                let most = widths.map { $0[column] }.max() ?? 0
                let blanks = String(repeating: " ", count: most - widths[row][column])
                return column == 1 ? rows[row][column] + blanks : blanks + rows[row][column]
            }.joined(separator: "  ")
        }
    }
}
