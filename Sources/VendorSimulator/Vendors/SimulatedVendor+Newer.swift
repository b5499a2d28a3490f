extension SimulatedVendor {
    static let stepfun = SimulatedVendor(
        id: "stepfun",
        Endpoint.chat(
            "/stepfun/v1", stepModels, stepManner, stepRefusals,
            rules: [
                Rule.word("reasoning_effort", "low", "medium", "high").only {
                    $0.hasPrefix("step-3.7")
                },
                Rule.word("reasoning_effort", "low", "high").only { $0.hasSuffix("2603") },
                .word("reasoning_format", "general", "deepseek-style"),
                .limit("max_tokens", not: "max_completion_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.3, rate: 160)
        ).with(pages: [
            "/models": ModelList.openAI(stepModels, ownedBy: "stepai"),
            "/accounts": [
                "object": "account", "type": "prepaid", "balance": 12.5,
                "total_cash_balance": 10.0, "total_voucher_balance": 2.5,
            ],
        ]), .messages("/stepfun", stepModels))

    private static let stepModels = ["step-3.7-flash", "step-3.5-flash", "step-3.5-flash-2603"]

    private static let stepManner: ChatManner = {
        var manner = ChatManner()
        manner.field = { body, _ in
            body["reasoning_format"]?.string == "deepseek-style"
                ? "reasoning_content" : "reasoning"
        }
        return manner
    }()

    private static let stepRefusals = Refusals(
        [
            .wrongKey: .init(401, nil, "invalid_api_key", "Incorrect API key provided"),
            .noPermission: .init(403, nil, "permission_denied", "Permission denied"),
            .noBalance: .init(402, nil, "insufficient_balance", "Insufficient balance"),
            .quota: .init(429, nil, "quota_exceeded", "The quota is used up"),
            .rate: .init(429, nil, "rate_limit_exceeded", "RPM limit reached"),
            .overloaded: .init(503, nil, "engine_overloaded", "The engine is overloaded"),
            .server: .init(500, nil, "internal_error", "Internal error"),
            .unknownModel: .init(404, nil, "model_not_found", "The model does not exist"),
            .tooLong: .init(400, nil, "invalid_request_error", "The context is exceeded"),
            .content: .init(451, nil, "censorship_blocked", "The content is blocked"),
            .illegal: .init(400, nil, "invalid_request_error", "Invalid request"),
            .noPath: .init(404, nil, "not_found", "Not found"),
        ], shape: Refusals.typed)
}

extension SimulatedVendor {
    /// Xiaomi's.
    static let mimo = SimulatedVendor(
        id: "mimo",
        Endpoint.chat(
            "/mimo/v1", mimoModels, mimoManner,
            Refusals([
                .noPermission: .init(403, "403", "forbidden", "The region is not served"),
                .noBalance: .init(402, "402", "insufficient_balance", "Insufficient balance"),
                .content: .init(403, "403", "risk_control", "Rejected by risk control"),
            ]),
            rules: [
                .number("temperature", "0…1.5") { (0...1.5).contains($0) },
                .type(of: "thinking", "enabled", "disabled"),
                .returnsThinking(onlyWithTools: false),
                Rule.limit("max_completion_tokens", not: "max_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.4, rate: 130)
        ).with(pages: ["/models": ModelList.openAI(mimoModels, ownedBy: "xiaomi")]).with(.apiKey),
        .messages("/mimo/anthropic", mimoModels))

    private static let mimoModels = ["mimo-v2.5-pro", "mimo-v2.5", "mimo-v2.5-pro-ultraspeed"]

    private static let mimoManner: ChatManner = {
        var manner = ChatManner()
        manner.thinks = ChatManner.thinkingType(byDefault: true)
        return manner
    }()

    /// Meituan's.
    static let longcat = SimulatedVendor(
        id: "longcat",
        Endpoint.chat(
            "/longcat/openai/v1", ["LongCat-2.0"], longCatManner, longCatRefusals,
            rules: [
                .number("temperature", "0…1") { (0...1).contains($0) },
                .type(of: "thinking", "enabled", "disabled"), .without("reasoning_effort"),
                .limit("max_tokens", not: "max_completion_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.55, rate: 85)
        ).with(pages: ["/models": ModelList.openAI(["LongCat-2.0"], ownedBy: "meituan")]),
        .messages("/longcat/anthropic", ["LongCat-2.0"]))

    private static let longCatManner: ChatManner = {
        var manner = ChatManner()
        manner.prefix = "data:"
        // A second copy of the text, which nobody needs.
        manner.chunkExtra = { moment in
            [
                "content": .string(moment.text ?? ""),
                "lastOne": .bool(moment.finish != nil),
            ]
        }
        manner.thinks = ChatManner.thinkingType(byDefault: true)
        return manner
    }()

    private static let longCatRefusals = Refusals(
        [
            .wrongKey: .init(401, "invalid_api_key", "authentication_error", "Invalid API key"),
            .noBalance: .init(
                402, "insufficient_quota", "billing_error", "The token quota is used up"),
            .quota: .init(402, "insufficient_quota", "billing_error", "The token quota is used up"),
        ],
        // How long to wait stands in the body.
        shape: { refusal in
            var error: JSON = [
                "code": refusal.code, "message": .string(refusal.message),
                "type": .string(refusal.type),
            ]
            if refusal.kind == .rate { error.append("retry_after", 1) }
            return ["error": error]
        })

    /// Shanghai AI Lab's.
    static let intern = SimulatedVendor(
        id: "intern",
        Endpoint.chat(
            "/intern/api/v1", internModels, internManner, Refusals(),
            rules: [
                .fields([
                    "model", "messages", "n", "temperature", "top_p", "stream", "max_tokens",
                    "tools", "thinking_mode",
                ]), .flag("thinking_mode"),
            ], pacing: Pacing(firstToken: 1.0, rate: 30)
        ).with(pages: [
            "/models": ModelList.openAI(internModels, ownedBy: "internlm") { _ in
                ["ref_model": "intern-s1-pro"]
            }
        ]))

    private static let internModels = [
        "intern-latest", "intern-s1-pro", "intern-s1", "intern-s1-mini", "internvl3.5-241b-a28b",
    ]

    private static let internManner: ChatManner = {
        var manner = ChatManner()
        manner.thinks = ChatManner.flag("thinking_mode") { $0.contains("s1") }
        return manner
    }()
}
