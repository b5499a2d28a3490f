import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A request in its dialect` {
    private let turns = [
        Message(.system, "s"), Message(.user, "a"), Message(.assistant, "b"), Message(.user, "c"),
    ]
    private let all = Parameters(temperature: 0.5, maxTokens: 2000, thinking: .on, search: true)

    private func made(
        _ dialect: DialectName, model: String = "m", _ parameters: Parameters = Parameters(),
        messages: [Message]? = nil, _ change: (inout Provider) -> Void = { _ in }
    ) throws(Failure) -> MadeRequest {
        var provider = Provider(
            id: "lab", name: "Lab", baseURL: "https://lab.example", dialect: dialect)
        provider.apiVersion = "2024-10-21"
        change(&provider)
        let context = RequestContext(
            provider: provider, secret: "sk-1", keyPair: KeyPair(access: "ak", secret: "sk"),
            token: AccessToken(text: "24.t/+", expiry: 1e10), date: 1_764_000_000)
        let request = ChatRequest(
            model: model, messages: messages ?? turns, parameters: parameters)
        return try Dialect.request(request, in: context)
    }

    private func body(_ made: MadeRequest) -> String {
        String(decoding: made.request.body, as: UTF8.self)
    }

    private let plainMessages =
        #"[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}]"#

    // MARK: azure

    @Test func `goes to Azure's deployment, its name escaped, with the version and the key`() throws
    {
        let made = try made(.azure, model: "my gpt/4.1")
        #expect(
            made.request.url
                == "https://lab.example/openai/deployments/my%20gpt%2F4.1/chat/completions?api-version=2024-10-21"
        )
        #expect(made.request.headers.contains(HTTPRequest.Header("api-key", "sk-1")))
        #expect(body(made).contains(#""stream_options":{"include_usage":true}"#))
        let old = try self.made(.azure) { $0.apiVersion = "2024-06-01" }
        #expect(!body(old).contains("stream_options"))
    }

    @Test func `needs Azure's version`() throws {
        let failure = #expect(throws: Failure.self) {
            try made(.azure) { $0.apiVersion = nil }
        }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains("api_version") == true)
    }

    // MARK: dashscope

    @Test func `goes to DashScope with its switches among the parameters`() throws {
        let made = try made(.dashscope, all) {
            $0.quirks.thinking = .enableThinking
            $0.quirks.search = .qwen
        }
        #expect(
            made.request.url == "https://lab.example/services/aigc/text-generation/generation")
        #expect(made.request.headers.contains(HTTPRequest.Header("X-DashScope-SSE", "enable")))
        #expect(
            body(made) == #"{"model":"m","input":{"messages":[{"role":"system","content":"s"},"#
                + plainMessages.dropFirst()
                + #"},"parameters":{"result_format":"message","incremental_output":true,"#
                + #""max_tokens":2000,"temperature":0.5,"enable_thinking":true,"#
                + #""enable_search":true,"search_options":{"enable_source":true,"enable_citation":true}}}"#
        )
    }

    // MARK: wenxin

    @Test(arguments: [
        ("ERNIE-4.0-8K", "completions_pro"), ("ernie-3.5-8k", "completions"),
        ("ERNIE-Speed-8K", "ernie_speed"), ("ERNIE-Speed-128K", "ernie-speed-128k"),
        ("ERNIE-Lite-8K-0922", "eb-instant"), ("ERNIE-Lite-8K", "ernie-lite-8k"),
        ("ERNIE-Tiny-8K", "ernie-tiny-8k"), ("ERNIE-4.0-Turbo-8K", "ernie-4.0-turbo-8k"),
        ("Yi/34B Chat", "yi%2F34b%20chat"),
    ]) func `goes to the endpoint that Baidu has for a model`(model: String, endpoint: String)
        throws
    {
        #expect(
            try made(.wenxin, model: model).request.url
                == "https://lab.example/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/\(endpoint)"
                + "?access_token=24.t%2F%2B")
    }

    @Test func `has Baidu's instruction beside the messages, which alternate`() throws {
        let messages = [
            Message(.assistant, "x"), Message(.user, "a"), Message(.user, "b"),
            Message(.assistant, "c"),
        ]
        let made = try made(
            .wenxin, Parameters(system: "s", temperature: 0, maxTokens: 9, search: false),
            messages: messages)
        #expect(
            body(made) == #"{"messages":[{"role":"user","content":"a\n\nb"}],"system":"s","#
                + #""stream":true,"max_output_tokens":9,"temperature":0.01,"disable_search":true}"#
        )
        #expect(made.unsupported == [UnsupportedSwitch("temperature 0.0", .outOfRange)])
        #expect(!made.request.headers.contains { $0.name == "Authorization" })
    }

    // MARK: tencent-tc3

    @Test func `has Tencent's names in Pascal case`() throws {
        let made = try made(.tencentTC3, all) {
            $0.quirks.thinking = .enableThinking
            $0.quirks.search = .hunyuan
        }
        #expect(made.request.url == "https://lab.example/")
        #expect(
            body(made)
                == #"{"Model":"m","Messages":[{"Role":"system","Content":"s"},{"Role":"user","Content":"a"},"#
                + #"{"Role":"assistant","Content":"b"},{"Role":"user","Content":"c"}],"Stream":true,"#
                + #""Temperature":0.5,"EnableThinking":true,"EnableEnhancement":true,"#
                + #""SearchInfo":true,"Citation":true}"#)
        #expect(made.unsupported == [UnsupportedSwitch("max_tokens", .noSwitch)])
        #expect(
            made.request.headers.map(\.name) == [
                "Content-Type", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp", "Authorization",
            ])
    }

    // MARK: messages

    @Test func `has the system prompt and the limit that the messages dialect wants`() throws {
        let made = try made(.messages)
        #expect(made.request.url == "https://lab.example/v1/messages")
        #expect(made.request.headers.contains(HTTPRequest.Header("x-api-key", "sk-1")))
        #expect(
            made.request.headers.contains(HTTPRequest.Header("anthropic-version", "2023-06-01")))
        #expect(
            body(made)
                == #"{"model":"m","messages":\#(plainMessages),"stream":true,"system":"s","max_tokens":4096}"#
        )
        let bearer = try self.made(.messages) { $0.auth = .bearer }
        #expect(
            bearer.request.headers.contains(HTTPRequest.Header("Authorization", "Bearer sk-1")))
    }

    @Test(
        arguments: [
            (nil, nil, 4096), (nil, 8192, 8192), (nil, 128_000, 32_000), (700, 128_000, 700),
        ] as [(Int?, Int?, Int)])
    func `is limited as the person says, else as the model can`(
        wanted: Int?, longest: Int?, sent: Int
    ) throws {
        let made = try made(.messages, Parameters(maxTokens: wanted)) {
            var model = CatalogueModel(id: "m")
            model.maxOutput = longest
            $0.models = [model]
        }
        #expect(body(made).contains(#""max_tokens":\#(sent)"#))
    }

    @Test(arguments: [
        (Parameters.Thinking.on, 3072), (.low, 1024), (.medium, 3072), (.high, 3072),
    ]) func `thinks within its limit of tokens`(level: Parameters.Thinking, budget: Int) throws {
        let made = try made(.messages, Parameters(thinking: level))
        #expect(
            body(made).contains(#""thinking":{"type":"enabled","budget_tokens":\#(budget)}"#))
        #expect(made.unsupported.isEmpty)
    }

    @Test func `says why there is no room for thinking`() throws {
        let made = try made(.messages, Parameters(maxTokens: 1500, thinking: .high))
        #expect(!body(made).contains("thinking"))
        #expect(made.unsupported == [UnsupportedSwitch("thinking high", .limitTooSmall)])
    }

    @Test func `switches thinking of the messages dialect in each model's way`() throws {
        let off = try made(.messages, Parameters(thinking: .off))
        #expect(body(off).contains(#""thinking":{"type":"disabled"}"#))
        let adaptive = try made(.messages, Parameters(thinking: .high)) {
            $0.quirks.thinking = .adaptive
            $0.quirks.efforts = [.low, .medium, .high]
        }
        #expect(
            body(adaptive).contains(
                #""thinking":{"type":"adaptive"},"output_config":{"effort":"high"}"#))
    }

    @Test func `asks for the search that the vendor runs itself`() throws {
        let made = try made(.messages, Parameters(search: true)) { $0.quirks.search = .messages }
        #expect(
            body(made).contains(
                #""tools":[{"type":"web_search_20250305","name":"web_search"}]"#))
    }

    @Test func `begins with the user in the messages dialect`() throws {
        let messages = [Message(.assistant, "x"), Message(.user, "a")]
        #expect(
            try body(made(.messages, messages: messages)).contains(
                #""messages":[{"role":"user","content":"a"}]"#))
    }

    // MARK: ollama

    @Test func `has Ollama's options apart`() throws {
        let made = try made(.ollama, Parameters(temperature: 0.5, maxTokens: 9, thinking: .on))
        #expect(made.request.url == "https://lab.example/api/chat")
        #expect(
            body(made) == #"{"model":"m","messages":[{"role":"system","content":"s"},"#
                + plainMessages.dropFirst()
                + #","stream":true,"think":true,"options":{"num_predict":9,"temperature":0.5}}"#)
        #expect(!made.request.headers.contains { $0.name == "Authorization" })
    }

    @Test(arguments: [
        (Parameters.Thinking.on, true, "true"), (.off, true, "false"), (.low, true, #""low""#),
        (.high, true, #""high""#), (.on, false, #""medium""#),
    ]) func `thinks in Ollama's way, by level where a model takes no truth value`(
        level: Parameters.Thinking, canStop: Bool, sent: String
    ) throws {
        let made = try made(.ollama, Parameters(thinking: level)) {
            $0.quirks.canStopThinking = canStop
        }
        #expect(body(made).contains(#""think":\#(sent)"#))
    }

    @Test(arguments: DialectName.allCases)
    func `holds nothing that nobody has set`(dialect: DialectName) throws {
        let text = try body(made(dialect, messages: [Message(.user, "hi")]))
        for word in ["emperature", "hinking", "think\"", "search", "Enhance", "options\":{\"num"] {
            #expect(!text.contains(word))
        }
    }
}
