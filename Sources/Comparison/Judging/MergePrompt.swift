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

    private var texts: PromptTexts { language == .chinese ? .chinese : .english }

    /// What the model is told to do, for the person to change; without points it chooses freely.
    package func instructions(points: [Point] = []) -> String {
        guard !points.isEmpty else { return texts.merge }
        let lists =
            list(texts.keep, points.filter(\.isWanted))
            + list(texts.leaveOut, points.filter { !$0.isWanted })
        return ([texts.merge, texts.guided] + lists).joined(separator: "\n\n")
    }

    /// The whole prompt: the instructions, and behind them the question and the answers.
    package func text(instructions: String, question: String, answers: [String]) -> String {
        let parts = [instructions, PromptTexts.section(texts.question, question)]
        return (parts + PromptTexts.numbered(answers, texts, language)).joined(separator: "\n\n")
    }

    private func list(_ title: String, _ points: [Point]) -> [String] {
        let lines = points.map {
            "- " + $0.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        return [([title + (language == .chinese ? "：" : ":")] + lines).joined(separator: "\n")]
    }
}

/// Shows a model what others answered, to be criticised and learnt from.
package struct CriticismPrompt: Sendable {
    package var language: PromptLanguage

    package init(language: PromptLanguage) {
        self.language = language
    }

    private var texts: PromptTexts { language == .chinese ? .chinese : .english }

    /// What each model is told to do, for the person to change.
    package var instructions: String { texts.criticise }

    /// The whole prompt that follows the model's own answer in its thread.
    package func text(instructions: String, others: [String]) -> String {
        ([instructions] + PromptTexts.numbered(others, texts, language)).joined(separator: "\n\n")
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
