extension SimulatedVendor {
    static let openai = SimulatedVendor(
        id: "openai",
        Endpoint.chat(
            "/openai/v1", openAIModels, openAIManner, openAIRefusals,
            rules: [.either("max_tokens", or: "max_completion_tokens")],
            pacing: Pacing(firstToken: 0.3, rate: 85)
        ).with(pages: ["/models": ModelList.openAI(openAIModels, ownedBy: "openai")]))

    private static let openAIModels = [
        "gpt-5.2", "gpt-5-mini", "gpt-5.6-sol", "gpt-5.6-terra", "gpt-5.6-luna", "gpt-5.5",
        "gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano", "gpt-5", "gpt-5-nano", "gpt-4.1", "gpt-4o",
        "gpt-4o-mini",
    ]

    private static let openAIManner: ChatManner = {
        var manner = ChatManner()
        manner.hasNullUsage = true
        manner.choiceExtra = { _ in ["logprobs": nil] }
        // Padding against guesses from the length of packets; of another length every time.
        manner.chunkExtra = { moment in
            moment.isUsageOnly
                ? [:]
                : [
                    "obfuscation": .string(
                        String("x8Kq2Zp0".prefix(3 + (moment.text?.count ?? 0) % 5)))
                ]
        }
        manner.thinks = { _, _ in false }
        return manner
    }()

    private static let openAIRefusals = Refusals([
        .noPermission: .init(
            403, "unsupported_country_region_territory", "request_forbidden",
            "Country, region, or territory not supported"),
        .rate: .init(
            429, "rate_limit_exceeded", "requests", "Rate limit reached",
            headers: [("Retry-After", "1")]),
        .content: .init(
            400, "content_policy_violation", "invalid_request_error", "Invalid prompt"),
    ])
}

extension SimulatedVendor {
    /// Azure as 21Vianet runs it in China.
    static let azureChina = SimulatedVendor(
        id: "azure-cn",
        Endpoint(
            player: ChatCompletionsPlayer(manner: azureManner, hasDeployments: true),
            basePath: "/azure-cn", models: ["gpt-4o", "gpt-4o-mini", "gpt-35-turbo"],
            authorization: .apiKey, refusals: azureRefusals, requestID: "apim-request-id",
            // The default filter lets text through in blocks.
            pacing: Pacing(firstToken: 0.8, rate: 60, block: 24)))

    private static let safe: JSON = [
        "hate": ["filtered": false, "severity": "safe"],
        "self_harm": ["filtered": false, "severity": "safe"],
        "sexual": ["filtered": false, "severity": "safe"],
        "violence": ["filtered": false, "severity": "safe"],
    ]

    private static let violent: JSON = ["violence": ["filtered": true, "severity": "high"]]

    private static let azureManner: ChatManner = {
        var manner = ChatManner()
        manner.hasNullUsage = true
        manner.overture = [
            [
                "choices": [], "created": 0, "id": "", "model": "", "object": "",
                "prompt_filter_results": [["prompt_index": 0, "content_filter_results": safe]],
            ]
        ]
        manner.choiceExtra = { moment in
            switch moment.finish {
            case nil: ["content_filter_results": moment.text == nil ? [:] : safe, "logprobs": nil]
            case .withdrawn:
                [
                    "content_filter_results": violent,
                    "content_filter_offsets": ["check_offset": 0, "start_offset": 0],
                ]
            default: ["content_filter_results": [:], "logprobs": nil]
            }
        }
        manner.thinks = { _, _ in false }
        return manner
    }()

    private static let azureRefusals = Refusals(
        [
            .wrongKey: .init(
                401, "401",
                "Access denied due to invalid subscription key or wrong API endpoint"),
            .noPermission: .init(403, "403", "Access denied due to Virtual Network/Firewall rules"),
            .noBalance: .init(403, "SubscriptionDisabled", "The subscription is disabled"),
            .rate: .init(
                429, "429", "Requests have exceeded the rate limit of your current tier",
                headers: [("Retry-After", "1")]),
            .quota: .init(429, "429", "Requests have exceeded the token quota"),
            .overloaded: .init(503, "ServiceUnavailable", "The service is temporarily unable"),
            .server: .init(500, "InternalServerError", "Internal server error"),
            .unknownModel: .init(
                404, "DeploymentNotFound",
                "The API deployment for this resource does not exist"),
            .tooLong: .init(
                400, "context_length_exceeded", "This model's maximum context length is exceeded"),
            .content: .init(
                400, "content_filter",
                "The response was filtered due to the prompt triggering the content policy"),
            .illegal: .init(400, "BadRequest", "Invalid request"),
            .noPath: .init(404, "404", "Resource not found"),
        ],
        shape: { refusal in
            var error: JSON = ["code": refusal.code, "message": .string(refusal.message)]
            guard refusal.kind == .content else { return ["error": error] }
            error = error.merging([
                "type": nil, "param": "prompt", "status": 400,
                "innererror": [
                    "code": "ResponsibleAIPolicyViolation", "content_filter_result": violent,
                ],
            ])
            return ["error": error]
        })
}
