/// Asks a model to make one answer out of several.
package struct MergePrompt: Sendable {
    /// A point that the person wants in the merged answer, or doesn't.
    package struct Point: Equatable, Sendable {
        package var text: String
        package var isWanted: Bool

        package init(_ text: String, isWanted: Bool) {
            self.text = text
            self.isWanted = isWanted
        }
    }

    /// So many bytes of answers go into one prompt, shared among them.
    package static let mostBytes = 48_000

    package var language: PromptLanguage

    package init(language: PromptLanguage) {
        self.language = language
    }

    /// The messages; without points the model chooses freely.
    package func messages(
        question: String, answers: [String], points: [Point] = []
    ) -> [Message] {
        let texts = language == .chinese ? PromptTexts.chinese : PromptTexts.english
        var parts = [PromptTexts.section(texts.question, question)]
        parts += PromptTexts.numbered(answers, texts, language)
        if !points.isEmpty {
            parts.append(texts.guided)
            parts += list(texts.keep, points.filter(\.isWanted))
            parts += list(texts.leaveOut, points.filter { !$0.isWanted })
        }
        return [Message(.system, texts.merge), Message(.user, parts.joined(separator: "\n\n"))]
    }

    private func list(_ title: String, _ points: [Point]) -> [String] {
        guard !points.isEmpty else { return [] }
        let lines = points.map { "- " + $0.text.replacing("\n", with: " ") }
        return [PromptTexts.section(title, lines.joined(separator: "\n"))]
    }
}

/// Shows a model what others answered, to be criticised and learnt from.
package struct CriticismPrompt: Sendable {
    package var language: PromptLanguage

    package init(language: PromptLanguage) {
        self.language = language
    }

    /// The prompt that follows the model's own answer in its thread; with `own`, for a model that
    /// has no thread.
    package func text(question: String? = nil, own: String? = nil, others: [String]) -> String {
        let texts = language == .chinese ? PromptTexts.chinese : PromptTexts.english
        var parts = [texts.criticise]
        if let question { parts.append(PromptTexts.section(texts.question, question)) }
        if let own { parts.append(PromptTexts.section(texts.own, own)) }
        return (parts + PromptTexts.numbered(others, texts, language)).joined(separator: "\n\n")
    }
}

extension PromptTexts {
    /// The answers as numbered sections, each cut to its share where all are too long.
    static func numbered(
        _ answers: [String], _ texts: PromptTexts, _ language: PromptLanguage
    ) -> [String] {
        let share = MergePrompt.mostBytes / max(1, answers.count)
        return answers.enumerated().map { place, answer in
            section(
                "\(texts.answer) \(place + 1)",
                Excerpt(answer, most: share, language: language).text)
        }
    }
}
