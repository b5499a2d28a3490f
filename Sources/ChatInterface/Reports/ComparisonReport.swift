import Comparison

/// What can be told of several answers to one prompt, worked out from their texts alone.
package struct ComparisonReport: Sendable {
    package let answers: [ComparedAnswer]
    package let checks: [InstructionCheck]
    /// A result an answer, for each check in its order.
    package let results: [[CheckResult]]
    package let facts: FactTable
    package let agreement: Agreement

    /// The answers of each model that was asked more than once.
    package let repeated: [[ComparedAnswer]]

    /// Models that occur more than once among the answers are repeated, unless it is said which are.
    package init(prompt: String, answers: [ComparedAnswer], repeated: [[ComparedAnswer]]? = nil) {
        self.answers = answers
        self.repeated = repeated ?? Self.repeated(among: answers)
        let texts = answers.map(\.text)
        checks = InstructionCheck.all(in: prompt)
        results = checks.map { check in texts.map(check.result) }
        let facts = texts.map(\.facts)
        self.facts = FactTable(texts, facts)
        agreement = Agreement(texts, facts)
    }

    private static func repeated(among answers: [ComparedAnswer]) -> [[ComparedAnswer]] {
        var seen: Set<ModelName> = []
        return answers.map(\.reply.model).filter { seen.insert($0).inserted }
            .map { model in answers.filter { $0.reply.model == model } }.filter { $0.count > 1 }
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
        let answer = answers[member.answer].text
        let text = answer.text(member.range)
        guard answer.passages[member.passage].kind == .tableRow else { return text }
        return text.split(separator: "|")
            .map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
