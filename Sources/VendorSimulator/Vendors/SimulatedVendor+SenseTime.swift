extension SimulatedVendor {
    static let sensenova = SimulatedVendor(
        id: "sensenova",
        Endpoint.chat(
            "/sensenova/v1", senseNovaModels, senseNovaManner, senseNovaRefusals,
            rules: senseNovaRules, pacing: Pacing(firstToken: 0.38, rate: 110)
        ).with(pages: [
            "/models": ModelList.openAI(senseNovaModels, ownedBy: "sensenova") { _ in
                ["context_length": 262_144, "max_output_length": 65_536, "pricing": [:]]
            }
        ]).with(.senseNova),
        Endpoint.chat(
            "/sensenova/compatible-mode/v1", oldModels, ChatManner(), oldRefusals,
            rules: [
                .number("temperature", "above 0, at most 2") { $0 > 0 && $0 <= 2 },
                .number("top_p", "above 0 and below 1") { $0 > 0 && $0 < 1 },
            ], pacing: Pacing(firstToken: 0.6, rate: 60)
        ).with(.senseNova))

    private static let senseNovaModels = [
        "sensenova-6.8-flash-lite", "sensenova-6.7-flash-lite", "deepseek-v4-flash",
        "deepseek-v4-pro", "deepseek-v4.1-flash", "glm-5.2", "kimi-k3",
    ]

    private static let oldModels = [
        "SenseNova-V6-5-Pro", "SenseNova-V6-5-Turbo", "SenseNova-V6-Reasoner", "SenseChat-5-1202",
        "SenseChat-Turbo-1202",
    ]

    private static let senseNovaManner: ChatManner = {
        var manner = ChatManner()
        manner.unfinished = ""
        manner.isUsageUnasked = true
        manner.field = { _, model in
            model.contains("flash-lite") ? "reasoning" : "reasoning_content"
        }
        manner.thinks = ChatManner.thinkingType(byDefault: true)
        return manner
    }()

    private static let senseNovaRules: [Rule] = [
        .fields([
            "model", "messages", "stream", "max_tokens", "temperature", "top_p", "top_k", "min_p",
            "presence_penalty", "repetition_penalty", "thinking", "reasoning_effort",
        ]),
        .roles("system", "user", "assistant", "tool"), .withoutThinking,
        .whole("max_tokens", 1...65_536),
        .word("reasoning_effort", "none", "low", "medium", "high", "xhigh", "max"),
        Rule(name: "thinking is an object") { subject in
            guard let thinking = subject.body["thinking"] else { return nil }
            return thinking.members == nil ? thinking.text : nil
        },
        Rule.without("thinking").only { !$0.hasPrefix("deepseek") && !$0.hasPrefix("glm") },
    ]

    private static let senseNovaRefusals = Refusals(
        [
            .wrongKey: .init(401, "16", "authentication_error", "invalid api key"),
            .noPermission: .init(403, "7", "permission_error", "permission denied"),
            .noBalance: .init(429, "8", "insufficient_quota", "the credits are used up"),
            .quota: .init(429, "8", "insufficient_quota", "the credits are used up"),
            .rate: .init(429, "8", "rate_limit_error", "too many requests"),
            .overloaded: .init(503, "14", "overloaded_error", "the service is busy"),
            .server: .init(500, "13", "server_error", "internal error"),
            .unknownModel: .init(404, "5", "not_found_error", "model is not found"),
            .tooLong: .init(400, "3", "invalid_request_error", "the input is too long"),
            .content: .init(400, "3", "invalid_request_error", "inappropriate content"),
            .illegal: .init(
                400, "3", "invalid_request_error", "Errors in message queue response"),
            .noPath: .init(404, "5", "not_found_error", "not found"),
        ],
        shape: { refusal in
            [
                "error": [
                    "message": .string(refusal.message), "type": .string(refusal.type),
                    "code": refusal.code,
                ]
            ]
        })

    private static let oldRefusals = Refusals(
        [
            .wrongKey: .init(401, 16, "authentication failed"),
            .noPermission: .init(403, 7, "permission denied"),
            .rate: .init(429, 8, "too many requests"),
            .server: .init(500, 2, "internal error"),
            .overloaded: .init(504, 4, "deadline exceeded"),
            .unknownModel: .init(404, 5, "model is not found"),
            .illegal: .init(400, 3, "invalid argument"),
            .tooLong: .init(400, 9, "the input is too long"),
        ],
        shape: { refusal in
            [
                "error": [
                    "code": refusal.code, "message": .string(refusal.message), "details": [],
                ]
            ]
        })
}
