import Comparison

/// Codes of vendors: numbers mean nothing without their vendor.
extension ErrorKind {
    /// What a code means with a vendor; nil if that isn't known.
    static func code(_ code: String, of provider: String) -> Failure.Kind? {
        let code = provider == "huawei" ? whole(code) : code
        return codes[provider]?[code] ?? sharedCodes[family(provider)]?[code]
    }

    /// Huawei's code with the name of its service, which is left away in places.
    private static func whole(_ code: String) -> String {
        code.count == 5 && code.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? "ModelArts.\(code)" : code
    }

    /// Whether a code stands for more than one kind, of which the table has the likeliest.
    static func isVague(_ code: String, of provider: String) -> Bool {
        vagueCodes[provider]?.contains(code) == true
    }

    private static let vagueCodes: [String: Set<String>] = [
        "openrouter": ["403"], "sensenova": ["8"], "spark": ["10005"],
    ]

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
            "7": .permission, "8": .rateLimited, "9": .invalidRequest, "13": .server,
            "14": .overloaded, "16": .authentication,
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
            "1000": .server, "1001": .server, "1002": .rateLimited, "1004": .authentication,
            "1008": .noBalance, "1013": .server, "1026": .contentRejected, "1027": .contentRejected,
            "1039": .rateLimited, "1041": .rateLimited, "2013": .invalidRequest,
            "2049": .authentication, "2056": .rateLimited, "1024": .server, "1033": .server,
        ],
        "siliconflow": [
            "20012": .modelNotFound, "30001": .noBalance,
            "50505": .overloaded, "50603": .overloaded,
        ],
        "huawei": [
            "ModelArts.81002": .authentication, "ModelArts.81003": .authentication,
            "ModelArts.81004": .permission, "ModelArts.81005": .noBalance,
            "ModelArts.81006": .permission,
            "ModelArts.81007": .server, "ModelArts.81009": .modelNotFound,
            "ModelArts.81011": .contentRejected, "ModelArts.81013": .contentRejected,
            "ModelArts.81015": .permission, "ModelArts.81101": .rateLimited,
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
            "openrouter_in_flight_budget": .rateLimited,
        ],
        "azure-cn": [
            "401": .authentication, "DeploymentNotFound": .modelNotFound,
            "SubscriptionDisabled": .noBalance,
        ],
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
}
