extension SimulatedVendor {
    static let baichuan = SimulatedVendor(
        id: "baichuan",
        Endpoint.chat(
            "/baichuan/v1", baichuanModels, baichuanManner, baichuanRefusals,
            rules: [
                .plainContent, .number("temperature", "0…1") { (0...1).contains($0) },
                .number("top_p", "0…1") { (0...1).contains($0) },
                .limit("max_tokens", not: "max_completion_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.6, rate: 50)
        ).with(pages: [
            "/models": ModelList.rows(baichuanModels) { model in
                [
                    "model": .string(model), "model_show_name": .string(model),
                    "max_input_length": 32_768, "max_tokens": 4096, "function_call": true,
                ]
            }
        ]))

    private static let baichuanModels = [
        "Baichuan4-Turbo", "Baichuan4", "Baichuan4-Air", "Baichuan3-Turbo", "Baichuan3-Turbo-128k",
        "Baichuan2-Turbo", "Baichuan-M3", "Baichuan-M3-Plus", "Baichuan-M2", "Baichuan-M2-Plus",
    ]

    private static let baichuanManner: ChatManner = {
        var manner = ChatManner()
        manner.usage = .withFinish
        manner.isUsageUnasked = true
        manner.searches = ChatManner.searchTool
        manner.thinks = { _, _ in false }
        return manner
    }()

    private static let baichuanRefusals = Refusals(
        [
            .wrongKey: .init(401, nil, "invalid_api_key", "Incorrect API key provided"),
            .noBalance: .init(429, nil, "insufficient_quota", "Insufficient balance"),
            .quota: .init(429, nil, "insufficient_quota", "The quota is used up"),
            .rate: .init(429, nil, "rate_limit_error", "Rate limit reached"),
            .server: .init(500, nil, "internal_server_error", "Internal error"),
            .unknownModel: .init(404, nil, "model_not_found", "Model not found"),
            .tooLong: .init(400, nil, "invalid_request_error", "The input is too long"),
            .content: .init(400, nil, "content_filter", "Inappropriate content"),
            .illegal: .init(400, nil, "invalid_request_error", "Invalid request"),
        ],
        shape: { refusal in
            [
                "error": [
                    "type": .string(refusal.type), "message": .string(refusal.message),
                    "code": refusal.code,
                ]
            ]
        })

    /// 01.AI.
    static let yi = SimulatedVendor(
        id: "yi",
        Endpoint.chat(
            "/yi/v1",
            [
                "yi-lightning", "yi-lightning-lite", "yi-vision-v2", "yi-large", "yi-large-fc",
                "yi-large-rag", "yi-large-turbo", "yi-medium", "yi-medium-200k", "yi-spark",
                "yi-vision",
            ], yiManner, Refusals(), pacing: Pacing(firstToken: 0.35, rate: 120)))

    private static let yiManner: ChatManner = {
        var manner = ChatManner()
        manner.thinks = { _, _ in false }
        return manner
    }()

    /// Qihoo 360's.
    static let zhinao = SimulatedVendor(
        id: "zhinao",
        Endpoint.chat(
            "/zhinao/v1", zhinaoModels, zhinaoManner, Refusals(),
            rules: [
                .number("temperature", "0…1") { (0...1).contains($0) },
                .whole("max_tokens", 1...2048),
                Rule(name: "no stream with tools") { subject in
                    subject.ask.streams && subject.body["tools"] != nil ? "both" : nil
                },
            ], pacing: Pacing(firstToken: 0.7, rate: 40)
        ).with(pages: [
            "/models": ModelList.rows(zhinaoModels) { model in
                ["id": .string(model), "max_tokens": "2048 tokens", "total_tokens": 8192]
            }
        ]))

    private static let zhinaoModels = [
        "360gpt2-pro", "360zhinao2-o1", "360gpt2-o1", "360gpt-pro", "360gpt-turbo",
        "360gpt-pro-trans", "360/deepseek-r1",
    ]

    private static let zhinaoManner: ChatManner = {
        var manner = ChatManner()
        manner.searches = ChatManner.searchTool
        manner.thinks = { _, model in model.contains("o1") || model.contains("r1") }
        return manner
    }()
}
