import Comparison
import Settings
import Testing

@testable import baimo

@Suite struct `What judges are shown` {
    private let naming = SelfNaming(Catalogue(configuration: Configuration(), environment: [:]))

    @Test(arguments: [
        ("我是通义千问，由阿里云开发。", "通义千问"), ("作为文心一言，我认为答案是三。", "文心一言"),
        ("I am Claude, made by Anthropic.", "Claude"), ("我是智谱清言。", "智谱清言"),
        ("I am Claude, made by Anthropic.", "Anthropic"), ("我是通义千问，由阿里云开发。", "阿里云"),
    ])
    func `holds no name that a model gives itself`(answer: String, name: String) {
        let messages = JudgePrompt(language: .chinese, naming: naming)
            .messages(question: "答案是几？", a: answer, b: "三。")
        #expect(!messages.contains { $0.text.contains(name) })
    }
}
