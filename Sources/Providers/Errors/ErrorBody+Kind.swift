import Comparison

/// What kind of failure a vendor's code means: the body's code first, the HTTP status last, because
/// statuses are used loosely (429 for an empty account, 401 for an unknown model, 400 for arrears).
enum ErrorKind {
    /// `words` are codes and types, the most telling one first; `cause` is the code of a service
    /// behind the one that answers.
    static func classify(
        provider: String, words: [String], cause: String?, message: String, status: Int
    ) -> Failure.Kind {
        let told = [cause.map { [$0] } ?? [], words].lazy.compactMap { words in
            byTable(words, provider) ?? words.lazy.compactMap(byWord).first
        }.first
        // A code that says no more than that something is wrong with a request says little.
        if let told, told != .invalidRequest { return told }
        return byMessage(message.lowercased()) ?? told ?? byStatus(status, words: words)
    }

    private static func byTable(_ words: [String], _ provider: String) -> Failure.Kind? {
        words.lazy.compactMap { codes[provider]?[$0] ?? sharedCodes[family(provider)]?[$0] }.first
    }

    /// Providers that share one code table.
    private static func family(_ provider: String) -> String {
        switch provider {
        case "hunyuan", "tokenhub", "lkeap": "tencent"
        default: provider
        }
    }

    /// Numbers mean nothing without their vendor.
    private static let codes: [String: [String: Failure.Kind]] = [
        "zhipu": [
            "1000": .authentication, "1001": .authentication, "1002": .authentication,
            "1003": .authentication, "1004": .authentication, "1110": .permission,
            "1112": .permission, "1113": .noBalance, "1121": .permission, "1210": .invalidRequest,
            "1211": .modelNotFound, "1213": .invalidRequest, "1214": .invalidRequest,
            "1215": .invalidRequest, "1220": .permission, "1231": .invalidRequest, "1234": .server,
            "1261": .contextTooLong, "1300": .contentRejected, "1301": .contentRejected,
            "1302": .rateLimited, "1303": .rateLimited, "1304": .rateLimited, "1305": .rateLimited,
            "1308": .noBalance, "1309": .noBalance, "1310": .noBalance, "1311": .permission,
            "1312": .overloaded, "1313": .rateLimited,
        ],
        "qwen": [
            "insufficient_quota": .rateLimited, "Throttling.AllocationQuota": .rateLimited,
            "limit_requests": .rateLimited, "Arrearage": .noBalance,
            "AllocationQuota.FreeTierOnly": .noBalance, "ServiceUnavailable": .overloaded,
        ],
        "baidu": [
            "4": .rateLimited, "17": .noBalance, "18": .rateLimited, "19": .rateLimited,
            "110": .authentication, "111": .authentication, "6": .permission, "3": .modelNotFound,
            "336003": .invalidRequest, "336007": .contextTooLong, "336103": .contextTooLong,
            "336100": .overloaded, "336501": .rateLimited, "336502": .rateLimited,
            "system_unsafe": .contentRejected, "unsafe_request": .contentRejected,
            "invalid_model": .modelNotFound, "account_overdue": .noBalance,
            "invalid_iam_token": .authentication, "no_parameter_permission": .permission,
            "coding_plan_api_key_not_allowed": .permission,
        ],
        "sensenova": [
            "2": .server, "3": .invalidRequest, "4": .timeout, "5": .modelNotFound,
            "7": .permission, "8": .rateLimited, "9": .invalidRequest, "16": .authentication,
        ],
        "spark": [
            "10003": .invalidRequest, "10005": .modelNotFound, "10006": .rateLimited,
            "10007": .rateLimited, "10008": .overloaded, "10013": .contentRejected,
            "10014": .contentRejected, "10015": .permission, "10016": .noBalance,
            "10019": .contentRejected, "10110": .overloaded, "10907": .contextTooLong,
            "11200": .permission, "11201": .rateLimited, "11202": .rateLimited,
            "11203": .rateLimited,
        ],
        "minimax": [
            "1000": .server, "1001": .timeout, "1002": .rateLimited, "1004": .authentication,
            "1008": .noBalance, "1013": .server, "1026": .contentRejected, "1027": .contentRejected,
            "1039": .rateLimited, "1041": .rateLimited, "2013": .invalidRequest,
            "2049": .authentication, "2056": .noBalance, "1024": .server, "1033": .server,
        ],
        "siliconflow": [
            "20012": .modelNotFound, "20015": .overloaded, "30001": .noBalance,
            "50505": .overloaded, "50603": .overloaded,
        ],
        "huawei": [
            "ModelArts.81001": .invalidRequest, "ModelArts.81002": .authentication,
            "ModelArts.81003": .authentication, "ModelArts.81004": .permission,
            "ModelArts.81005": .noBalance, "ModelArts.81006": .permission,
            "ModelArts.81007": .server, "ModelArts.81009": .modelNotFound,
            "ModelArts.81011": .contentRejected, "ModelArts.81101": .rateLimited,
            "ModelArts.81103": .rateLimited, "APIG.0203": .timeout, "APIG.0301": .authentication,
            "APIG.0308": .rateLimited,
        ],
        "moonshot": [
            "exceeded_current_quota_error": .noBalance, "engine_overloaded_error": .overloaded,
            "content_filter": .contentRejected,
        ],
        "openai": ["insufficient_quota": .noBalance],
        "openrouter": [
            "401": .authentication, "402": .noBalance, "403": .contentRejected, "408": .timeout,
            "429": .rateLimited, "502": .server, "503": .overloaded,
        ],
        "azure-cn": ["401": .authentication, "DeploymentNotFound": .modelNotFound],
    ]

