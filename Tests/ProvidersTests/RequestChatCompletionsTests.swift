import Comparison
import Foundation
import Providers
import Testing
import Transfers

@Suite struct `A request of the chat-completions dialect` {
    private let request = ChatRequest(model: "m", messages: [Message(.user, "hi")])

    @Test func `nothing is sent that nobody has set`() throws {
        #expect(
            try body() == #"{"model":"m","messages":[{"role":"user","content":"hi"}],"#
                + #""stream":true,"stream_options":{"include_usage":true}}"#)
    }

    @Test func `the request is a POST to the path after the base`() throws {
        let made = try ChatCompletionsRequest.make(request, in: context()).request
        #expect(made.method == "POST")
        #expect(made.url == "https://lab.example/v1/chat/completions")
        #expect(
            made.headers == [
                HTTPRequest.Header("Content-Type", "application/json"),
                HTTPRequest.Header("Accept", "text/event-stream"),
                HTTPRequest.Header("Authorization", "Bearer sk-1"),
            ])
    }

    @Test func `slashes at the end of the base are no part of the path`() throws {
        let context = context(provider: { $0.baseURL = "https://lab.example/v1//" })
        let made = try ChatCompletionsRequest.make(request, in: context).request
        #expect(made.url == "https://lab.example/v1/chat/completions")
    }

    @Test func `route, limits, certificates and version are the context's`() throws {
        var context = context()
        context.route = .proxy("socks5h://127.0.0.1:1080")
        context.limits = HTTPRequest.Limits(connect: 1, firstByte: 2, idle: 3, total: 4)
        context.caFile = "/etc/ca.pem"
        context.http1Only = true
        let made = try ChatCompletionsRequest.make(request, in: context).request
        #expect(made.route == context.route)
        #expect(made.limits == context.limits)
        #expect(made.caFile == "/etc/ca.pem")
        #expect(made.http1Only)
    }

    @Test func `a stream without usage on request isn't asked for one`() throws {
        #expect(
            try !body(in: context { $0.streamOptionsUsage = false }).contains("stream_options"))
    }

    @Test func `the limit of tokens has the provider's name`() throws {
        let limit = Parameters(maxTokens: 100)
        #expect(try body(limit).contains(#""max_tokens":100"#))
        let other = context { $0.tokenLimitField = .maxCompletionTokens }
        #expect(try body(limit, in: other).contains(#""max_completion_tokens":100"#))
    }

    @Test func `extra fields come last and never twice`() throws {
        let context = context {
            $0.extraBody = ["reasoning_split": true, "model": "other", "b": ["x": 1]]
        }
        let text = try body(in: context)
        #expect(text.hasSuffix(#""b":{"x":1},"reasoning_split":true}"#))
        #expect(!text.contains("other"))
    }

    @Test func `a model can be served at another address`() throws {
        var patch = try quirks(for: "spark-x*")
        patch.baseURL = "https://lab.example/v2"
        let context = context { $0.models = [patch] }
        let made = try ChatCompletionsRequest.make(
            ChatRequest(model: "spark-x", messages: []), in: context
        ).request
        #expect(made.url == "https://lab.example/v2/chat/completions")
        #expect(context.provider.baseURL(for: "spark-x") == "https://lab.example/v2")
        #expect(context.provider.baseURL(for: "lite") == "https://lab.example/v1")
    }

    private func quirks(for pattern: String) throws -> QuirksPatch {
        try JSONDecoder().decode(
            QuirksPatch.self, from: Data(#"{"match":["\#(pattern)"]}"#.utf8))
    }
}

@Suite struct `The headers of a request` {
    private let request = ChatRequest(model: "m", messages: [])

    private func headers(_ context: RequestContext) throws(Failure) -> [HTTPRequest.Header] {
        try ChatCompletionsRequest.make(request, in: context).request.headers
    }

    @Test(arguments: [
        (Auth.bearer, HTTPRequest.Header("Authorization", "Bearer sk-1")),
        (Auth.apiKey, HTTPRequest.Header("api-key", "sk-1")),
        (Auth.xAPIKey, HTTPRequest.Header("x-api-key", "sk-1")),
    ])
    func `the key goes where the provider looks for it`(
        auth: Auth, header: HTTPRequest.Header
    ) throws {
        #expect(try headers(context(provider: { $0.auth = auth })).last == header)
    }

    @Test func `without proof none is sent`() throws {
        let headers = try headers(context(provider: { $0.auth = .none }))
        #expect(headers.map(\.name) == ["Content-Type", "Accept"])
    }

    @Test func `a missing key is told with the variable that may hold it`() throws {
        let context = context(
            secret: nil, provider: { $0.keyEnvironment = ["LAB_KEY", "OLD_LAB_KEY"] })
        let failure = #expect(throws: Failure.self) { try headers(context) }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains("LAB_KEY or OLD_LAB_KEY") == true)
    }

    @Test func `a server on this machine needs no key`() throws {
        let context = context(secret: nil, provider: { $0.isLocal = true })
        #expect(try !headers(context).contains { $0.name == "Authorization" })
    }

    @Test(arguments: [Auth.tc3, .baiduOAuth])
    func `a proof that the dialect doesn't take is a mistake in the configuration`(
        auth: Auth
    ) throws {
        let failure = #expect(throws: Failure.self) {
            try headers(context(provider: { $0.auth = auth }))
        }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains(auth.rawValue) == true)
        #expect(failure?.message.contains("sk-1") == false)
    }

    @Test func `a configured header takes the place of ours`() throws {
        var context = context { $0.extraHeaders = ["X-Vendor": "1"] }
        context.extraHeaders = [
            HTTPRequest.Header("authorization", "Custom z"), HTTPRequest.Header("X-Team", "blue"),
        ]
        let headers = try headers(context)
        let proofs = headers.filter { $0.name.lowercased() == "authorization" }
        #expect(proofs.map(\.value) == ["Custom z"])
        #expect(headers.contains(HTTPRequest.Header("X-Vendor", "1")))
        #expect(headers.contains(HTTPRequest.Header("X-Team", "blue")))
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "a\u{0}b"])
    func `a line end can't smuggle a header in, nor is the value told`(secret: String) throws {
        let failure = #expect(throws: Failure.self) { try headers(context(secret: secret)) }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains(secret) == false)
    }

    @Test func `an address with a gap must be filled first`() throws {
        let failure = #expect(throws: Failure.self) {
            try headers(
                context(provider: { $0.baseURL = "https://{resource}.openai.azure.cn" }))
        }
        #expect(failure?.message.contains("base_url") == true)
    }
}
