import Comparison
import Testing

private func demands(_ prompt: String) -> [InstructionCheck.Demand] {
    InstructionCheck.all(in: prompt).map(\.demand)
}

private func outcome(_ demand: InstructionCheck.Demand, _ answer: String) -> CheckResult.Outcome {
    InstructionCheck(demand: demand, quote: "", range: 0..<0).result(for: AnswerText(answer))
        .outcome
}

@Suite struct `Forms that a prompt asks for` {
    @Test(arguments: [
        ("不要使用列表", InstructionCheck.Demand.noList), ("请不要分点回答", .noList),
        ("Don't use bullet points.", .noList), ("Answer without lists", .noList),
        ("一句话概括这篇文章", .length(LengthLimit(.sentences, least: 1, most: 1))),
        ("between 2 and 4 paragraphs", .length(LengthLimit(.paragraphs, least: 2, most: 4))),
        ("Respond in French", .language(.french)), ("请用德语回答", .language(.german)),
        ("翻译成西班牙语：你好", .language(.spanish)),
    ])
    func `are recognised`(prompt: String, demand: InstructionCheck.Demand) {
        #expect(demands(prompt) == [demand])
    }

    @Test(arguments: [
        "我写了一篇不超过800字的文章，请问怎么修改？", "How many words should a 500-word essay have?",
        "I wrote a 500-word essay about trees.",
    ])
    func `are none where the prompt speaks of another text`(prompt: String) {
        #expect(demands(prompt).isEmpty)
    }

    @Test func `without a list hold at most one item`() {
        #expect(outcome(.noList, "没有列表，只有一段话。") == .passed)
        #expect(outcome(.noList, "- 一\n- 二") == .failed)
        #expect(outcome(.noList, "1. One\n2. Two") == .failed)
        #expect(outcome(.noList, "- 只有一项") == .unknown)
    }

    @Test func `in a language are told by few characters or by the commonest words`() {
        #expect(outcome(.language(.english), "因为瑞利散射。") == .failed)
        #expect(outcome(.language(.chinese), "因为瑞利散射。") == .passed)
        #expect(outcome(.language(.chinese), "GPT-4。") == .unknown)
        let french = "Le ciel est bleu parce que la lumière du soleil est diffusée dans l'air."
        #expect(outcome(.language(.french), french) == .passed)
        #expect(outcome(.language(.english), french) == .failed)
        let english = "The sky is blue as the light of the sun is scattered by the air."
        #expect(outcome(.language(.french), english) == .failed)
        #expect(outcome(.language(.english), english) == .passed)
        #expect(outcome(.language(.german), "天空是蓝色的，因为阳光被散射。") == .failed)
    }
}