    private static let sharedCodes: [String: [String: Failure.Kind]] = [
        "tencent": [
            "401002": .authentication, "401007": .noBalance, "401008": .noBalance,
            "403004": .noBalance, "403001": .permission, "403002": .permission,
            "403005": .permission, "429001": .rateLimited, "451001": .contentRejected,
            "1001": .invalidRequest, "upstream_error": .server,
            "FailedOperation.ServiceNotActivated": .permission,
            "FailedOperation.EngineRequestTimeout": .timeout,
            "FailedOperation.EngineServerError": .server,
            "UnauthorizedOperation": .permission, "LimitExceeded": .rateLimited,
        ]
    ]

    /// Words that mean the same with everybody, or nearly.
    private static func byWord(_ word: String) -> Failure.Kind? {
        let word = word.lowercased()
        return wordParts.first { word.contains($0.0) }?.1
    }

    /// In order: the first part that a code or type contains decides.
    private static let wordParts: [(String, Failure.Kind)] = [
        ("content_filter", .contentRejected), ("contentfilter", .contentRejected),
        ("responsibleaipolicy", .contentRejected), ("data_inspection", .contentRejected),
        ("datainspection", .contentRejected), ("sensitivecontent", .contentRejected),
        ("riskdetection", .contentRejected), ("illegaldetected", .contentRejected),
        ("unsafe", .contentRejected), ("moderation", .contentRejected),
        ("content_policy", .contentRejected),
        ("censorship", .contentRejected),
        ("model_not_found", .modelNotFound), ("modelnotfound", .modelNotFound),
        ("model_not_exist", .modelNotFound), ("invalid_model", .modelNotFound),
        ("deploymentnotfound", .modelNotFound), ("invalidendpoint", .modelNotFound),
        ("invalidparametervalue.model", .modelNotFound), ("modelnotopen", .permission),
        ("accountoverdue", .noBalance), ("account_overdue", .noBalance), ("overdue", .noBalance),
        ("arrear", .noBalance), ("insufficient_balance", .noBalance), ("lowbalance", .noBalance),
        ("insufficient_quota", .noBalance), ("exceeded_current_quota", .noBalance),
        ("billing", .noBalance), ("payment", .noBalance), ("resource_exhausted", .rateLimited),
        ("exhausted", .noBalance),
        ("context_length", .contextTooLong), ("tokens_too_long", .contextTooLong),
        ("characters_too_long", .contextTooLong), ("context_too_long", .contextTooLong),
        ("exceed_context_size", .contextTooLong), ("string_above_max", .contextTooLong),
        ("request_too_large", .contextTooLong),
        ("throttling", .rateLimited), ("rate_limit", .rateLimited), ("ratelimit", .rateLimited),
        ("too_many_requests", .rateLimited), ("toomanyrequests", .rateLimited),
        ("limitexceeded", .rateLimited), ("limit_requests", .rateLimited),
        ("quotaexceeded", .rateLimited), ("overload", .overloaded), ("busy", .overloaded),
        ("serviceunavailable", .overloaded), ("service_unavailable", .overloaded),
        ("unavailable_error", .overloaded), ("api_key", .authentication),
        ("apikey", .authentication),
        ("authentication", .authentication), ("authfailure", .authentication),
        ("invalid_client", .authentication),
        ("unauthorized", .authentication), ("iam_token", .authentication),
        ("invalid_token", .authentication), ("permission", .permission), ("forbidden", .permission),
        ("access_denied", .permission), ("accessdenied", .permission),
        ("unsupported_country", .permission),
        ("not_found", .modelNotFound), ("rate", .rateLimited), ("timeout", .timeout),
        ("internal", .server), ("server_error", .server), ("upstream", .server),
        ("network_error", .server),
    ]

