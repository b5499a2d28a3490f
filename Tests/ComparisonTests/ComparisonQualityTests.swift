import Comparison
import TestSupport
import Testing

/// Floors below what the hand-made pairs measure now: a change that makes comparing worse is seen.
@Suite struct `Comparing the pairs of Fixtures/Comparisons` {
    @Test func `reads them all`() {
        #expect(AnswerPair.all().count >= 40)
    }

    @Test func `finds a label in every passage`() {
        for pair in AnswerPair.all() {
            for text in [pair.left, pair.right] {
                for passage in AnswerText(text.text).passages {
                    #expect(
                        text.labels.contains { passage.range.contains($0.offset) }, "\(pair.name)")
                }
            }
        }
    }

    @Test func `aligns what belongs together, and little else`() {
        let score = AnswerPair.all().map(ComparisonScore.alignment).reduce(ComparisonScore(), +)
        #expect(score.expected > 300)
        #expect(score.precision >= 0.97)
        #expect(score.recall >= 0.94)
    }

    @Test func `finds what contradicts, and little that doesn't`() {
        let score = AnswerPair.all().map(ComparisonScore.disagreements)
            .reduce(ComparisonScore(), +)
        #expect(score.expected > 80)
        #expect(score.precision >= 0.95)
        #expect(score.recall >= 0.95)
    }

    @Test func `finds what agrees in another notation`() {
        let score = AnswerPair.all().map(ComparisonScore.agreements).reduce(ComparisonScore(), +)
        #expect(score.expected > 80)
        #expect(score.recall >= 0.95)
    }
}
