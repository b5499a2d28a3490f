import Comparison
import Providers
import Testing
import Transfers

/// A stream of these payloads, each an event.
private func stream(_ payloads: String..., done: Bool = true) -> String {
    payloads.map { "data: \($0)\n\n" }.joined() + (done ? "data: [DONE]\n\n" : "")
}

private func delta(_ members: String, finish: String = "null") -> String {
    #"{"id":"1","choices":[{"index":0,"delta":{\#(members)},"finish_reason":\#(finish)}]}"#
}

private func text(_ text: String) -> String { delta(#""content":"\#(text)""#) }
private let stop = delta("", finish: #""stop""#)

@Suite struct `A chat-completions stream` {
    @Test func `is text, a finish word and usage in a chunk without choices (C7)`() {
        let outcome = verifyChunking(
            stream(
                delta(#""role":"assistant","content":"""#), text("你好"), text("，世界\\n"), stop,
                #"{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":2}}}"#
            ))
        #expect(outcome.text == "你好，世界\n")
        #expect(outcome.usage == Usage(promptTokens: 3, completionTokens: 5, cachedTokens: 2))
        #expect(outcome.end == ReplyEnd(.complete, finishReason: "stop"))
    }

    @Test func `keeps thinking apart, in any of its fields (D2, D10, D11)`() {
        let outcome = verifyChunking(
            stream(
                delta(#""content":null,"reasoning_content":"""#),
                delta(#""content":null,"reasoning_content":"想"# + #"想","reasoning":"想想""#),
                delta(#""content":"答","reasoning_content":null"#), stop))
        #expect(outcome.reasoning == "想想")
        #expect(outcome.text == "答")
        #expect(
            verifyChunking(stream(delta(#""reasoning":"a""#), text("b"), stop)).reasoning == "a")
        let details = delta(
            #""reasoning_details":[{"type":"t","text":"a"}],"content":"<think>a</think>b""#)
        #expect(verifyChunking(stream(details, stop)).text == "b")
    }

    @Test func `divides at think tags cut anywhere (D17)`() {
        let outcome = verifyChunking(
            stream(text("<thi"), text("nk>思考"), text("</thin"), text("k>\\n\\n答案"), stop))
        #expect(outcome.reasoning == "思考")
        #expect(outcome.text == "答案")
    }

    @Test func `recasts text as thinking at a bare closing tag, but not in code (D17)`() {
        let outcome = verifyChunking(stream(text("先想"), text("想</think>"), text("答案"), stop))
        #expect(outcome.recasts == 1)
        #expect(outcome.reasoning == "先想想")
        #expect(outcome.text == "答案")
        let code = verifyChunking(stream(text("tag `</think>` ends"), stop))
        #expect(code.text == "tag `</think>` ends")
        #expect(verifyChunking(stream(text("a <think> b"), stop)).text == "a <think> b")
    }

    @Test func `takes snapshots and increments for what they are (D1)`() {
        let snapshots = verifyChunking(stream(text("今天"), text("今天天气"), text("今天天气很好。"), stop))
        #expect(snapshots.text == "今天天气很好。")
        #expect(verifyChunking(stream(text("哈哈"), text("哈哈"), stop)).text == "哈哈哈哈")
        #expect(verifyChunking(stream(text("哈"), text("哈哈"), text("！"), stop)).text == "哈哈哈！")
    }

    @Test func `ignores a last message that repeats the answer (D3)`() {
        let last =
            #"{"object":"chat.completion","choices":[{"message":{"content":"甲乙"},"finish_reason":"stop"}]}"#
        #expect(verifyChunking(stream(text("甲"), text("乙"), last)).text == "甲乙")
        #expect(verifyChunking(stream(last)).text == "甲乙")
    }

    @Test func `shows no result of a tool, whose stop ends nothing (D6)`() {
        let tool = delta(#""role":"tool","content":"[{\"url\":\"x\"}]""#, finish: #""stop""#)
        let outcome = verifyChunking(stream(tool, text("答"), stop))
        #expect(outcome.text == "答")
        #expect(verifyChunking(stream(tool, text("答"), done: false)).end?.status == .cutOff)
    }

    @Test func `reads usage from a choice, and the last one counts (D8, D9)`() {
        let inChoice =
            #"{"choices":[{"delta":{},"finish_reason":"stop","usage":{"prompt_tokens":1,"completion_tokens":2}}]}"#
        #expect(
            verifyChunking(stream(text("a"), inChoice)).usage
                == Usage(promptTokens: 1, completionTokens: 2))
        let two = #"{"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2}}"#
        let last = #"{"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":9}}"#
        #expect(verifyChunking(stream(text("a"), two, stop, last)).usage?.completionTokens == 9)
    }

    @Test func `needs no [DONE] after a finish word, and no finish word before [DONE] (C5)`() {
        #expect(verifyChunking(stream(text("a"), stop, done: false)).end?.status == .complete)
        #expect(verifyChunking(stream(text("a"))).end?.status == .complete)
        #expect(
            verifyChunking(stream(text("a"), done: false) + "data: [DONE]").end?.status == .complete
        )
    }

    @Test func `is cut off without either (A8)`() {
        let outcome = verifyChunking(stream(text("a"), done: false))
        #expect(outcome.end?.status == .cutOff)
        #expect(outcome.end?.failure?.kind == .protocol)
        let reset = verifyChunking(
            stream(text("a"), done: false), error: TransferError(.interrupted, "reset"))
        #expect(reset.end?.failure?.kind == .unreachable)
        #expect(reset.text == "a")
        #expect(
            verifyChunking("", error: TransferError(.firstByteTimeout, "")).end?.failure?.kind
                == .timeout)
    }

    @Test func `is empty when it ends properly without a word (C6)`() {
        #expect(verifyChunking(stream(delta(#""content":"""#), stop)).end?.status == .empty)
        let length = delta("", finish: #""length""#)
        #expect(
            verifyChunking(stream(delta(#""reasoning_content":"a""#), length)).end?.status
                == .truncated)
    }

    @Test(arguments: [
        ("stop", ReplyEnd.Status.complete), ("length", .truncated), ("content_filter", .filtered),
        ("sensitive", .filtered), ("model_context_window_exceeded", .truncated),
        ("COMPLETE", .complete),
        ("end_turn", .complete), ("network_error", .cutOff),
        ("insufficient_system_resource", .cutOff),
    ]) func `ends as its finish word says (D13)`(word: String, status: ReplyEnd.Status) {
        let outcome = verifyChunking(stream(text("甲"), delta("", finish: "\"\(word)\"")))
        #expect(outcome.end?.status == status)
        #expect(outcome.end?.finishReason == word)
        #expect((outcome.retraction != nil) == (word == "sensitive"))
    }

    @Test func `is failed with content rejected when moderation lets nothing through`() {
        let outcome = verifyChunking(stream(delta("", finish: #""sensitive""#)), provider: "zhipu")
        #expect(outcome.end?.status == .failed)
        #expect(outcome.end?.failure?.kind == .contentRejected)
    }

    @Test func `reports an error within 200 and keeps the text (D15)`() {
        let error = #"{"error":{"message":"Rate limit","code":429}}"#
        let outcome = verifyChunking(stream(text("甲"), error))
        #expect(outcome.text == "甲")
        #expect(outcome.end?.status == .failed)
        #expect(outcome.end?.failure?.code == "429")
        #expect(outcome.end?.failure?.httpStatus == 200)
        let named = "event: error\ndata: {\"code\":400,\"details\":\"bad\"}\n\ndata: [DONE]\n\n"
        #expect(verifyChunking(named).end?.failure?.message == "bad")
        let field =
            "error: {\"code\":400,\"message\":\"exceeds the available context size\"}\n\ndata: [DONE]\n\n"
        #expect(verifyChunking(field).end?.failure?.kind == .contextTooLong)
    }

    @Test func `tells an empty account in base_resp from a warning (D4)`() {
        let error = #"{"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}}"#
        #expect(verifyChunking(stream(error), provider: "minimax").end?.failure?.kind == .noBalance)
        let fine =
            #"{"choices":[{"delta":{"content":"a"},"finish_reason":"stop"}],"base_resp":{"status_code":0,"status_msg":"unknown field"}}"#
        #expect(verifyChunking(stream(fine), provider: "minimax").end?.status == .complete)
    }

    @Test func `reads a vendor that sends code 0 and no finish word`() {
        let chunk =
            #"{"code":0,"message":"Success","sid":"cha1","choices":[{"delta":{"role":"assistant","content":"你好"},"index":0}]}"#
        let bad = #"{"code":10014,"message":"output rejected","sid":"cha1"}"#
        let body = "data:\(chunk)\n\ndata:[DONE]\n\n"
        #expect(verifyChunking(body, provider: "spark").end?.status == .complete)
        let rejected = verifyChunking("data:\(chunk)\n\ndata:\(bad)\n\n", provider: "spark")
        #expect(rejected.end?.status == .filtered)
        #expect(rejected.end?.failure?.kind == .contentRejected)
        #expect(rejected.end?.failure?.requestID == "cha1")
    }

    @Test func `skips comments, heartbeats and what it doesn't know (B3, B4, B5, D20)`() {
        let body =
            ": keep-alive\n\ndata:\n\ndata: : OPENROUTER PROCESSING\n\ndata: {\"type\":\"keepalive\",\"sequence_number\":5}\n\n"
            + stream(text("a"), stop)
        #expect(verifyChunking(body).text == "a")
    }

    @Test func `takes lines apart that one event glued together (B6), and joins what belongs (B7)`()
    {
        #expect(verifyChunking("data: \(text("a"))\ndata: \(stop)\n\n").text == "a")
        let split = "data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"a\"}}]}\n\n"
        #expect(verifyChunking(split + "data: [DONE]\n\n").text == "a")
    }

    @Test func `says that nothing could be understood`() {
        let outcome = verifyChunking("data: {\"no json\n\ndata: [DONE]\n\n")
        #expect(outcome.end?.status == .failed)
        #expect(outcome.end?.failure?.kind == .protocol)
    }

    @Test func `undoes escapes, pairs and lone surrogates`() {
        #expect(
            verifyChunking(stream(text(#"\u4f60\ud83d\ude00\ud83d!\t\""#), stop)).text
                == "你😀\u{FFFD}!\t\"")
    }

    @Test func `tells where a searching model looked`() {
        let found =
            #"{"choices":[],"search_info":{"search_results":[{"title":"标题","url":"https://e.cn"}]}}"#
        #expect(
            verifyChunking(stream(found, text("a"), stop)).sources == [
                Source(title: "标题", url: "https://e.cn")
            ])
    }
}