    private static func byMessage(_ message: String) -> Failure.Kind? {
        messageParts.first { message.contains($0.0) }?.1
    }

    /// What vendors say without a code of its own. Only phrases that nothing else is said with.
    private static let messageParts: [(String, Failure.Kind)] = [
        ("maximum context length", .contextTooLong), ("context size", .contextTooLong),
        ("exceeded model token limit", .contextTooLong), ("range of input length", .contextTooLong),
        ("prompt is too long", .contextTooLong), ("context window", .contextTooLong),
        ("input is too long", .contextTooLong), ("input length exceeds", .contextTooLong),
        ("input token count", .contextTooLong), ("context is exceeded", .contextTooLong),
        ("longer than the model's context", .contextTooLong),
        ("longer than the context", .contextTooLong),
        ("prohibited_content", .contentRejected), ("content exists risk", .contentRejected),
        ("content filtering policy", .contentRejected),
        ("inappropriate content", .contentRejected),
        ("content management policy", .contentRejected),
        ("considered high risk", .contentRejected), ("敏感内容", .contentRejected),
        ("insufficient balance", .noBalance), ("insufficient_balance", .noBalance),
        ("credit balance is too low", .noBalance),
        ("account balance", .noBalance), ("in good standing", .noBalance), ("余额不足", .noBalance),
        ("欠费", .noBalance), ("invalid api key", .authentication),
        ("api key is invalid", .authentication), ("incorrect api key", .authentication),
        ("api key not valid", .authentication),
        ("invalid user", .authentication), ("hmac signature", .authentication),
        ("unauthorized", .authentication), ("too many requests", .rateLimited),
        ("rate limit", .rateLimited), ("really busy", .overloaded), ("overloaded", .overloaded),
        ("model not found", .modelNotFound), ("model does not exist", .modelNotFound),
        ("invalid model name", .modelNotFound),
        ("model not exist", .modelNotFound), ("' not found", .modelNotFound),
        ("unknown model", .modelNotFound), ("not a valid model", .modelNotFound),
        ("location is not supported", .permission),
        ("backend timeout", .timeout),
    ]

    private static func byStatus(_ status: Int, words: [String]) -> Failure.Kind {
        let effective = status == 200 ? words.first.flatMap { Int($0) } ?? 200 : status
        switch effective {
        case 401: return .authentication
        case 402: return .noBalance
        case 403, 434: return .permission
        case 404: return .modelNotFound
        case 408, 504, 524: return .timeout
        case 407: return .proxy
        case 413: return .contextTooLong
        case 429: return .rateLimited
        case 451: return .contentRejected
        case 503, 529: return .overloaded
        case 500..<600: return .server
        case 400..<500: return .invalidRequest
        case 300..<400: return .protocol
        case _ where words.contains { $0.lowercased().hasPrefix("invalid") }:
            return .invalidRequest
        default: return .server
        }
    }
}
