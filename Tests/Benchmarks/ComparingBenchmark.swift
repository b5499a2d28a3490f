import ChatInterface
import Comparison
import TestSupport

/// How right comparing is on the hand-made pairs, and how long it takes on long answers.
enum ComparingBenchmark {
    static func run() {
        for line in ComparisonQuality.quality() { print("  \(line)") }
        for pair in ComparisonQuality.hardPairs() {
            let time = Measure.median {
                _ = Difference(AnswerText(pair.left), AnswerText(pair.right))
            }
            Measure.report(
                "difference of 50 kB and 50 kB, \(pair.name)", time * 1000, "ms", budget: "≤ 50")
        }
        difference()
        report()
    }

    /// Prose with every tenth sentence reworded, as two models write it.
    private static func difference() {
        let left = article(50_000) { _ in "" }
        let right = article(50_000) { $0 % 10 == 0 ? "，另一种说法" : "" }
        let cut = Measure.median { _ = AnswerText(left) }
        let whole = Measure.median { _ = Difference(AnswerText(left), AnswerText(right)) }
        Measure.report("cutting 50 kB into passages", cut * 1000, "ms")
        Measure.report(
            "difference of 50 kB and 50 kB, much alike", whole * 1000, "ms", budget: "≤ 50")
    }

    private static func report() {
        let model = ModelName(provider: "bench", model: "m")
        let answers = (0..<8).map { pane in
            var reply = Reply(model: model, timings: Timings(startedAt: 0))
            reply.text = article(6_000) { ($0 + pane) % 7 == 0 ? "，第\(pane)种说法" : "" }
            return ComparedAnswer(name: "\(pane)", reply: reply)
        }
        let time = Measure.median {
            _ = ComparisonReport(prompt: "写一篇不超过200字的文章", answers: answers, repeated: [])
                .markdown(.chinese)
        }
        Measure.report("whole report on eight answers of 6 kB", time * 1000, "ms")
    }

    private static func article(_ bytes: Int, _ twist: (Int) -> String) -> String {
        var text = ""
        var sentence = 0
        while text.utf8.count < bytes {
            text += "第\(sentence)号水库建于19\(10 + sentence % 90)年，灌溉面积达到\(sentence * 37 % 9000)公顷"
            text += twist(sentence) + (sentence % 4 == 3 ? "。\n\n" : "。")
            sentence += 1
        }
        return text
    }
}
