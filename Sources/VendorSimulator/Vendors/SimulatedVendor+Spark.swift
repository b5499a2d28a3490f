extension SimulatedVendor {
    /// iFlytek's; the two versions of the interface have different models.
    static let spark = SimulatedVendor(
        id: "spark",
        Endpoint.chat(
            "/spark/v1",
            ["4.0Ultra", "lite", "generalv3", "pro-128k", "generalv3.5", "max-32k"],
            sparkManner(.withLastText), sparkRefusals, rules: sparkRules,
            pacing: Pacing(firstToken: 0.48, rate: 55)),
        Endpoint.chat(
            "/spark/v2", ["spark-x", "spark-x2.5", "spark-x2.5-4b", "spark-x2.5-1.7b"],
            sparkManner(.ownChunk), sparkRefusals,
            rules: [
                .type(of: "thinking", "enabled", "disabled", "auto"),
                Rule.number("temperature", "1") { $0 == 1 }.only { $0.hasPrefix("spark-x2.5") },
                Rule.limit("max_completion_tokens", not: "max_tokens").lenient
                    .only { $0.hasPrefix("spark-x2.5") },
            ], pacing: Pacing(firstToken: 0.8, rate: 50)))

    private static func sparkManner(_ usage: ChatManner.UsagePlace) -> ChatManner {
        var manner = ChatManner()
        manner.prefix = "data:"
        manner.head = { _ in
            [
                "code": 0, "message": "Success", "sid": "cha000simulated",
                "id": "cha000simulated", "created": 1_764_000_000,
            ]
        }
        manner.role = .every
        manner.openingContent = nil
        manner.unfinished = nil
        manner.usage = usage
        manner.isUsageUnasked = true
        // No finish word at all: the terminator is the only sign of success.
        manner.finishes = [:]
        manner.withdrawal = .error
        manner.searches = ChatManner.searchTool
        let thinks = ChatManner.thinkingType(byDefault: true)
        manner.thinks = { body, model in model.hasPrefix("spark-x") && thinks(body, model) }
        return manner
    }

    private static let sparkRules: [Rule] = [
        .number("temperature", "above 0, at most 1") { $0 > 0 && $0 <= 1 },
        .whole("top_k", 1...6),
        .limit("max_tokens", not: "max_completion_tokens").lenient,
        Rule.withoutSystem.only { ["lite", "generalv3", "pro-128k"].contains($0) },
        Rule(name: "no search for this model") { subject in
            ChatManner.searchTool(subject.body) ? "tools: web_search" : nil
        }.only { $0 == "lite" },
    ]

    private static let sparkRefusals = Refusals(
        [
            .wrongKey: .init(
                401, nil,
                "HMAC signature cannot be verified:enforced header 'host' not used for signature creation"
            ),
            .noPermission: .init(403, "11200", "api_error", "AppIdNoAuthError"),
            .noBalance: .init(403, "10016", "api_error", "AppIdNoAuthError: tokens.total"),
            .quota: .init(429, "11201", "api_error", "AppIdDailyLimitError"),
            .rate: .init(429, "11202", "api_error", "AppIdQpsOverFlowError"),
            .overloaded: .init(503, "10110", "api_error", "the engine is busy"),
            .server: .init(500, nil, "api_error", "internal error"),
            .unknownModel: .init(400, "10005", "api_error", "invalid model"),
            .tooLong: .init(400, "10907", "api_error", "too many tokens"),
            .content: .init(400, "10013", "api_error", "the input is rejected"),
            .withdrawn: .init(200, 10014, "api_error", "the output is rejected"),
            .illegal: .init(400, "10005", "api_error", "invalid parameter"),
            .noPath: .init(404, nil, "no Route matched with those values"),
        ],
        shape: { refusal in
            let isGateway = refusal.kind == .wrongKey || refusal.kind == .noPath
            return isGateway
                ? ["message": .string(refusal.message)] : Refusals.openAI(refusal)
        },
        inStream: { refusal in
            let code = refusal.code.int ?? refusal.code.string.flatMap { Int($0) } ?? 10012
            return [
                "code": .int(code), "message": .string(refusal.message),
                "sid": "cha000simulated",
            ]
        })
}
