extension SimulatedVendor {
    static let minimax = SimulatedVendor(
        id: "minimax",
        Endpoint.chat(
            "/minimax/v1", miniMaxModels, miniMaxManner, miniMaxRefusals, rules: miniMaxRules,
            pacing: Pacing(firstToken: 0.5, rate: 90)
        ).with(pages: [
            "/models": ModelList.rows(miniMaxModels) { ["id": .string($0)] },
            "/api/openplatform/coding_plan/remains": [
                "model_remains": [], "base_resp": ["status_code": 0, "status_msg": "success"],
            ],
        ]),
        .messages(
            "/minimax/anthropic", miniMaxModels,
            MessagesPlayer(leaksReasoning: true, repeatsText: true, thinks: { _ in true })))

    private static let miniMaxModels = [
        "MiniMax-M3", "MiniMax-M2.7", "MiniMax-M2.7-highspeed", "M2-her",
    ]

    private static let miniMaxManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = "05"
        manner.role = .blank
        manner.openingContent = nil
        manner.usage = .none
        manner.isUsageUnasked = true
        manner.hasNullUsage = true
        manner.finale = { script in [miniMaxFinale(script)] }
        manner.withdrawal = .error
        manner.sources = .toolRole
        manner.searches = ChatManner.searchTool
        let thinks = ChatManner.thinkingType(byDefault: true)
        manner.thinks = { body, model in !model.hasPrefix("MiniMax-M3") || thinks(body, model) }
        manner.hasReasoningDetails = true
        manner.style = { body, _ in body["reasoning_split"]?.bool == true ? .field : .tags }
        return manner
    }()

    /// The last chunk repeats the whole answer, and says what was wrong with the request.
    private static func miniMaxFinale(_ script: Script) -> JSON {
        let message: JSON = [
            "role": "assistant", "name": "MiniMax AI", "content": .string(script.text),
        ]
        let word = ChatManner().finishes[script.finish] ?? "stop"
        return [
            "id": "05simulated", "object": "chat.completion", "created": 1_764_000_000,
            "model": .string(script.ask.model),
            "choices": [["index": 0, "finish_reason": .string(word), "message": message]],
            "usage": nil,
            "base_resp": [
                "status_code": 0,
                "status_msg": .string(script.ask.warnings.joined(separator: "; ")),
            ],
        ]
    }

    private static let miniMaxRules: [Rule] = [
        Rule.fields([
            "model", "messages", "stream", "stream_options", "max_tokens",
            "max_completion_tokens", "temperature", "top_p", "tools", "thinking",
            "reasoning_split",
        ]).lenient,
        Rule.limit("max_completion_tokens", not: "max_tokens").lenient,
        Rule.type(of: "thinking", "disabled", "adaptive").only { $0.hasPrefix("MiniMax-M3") },
        Rule.without("thinking").lenient.only { $0.hasPrefix("MiniMax-M2") },
        .flag("reasoning_split"),
    ]

    /// All with status 200.
    private static let miniMaxRefusals = Refusals(
        [
            .wrongKey: .init(200, 1004, "login fail: the API secret key is wrong"),
            .noPermission: .init(200, 1004, "not authorized"),
            .noBalance: .init(200, 1008, "insufficient balance"),
            .quota: .init(200, 2056, "usage limit exceeded"),
            .rate: .init(200, 1002, "rate limit exceeded(RPM)"),
            .overloaded: .init(200, 1033, "system error: the service is busy"),
            .server: .init(200, 1000, "unknown error"),
            .unknownModel: .init(200, 2013, "invalid params, unknown model"),
            .tooLong: .init(200, 2013, "invalid params, context window exceeds limit"),
            .content: .init(200, 1026, "input new_sensitive"),
            .withdrawn: .init(200, 1027, "output new_sensitive"),
            .illegal: .init(200, 2013, "invalid params"),
            .noPath: .init(200, 2013, "invalid params, no such path"),
        ],
        shape: { refusal in
            [
                "base_resp": [
                    "status_code": refusal.code, "status_msg": .string(refusal.message),
                ]
            ]
        })
}
