import Comparison
import TestSupport
import Testing

@Suite struct `A verdict` {
    @Test(arguments: [
        ("{\"reason\": \"更完整\", \"winner\": \"A\"}", Verdict(.a, reason: "更完整")),
        (
            "```json\n{\"winner\": \"b\", \"reason\": \"short and right\"}\n```",
            Verdict(.b, reason: "short and right")
        ),
        ("好的，我的判断是：{\"winner\":\"tie\"}", Verdict(.tie)),
        ("你要求 {\"winner\": \"A\"} 这样的格式。\n{\"winner\": \"B\"}", Verdict(.b)),
        ("{“winner”: “A”}", Verdict(.a)),
        ("Answer B is better because it is complete.", Verdict(.b)),
        ("答案A更好，因为它更准确。", Verdict(.a)), ("两个都不错。\n结论：B", Verdict(.b)),
        ("Verdict: [[A]]", Verdict(.a)),
        ("**B**", Verdict(.b)), ("两者不分上下。", Verdict(.tie)), ("Winner: A", Verdict(.a)),
        ("平局", Verdict(.tie)), ("A 比 B 更准确。", Verdict(.a)), ("回答B比回答A完整。", Verdict(.b)),
        ("{\"winner\": \"answer_a\"}", Verdict(.a)),
        ("Answer A is better because Answer B is worse.", Verdict(.a)),
        ("A is clear.\nB is longer.\nThe winner is B.", Verdict(.b)),
    ])
    func `is read from`(text: String, verdict: Verdict) {
        #expect(VerdictParser.verdict(in: text) == verdict)
    }

    @Test(arguments: [
        "", "我无法判断。", "Answer A is better. Answer B is better.", "{\"winner\": \"C\"}", "A and B",
        "[[A]] or [[B]]", "Answer A is worse than Answer B.", "Answer B is long.",
        "Both have merits",
    ])
    func `isn't read from`(_ text: String) {
        #expect(VerdictParser.verdict(in: text) == nil)
    }

    @Test func `is read once, however often it is repeated`() {
        let text = String(repeating: "{\"winner\": \"A\"}\n", count: 5_000)
        #expect(VerdictParser.verdict(in: text) == Verdict(.a))
    }

    @Test(arguments: 1...30)
    func `is looked for in any text`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        _ = VerdictParser.verdict(in: String(decoding: random.bytes(300), as: UTF8.self))
        let text = random.markdown(60)
        #expect(VerdictParser.verdict(in: text + "\n{\"winner\": \"A\"}")?.choice == .a)
    }
}
