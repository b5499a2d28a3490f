extension SimulatedVendor {
    static let deepseek = SimulatedVendor(
        id: "deepseek", deepSeekChat,
        .messages(
            "/deepseek/anthropic", deepSeekModels,
            MessagesPlayer(
                isSilentWhileThinking: true, messageID: deepSeekMessage,
                signature: deepSeekMessage,
                thinks: { $0.at("thinking", "type")?.string != "disabled" }),
            rules: [
                Rule(name: "no tool_choice") { $0.body["tool_choice"]?.text }
            ], pacing: Pacing(firstToken: 1.6, rate: 45)))

    private static let deepSeekMessage = "5f2c6a1e-0c57-4a5e-9d0b-51a01a7ed000"

    private static let deepSeekChat: Endpoint = {
        var endpoint = Endpoint.chat(
            "/deepseek", deepSeekModels, deepSeekManner, deepSeekRefusals, rules: deepSeekRules,
            // It queues before it thinks.
            pacing: Pacing(firstToken: 0.9, rate: 45)
        ).with(pages: [
            "/models": ModelList.openAI(deepSeekModels, ownedBy: "deepseek"),
            "/user/balance": [
                "is_available": true,
                "balance_infos": [
                    [
                        "currency": "CNY", "total_balance": "110.00", "granted_balance": "10.00",
                        "topped_up_balance": "100.00",
                    ]
                ],
            ],
        ]).with(requestID: "x-deepseek-request-id")
        endpoint.completionPrefix = "\n\n\n"
        return endpoint
    }()

    private static let deepSeekModels = [
        "deepseek-v4-pro", "deepseek-v4-flash", "deepseek-flash",
    ]

    private static let deepSeekManner: ChatManner = {
        var manner = ChatManner()
        manner.openingContent = .some(.null)
        manner.absence = .null
        manner.usage = .withFinish
        manner.isUsageUnasked = true
        manner.hasNullUsage = true
        manner.usageExtra = { counts in
            ["prompt_cache_hit_tokens": 0, "prompt_cache_miss_tokens": .int(counts.prompt)]
        }
        manner.finishes[.broken] = "insufficient_system_resource"
        manner.finishDelta = ["content": "", "reasoning_content": nil]
        manner.keepAlive = (": keep-alive", 3)
        manner.thinks = ChatManner.thinkingType(byDefault: true)
        return manner
    }()

    private static let deepSeekRules: [Rule] = [
        .type(of: "thinking", "enabled", "disabled"),
        Rule(name: "reasoning_effort is not inside thinking") { subject in
            subject.body.at("thinking", "reasoning_effort")?.text
                ?? subject.body.at("thinking", "effort")?.text
        }.lenient,
        .limit("max_tokens", not: "max_completion_tokens").lenient,
        .returnsThinking(onlyWithTools: true),
        Rule(name: "no forced tool_choice while thinking") { subject in
            guard subject.ask.thinks, let choice = subject.body["tool_choice"] else { return nil }
            return ["auto", "none"].contains(choice.string) ? nil : choice.text
        },
        Rule(name: "user_id of at most 512 bytes") { subject in
            guard let user = subject.body["user_id"] else { return nil }
            return user.string.map { $0.utf8.count <= 512 } == true ? nil : user.text
        },
    ]

    private static let deepSeekRefusals = Refusals([
        .wrongKey: .init(
            401, "invalid_request_error", "authentication_error", "Authentication Fails"),
        .noBalance: .init(402, "invalid_request_error", "unknown_error", "Insufficient Balance"),
        .rate: .init(
            429, "invalid_request_error", "rate_limit_reached", "Rate limit reached",
            headers: [("Retry-After", "1")]),
        .quota: .init(
            429, "invalid_request_error", "rate_limit_reached", "The concurrency is used up"),
        .overloaded: .init(503, "service_unavailable_error", "server_error", "Server overloaded"),
        .unknownModel: .init(
            400, "invalid_request_error", "invalid_request_error", "Model Not Exist"),
        .tooLong: .init(
            400, "invalid_request_error", "invalid_request_error",
            "This model's maximum context length is 1000000 tokens"),
        .content: .init(
            400, "invalid_request_error", "invalid_request_error", "Content Exists Risk"),
        .illegal: .init(400, "invalid_request_error", "invalid_request_error", "Invalid request"),
    ])
}
