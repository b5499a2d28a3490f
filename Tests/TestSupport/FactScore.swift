import Comparison

extension ComparisonScore {
    /// Scores the disagreements that were found: a row is right if a line of the pair names both of
    /// its texts.
    package static func disagreements(_ pair: AnswerPair) -> ComparisonScore {
        score(pair, pair.facts.filter { !$0.agrees }, table(pair).disagreements)
    }

    /// Scores the agreements that the pair lists; others that were found don't count.
    package static func agreements(_ pair: AnswerPair) -> ComparisonScore {
        let expected = pair.facts.filter(\.agrees)
        var score = score(pair, expected, table(pair).agreements)
        score.found = score.right
        return score
    }

    package static func table(_ pair: AnswerPair) -> FactTable {
        FactTable([AnswerText(pair.left.text), AnswerText(pair.right.text)])
    }

    private static func score(
        _ pair: AnswerPair, _ expected: [AnswerPair.ExpectedFact], _ rows: [FactRow]
    ) -> ComparisonScore {
        var score = ComparisonScore()
        score.expected = expected.count
        score.found = rows.count
        score.right = expected.count { fact in rows.contains { $0.names(fact) } }
        return score
    }
}

extension FactRow {
    /// Whether both sides of the row state the texts that were expected.
    package func names(_ fact: AnswerPair.ExpectedFact) -> Bool {
        cells.count == 2 && cells[0].contains { $0.range.overlaps(fact.left) }
            && cells[1].contains { $0.range.overlaps(fact.right) }
    }
}
