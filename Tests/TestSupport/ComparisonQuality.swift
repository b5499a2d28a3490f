import Comparison

/// What comparing measures on the pairs of Fixtures/Comparisons, as lines for a benchmark to print.
package enum ComparisonQuality {
    /// Precision and recall of alignment and of facts, over all pairs.
    package static func quality() -> [String] {
        let pairs = AnswerPair.all()
        func sum(_ score: (AnswerPair) -> ComparisonScore) -> ComparisonScore {
            pairs.map(score).reduce(ComparisonScore(), +)
        }
        let agreements = sum(ComparisonScore.agreements)
        return [
            line("alignment", sum(ComparisonScore.alignment)),
            line("disagreeing facts", sum(ComparisonScore.disagreements)),
            "agreeing facts       found \(percent(agreements.recall)) of \(agreements.expected)",
        ]
    }

    private static func line(_ name: String, _ score: ComparisonScore) -> String {
        let padded = name + String(repeating: " ", count: max(1, 21 - name.count))
        return "\(padded)precision \(percent(score.precision))  recall \(percent(score.recall))"
            + "  (\(score.expected) expected, \(score.found) found)"
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// Two answers of about 50 kB each that make comparing hard, by what is hard about them.
    package static func hardPairs() -> [(name: String, left: String, right: String)] {
        var random = RandomText(seed: 7)
        let prose = han(50_000, &random)
        let lines = (0..<2).map { _ in
            (0..<25_000).map { _ in random.below(2) == 0 ? "a\n" : "b\n" }.joined()
        }
        return [
            ("nothing in common", prose, han(50_000, &random)),
            ("the same lines again", repeated("这一行总是一样。\n"), repeated("那一行总是一样。\n")),
            ("lines of one letter", lines[0], lines[1]),
            ("one endless line", repeated("啊吧"), prose.filter { $0 != "。" && $0 != "\n" }),
            (
                "random bytes", String(decoding: random.bytes(50_000), as: UTF8.self),
                String(decoding: random.bytes(50_000), as: UTF8.self)
            ),
        ]
    }

    private static func repeated(_ text: String) -> String {
        String(repeating: text, count: 50_000 / text.utf8.count)
    }

    private static func han(_ bytes: Int, _ random: inout RandomText) -> String {
        var text = ""
        while text.utf8.count < bytes {
            for _ in 0..<15 + random.below(30) {
                text.unicodeScalars.append(
                    Unicode.Scalar(UInt32(0x4E00 + random.below(3000))) ?? "一")
            }
            text += random.below(5) == 0 ? "。\n\n" : "。"
        }
        return text
    }
}
