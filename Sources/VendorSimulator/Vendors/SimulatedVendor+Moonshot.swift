extension SimulatedVendor {
    static let moonshot = SimulatedVendor(
        id: "moonshot",
        Endpoint.chat(
            "/moonshot/v1", moonshotModels, moonshotManner, moonshotRefusals,
            rules: moonshotRules,
            // It stops to think once in the middle.
            pacing: Pacing(firstToken: 0.6, rate: 60, hiccup: (after: 40, seconds: 1.5))
        ).with(pages: [
            "/models": ModelList.openAI(moonshotModels, ownedBy: "moonshot"),
            "/users/me/balance": [
                "code": 0,
                "data": [
                    "available_balance": 49.58894, "voucher_balance": 46.58893,
                    "cash_balance": 3.00001,
                ], "scode": "0x0", "status": true,
            ],
        ]),
        .messages("/moonshot/anthropic", moonshotModels),
        // The address for members; it leaves out the space after "data:".
        .messages("/moonshot/coding", moonshotModels, MessagesPlayer(prefix: "data:")))

    private static let moonshotModels = [
        "kimi-k3", "kimi-k3.1-pro", "kimi-k2.7-code", "kimi-k2.7-code-highspeed", "kimi-k2.6",
        "kimi-k2.5",
    ]

    private static let moonshotManner: ChatManner = {
        var manner = ChatManner()
        manner.usage = .inChoice
        manner.isUsageUnasked = true
        manner.usageExtra = { _ in ["cached_tokens": 0] }
        manner.searchesByCall = true
        manner.searches = { body in
            body["tools"]?.array?.contains {
                $0["type"]?.string == "builtin_function"
                    && $0.at("function", "name")?.string == "$web_search"
            } == true
        }
        let thinks = ChatManner.thinkingType(byDefault: true)
        manner.thinks = { body, model in
            model.contains("code") || model.hasPrefix("kimi-k3.1") || thinks(body, model)
        }
        return manner
    }()

    private static let moonshotRules: [Rule] = [
        Rule.number("temperature", "1") { $0 == 1 }.only(isK3),
        Rule.without("top_p", "n", "presence_penalty", "frequency_penalty").only(isK3),
        Rule.without("thinking").only { isK3($0) || $0.contains("code") },
        Rule.without("reasoning_effort").only { $0.contains("code") },
        Rule.word("reasoning_effort", "low", "high", "max").only(isK3),
        Rule.type(of: "thinking", "enabled", "disabled").only { !isK3($0) },
        Rule.limit("max_completion_tokens", not: "max_tokens").lenient,
        .soundAssistants,
        Rule(name: "at most 5 stop strings of at most 32 bytes") { subject in
            guard let stop = subject.body["stop"] else { return nil }
            let words = stop.array ?? [stop]
            let fits = words.count <= 5 && words.allSatisfy { ($0.string ?? "").utf8.count <= 32 }
            return fits ? nil : stop.text
        },
    ]

    private static let isK3: @Sendable (String) -> Bool = { $0.hasPrefix("kimi-k3") }

    private static let moonshotRefusals = Refusals(
        [
            .wrongKey: .init(
                401, nil, "invalid_authentication_error", "Invalid Authentication"),
            .noPermission: .init(403, nil, "permission_denied_error", "Permission denied"),
            .noBalance: .init(
                429, nil, "exceeded_current_quota_error",
                "Your account is suspended, please check your account balance"),
            .quota: .init(
                429, nil, "exceeded_current_quota_error", "You exceeded your current token quota"),
            .rate: .init(
                429, nil, "rate_limit_reached_error", "Your account reached max RPM",
                headers: [("Retry-After", "1")]),
            .overloaded: .init(
                429, nil, "engine_overloaded_error", "The engine is currently overloaded"),
            .server: .init(500, nil, "server_error", "Internal error"),
            .unknownModel: .init(
                404, nil, "resource_not_found_error", "Not found the model or Permission denied"),
            .tooLong: .init(
                400, nil, "invalid_request_error",
                "Your request exceeded model token limit : 262144"),
            .content: .init(
                400, nil, "content_filter",
                "The request was rejected because it was considered high risk"),
            .illegal: .init(400, nil, "invalid_request_error", "Invalid request"),
            .noPath: .init(404, nil, "resource_not_found_error", "The path is not found"),
        ], shape: Refusals.typed)
}
