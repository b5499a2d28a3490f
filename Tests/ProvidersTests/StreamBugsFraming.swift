import Comparison
import Providers
import Testing

@Suite struct `Stream bugs B, of framing` {
    private let good = StreamBug.stream(
        StreamBug.text("甲"), StreamBug.text("乙"), StreamBug.stop)

    @Test func `B1: no blank is needed after a colon, and at most one is taken`() {
        let chunk =
            #"{"choices":[{"delta":{"role":"assistant","content":"你","function_call":null},"index":0,"finish_reason":null,"logprobs":null}],"content":"你","lastOne":false}"#
        let body = "data:\(chunk)\n\ndata:\(StreamBug.stop)\n\ndata:[DONE]\n\n"
        #expect(StreamBug.read(body).text == "你")
        let error = "event:error\ndata:{\"code\":429,\"message\":\"slow down\"}\n\n"
        #expect(StreamBug.read(error).end?.failure?.kind == .rateLimited)
        #expect(StreamBug.read(good.replacing("data: ", with: "data:  ")).text == "甲乙")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `B2: any line end will do, cut between its halves too`(end: String) {
        let outcome = StreamBug.read(good.replacing("\n", with: end))
        #expect(outcome.text == "甲乙")
        #expect(outcome.end?.status == .complete)
    }

    @Test func `B2: mixed line ends will do, and a CR is not waited with`() {
        #expect(StreamBug.read(good.replacing("\n\n", with: "\n\r\n")).text == "甲乙")
        var decoder = ChatCompletionsDecoder(provider: "lab")
        var events: [ReplyEvent] = []
        Array("data: \(StreamBug.text("甲"))\r\r".utf8).withUnsafeBufferPointer {
            decoder.receive($0, into: &events)
        }
        #expect(events == [.text("甲")])
    }

    @Test(arguments: [": OPENROUTER PROCESSING", ": keep-alive", ":", ":HTTP_STATUS/200", ": ping"])
    func `B3: comments are no payload`(comment: String) {
        #expect(StreamBug.read("\(comment)\n\n\(comment)\n" + good).text == "甲乙")
    }

    @Test func `B4: a comment wrapped into data is none either`() {
        let outcome = StreamBug.read("data: : OPENROUTER PROCESSING\n\n" + good)
        #expect(outcome.text == "甲乙")
        #expect(outcome.end?.status == .complete)
    }

    @Test func `B4: data that can't be read is told only if nothing else comes`() {
        #expect(StreamBug.read("data: {\"broken\n\n" + good).end?.status == .complete)
        let end = StreamBug.read("data: {\"broken\n\n").end
        #expect(end?.failure?.kind == .protocol)
        #expect(end?.failure?.message.contains("{\"broken") == true)
    }

    @Test func `B5: bare data, empty events and blank lines are nothing`() {
        #expect(StreamBug.read("data:\n\ndata\n\n\n\n\nevent: x\n\n" + good).text == "甲乙")
        let whole = #"{"choices":[{"message":{"content":"a"},"finish_reason":"stop"}]}"#
        #expect(StreamBug.read("\n\n \n" + whole, type: "application/json").text == "a")
    }

    @Test func `B6: events that one line end keeps apart are events`() {
        let body = good.replacing("\n\n", with: "\n") + "\n"
        #expect(StreamBug.read(body).text == "甲乙")
        #expect(StreamBug.read(body).end?.status == .complete)
    }

    @Test func `B7: data over several lines is one payload`() {
        let body = "data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"a\"}}]}\n\n"
        #expect(StreamBug.read(body + "data: [DONE]\n\n").text == "a")
    }

