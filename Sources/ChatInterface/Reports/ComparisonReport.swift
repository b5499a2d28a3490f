import Comparison

/// What can be told of several answers to one prompt, worked out from their texts alone.
package struct ComparisonReport: Sendable {
    package let answers: [ComparedAnswer]
    package let checks: [InstructionCheck]
    /// A result an answer, for each check in its order.
    package let results: [[CheckResult]]
    package let facts: FactTable
    package let agreement: Agreement

    package init(prompt: String, answers: [ComparedAnswer]) {
        self.answers = answers
        let texts = answers.map(\.text)
        checks = InstructionCheck.all(in: prompt)
        results = checks.map { check in texts.map(check.result) }
        facts = FactTable(texts)
        agreement = Agreement(texts)
    }

    /// How alike every two answers are, 0…1, by their places.
    package func similarities() -> [(first: Int, second: Int, value: Double)] {
        answers.indices.flatMap { first in
            answers.indices.dropFirst(first + 1).map { second in
                let difference = Difference(answers[first].text, answers[second].text)
                return (first, second, difference.summary.similarity)
            }
        }
    }

    /// The words of a statement, as its representative says it.
    package func text(_ statement: Statement) -> String {
        let member = statement.representative
        return answers[member.answer].text.text(member.range)
    }
}
