import Comparison

extension ErrorKind {
    /// Words that mean the same with everybody, or nearly.
    static func word(_ word: String) -> Failure.Kind? {
        let word = word.lowercased()
        return wordParts.first { word.contains($0.0) }?.1
    }

    /// In order: the first part that a code or type contains decides.
    private static let wordParts: [(String, Failure.Kind)] = [
        ("content_filter", .contentRejected), ("contentfilter", .contentRejected),
        ("responsibleaipolicy", .contentRejected), ("data_inspection", .contentRejected),
        ("datainspection", .contentRejected), ("sensitivecontent", .contentRejected),
        ("riskdetection", .contentRejected), ("risk_control", .contentRejected),
        ("illegaldetected", .contentRejected),
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
}
