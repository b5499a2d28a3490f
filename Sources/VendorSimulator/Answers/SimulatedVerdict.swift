/// A played model asked to judge prefers the longer answer: a plain rule, so that judging can be
/// tried without a key, and that nobody takes for an opinion.
enum SimulatedVerdict {
    /// The verdict as the JSON that judges are asked for; nil if the prompt asks for none.
    static func json(for prompt: String) -> String? {
        guard prompt.contains("\"winner\""), let a = length(of: "A", in: prompt),
            let b = length(of: "B", in: prompt)
        else { return nil }
        let winner = a == b ? "tie" : a > b ? "A" : "B"
        let reason =
            Exchange.Language(of: prompt) == .chinese
            ? "模拟的评判：只看哪个更长" : "simulated verdict: the longer one"
        return "{\"reason\": \"\(reason)\", \"winner\": \"\(winner)\"}"
    }

    private static func length(of section: String, in prompt: String) -> Int? {
        guard let start = prompt.firstRange(of: "<<< \(section)\n")?.upperBound,
            let end = prompt[start...].firstRange(of: ">>> \(section)")?.lowerBound
        else { return nil }
        return prompt[start..<end].utf8.count
    }
}
