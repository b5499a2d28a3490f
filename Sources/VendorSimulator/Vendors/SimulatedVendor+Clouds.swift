extension SimulatedVendor {
    /// ByteDance's models in Volcengine Ark.
    static let doubao = SimulatedVendor(
        id: "doubao", doubaoChat, .messages("/doubao/api/compatible", doubaoModels))

    private static let doubaoChat: Endpoint = {
        var endpoint = Endpoint.chat(
            "/doubao/api/v3", doubaoModels, doubaoManner, doubaoRefusals,
            rules: [
                .either("max_tokens", or: "max_completion_tokens"),
                .type(of: "thinking", "enabled", "disabled", "auto"),
                .word("reasoning_effort", "minimal", "low", "medium", "high"),
            ], pacing: Pacing(firstToken: 0.35, rate: 100))
        endpoint.modelPrefixes = ["ep-"]
        return endpoint
    }()

    private static let doubaoModels = [
        "doubao-seed-2-1-pro-260628", "doubao-seed-2-1-turbo-260628", "doubao-seed-evolving",
        "doubao-seed-2-0-pro-260215", "doubao-seed-2-0-lite-260215",
        "doubao-seed-2-0-mini-260215", "deepseek-v4-pro-ga-260813",
    ]

    private static let doubaoManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = "0217"
        manner.role = .every
        manner.hasNullUsage = true
        manner.choiceExtra = { moment in
            moment.finish == .withdrawn
                ? ["moderation_hit_type": "severe_violation"] : ["logprobs": nil]
        }
        manner.thinks = { body, model in
            ChatManner.thinkingType(byDefault: true)(body, model)
                && body["reasoning_effort"]?.string != "minimal"
        }
        return manner
    }()

    private static let doubaoRefusals = Refusals([
        .wrongKey: .init(401, "AuthenticationError", "Unauthorized", "The API key is invalid"),
        .noPermission: .init(
            404, "ModelNotOpen", "Not Found", "Your account has not activated the model"),
        .noBalance: .init(
            403, "AccountOverdueError", "Forbidden", "The account has an overdue balance"),
        .quota: .init(429, "QuotaExceeded", "TooManyRequests", "The quota is used up"),
        .rate: .init(
            429, "RateLimitExceeded.EndpointRPMExceeded", "TooManyRequests",
            "The requests per minute are exceeded", headers: [("Retry-After", "1")]),
        .overloaded: .init(429, "ServerOverloaded", "TooManyRequests", "The service is busy"),
        .server: .init(500, "InternalServiceError", "InternalServerError", "Internal error"),
        .unknownModel: .init(
            404, "InvalidEndpointOrModel.NotFound", "Not Found", "The model does not exist"),
        .tooLong: .init(
            400, "InvalidParameter", "BadRequest", "Input length exceeds the maximum length"),
        .content: .init(
            400, "InputTextRiskDetection", "BadRequest", "The input may contain sensitive content"),
        .illegal: .init(400, "InvalidParameter", "BadRequest", "A parameter is not valid"),
    ])
}

