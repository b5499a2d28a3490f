import Comparison
import Providers
import Testing
import Transfers

@Suite struct `Stream bugs E, of the messages dialect` {
    private func event(_ payload: String) -> String { "data: \(payload)\n\n" }

    private func text(_ text: String) -> String {
        event(
            #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\#(text)"}}"#
        )
    }

    private let stop =
        "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\ndata: {\"type\":\"message_stop\"}\n\n"

    @Test func `E1: thinking and its signature are no text, and go back to nobody`() throws {
        let body =
            event(
                #"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"想"}}"#
            )
            + event(
                #"{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"930c604d"}}"#
            ) + text("好") + stop
        let outcome = StreamBug.read(body, .messages)
        #expect(outcome.text == "好")
        #expect(outcome.reasoning == "想")
        let provider = Provider(
            id: "lab", name: "L", baseURL: "https://l.example", dialect: .messages)
        let chat = ChatRequest(
            model: "m",
            messages: [
                Message(.user, "a"), Message(.assistant, outcome.text), Message(.user, "b"),
            ])
        let made = try Dialect.request(chat, in: RequestContext(provider: provider, secret: "k"))
        let sent = String(decoding: made.request.body, as: UTF8.self)
        #expect(!sent.contains("thinking") && !sent.contains("想") && !sent.contains("signature"))
    }

    @Test(arguments: DialectName.allCases)
    func `E2: the dialect is what the provider is set to, whatever its host is called`(
        dialect: DialectName
    ) throws {
        var provider = Provider(
            id: "relay", name: "R", baseURL: "https://api.anthropic.com.relay.example/openai",
            dialect: dialect)
        provider.apiVersion = "2024-10-21"
        let context = RequestContext(
            provider: provider, secret: "k", keyPair: KeyPair(access: "a", secret: "s"),
            token: AccessToken(text: "t", expiry: 1))
        let chat = ChatRequest(model: "m", messages: [Message(.user, "a")])
        let isMessages = try Dialect.request(chat, in: context).request.url.hasSuffix(
            "/v1/messages")
        #expect(isMessages == (dialect == .messages))
    }

    @Test(arguments: DialectName.allCases)
    func `E3: no choice of tools is sent`(dialect: DialectName) throws {
        var provider = Provider(id: "l", name: "L", baseURL: "https://l.example", dialect: dialect)
        provider.apiVersion = "2024-10-21"
        provider.quirks.search = dialect == .messages ? .messages : .zhipu
        let context = RequestContext(
            provider: provider, secret: "k", keyPair: KeyPair(access: "a", secret: "s"),
            token: AccessToken(text: "t", expiry: 1))
        let chat = ChatRequest(
            model: "m", messages: [Message(.user, "a")], parameters: Parameters(search: true))
        let body = try Dialect.request(chat, in: context).request.body
        #expect(!String(decoding: body, as: UTF8.self).contains("tool_choice"))
    }

    @Test func `E4: the type in the data counts, and one that nobody knows is nothing`() {
        let body =
            "event: ping\n" + event(#"{"type":"ping"}"#) + "event: something\n" + text("你")
            + event(#"{"type":"novelty","delta":{}}"#) + text("好") + stop
        let outcome = StreamBug.read(body, .messages)
        #expect(outcome.text == "你好")
        #expect(outcome.end == ReplyEnd(.complete, finishReason: "end_turn"))
        #expect(StreamBug.read(body.replacing("data: ", with: "data:"), .messages).text == "你好")
        #expect(StreamBug.read("event: error\n" + text("你") + stop, .messages).text == "你")
    }

    @Test func `E5: without a stop it is cut off`() {
        #expect(StreamBug.read(text("你"), .messages).end?.status == .cutOff)
        #expect(
            StreamBug.read(text("你") + event(#"{"type":"message_stop"}"#), .messages).end?.status
                == .complete)
        let reason = event(#"{"type":"message_delta","delta":{"stop_reason":"end_turn"}}"#)
        #expect(StreamBug.read(text("你") + reason, .messages).end?.status == .complete)
    }

    @Test(arguments: ["event: error\n", ""])
    func `E6: an error after 200 is an error`(line: String) {
        let error =
            line
            + event(#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#)
        let outcome = StreamBug.read(text("你") + error, .messages)
        #expect(outcome.text == "你")
        #expect(outcome.end?.status == .failed)
        #expect(outcome.end?.failure?.kind == .overloaded)
        #expect(outcome.end?.failure?.code == "overloaded_error")
        #expect(StreamBug.read(error, .messages).end?.failure?.kind == .overloaded)
    }
}
