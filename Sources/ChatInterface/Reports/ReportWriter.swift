import Comparison

/// What all reports write alike.
struct ReportWriter {
    let language: Language
    /// Of the topmost heading.
    let level: Int

    var phrases: ReportPhrases { language.reports }

    func heading(_ text: String, _ depth: Int) -> String {
        String(repeating: "#", count: min(6, level + depth)) + " " + text
    }

    /// The head of a column an answer: with names if few.
    func columns(_ answers: [ComparedAnswer]) -> [String] {
        answers.enumerated().map { place, answer in
            let number = "\(place + 1)"
            guard answers.count <= 4 else { return number }
            // A model asked several times has its place in its name.
            let isNumbered = answer.name.hasPrefix(number + " ")
            return isNumbered ? Markup.plain(answer.name) : "\(number) \(Markup.plain(answer.name))"
        }
    }

    /// First text, time, speed, tokens, words, cost, and how it ended.
    func figures(_ answer: ComparedAnswer) -> [String] {
        let reply = answer.reply
        let tokens = reply.tokens
        return [
            reply.timings.firstText.map(language.seconds) ?? "–",
            reply.timings.duration.map(language.seconds) ?? "–",
            reply.tokensPerSecond(at: nil).map { "\(Int($0.rounded()))" } ?? "–",
            tokens.count > 0 ? "\(tokens.isExact ? "" : "~")\(Int(tokens.count.rounded()))" : "–",
            "\(answer.text.wordCount)",
            reply.cost.map { Markup.plain(language.money($0, at: reply.timings.startedAt)) } ?? "–",
            reply.end.map { language.phrases.status($0.status) } ?? "…",
        ]
    }

    /// ✓, ✗ or ?, with what was counted or found.
    func sign(_ result: CheckResult, of check: InstructionCheck) -> String {
        let sign =
            switch result.outcome {
            case .passed: "✓"
            case .failed: "✗"
            case .unknown: "?"
            }
        var detail = result.measured.map(String.init) ?? result.found.map(Markup.plain)
        // A language is measured by its share of the characters.
        if case .language = check.demand, result.measured != nil {
            detail = detail.map { $0 + " %" }
        }
        return sign + (detail.map { " \($0)" } ?? "")
    }

    func rest(_ count: Int) -> [String] { count > 0 ? ["*\(phrases.more(count))*"] : [] }
}

/// Text put into Markdown so that it reads as it stands.
package enum Markup {
    private static let special: Set<Character> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "$", "!", "&",
    ]
    /// A sentence is cut behind so many characters.
    private static let longest = 240

    /// On one line, with nothing in it that means anything to Markdown.
    package static func plain(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline || character == "\t" {
                result.append(" ")
            } else {
                if special.contains(character) { result.append("\\") }
                result.append(character)
            }
        }
        return result
    }

    /// A sentence of an answer: its own marks stay, as they are part of how it reads.
    static func quoted(_ text: String) -> String {
        let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let words = line.drop { $0.isWhitespace }
        let cut = words.count > longest ? words.prefix(longest) + "…" : words
        // What would begin a block of its own, must not.
        guard let first = cut.first, "#>-+=|`~*".contains(first) else { return String(cut) }
        let isEmphasis = first == "*" && cut.dropFirst().first != " "
        return isEmphasis || first == "`" ? String(cut) : "\\" + cut
    }

    /// A table; cells must not hold an unescaped bar.
    static func table(_ header: [String], _ rows: [[String]]) -> String {
        let lines = [header, header.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
}
