import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A request with pictures` {
    private let pictures = [
        Picture(path: "a.png", format: .png, digest: "d1", size: 3),
        Picture(path: "b.jpg", format: .jpeg, digest: "d2", size: 4),
    ]
    private var turns: [Message] {
        [
            Message(.user, "a.png?", pictures: [pictures[0]]), Message(.assistant, "yes"),
            Message(.user, "\"b\"?", pictures: pictures),
        ]
    }

    private func body(
        _ dialect: DialectName, _ messages: [Message]? = nil,
        _ change: (inout Provider) -> Void = { _ in }
    ) throws(Failure) -> (url: String, body: String) {
        var provider = Provider(
            id: "lab", name: "Lab", baseURL: "https://lab.example", dialect: dialect)
        provider.quirks.streamOptionsUsage = false
        provider.apiVersion = "2024-10-21"
        change(&provider)
        let context = RequestContext(
            provider: provider, secret: "sk-1", keyPair: KeyPair(access: "ak", secret: "sk"),
            token: AccessToken(text: "t", expiry: 1e10), date: 1_764_000_000)
        let request = ChatRequest(
            model: "m", messages: messages ?? turns, parameters: Parameters(),
            pictures: ["d1": Array("Man".utf8), "d2": Array("Mank".utf8)])
        let made = try Dialect.request(request, in: context)
        return (made.request.url, String(decoding: made.request.body, as: UTF8.self))
    }

    @Test func `has data URLs under the text in chat completions`() throws {
        #expect(
            try body(.chatCompletions).body
                == #"{"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"a.png?"},"#
                + #"{"type":"image_url","image_url":{"url":"data:image/png;base64,TWFu"}}]},"#
                + #"{"role":"assistant","content":"yes"},"#
                + #"{"role":"user","content":[{"type":"text","text":"\"b\"?"},"#
                + #"{"type":"image_url","image_url":{"url":"data:image/png;base64,TWFu"}},"#
                + #"{"type":"image_url","image_url":{"url":"data:image/jpeg;base64,TWFuaw=="}}]}],"#
                + #""stream":true}"#)
        #expect(try body(.azure).body.contains(#""url":"data:image/jpeg;base64,TWFuaw==""#))
    }

    @Test func `has base64 alone where a vendor wants no data URL`() throws {
        let body = try body(.chatCompletions) { $0.quirks.barePictures = true }.body
        #expect(body.contains(#""image_url":{"url":"TWFu"}"#))
        #expect(!body.contains("data:"))
    }

    @Test func `has sources before the text in messages`() throws {
        let body = try body(.messages).body
        #expect(
            body.contains(
                #"{"role":"user","content":[{"type":"image","source":{"type":"base64","#
                    + #""media_type":"image/png","data":"TWFu"}},"#
                    + #"{"type":"text","text":"a.png?"}]},{"role":"assistant","content":"yes"}"#))
        #expect(body.contains(#""media_type":"image/jpeg","data":"TWFuaw==""#))
    }

    @Test func `has them beside the text in Ollama's dialect`() throws {
        #expect(
            try body(.ollama).body
                == #"{"model":"m","messages":[{"role":"user","content":"a.png?","images":["TWFu"]},"#
                + #"{"role":"assistant","content":"yes"},"#
                + #"{"role":"user","content":"\"b\"?","images":["TWFu","TWFuaw=="]}],"stream":true}"#
        )
    }

    @Test func `goes to DashScope's other endpoint, every content a list`() throws {
        let made = try body(.dashscope)
        #expect(
            made.url == "https://lab.example/services/aigc/multimodal-generation/generation")
        #expect(
            made.body.contains(
                #""input":{"messages":[{"role":"user","content":[{"image":"data:image/png;base64,TWFu"},"#
                    + #"{"text":"a.png?"}]},{"role":"assistant","content":[{"text":"yes"}]},"#))
        let plain = try body(.dashscope, [Message(.user, "hi")])
        #expect(plain.url.hasSuffix("/text-generation/generation"))
        #expect(plain.body.contains(#"{"role":"user","content":"hi"}"#))
    }

    @Test func `goes there without any picture if the model sees`() throws {
        let made = try body(.dashscope, [Message(.user, "hi")]) { $0.quirks.isMultimodal = true }
        #expect(
            made.url == "https://lab.example/services/aigc/multimodal-generation/generation")
        #expect(made.body.contains(#"{"role":"user","content":[{"text":"hi"}]}"#))
    }

    @Test func `has contents in Pascal case in Tencent's dialect`() throws {
        #expect(
            try body(.tencentTC3).body
                == #"{"Model":"m","Messages":[{"Role":"user","Contents":[{"Type":"text","Text":"a.png?"},"#
                + #"{"Type":"image_url","ImageUrl":{"Url":"data:image/png;base64,TWFu"}}]},"#
                + #"{"Role":"assistant","Content":"yes"},"#
                + #"{"Role":"user","Contents":[{"Type":"text","Text":"\"b\"?"},"#
                + #"{"Type":"image_url","ImageUrl":{"Url":"data:image/png;base64,TWFu"}},"#
                + #"{"Type":"image_url","ImageUrl":{"Url":"data:image/jpeg;base64,TWFuaw=="}}]}],"#
                + #""Stream":true}"#)
    }

    @Test func `can't be made in a dialect without pictures`() throws {
        let failure = #expect(throws: Failure.self) { try body(.wenxin) }
        #expect(failure?.kind == .invalidRequest)
    }

    @Test func `keeps pictures where messages are merged into one`() throws {
        let failed = [
            Message(.user, "one", pictures: [pictures[0]]),
            Message(.user, "two", pictures: [pictures[1]]),
        ]
        let body = try body(.chatCompletions, failed) { $0.quirks.mergesRoles = true }.body
        #expect(body.contains(#"{"type":"text","text":"one\n\ntwo"}"#))
        #expect(body.contains("TWFu\"") && body.contains("TWFuaw==\""))
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]) func `writes bytes as RFC 4648 has them`(text: String, coded: String) throws {
        var provider = Provider(
            id: "lab", name: "Lab", baseURL: "https://lab.example", dialect: .ollama)
        provider.auth = .none
        let request = ChatRequest(
            model: "m", messages: [Message(.user, "q", pictures: [pictures[0]])],
            pictures: ["d1": Array(text.utf8)])
        let made = try Dialect.request(request, in: RequestContext(provider: provider))
        let body = String(decoding: made.request.body, as: UTF8.self)
        #expect(body.contains(#""images":["\#(coded)"]"#))
    }

    @Test func `escapes what JSON escapes, wherever it stands`() {
        let value = RequestValue.string("\"a\\\n\u{1}中\t")
        #expect(String(decoding: value.encoded, as: UTF8.self) == #""\"a\\\n\u0001中\t""#)
        #expect(RequestValue.string("").encoded == Array("\"\"".utf8))
    }
}
