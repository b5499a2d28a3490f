extension SimulatedVendor {
    static let hunyuan = SimulatedVendor(
        id: "hunyuan",
        Endpoint.chat(
            "/hunyuan/v1", hunyuanModels, hunyuanManner,
            Refusals([
                .illegal: .init(
                    400, "1001", "invalid_request_error", "messages 中角色或参数不合要求")
            ]),
            rules: [
                .alternating, .systemFirst, .without("presence_penalty", "frequency_penalty"),
                .limit("max_tokens", not: "max_completion_tokens").lenient,
            ], pacing: Pacing(firstToken: 0.5, rate: 70)
        ).with(pages: ["/models": ModelList.openAI(hunyuanModels, ownedBy: "tencent")]),
        // The signature covers the path, which is always "/".
        Endpoint(
            player: TencentPlayer(), basePath: "", models: hunyuanModels, authorization: .tencent,
            refusals: tencentCloudRefusals, requestID: "X-TC-RequestId",
            pacing: Pacing(firstToken: 0.6, rate: 60)))

    private static let hunyuanModels = [
        "hunyuan-turbos-latest", "hunyuan-lite", "hunyuan-t1-latest", "hunyuan-standard",
        "hunyuan-standard-256K", "hunyuan-large", "hunyuan-turbo-latest",
        "hunyuan-vision-1.5-instruct", "hunyuan-t1-vision-20250916", "hunyuan-a13b",
        "hunyuan-2.0-instruct-20251111", "hunyuan-2.0-thinking-20251109",
    ]

    private static let hunyuanManner: ChatManner = {
        var manner = ChatManner()
        manner.role = .every
        manner.absence = .empty
        manner.usage = .none
        manner.finishes[.withdrawn] = "sensitive"
        manner.finishes[.filtered] = "sensitive"
        manner.finishDelta = ["content": "", "reasoning_content": ""]
        manner.chunkExtra = { _ in ["note": .string(TencentPlayer.note)] }
        manner.sources = .every
        manner.searches = { $0["enable_enhancement"]?.bool == true }
        manner.thinks = ChatManner.flag("enable_thinking") { model in
            model.contains("-t1") || model.contains("thinking") || model.contains("a13b")
        }
        return manner
    }()

    /// All with status 200.
    private static let tencentCloudRefusals = Refusals(
        [
            .wrongKey: .init(200, "AuthFailure.SecretIdNotFound", "The SecretId is not found"),
            .noPermission: .init(
                200, "FailedOperation.ServiceNotActivated", "The service is not activated"),
            .noBalance: .init(
                200, "FailedOperation.ServiceStopArrears", "The account is in arrears"),
            .quota: .init(
                200, "FailedOperation.FreeResourcePackExhausted", "The free pack is used up"),
            .rate: .init(200, "LimitExceeded", "The limit is exceeded"),
            .overloaded: .init(
                200, "FailedOperation.EngineServerLimitExceeded", "The engine is at its limit"),
            .server: .init(
                200, "FailedOperation.EngineRequestTimeout", "The engine took too long"),
            .unknownModel: .init(200, "InvalidParameterValue.Model", "The model does not exist"),
            // Really the oldest messages are left out without a word.
            .tooLong: .init(200, "InvalidParameterValue", "The input is too long"),
            .content: .init(200, "OperationDenied.TextIllegalDetected", "The text is illegal"),
            .illegal: .init(200, "InvalidParameter", "Invalid parameter"),
            .noPath: .init(200, "InvalidAction", "There is no such action"),
        ],
        shape: { refusal in
            [
                "Response": [
                    "Error": ["Code": refusal.code, "Message": .string(refusal.message)],
                    "RequestId": "simulated-hunyuan",
                ]
            ]
        })
}

extension SimulatedVendor {
    static let tokenhub = SimulatedVendor(
        id: "tokenhub",
        Endpoint.chat(
            "/tokenhub/v1",
            [
                "hy3-preview", "hy-mt2-pro", "hunyuan-role-latest", "glm-5.1", "glm-5.2",
                "kimi-k2.6", "minimax-m2.7", "deepseek-v4-flash", "deepseek-v4-pro",
            ], tokenHubManner, tokenHubRefusals,
            rules: [
                .type(of: "thinking", "enabled", "disabled"),
                .word("reasoning_effort", "low", "medium", "high"),
                .without("enable_enhancement", "search_info", "citation"),
            ], pacing: Pacing(firstToken: 0.45, rate: 80)))

    private static let tokenHubManner: ChatManner = {
        var manner = ChatManner()
        manner.thinks = ChatManner.thinkingType(byDefault: false)
        return manner
    }()

    private static let tokenHubRefusals = Refusals(
        [
            .wrongKey: .init(401, "401002", "authentication_error", "invalid api key"),
            .noPermission: .init(403, "403001", "permission_error", "no permission"),
            .noBalance: .init(
                402, "401008", "permission_error",
                "endpoint is inactive: FREE_QUOTA_EXHAUSTED"),
            .quota: .init(
                402, "403004", "permission_error", "endpoint is inactive: FREE_QUOTA_EXHAUSTED"),
            .rate: .init(
                429, "429001", "rate_limit_error", "rate limit exceeded on dimension: rpm"),
            .overloaded: .init(502, "502001", "upstream_error", "the upstream is busy"),
            .server: .init(502, "502002", "upstream_error", "the upstream failed"),
            .unknownModel: .init(404, "404001", "not_found_error", "model not found"),
            .tooLong: .init(400, "400002", "invalid_request_error", "the input is too long"),
            .content: .init(451, "451001", "content_filter_error", "content filtered"),
            .illegal: .init(400, "400001", "invalid_request_error", "invalid request"),
            .noPath: .init(404, "404002", "not_found_error", "path not found"),
        ],
        shape: { refusal in
            let isUpstream = refusal.type == "upstream_error"
            return [
                "error": [
                    "type": .string(refusal.type), "code": refusal.code,
                    "message": .string(refusal.message),
                    "source": isUpstream ? "upstream" : "gateway",
                    "upstream_code": isUpstream ? "engine_overloaded" : "",
                    "upstream_status": isUpstream ? 503 : 0, "request_id": "simulated-tokenhub",
                ]
            ]
        })

    static let lkeap = SimulatedVendor(
        id: "lkeap",
        Endpoint.chat(
            "/lkeap/v1",
            [
                "deepseek-v3.2", "deepseek-v3.1-terminus", "deepseek-r1-0528", "deepseek-r1",
                "deepseek-v3",
            ], lkeapManner, Refusals(),
            rules: [.limit("max_tokens", not: "max_completion_tokens").lenient],
            pacing: Pacing(firstToken: 0.65, rate: 45)))

    private static let lkeapManner: ChatManner = {
        var manner = ChatManner()
        manner.thinks = { body, model in
            ChatManner.thinkingType(byDefault: model.contains("r1"))(body, model)
        }
        return manner
    }()
}
