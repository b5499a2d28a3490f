/// What several answers say in common, and what only one of them says.
///
/// Sentences are put together by the words they share, without a model: the same claim in quite
/// other words, or in another language, is not recognised.
package struct Agreement: Equatable, Sendable {
    /// Everything that is said, in the order in which answers say it.
    package let statements: [Statement]
    /// How many answers have any words.
    package let answerCount: Int

    package init(_ answers: [AnswerText]) {
        self.init(answers, answers.map(\.facts))
    }

    /// The same with the answers' facts, which have been read already: where those contradict each
    /// other, sentences don't say the same.
    package init(_ answers: [AnswerText], _ facts: [[Fact]]) {
        answerCount = answers.count { $0.passages.contains { !$0.content.isEmpty } }
        statements = StatementFinder(answers, Contradictions(answers, facts)).statements()
    }

    /// What so many of the answers say.
    package func statements(said by: Support) -> [Statement] {
        statements.filter { support(of: $0) == by }
    }

    /// How many of the answers say it.
    package func support(of statement: Statement) -> Support {
        let count = statement.answers.count
        if count == 1 { return .one }
        if count >= answerCount { return .all }
        return count * 2 > answerCount ? .most : .some
    }

    /// What only one answer says, and is more than an interjection.
    package var minorityReport: [Statement] {
        answerCount < 2 ? [] : statements(said: .one).filter { $0.mass >= 5 }
    }

    /// How many of the answers say something.
    package enum Support: Equatable, Sendable, CaseIterable {
        case all
        /// More than half.
        case most
        /// Two at least, but not more than half.
        case some
        case one
    }
}

/// One claim, and who makes it where.
package struct Statement: Equatable, Sendable {
    /// A sentence of an answer.
    package struct Member: Equatable, Sendable {
        /// The answer, by its place.
        package var answer: Int
        /// The passage, by its place in the answer.
        package var passage: Int
        /// The bytes of its words.
        package var range: ByteRange
    }

    /// In the order of answers; one answer may need two sentences.
    package var members: [Member]
    /// The member that is most like all others.
    package var representative: Member
    /// How much the representative says: a Han character counts 1, a word 2.
    package var mass: Double

    /// The answers that say it, each once, in order.
    package var answers: [Int] {
        members.map(\.answer).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
