/// Turns what a pattern matched into what is asked for.
enum InstructionDemand {
    static func demand(
        _ kind: String, _ match: InstructionPattern.Match
    ) -> InstructionCheck.Demand? {
        let words = kind.split(separator: " ").map(String.init)
        switch words[0] {
        case "json": return .json(only: words[1] == "only")
        case "table": return .table
        case "code": return .code(words[1] == "any" ? nil : words[1])
        case "headings": return .headings
        case "plain": return .noMarkdown
        case "nolist": return .noList
        case "language": return AnswerLanguage(rawValue: words[1]).map { .language($0) }
        case "items": return match.numbers.first.flatMap(items)
        case "excludes", "contains", "begins", "ends":
            return match.quotes.first.flatMap { Self.words(kind, $0) }
        default: return length(words[0], LengthLimit.Unit(rawValue: words[1]), match.numbers)
        }
    }

    static func words(_ kind: String, _ text: String) -> InstructionCheck.Demand? {
        switch kind {
        case "excludes": .excludes(text)
        case "contains": .contains(text)
        case "begins": .begins(text)
        case "ends": .ends(text)
        default: nil
        }
    }

    /// One is an article: 给我一个例子.
    private static func items(_ count: Int) -> InstructionCheck.Demand? {
        (2...100).contains(count) ? .items(count) : nil
    }

    private static func length(
        _ bound: String, _ unit: LengthLimit.Unit?, _ numbers: [Int]
    ) -> InstructionCheck.Demand? {
        guard let unit else { return nil }
        let first = numbers.first ?? 1
        // 写一段话 asks for something short, not for one paragraph.
        guard first > 0, unit != .paragraphs || first > 1 else { return nil }
        switch bound {
        case "most": return .length(LengthLimit(unit, most: first))
        case "below": return .length(LengthLimit(unit, most: first - 1))
        case "least": return .length(LengthLimit(unit, least: first))
        case "exact": return .length(LengthLimit(unit, least: first, most: first))
        case "near":
            return .length(LengthLimit(unit, least: first, most: first, isApproximate: true))
        case "between":
            guard numbers.count == 2, numbers[0] < numbers[1] else { return nil }
            return .length(LengthLimit(unit, least: numbers[0], most: numbers[1]))
        default: return nil
        }
    }
}
