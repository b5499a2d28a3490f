/// What a judge is asked. It sees no names, and answers as text that it must not obey.
package struct JudgePrompt: Sendable {
    /// So many bytes of each answer are shown.
    package static let mostBytes = 12_000
    /// So many of the question.
    package static let mostQuestionBytes = 4_000

    package var language: PromptLanguage
    /// Takes out where answers say who wrote them.
    package var naming: SelfNaming

    package init(language: PromptLanguage, naming: SelfNaming) {
        self.language = language
        self.naming = naming
    }

    /// The messages for a task: `a` is the answer shown first.
    package func messages(question: String, a: String, b: String) -> [Message] {
        let texts = language == .chinese ? PromptTexts.chinese : PromptTexts.english
        let asked = Excerpt(question, most: Self.mostQuestionBytes, language: language).text
        let body = [
            PromptTexts.section(texts.question, asked), PromptTexts.section("A", shown(a)),
            PromptTexts.section("B", shown(b)), texts.verdict,
        ].joined(separator: "\n\n")
        return [Message(.system, texts.judge), Message(.user, body)]
    }

    private func shown(_ answer: String) -> String {
        let placeholder = language == .chinese ? "某模型" : "a model"
        let neutral = naming.neutral(answer, placeholder: placeholder)
        return Excerpt(neutral, most: Self.mostBytes, language: language).text
    }
}
