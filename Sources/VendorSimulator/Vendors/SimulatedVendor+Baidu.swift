extension SimulatedVendor {
    static let baidu = SimulatedVendor(
        id: "baidu",
        Endpoint.chat(
            "/baidu/v2", baiduModels, baiduManner, baiduRefusals, rules: baiduRules,
            pacing: Pacing(firstToken: 0.55, rate: 65)
        ).with(headers: [
            ("X-Ratelimit-Limit-Requests", "300"), ("X-Ratelimit-Limit-Tokens", "300000"),
        ]),
        Endpoint(
            player: WenxinPlayer(), basePath: "/baidu", models: WenxinPlayer.models,
            authorization: .accessToken, refusals: wenxinRefusals,
            pacing: Pacing(firstToken: 0.7, rate: 50)))

    private static let baiduModels = [
        "ernie-4.5-turbo-128k", "ernie-speed-128k", "ernie-5.1", "ernie-5.0-thinking-preview",
        "ernie-4.5-turbo-vl", "ernie-x1.1-preview", "ernie-speed-pro-128k", "ernie-lite-pro-128k",
        "ernie-speed-8k", "ernie-lite-8k", "ernie-tiny-8k",
    ]

    private static let baiduManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = "as-"
        manner.choiceExtra = { moment in
            moment.finish == .withdrawn ? ["flag": 1, "ban_round": -1] : ["flag": 0]
        }
        manner.sources = .firstAndLast
        manner.searches = { $0.at("web_search", "enable")?.bool == true }
        manner.thinks = ChatManner.flag("enable_thinking") { model in
            model.contains("thinking") || model.contains("-x1")
        }
        return manner
    }()

    private static let baiduRules: [Rule] = [
        .number("temperature", "above 0, at most 1") { $0 > 0 && $0 <= 1 },
        .number("top_p", "0…1") { (0...1).contains($0) },
        .number("penalty_score", "1…2") { (1...2).contains($0) },
        .limit("max_completion_tokens", not: "max_tokens", "max_output_tokens").lenient,
        .flag("enable_thinking"), .whole("thinking_budget", 100...16384), .systemFirst,
    ]

    private static let baiduRefusals = Refusals(
        [
            .wrongKey: .init(
                401, "invalid_iam_token", "invalid_request_error", "IAM Certification failed"),
            .noPermission: .init(
                401, "no_parameter_permission", "invalid_request_error", "No permission"),
            .noBalance: .init(
                403, "account_overdue", "access_denied", "Access denied due to overdue account"),
            .rate: .init(
                429, "rpm_rate_limit_exceeded", "rate_limit_exceeded", "Rate limit reached for RPM"),
            .quota: .init(
                429, "tpm_rate_limit_exceeded", "rate_limit_exceeded", "Rate limit reached for TPM"),
            .server: .init(500, "internal_error", "internal_error", "Internal error"),
            .unknownModel: .init(
                401, "invalid_model", "invalid_request_error",
                "The model does not exist or you do not have access to it."),
            .tooLong: .init(
                400, "tokens_too_long", "invalid_request_error", "Prompt tokens too long"),
            .content: .init(400, "system_unsafe", "unsafe_request", "The content is unsafe"),
            .illegal: .init(400, "invalid_argument", "invalid_request_error", "Invalid argument"),
        ],
        shape: { refusal in
            [
                "error": [
                    "code": refusal.code, "message": .string(refusal.message),
                    "type": .string(refusal.type),
                ], "id": "as-simulated",
            ]
        })

    /// All with status 200. Unsafe prompts are answered, with the demand to forget them.
    private static let wenxinRefusals = Refusals(
        [
            .wrongKey: .init(200, 110, "Access token invalid or no longer valid"),
            .expired: .init(200, 111, "Access token expired"),
            .noPermission: .init(200, 6, "No permission to access data"),
            .noBalance: .init(200, 17, "Open api daily request limit reached"),
            .quota: .init(200, 19, "Open api total request limit reached"),
            .rate: .init(200, 18, "Open api qps request limit reached"),
            .overloaded: .init(200, 336100, "model server is busy"),
            .server: .init(200, 336000, "Internal error"),
            .unknownModel: .init(200, 3, "Unsupported openapi method"),
            .tooLong: .init(200, 336103, "the prompt is too long"),
            .content: .init(200, nil, "这个话题我暂时无法回答"),
            .illegal: .init(200, 336003, "invalid parameter"),
            .noPath: .init(200, 3, "Unsupported openapi method"),
        ],
        shape: { refusal in
            guard refusal.kind != .content else {
                return [
                    "id": "as-simulated", "object": "chat.completion", "created": 1_764_000_000,
                    "sentence_id": 0, "is_end": true, "is_truncated": false,
                    "result": .string(refusal.message), "need_clear_history": true,
                    "ban_round": -1,
                ]
            }
            return ["error_code": refusal.code, "error_msg": .string(refusal.message)]
        })
}
