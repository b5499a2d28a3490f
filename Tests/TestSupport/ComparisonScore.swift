import Comparison

/// How much of what a comparison found is right, and how much of what is there it found.
package struct ComparisonScore: Equatable, Sendable {
    package var found = 0
    package var expected = 0
    package var right = 0

    package init() {}

    package var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    package var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }

    package static func + (a: ComparisonScore, b: ComparisonScore) -> ComparisonScore {
        var sum = a
        sum.found += b.found
        sum.expected += b.expected
        sum.right += b.right
        return sum
    }

    /// Scores which passages were aligned, by their labels.
    package static func alignment(_ pair: AnswerPair) -> ComparisonScore {
        let (expected, found) = alignments(pair)
        var score = ComparisonScore()
        score.found = found.count
        score.expected = expected.count
        score.right = found.intersection(expected).count
        return score
    }

    /// The pairs of passages that the labels tell, and those that were found.
    package static func alignments(_ pair: AnswerPair) -> (expected: Set<[Int]>, found: Set<[Int]>)
    {
        let left = AnswerText(pair.left.text)
        let right = AnswerText(pair.right.text)
        let leftLabels = labels(pair.left, left)
        let rightLabels = labels(pair.right, right)
        var expected: Set<[Int]> = []
        for (i, a) in leftLabels {
            for (j, b) in rightLabels where a == b { expected.insert([i, j]) }
        }
        var found: Set<[Int]> = []
        for row in Difference(left, right).rows {
            for i in row.left?.passages ?? 0..<0 {
                for j in row.right?.passages ?? 0..<0 { found.insert([i, j]) }
            }
        }
        return (expected, found)
    }

    private static func labels(
        _ text: AnswerPair.LabelledText, _ answer: AnswerText
    ) -> [(passage: Int, label: String)] {
        text.labels.compactMap { label, offset in
            answer.passages.firstIndex { $0.range.contains(offset) }.map { ($0, label) }
        }
    }
}