    @Test func `B8: a tail without its blank line counts if it can be read`() {
        #expect(StreamBug.read(String(good.dropLast(2))).end?.status == .complete)
        #expect(
            StreamBug.read("data: \(StreamBug.text("甲"))\n\ndata: \(StreamBug.stop)").text == "甲")
        let torn = StreamBug.read("data: \(StreamBug.text("甲"))\n\ndata: {\"choices\":[{")
        #expect(torn.text == "甲")
        #expect(torn.end?.status == .cutOff)
    }

    @Test func `B9: a field error is an error`() {
        let body =
            "error: {\"code\":400,\"message\":\"the request exceeds the available context size\"}\n\ndata: [DONE]\n\n"
        let failure = StreamBug.read(body, provider: "llamacpp").end?.failure
        #expect(failure?.kind == .contextTooLong)
        #expect(failure?.code == "400")
        #expect(StreamBug.read("error: out of order\n\n").end?.failure?.message == "out of order")
    }

    @Test(arguments: [
        "event: error\ndata: {\"code\":400,\"details\":\"why\"}\n\ndata: [DONE]\n\n",
        "event: error\ndata: {\"error\":{\"message\":\"why\"}}\n\n",
        "event: error\ndata: {\"error\":\"why\"}\n\n", "event: error\ndata: why\n\n",
        "data: {\"object\":\"error\",\"message\":\"why\",\"code\":400}\n\n",
        "data: {\"code\":400,\"message\":\"why\"}\n\n",
    ]) func `B10: an error is told by its event, its members, or both`(body: String) {
        let end = StreamBug.read(body).end
        #expect(end?.status == .failed)
        #expect(end?.failure?.message == "why")
    }

    @Test func `B11: lines of JSON are read as such, whatever the type says`() {
        let lines =
            #"{"message":{"content":"甲"},"done":false}"# + "\n"
            + #"{"message":{"content":"乙"},"done":true,"done_reason":"stop"}"#
        for type in ["application/x-ndjson", "text/event-stream", nil] {
            let outcome = StreamBug.read(lines, .ollama, type: type)
            #expect(outcome.text == "甲乙")
            #expect(outcome.end?.status == .complete)
        }
        let chunks = "\(StreamBug.text("甲"))\n\(StreamBug.stop)\n[DONE]\n"
        #expect(StreamBug.read(chunks).text == "甲")
        #expect(StreamBug.read(good, .ollama, type: "application/x-ndjson").text == "甲乙")
    }

    @Test func `B11: an error in a line, or in plain words, ends it`() {
        let line = #"{"message":{"content":"甲"},"done":false}"# + "\n"
        for (rest, message) in [("{\"error\":\"why\"}\n", "why"), ("no memory\n", "no memory")] {
            let outcome = StreamBug.read(line + rest, .ollama, type: "application/x-ndjson")
            #expect(outcome.text == "甲")
            #expect(outcome.end?.status == .failed)
            #expect(outcome.end?.failure?.message == message)
        }
    }

    @Test(arguments: [DialectName.chatCompletions, .messages, .ollama, .dashscope])
    func `B12: a page is told as one, without its tags`(dialect: DialectName) {
        let page = "<!DOCTYPE html><head><style>a{}</style></head><h1>请先登录</h1>"
        let end = StreamBug.read(page, dialect, type: "text/html").end
        #expect(end?.failure?.kind == .protocol)
        #expect(end?.failure?.message == "请先登录")
        #expect(StreamBug.read("  " + page, dialect, type: nil).end?.failure?.kind == .protocol)
    }

    @Test func `B12: a stream with the type of a page is a stream`() {
        #expect(StreamBug.read(good, type: "text/html").text == "甲乙")
        let words = StreamBug.read("please log in", type: "text/html").end?.failure
        #expect(words?.message == "please log in")
    }

    @Test func `B13: a stream may be answered with one completion`() {
        let body =
            #"{"object":"chat.completion","choices":[{"message":{"content":"全部","reasoning_content":"想"}}],"usage":{"prompt_tokens":1,"completion_tokens":2}}"#
        for type in ["application/json", "text/event-stream"] {
            let outcome = StreamBug.read(body, type: type)
            #expect(outcome.text == "全部")
            #expect(outcome.reasoning == "想")
            #expect(outcome.end?.status == .complete)
        }
        let laid = body.replacing(",", with: ",\n  ")
        #expect(StreamBug.read(laid, type: "application/json").text == "全部")
    }
}