extension SimulatedVendor {
    static let huawei = SimulatedVendor(
        id: "huawei",
        Endpoint.chat(
            "/huawei/v2",
            [
                "openpangu-2.0-pro", "openpangu-2.0-flash", "deepseek-v4-pro", "glm-5.2",
                "kimi-k2.6", "qwen2.5-vl-72b", "qwen3-32b",
            ], huaweiManner, huaweiRefusals,
            rules: [
                Rule.type(of: "thinking", "enabled", "disabled").only { !$0.hasPrefix("qwen") },
                Rule.without("thinking").only { $0.hasPrefix("qwen") },
                Rule.without("chat_template_kwargs").only { !$0.hasPrefix("qwen3") },
                .limit("max_tokens", not: "max_completion_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.85, rate: 40)))

    private static let huaweiManner: ChatManner = {
        var manner = ChatManner()
        let type = ChatManner.thinkingType(byDefault: true)
        manner.thinks = { body, model in
            body.at("chat_template_kwargs", "enable_thinking")?.bool ?? type(body, model)
        }
        return manner
    }()

    private static let huaweiRefusals = Refusals(
        [
            .wrongKey: .init(401, "ModelArts.81003", "Invalid authorization header."),
            .noPermission: .init(403, "ModelArts.81004", "The service is not activated"),
            .noBalance: .init(401, "ModelArts.81005", "The free quota is used up"),
            .quota: .init(401, "ModelArts.81005", "The free quota is used up"),
            .rate: .init(429, "ModelArts.81101", "The requests per minute are exceeded"),
            .overloaded: .init(503, "APIG.0201", "Backend unavailable"),
            .server: .init(504, "APIG.0203", "Backend timeout"),
            .unknownModel: .init(404, "ModelArts.81009", "The model does not exist"),
            .tooLong: .init(400, 400, "BadRequestError", "The input is longer than the context"),
            .content: .init(403, "ModelArts.81011", "The content may be sensitive"),
            .illegal: .init(400, 400, "BadRequestError", "Invalid request"),
            .noPath: .init(404, "APIG.0101", "The API does not exist"),
        ],
        // Errors of the model's own server have its shape, all others the gateway's.
        shape: { refusal in
            refusal.code.int == nil
                ? ["error_code": refusal.code, "error_msg": .string(refusal.message)]
                : [
                    "object": "error", "message": .string(refusal.message),
                    "type": .string(refusal.type), "code": refusal.code,
                ]
        })
}

extension SimulatedVendor {
    static let siliconflow = SimulatedVendor(
        id: "siliconflow",
        Endpoint.chat(
            "/siliconflow/v1", siliconFlowModels, siliconFlowManner, siliconFlowRefusals,
            rules: [
                .flag("enable_thinking"), .whole("thinking_budget", 128...32768),
                Rule.word("reasoning_effort", "high", "max"),
                Rule.without("reasoning_effort").only { !$0.contains("DeepSeek-V4") },
                .limit("max_tokens", not: "max_completion_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.75, rate: 55)
        ).with(pages: [
            "/models": ModelList.openAI(siliconFlowModels, ownedBy: ""),
            "/user/info": [
                "code": 20000, "message": "OK", "status": true,
                "data": ["balance": "0.88", "chargeBalance": "88.00", "totalBalance": "88.88"],
            ],
        ]).with(requestID: "x-siliconcloud-trace-id"))

    private static let siliconFlowModels = [
        "deepseek-ai/DeepSeek-V4-Flash", "deepseek-ai/DeepSeek-V4-Pro", "zai-org/GLM-5.2",
        "Pro/moonshotai/Kimi-K2.6", "meituan-longcat/LongCat-2.0", "Qwen/Qwen3.5-4B",
        "Qwen/Qwen3-8B",
    ]

    private static let siliconFlowManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = "0198"
        manner.absence = .empty
        manner.usage = .everyChunk
        manner.isUsageUnasked = true
        manner.thinks = ChatManner.flag("enable_thinking") { _ in true }
        return manner
    }()

    /// Three shapes: a string, a flat object, and the usual one.
    private static let siliconFlowRefusals = Refusals(
        [
            .wrongKey: .init(401, nil, "Api key is invalid"),
            .noBalance: .init(403, 30001, "Sorry, your account balance is insufficient"),
            .rate: .init(429, 20015, "Request was rejected due to rate limiting"),
            .overloaded: .init(503, 20015, "System is really busy, please try again later"),
            .unknownModel: .init(400, 20012, "Model does not exist. Please check it carefully"),
            .illegal: .init(400, 20015, "The parameter is invalid"),
        ],
        shape: { refusal in
            if refusal.kind == .wrongKey { return .string(refusal.message) }
            return refusal.code.int == nil
                ? Refusals.openAI(refusal)
                : ["code": refusal.code, "message": .string(refusal.message), "data": nil]
        })
}
