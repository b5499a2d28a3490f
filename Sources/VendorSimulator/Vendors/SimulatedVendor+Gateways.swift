extension SimulatedVendor {
    static let openrouter = SimulatedVendor(
        id: "openrouter",
        Endpoint.chat(
            "/openrouter/api/v1", openRouterModels, openRouterManner, openRouterRefusals,
            pacing: Pacing(firstToken: 1.1, rate: 50)
        ).with(pages: [
            "/models": ModelList.rows(openRouterModels) { model in
                [
                    "id": .string(model), "name": .string(model), "context_length": 131_072,
                    "pricing": ["prompt": "0.0000004", "completion": "0.0000012"],
                ]
            },
            "/credits": ["data": ["total_credits": 25.0, "total_usage": 3.5]],
        ]).with(requestID: "X-Generation-Id"))

    private static let openRouterModels = [
        "deepseek/deepseek-v4-flash", "moonshotai/kimi-k3", "openrouter/auto",
    ]

    private static let openRouterManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = "gen-"
        manner.keepAlive = (": OPENROUTER PROCESSING", 2)
        manner.field = { _, _ in "reasoning" }
        manner.hasReasoningDetails = true
        manner.isUsageUnasked = true
        manner.usageExtra = { ["cost": .double(Double($0.completion) / 1_000_000)] }
        // A failure of the upstream hides behind a harmless word.
        manner.finishes[.broken] = "stop"
        manner.choiceExtra = { moment in
            let word: JSON =
                switch moment.finish {
                case nil: .null
                case .broken: "network_error"
                case .length: "length"
                default: "stop"
                }
            return ["native_finish_reason": word]
        }
        manner.chunkExtra = { _ in ["provider": "Simulated"] }
        manner.streamError = .choice
        manner.thinks = { body, _ in body.at("reasoning", "enabled")?.bool ?? true }
        return manner
    }()

    private static let openRouterRefusals = Refusals(
        [
            .wrongKey: .init(401, 401, "No auth credentials found"),
            .noPermission: .init(403, 403, "This key may not use the model"),
            .noBalance: .init(402, 402, "Insufficient credits"),
            .quota: .init(429, 429, "Rate limit exceeded: free-models-per-day"),
            .rate: .init(
                429, 429, "Rate limit exceeded", headers: [("Retry-After", "1")]),
            .overloaded: .init(
                503, 503, "No instances available", headers: [("Retry-After", "1")]),
            .server: .init(502, 502, "Provider returned error"),
            .unknownModel: .init(400, 400, "This is not a valid model ID"),
            .tooLong: .init(400, 400, "This endpoint's maximum context length is exceeded"),
            .content: .init(403, 403, "The input was flagged by moderation"),
            .illegal: .init(400, 400, "Invalid request"),
            .noPath: .init(404, 404, "Not found"),
        ],
        shape: { refusal in
            let metadata: JSON =
                refusal.kind == .content
                ? ["reasons": ["violence"], "flagged_input": "…"] : ["provider_name": "Simulated"]
            return [
                "error": [
                    "code": refusal.code, "message": .string(refusal.message),
                    "metadata": metadata,
                ]
            ]
        })
}

extension SimulatedVendor {
    /// Google's OpenAI-compatible address.
    static let gemini = SimulatedVendor(
        id: "gemini",
        Endpoint.chat(
            "/gemini/v1beta/openai", geminiModels, geminiManner, geminiRefusals,
            pacing: Pacing(firstToken: 0.6, rate: 150, block: 12)
        ).with(pages: [
            "/models": ModelList.rows(geminiModels) { model in
                ["id": "models/\(model)", "object": "model", "owned_by": "google"]
            }
        ]))

    private static let geminiModels = ["gemini-3-pro-preview", "gemini-2.5-flash"]

    private static let geminiManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = ""
        manner.role = .every
        manner.openingContent = nil
        manner.usage = .everyChunk
        manner.finishesWithText = true
        manner.thinks = { _, _ in false }
        return manner
    }()

    private static let geminiRefusals = Refusals(
        [
            .wrongKey: .init(400, 400, "INVALID_ARGUMENT", "API key not valid"),
            .noPermission: .init(
                400, 400, "FAILED_PRECONDITION", "User location is not supported for the API use"),
            .noBalance: .init(
                429, 429, "RESOURCE_EXHAUSTED", "Your prepayment credits are depleted"),
            .quota: .init(429, 429, "RESOURCE_EXHAUSTED", "You exceeded your current quota"),
            .rate: .init(429, 429, "RESOURCE_EXHAUSTED", "Resource has been exhausted"),
            .overloaded: .init(503, 503, "UNAVAILABLE", "The model is overloaded"),
            .server: .init(500, 500, "INTERNAL", "An internal error has occurred"),
            .unknownModel: .init(404, 404, "NOT_FOUND", "The model is not found"),
            .tooLong: .init(
                400, 400, "INVALID_ARGUMENT", "The input token count exceeds the maximum"),
            .content: .init(
                400, 400, "INVALID_ARGUMENT", "The prompt was blocked: PROHIBITED_CONTENT"),
            .illegal: .init(400, 400, "INVALID_ARGUMENT", "Request contains an invalid argument"),
            .noPath: .init(404, 404, "NOT_FOUND", "Not found"),
        ],
        // The error stands in a list here, and only here.
        shape: { refusal in
            let error: JSON = [
                "code": refusal.code, "message": .string(refusal.message),
                "status": .string(refusal.type),
            ]
            return [["error": error]]
        })
}

extension SimulatedVendor {
    static let anthropic = SimulatedVendor(
        id: "anthropic",
        Endpoint.messages(
            "/anthropic", anthropicModels,
            rules: [
                .fields([
                    "model", "messages", "max_tokens", "system", "stream", "temperature", "top_p",
                    "top_k", "stop_sequences", "metadata", "thinking", "tools", "tool_choice",
                    "service_tier", "output_config", "context_management", "container",
                    "mcp_servers",
                ])
            ], pacing: Pacing(firstToken: 0.7, rate: 70)
        ).with(pages: [
            "/v1/models": [
                "data": .array(
                    anthropicModels.map {
                        [
                            "type": "model", "id": .string($0), "display_name": .string($0),
                            "created_at": "2026-01-01T00:00:00Z",
                        ]
                    }), "has_more": false,
            ]
        ]).with(requestID: "request-id"))

    private static let anthropicModels = [
        "claude-opus-5-5", "claude-sonnet-4-5", "claude-haiku-4-5",
    ]
}
