import Comparison
import Providers
import Testing
import Transfers

/// The clocks themselves belong to the transport and to the performer; here: what they are told.
@Suite struct `Stream bugs C, of liveness` {
    /// What comes of bytes that aren't the end.
    private func events(
        _ body: String, _ dialect: DialectName = .chatCompletions
    ) -> [ReplyEvent] {
        var decoder = Dialect.decoder(
            for: Provider(id: "lab", name: "L", baseURL: "https://l.example", dialect: dialect))
        var events: [ReplyEvent] = []
        decoder.receive(ResponseHead(status: 200))
        Array(body.utf8).withUnsafeBufferPointer { decoder.receive($0, into: &events) }
        return events
    }

    @Test(arguments: [
        ": keep-alive\n\n", "data:\n\n", "\n\n\n", "data: : OPENROUTER PROCESSING\n\n",
        "data: {\"choices\":[]}\n\n", "data: {\"type\":\"keepalive\",\"sequence_number\":59}\n\n",
        "data: {\"choices\":[{\"delta\":{}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"\",\"reasoning_content\":\"\"}}]}\n\n",
    ]) func `C1: what keeps a connection alive is no news (here: no event, so no delta)`(
        body: String
    ) {
        #expect(events(body + body) == [])
    }

    @Test func `C2: a stream given up in the middle of thinking keeps the thinking`() {
        let body = "data: \(StreamBug.delta(#""reasoning_content":"想到""#))\n\n"
        let outcome = StreamBug.read(
            body, error: TransferError(.idleTimeout, "no content for 180 s"))
        #expect(outcome.reasoning == "想到")
        #expect(outcome.end?.status == .cutOff)
        #expect(outcome.end?.failure?.kind == .timeout)
    }

    @Test func `C3: pings while a model thinks are no news, and the other dialect is preferred`() {
        let start =
            "data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":1}}}\n\n"
        #expect(events(start + "event: ping\ndata: {\"type\":\"ping\"}\n\n", .messages) == [])
        #expect(Provider(id: "x", name: "x", baseURL: "").dialect == .chatCompletions)
    }

    @Test(arguments: [nil, TransferError(.interrupted, "closed"), TransferError(.totalTimeout, "")])
    func `C4: an upstream that closes in the middle has cut the answer off`(error: TransferError?) {
        let outcome = StreamBug.read("data: \(StreamBug.text("甲"))\n\n", error: error)
        #expect(outcome.text == "甲")
        #expect(outcome.end?.status == .cutOff)
        #expect(outcome.end?.failure != nil)
    }

    @Test func `C5: a finish word needs no mark after it, and a usage may still come`() {
        let body = "data: \(StreamBug.text("甲"))\n\ndata: \(StreamBug.stop)\n\n"
        #expect(StreamBug.read(body).end?.status == .complete)
        let usage =
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}\n\n"
        #expect(StreamBug.read(body + usage).usage?.completionTokens == 2)
        var decoder = ChatCompletionsDecoder(provider: "lab")
        var events: [ReplyEvent] = []
        Array(body.utf8).withUnsafeBufferPointer { decoder.receive($0, into: &events) }
        #expect(decoder.isTerminated && !decoder.hasEnded)
    }

    @Test func `C6: an end without a word is an empty answer`() {
        #expect(StreamBug.read("data: [DONE]\n\n").end?.status == .empty)
        #expect(StreamBug.read(StreamBug.stream(StreamBug.stop)).end?.status == .empty)
        #expect(
            StreamBug.read(StreamBug.stream(StreamBug.text(" \\n"), StreamBug.stop)).end?.status
                == .empty)
        let thought = StreamBug.delta(#""reasoning_content":"想""#)
        let length = StreamBug.delta("", finish: #""length""#)
        let outcome = StreamBug.read(StreamBug.stream(thought, length))
        #expect(outcome.end == ReplyEnd(.truncated, finishReason: "length"))
        #expect(outcome.text.isEmpty && outcome.reasoning == "想")
    }

    @Test func `C7: a usage may come without choices, after the end`() {
        let usage = #"{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":5}}"#
        let outcome = StreamBug.read(
            StreamBug.stream(StreamBug.text("甲"), StreamBug.stop, usage))
        #expect(outcome.usage == Usage(promptTokens: 3, completionTokens: 5))
        let none = #"{"usage":{"prompt_tokens":3,"completion_tokens":5}}"#
        #expect(StreamBug.read(StreamBug.stream(StreamBug.text("甲"), none)).usage != nil)
    }
}
