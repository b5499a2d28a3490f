import Comparison
import Testing

@testable import VendorSimulator

@Suite struct `A played judge` {
    private func verdict(_ a: String, _ b: String) -> Comparison.Verdict? {
        let messages = JudgePrompt(language: .chinese, naming: SelfNaming(brands: []))
            .messages(question: "问", a: a, b: b)
        return SimulatedVerdict.json(for: messages[1].text).flatMap(VerdictParser.verdict)
    }

    @Test func `prefers the longer answer, in whatever order`() {
        #expect(verdict("短", "长得多的回答")?.choice == .b)
        #expect(verdict("长得多的回答", "短")?.choice == .a)
        #expect(verdict("一样", "一样")?.choice == .tie)
        #expect(verdict("短", "长得多的回答")?.reason.contains("模拟") == true)
    }

    @Test func `answers other prompts as ever`() {
        #expect(SimulatedVerdict.json(for: "谁是 \"winner\"？") == nil)
    }
}
