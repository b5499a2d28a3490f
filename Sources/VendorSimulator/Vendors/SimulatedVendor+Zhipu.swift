extension SimulatedVendor {
    static let zhipu = SimulatedVendor(
        id: "zhipu",
        Endpoint.chat(
            "/zhipu/api/paas/v4", zhipuModels, zhipuManner, zhipuRefusals, rules: zhipuRules,
            pacing: Pacing(firstToken: 0.42, rate: 75)
        ).with(pages: ["/models": ModelList.openAI(zhipuModels, ownedBy: "z-ai")]).with(.zhipu),
        .messages("/zhipu/api/anthropic", zhipuModels))

    private static let zhipuModels = [
        "glm-5.2", "glm-4.7-flash", "glm-5.3", "glm-5.3-flash", "glm-5.1", "glm-5", "glm-5-turbo",
        "glm-5v-turbo", "glm-4.7", "glm-4.6", "glm-4.5-air", "glm-4.6v", "glm-4.5-flash",
        "glm-4.6v-flash", "glm-4-flash-250414", "glm-z1-flash", "glm-4v-flash",
        "glm-4.1v-thinking-flash",
    ]

    private static let zhipuManner: ChatManner = {
        var manner = ChatManner()
        manner.idPrefix = "20251124"
        manner.role = .every
        manner.usage = .withFinish
        manner.isUsageUnasked = true
        manner.finishes = [
            .stop: "stop", .length: "length", .withdrawn: "sensitive", .filtered: "sensitive",
            .broken: "network_error",
        ]
        manner.finishDelta = ["content": ""]
        manner.chunkExtra = { moment in
            moment.finish == .withdrawn || moment.finish == .filtered
                ? ["content_filter": [["role": "assistant", "level": 1]]] : [:]
        }
        manner.sources = .firstOrLast
        manner.searches = ChatManner.searchTool
        manner.wantsSourcesFirst = { body in
            body["tools"]?.array?.contains {
                $0.at("web_search", "result_sequence")?.string == "before"
            } == true
        }
        manner.thinks = ChatManner.thinkingType(byDefault: true)
        manner.takesBarePictures = true
        return manner
    }()

    private static let zhipuRules: [Rule] = [
        .number("temperature", "0…1") { (0...1).contains($0) },
        .without("stream_options"),
        .limit("max_tokens", not: "max_completion_tokens").lenient,
        .type(of: "thinking", "enabled", "disabled"),
        Rule.word("reasoning_effort", "low", "high", "max").only { $0.hasPrefix("glm-5.3") },
        Rule.word(
            "reasoning_effort", "none", "minimal", "low", "medium", "high", "xhigh", "max"
        ).only { $0 == "glm-5.2" },
        Rule(name: "user_id of 6 to 128 characters") { subject in
            guard let user = subject.body["user_id"] else { return nil }
            return (6...128).contains(user.string?.count ?? 0) ? nil : user.text
        },
    ]

    private static let zhipuRefusals = Refusals(
        [
            .wrongKey: .init(401, "1002", "Authorization Token 非法"),
            .expired: .init(401, "1003", "Authorization Token 已过期"),
            .noPermission: .init(434, "1220", "您无权访问该接口"),
            .noBalance: .init(429, "1113", "您的账户已欠费，请充值后重试"),
            .rate: .init(429, "1302", "您当前使用该 API 的并发数过高"),
            .quota: .init(429, "1308", "已达到套餐的使用上限，将在 2099-01-01 00:00:00 重置"),
            .overloaded: .init(429, "1312", "该模型当前访问量过大"),
            .server: .init(500, "1234", "网络错误"),
            .unknownModel: .init(400, "1211", "模型不存在，请检查模型代码"),
            .tooLong: .init(400, "1261", "Prompt 超长"),
            .content: .init(400, "1301", "系统检测到输入或生成内容可能包含不安全或敏感内容"),
            .illegal: .init(400, "1210", "API 调用参数有误"),
            .noPath: .init(404, "404", "Not Found"),
        ],
        shape: { refusal in
            let error: JSON = ["code": refusal.code, "message": .string(refusal.message)]
            return refusal.kind == .content
                ? ["contentFilter": [["level": 1, "role": "user"]], "error": error]
                : ["error": error]
        })
}
