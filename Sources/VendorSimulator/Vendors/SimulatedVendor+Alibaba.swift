extension SimulatedVendor {
    static let qwen = SimulatedVendor(
        id: "qwen",
        Endpoint.chat(
            "/qwen/compatible-mode/v1", qwenModels, qwenManner, qwenRefusals, rules: qwenRules,
            pacing: Pacing(firstToken: 0.31, rate: 95)
        ).with(pages: ["/models": ModelList.openAI(qwenModels, ownedBy: "system")]),
        Endpoint(
            player: DashScopePlayer(), basePath: "/qwen/api/v1", models: qwenModels,
            refusals: dashScopeRefusals, pacing: Pacing(firstToken: 0.31, rate: 95)),
        .messages("/qwen/apps/anthropic", qwenModels))

    private static let qwenModels = [
        "qwen3.8-max", "qwen-plus", "qwen3.7-max", "qwen3.7-plus", "qwen3.6-plus", "qwen3.6-flash",
        "qwen3.5-plus", "qwen3.5-flash", "qwen3-max", "qwen-flash", "qwen-turbo", "qwen-long",
        "qwen3-vl-plus", "qwq-plus",
    ]

    private static let qwenManner: ChatManner = {
        var manner = ChatManner()
        manner.absence = .null
        manner.hasNullUsage = true
        manner.withdrawal = .error
        manner.thinks = ChatManner.flag("enable_thinking", byDefault: AlibabaModels.thinks)
        // Sources aren't returned in this dialect.
        manner.searches = { $0["enable_search"]?.bool == true }
        return manner
    }()

    private static let qwenRules: [Rule] = [
        .number("temperature", "at least 0 and below 2") { (0..<2).contains($0) },
        .number("top_p", "above 0 and below 1") { $0 > 0 && $0 < 1 },
        .number("presence_penalty", "-2…2") { (-2...2).contains($0) },
        .without("frequency_penalty"),
        .limit("max_tokens", not: "max_completion_tokens").lenient,
        .flag("enable_thinking"), .flag("enable_search"), .whole("thinking_budget", 1...Int.max),
        Rule(name: "qwq and qvq only stream") { subject in
            subject.ask.streams ? nil : "stream: false"
        }.only { $0.hasPrefix("qwq") || $0.hasPrefix("qvq") },
        Rule(name: "enable_thinking must be false for calls that don't stream") { subject in
            !subject.ask.streams && subject.body["enable_thinking"]?.bool == true
                ? "enable_thinking: true" : nil
        },
    ]

    private static let qwenRefusals = Refusals(
        [
            .wrongKey: .init(
                401, "invalid_api_key", "invalid_request_error", "Incorrect API key provided."),
            .noPermission: .init(403, "access_denied", "access_denied", "Access denied."),
            .noBalance: .init(
                400, "Arrearage", "Arrearage",
                "Access denied, please make sure your account is in good standing."),
            .quota: .init(
                429, "insufficient_quota", "insufficient_quota",
                "You exceeded your current quota."),
            .rate: .init(
                429, "limit_requests", "limit_requests", "You exceeded your request limit."),
            .overloaded: .init(
                500, "ServiceUnavailable", "ServiceUnavailable",
                "<503> InternalError.Algo: An error occurred. Too many requests."),
            .server: .init(500, "internal_error", "internal_error", "Internal error."),
            .unknownModel: .init(
                404, "model_not_found", "invalid_request_error", "The model does not exist"),
            .tooLong: .init(
                400, "InvalidParameter", "invalid_request_error",
                "Range of input length should be [1, 129024]"),
            .content: .init(
                400, "data_inspection_failed", "data_inspection_failed",
                "Input data may contain inappropriate content."),
            .withdrawn: .init(
                400, "data_inspection_failed", "data_inspection_failed",
                "Output data may contain inappropriate content."),
            .illegal: .init(
                400, "invalid_parameter_error", "invalid_request_error", "Invalid parameter"),
        ],
        shape: { refusal in
            Refusals.openAI(refusal).merging([
                "id": "chatcmpl-simulated", "request_id": "simulated-qwen",
            ])
        })

    private static let dashScopeRefusals = Refusals(
        [
            .wrongKey: .init(401, "InvalidApiKey", "Invalid API-key provided."),
            .noPermission: .init(403, "AccessDenied", "Access denied."),
            .noBalance: .init(
                400, "Arrearage",
                "Access denied, please make sure your account is in good standing."),
            .quota: .init(429, "Throttling.AllocationQuota", "Allocated quota exceeded."),
            .rate: .init(429, "Throttling.RateQuota", "Requests rate limit exceeded."),
            .overloaded: .init(
                503, "ServiceUnavailable", "Too many requests. Service unavailable."),
            .server: .init(500, "InternalError", "Internal error."),
            .unknownModel: .init(404, "ModelNotFound", "Model can not be found."),
            .tooLong: .init(
                400, "InvalidParameter", "Range of input length should be [1, 129024]"),
            .content: .init(
                400, "DataInspectionFailed", "Input data may contain inappropriate content."),
            .withdrawn: .init(
                400, "DataInspectionFailed", "Output data may contain inappropriate content."),
            .illegal: .init(400, "InvalidParameter", "Invalid parameter"),
            .noPath: .init(404, "InvalidURL", "The path does not exist."),
        ],
        shape: { refusal in
            [
                "code": refusal.code, "message": .string(refusal.message),
                "request_id": "simulated-qwen",
            ]
        })
}

extension SimulatedVendor {
    /// Alibaba's ModelScope; what is left of the day's calls stands on every answer.
    static let modelscope = SimulatedVendor(
        id: "modelscope",
        Endpoint.chat(
            "/modelscope/v1", modelScopeModels, modelScopeManner,
            Refusals([
                .rate: .init(
                    429, "rate_limit_exceeded", "rate_limit_error", "Too many requests",
                    headers: [("retry-after", "1")])
            ]), rules: [.limit("max_tokens", not: "max_completion_tokens").lenient],
            pacing: Pacing(firstToken: 0.9, rate: 35)
        ).with(pages: ["/models": ModelList.openAI(modelScopeModels, ownedBy: "modelscope")]).with(
            headers: [
                ("modelscope-ratelimit-requests-limit", "2000"),
                ("modelscope-ratelimit-requests-remaining", "1873"),
                ("modelscope-ratelimit-model-requests-limit", "500"),
                ("modelscope-ratelimit-model-requests-remaining", "491"),
            ]))

    private static let modelScopeModels = [
        "deepseek-ai/DeepSeek-V4-Flash", "ZhipuAI/GLM-5", "moonshotai/Kimi-K2.5",
        "Qwen/Qwen3.5-397B-A17B", "MiniMax/MiniMax-M2.5",
    ]

    private static let modelScopeManner: ChatManner = {
        var manner = ChatManner()
        manner.thinks = ChatManner.flag("enable_thinking") { _ in true }
        return manner
    }()
}
