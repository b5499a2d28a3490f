/// Reads a verdict out of what a judge wrote: the JSON that it was asked for, wherever it stands, or
/// else the last word that can only mean one thing. What contradicts itself is no verdict.
package enum VerdictParser {
    /// The verdict; nil if there is none, or none that is clear.
    package static func verdict(in text: String) -> Verdict? {
        let prompt = PromptText(text)
        return json(prompt) ?? words(prompt)
    }

    /// `"winner": "A"`; the last one, as judges may quote the question first.
    private static func json(_ prompt: PromptText) -> Verdict? {
        var last: Verdict.Choice?
        for index in 0..<prompt.count where prompt[index] == 0x22 {
            guard let (key, end) = prompt.quote(at: index),
                ["winner", "better", "verdict", "choice", "胜者", "更好"].contains(key.folded)
            else { continue }
            let colon = prompt.skipBlanks(end)
            guard colon < prompt.count, prompt[colon] == 0x3A,
                let (value, _) = prompt.quote(at: prompt.skipBlanks(colon + 1)),
                let choice = choice(value)
            else { continue }
            last = choice
        }
        return last.map { Verdict($0, reason: reason(prompt)) }
    }

    private static func choice(_ text: String) -> Verdict.Choice? {
        switch text.folded.replacing("_", with: " ").trimmingBlanks {
        case "a", "answer a", "response a", "答案a", "回答a", "答案 a", "回答 a", "甲": .a
        case "b", "answer b", "response b", "答案b", "回答b", "答案 b", "回答 b", "乙": .b
        case "tie", "equal", "draw", "none", "both", "平", "平局", "一样", "相当": .tie
        default: nil
        }
    }

    private static func reason(_ prompt: PromptText) -> String {
        for index in 0..<prompt.count where prompt[index] == 0x22 {
            guard let (key, end) = prompt.quote(at: index), ["reason", "理由"].contains(key.folded)
            else { continue }
            let colon = prompt.skipBlanks(end)
            guard colon < prompt.count, prompt[colon] == 0x3A else { continue }
            let start = prompt.skipBlanks(colon + 1)
            guard start < prompt.count, prompt[start] == 0x22 else { continue }
            return string(prompt, from: start + 1)
        }
        return ""
    }

    /// Up to the closing quote, however long; quotes within may be escaped.
    private static func string(_ prompt: PromptText, from start: Int) -> String {
        var end = start
        while end < prompt.count, end < start + 2000, prompt[end] != 0x22 {
            end += prompt[end] == 0x5C ? 2 : 1
        }
        return prompt.text(start..<min(end, prompt.count))
    }

    /// The last statement counts, and all statements in its line must agree.
    private static func words(_ prompt: PromptText) -> Verdict? {
        var choices: [Verdict.Choice] = []
        var lineEnd = prompt.count
        while lineEnd > 0 {
            var start = lineEnd
            while start > 0, prompt[start - 1] != 0x0A { start -= 1 }
            choices = bare(prompt, start..<lineEnd) ?? Self.choices(prompt, start..<lineEnd)
            if !choices.isEmpty { break }
            lineEnd = start - 1
        }
        guard let first = choices.first, choices.allSatisfy({ $0 == first }) else { return nil }
        return Verdict(first)
    }

    /// A line that is nothing but the choice.
    private static func bare(_ prompt: PromptText, _ line: Range<Int>) -> [Verdict.Choice]? {
        let signs: Set<Character> = ["*", "[", "]", "\"", ".", "。", "：", ":", "(", ")", " "]
        let word = String(prompt.text(line).filter { !signs.contains($0) })
        return choice(word).map { [$0] }
    }

    private static func choices(_ prompt: PromptText, _ line: Range<Int>) -> [Verdict.Choice] {
        line.filter { !isMeasure(prompt, $0) }.flatMap { index in
            patterns.compactMap { pattern, choice in
                pattern.match(prompt, at: index).flatMap {
                    $0.end <= line.upperBound ? choice : nil
                }
            }
        }
    }

    /// A 比 B 更好: the one that A is held against.
    private static func isMeasure(_ prompt: PromptText, _ index: Int) -> Bool {
        prompt.has("比", before: index) || prompt.has("比 ", before: index)
            || prompt.has("than ", before: index)
    }

    private static let patterns: [(InstructionPattern, Verdict.Choice)] = {
        let a = "(a|甲)"
        let b = "(b|乙)"
        let lines: [(String, Verdict.Choice)] = [
            (
                "(answer|response|assistant|option|答案|回答)? \(a) (wins|is_better|is_the_better|is_the_winner|is_superior|更好|较好|胜出|获胜|胜)",
                .a
            ),
            (
                "(answer|response|assistant|option|答案|回答)? \(b) (wins|is_better|is_the_better|is_the_winner|is_superior|更好|较好|胜出|获胜|胜)",
                .b
            ),
            (
                "(winner|verdict|result|conclusion|胜者|结论|最终选择|判断|结果) (is|:|是|为) (answer|response|答案|回答)? \(a)",
                .a
            ),
            (
                "(winner|verdict|result|conclusion|胜者|结论|最终选择|判断|结果) (is|:|是|为) (answer|response|答案|回答)? \(b)",
                .b
            ),
            ("\(a) (比) (答案|回答)? \(b) ~4 (好|强|准确|完整|清楚)", .a),
            ("\(b) (比) (答案|回答)? \(a) ~4 (好|强|准确|完整|清楚)", .b),
            ("([[a]])", .a), ("([[b]])", .b), ("([[c]])", .tie),
            ("(a更好|a胜|选a|i_choose_a|i_prefer_a)", .a), ("(b更好|b胜|选b|i_choose_b|i_prefer_b)", .b),
            ("(tie|平局|不分上下|不相上下|同样好|一样好|难分高下|equally_good)", .tie),
        ]
        return lines.compactMap { line, choice in
            InstructionPattern("v: \(line)").map { ($0, choice) }
        }
    }()
}
