import ChatInterface
import Comparison
import Terminal
import Testing

private let complete = ReplyEvent.ended(ReplyEnd(.complete, finishReason: "stop"))

private let chinese = """
    流式回答到了就显示：按事件切分，按字形宽度折行。“引号”不在行首落单，（括号）也一样。
    第二段：emoji 😀👩‍👩‍👧‍👦 与旗帜 🇨🇳 都不越过边界。
    """

/// What is on the screen in the moments that matter, glyph by glyph and style by style.
@Suite struct `The screen` {
    @Test func `before the first prompt`() throws {
        try Journey(columns: 80, rows: 12).expectScreen("empty")
    }

    @Test func `of two answers, one of them under way`() throws {
        let journey = Journey(columns: 100, rows: 18)
        journey.type("怎样流式显示？")
        journey.press(Key(.enter))
        journey.receive([.reasoning("先想一想怎样切分，再想怎样折行。")], pane: 0, after: 420)
        journey.receive([.text(chinese)], pane: 0, after: 900)
        journey.receive([.text("Bytes are parsed into events as they arrive.")], pane: 1)
        let usage = Usage(promptTokens: 12, completionTokens: 98, reasoningTokens: 20)
        journey.receive([.usage(usage), complete], pane: 0, after: 700)
        try journey.expectScreen("two-answers")
    }

    @Test func `while a model thinks`() throws {
        let journey = Journey(columns: 60, rows: 14, models: ["zhipu/glm-5.2"])
        journey.type("why?")
        journey.press(Key(.enter))
        let lines = (1...8).map { "step \($0) of the thinking\n" }.joined()
        journey.receive([.reasoning(lines)], pane: 0)
        try journey.expectScreen("thinking")
        journey.receive([.text("Because."), complete], pane: 0)
        journey.press(Key(.tab), Key(.character("T")))
        try journey.expectScreen("thinking-shown")
    }

    @Test func `of refusals, each with what to do`() throws {
        let journey = Journey(
            columns: 118, rows: 18, models: ["zhipu/glm-5.2", "qwen/qwen3.8-max", "spark/lite"])
        journey.type("q")
        journey.press(Key(.enter))
        let balance = Failure(
            .noBalance, "您的账户已欠费，请充值后重试。", httpStatus: 429, code: "1113",
            requestID: "202611240001")
        journey.receive([.ended(ReplyEnd(.failed, failure: balance))], pane: 0)
        let limit = Failure(
            .rateLimited, "slow down", httpStatus: 429, code: "limit_requests",
            retryAfter: .seconds(7))
        journey.receive([.ended(ReplyEnd(.failed, failure: limit))], pane: 1)
        journey.receive(
            [
                .text("已经显示的一段文字"), .retracted(reason: "sensitive"),
                .ended(ReplyEnd(.filtered, finishReason: "sensitive")),
            ], pane: 2)
        try journey.expectScreen("refusals")
    }

    @Test func `with the model picker open`() throws {
        let journey = Journey(columns: 80, rows: 14)
        journey.press(Key(.character("m"), .alt))
        journey.type("xfxh")
        try journey.expectScreen("picker")
    }

    @Test func `with help in Chinese and German`() throws {
        for (language, name) in [(Language.chinese, "zh"), (.german, "de")] {
            let journey = Journey(columns: 90, rows: 24)
            journey.interface.language = language
            journey.press(Key(.function(1)))
            try journey.expectScreen("help-\(name)")
        }
    }

    @Test func `of eight panes: columns, a grid, tabs`() throws {
        let models = (1...8).map { "lab/m\($0)" }
        for (columns, rows, name) in [(320, 12, "columns"), (120, 34, "grid"), (60, 15, "tabs")] {
            let journey = Journey(columns: columns, rows: rows, models: models)
            journey.type("hi")
            journey.press(Key(.enter))
            for pane in 0..<8 {
                journey.receive([.text("answer \(pane + 1) 回答"), complete], pane: pane)
            }
            journey.press(Key(.tab), Key(.tab), Key(.tab))
            try journey.expectScreen("eight-\(name)")
        }
    }

    @Test func `in the smallest useful window`() throws {
        let journey = Journey(columns: 20, rows: 5)
        journey.type("你好世界，这一行比窗口宽")
        try journey.expectScreen("tiny")
    }

    @Test func `where ambiguous characters are wide`() throws {
        let journey = Journey(columns: 80, rows: 12)
        journey.interface.ambiguous = .two
        journey.interface.symbols = .ascii
        journey.type("“α”→β")
        journey.press(Key(.enter))
        journey.receive([.text("……“引文”①②③")], pane: 0)
        try journey.expectScreen("light-wide")
    }
}
