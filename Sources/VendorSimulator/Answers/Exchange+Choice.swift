extension Exchange {
    /// The exchange that fits a prompt best: one about its topic before a general one, and one in
    /// its language before another.
    static func choose(for prompt: String, among exchanges: [Exchange]) -> Exchange? {
        let text = prompt.lowercased()
        let language = Language(of: prompt)
        let fitting = exchanges.filter { $0.match.contains { isNamed($0, in: text) } }
        let general = exchanges.filter(\.match.isEmpty)
        return best(fitting, language) ?? best(general, language)
    }

    private static func best(_ exchanges: [Exchange], _ language: Language) -> Exchange? {
        exchanges.first { $0.language == language } ?? exchanges.first { $0.language == nil }
            ?? exchanges.first
    }

    /// Whether a word stands in a text; a Latin one must stand there whole.
    private static func isNamed(_ word: String, in text: String) -> Bool {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return text.contains(word) }
        return text.ranges(of: word).contains { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return before.map(isLatinLetter) != true && after.map(isLatinLetter) != true
        }
    }

    private static func isLatinLetter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// The answer with the beginning of a prompt in it.
    func answer(to prompt: String) -> String {
        answer.replacing("{prompt}", with: Self.beginning(of: prompt))
    }

    /// At most 40 characters of the first line of a prompt.
    static func beginning(of prompt: String) -> String {
        let line = prompt.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let trimmed = line.trimmingPrefix { $0 == " " }
        if trimmed.count > 40 { return trimmed.prefix(40) + "…" }
        let end = trimmed.lastIndex { $0 != " " }.map(trimmed.index(after:))
        return String(trimmed[..<(end ?? trimmed.startIndex)])
    }
}
