import Comparison
import TestSupport
import Testing

private let naming = SelfNaming(brands: [
    .init(id: "qwen", names: ["通义千问", "通义", "Qwen"]),
    .init(id: "deepseek", names: ["DeepSeek", "深度求索"]),
    .init(id: "ernie", names: ["文心一言", "ERNIE"]),
    .init(id: "openai", names: ["ChatGPT", "OpenAI"]),
])

@Suite struct `Self-naming` {
    @Test(arguments: [
        ("你好，我是通义千问。", "qwen"), ("我是阿里云推出的大语言模型通义千问", "qwen"), ("我叫文心一言。", "ernie"),
        ("作为文心一言，我很乐意帮忙。", "ernie"), ("I am DeepSeek, an AI assistant.", "deepseek"),
        ("I'm a large language model called Qwen.", "qwen"),
        ("As ChatGPT, I can't do that.", "openai"),
        ("My name is ERNIE.", "ernie"), ("I was made by OpenAI.", "openai"),
        ("我由深度求索公司开发。", "deepseek"),
        ("我是ＤｅｅｐＳｅｅｋ", "deepseek"),
    ])
    func `is found in`(text: String, brand: String) {
        #expect(naming.claims(in: text).map(\.brand) == [brand])
    }

    @Test(arguments: [
        "DeepSeek和通义千问都是国产模型。", "我不是ChatGPT。", "I am not ChatGPT.", "我是用DeepSeek写的这段代码。",
        "我是一个语言模型。通义千问是另一个。", "Use Qwen as a base.", "I am a fan of ChatGPT", "我是作家",
    ])
    func `isn't found in`(_ text: String) {
        #expect(naming.claims(in: text).isEmpty)
    }

    @Test func `makes a vote void and can be made neutral`() {
        let answers = ["答案是三。", "我是通义千问，答案是三。而 Qwen 很好。"]
        #expect(naming.void(answers) == .namedItself(contender: 1, as: "qwen"))
        #expect(naming.void(["答案是三。"]) == nil)
        #expect(naming.neutral(answers[1], placeholder: "某模型") == "我是某模型，答案是三。而 Qwen 很好。")
    }

    @Test(arguments: 1...20)
    func `is looked for in any text`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let text = random.markdown(100)
        for claim in naming.claims(in: text) { #expect(claim.range.upperBound <= text.utf8.count) }
        #expect(!naming.neutral(text, placeholder: "X").isEmpty)
    }
}
