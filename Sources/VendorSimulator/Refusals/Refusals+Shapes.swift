extension Refusals {
    /// `{"error":{"message","type","param","code"}}`.
    static let openAI: @Sendable (Refusal) -> JSON = { refusal in
        [
            "error": [
                "message": .string(refusal.message), "type": .string(refusal.type), "param": nil,
                "code": refusal.code,
            ]
        ]
    }

    /// `{"error":{"message","type"}}`.
    static let typed: @Sendable (Refusal) -> JSON = { refusal in
        ["error": ["message": .string(refusal.message), "type": .string(refusal.type)]]
    }

    /// `{"type":"error","error":{"type","message"}}`.
    static let anthropic: @Sendable (Refusal) -> JSON = { refusal in
        [
            "type": "error",
            "error": ["type": .string(refusal.type), "message": .string(refusal.message)],
            "request_id": "req_simulated",
        ]
    }

    /// What every endpoint of the dialect `messages` refuses with.
    static let messages = Refusals(
        [
            .wrongKey: Row(401, nil, "authentication_error", "invalid x-api-key"),
            .expired: Row(401, nil, "authentication_error", "the key has expired"),
            .noPermission: Row(403, nil, "permission_error", "The key may not use this model"),
            .noBalance: Row(402, nil, "billing_error", "Your credit balance is too low"),
            .quota: Row(429, nil, "rate_limit_error", "The usage limit is reached"),
            .rate: Row(
                429, nil, "rate_limit_error", "Number of requests has exceeded the rate limit",
                headers: [("retry-after", "1")]),
            .overloaded: Row(529, nil, "overloaded_error", "Overloaded"),
            .server: Row(500, nil, "api_error", "Internal server error"),
            .unknownModel: Row(404, nil, "not_found_error", "model"),
            .tooLong: Row(
                400, nil, "invalid_request_error",
                "prompt is too long: 200001 tokens > 200000 maximum"),
            .content: Row(
                400, nil, "invalid_request_error", "Output blocked by content filtering policy"),
            .illegal: Row(400, nil, "invalid_request_error", "invalid request"),
            .noPath: Row(404, nil, "not_found_error", "Not found"),
        ], shape: anthropic)
}
