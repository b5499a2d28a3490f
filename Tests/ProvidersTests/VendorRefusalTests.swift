import Comparison
import Providers
import Testing
import Transfers

/// A refusal as a vendor's documents have it, and what kind of failure it is.
struct DocumentedRefusal: Sendable, CustomStringConvertible {
    var provider: String
    var dialect: DialectName
    var status: Int
    var body: String
    var kind: Failure.Kind

    init(
        _ provider: String, _ status: Int, _ body: String, _ kind: Failure.Kind,
        _ dialect: DialectName = .chatCompletions
    ) {
        self.provider = provider
        self.dialect = dialect
        self.status = status
        self.body = body
        self.kind = kind
    }

    var description: String { "\(provider) \(status) \(body)" }

    /// `{"error":{"code","message","type"}}`, the usual shape.
    static func usual(
        _ provider: String, _ status: Int, _ code: String?, _ kind: Failure.Kind,
        type: String? = nil, _ message: String = "m"
    ) -> DocumentedRefusal {
        let code = code.map { "\"\($0)\"" } ?? "null"
        let type = type.map { "\"\($0)\"" } ?? "null"
        return DocumentedRefusal(
            provider, status,
            #"{"error":{"message":"\#(message)","type":\#(type),"param":null,"code":\#(code)}}"#,
            kind)
    }

    func failure() -> Failure? {
        let provider = Provider(
            id: provider, name: provider, baseURL: "https://l.example", dialect: dialect)
        return StreamBug.decode(
            Array(body.utf8), provider, "application/json", nil, [], status: status
        ).end?.failure
    }
}

@Suite struct `A refusal out of a vendor's documents` {
    static let chinese: [DocumentedRefusal] = [
        .usual("zhipu", 401, "1000", .authentication),
        .usual("zhipu", 401, "1004", .authentication),
        .usual("zhipu", 429, "1110", .permission), .usual("zhipu", 429, "1112", .permission),
        .usual("zhipu", 429, "1121", .permission), .usual("zhipu", 429, "1113", .noBalance),
        .usual("zhipu", 400, "1210", .invalidRequest), .usual("zhipu", 400, "1211", .modelNotFound),
        .usual("zhipu", 434, "1220", .permission), .usual("zhipu", 400, "1231", .invalidRequest),
        .usual("zhipu", 500, "1234", .server), .usual("zhipu", 400, "1261", .contextTooLong),
        .usual("zhipu", 400, "1300", .contentRejected), .usual("zhipu", 429, "1303", .rateLimited),
        .usual("zhipu", 429, "1304", .rateLimited), .usual("zhipu", 429, "1305", .rateLimited),
        .usual("zhipu", 429, "1308", .noBalance), .usual("zhipu", 429, "1309", .noBalance),
        .usual("zhipu", 429, "1310", .noBalance), .usual("zhipu", 429, "1311", .permission),
        .usual("zhipu", 429, "1312", .overloaded), .usual("zhipu", 429, "1313", .rateLimited),
        .usual("zhipu", 200, "1301", .contentRejected), .usual("zhipu", 434, nil, .permission),
        .usual("qwen", 401, "invalid_api_key", .authentication),
        .usual("qwen", 401, "InvalidApiKey", .authentication),
        .usual("qwen", 429, "limit_requests", .rateLimited),
        .usual("qwen", 429, "Throttling.RateQuota", .rateLimited),
        .usual("qwen", 429, "Throttling.AllocationQuota", .rateLimited),
        .usual(
            "qwen", 429, "insufficient_quota", .rateLimited, type: "insufficient_quota",
            "You exceeded your current quota, please check your plan and billing details."),
        .usual("qwen", 403, "AllocationQuota.FreeTierOnly", .noBalance),
        .usual("qwen", 404, "model_not_found", .modelNotFound, type: "invalid_request_error"),
        .usual("qwen", 400, "data_inspection_failed", .contentRejected),
        .usual(
            "qwen", 400, "invalid_parameter_error", .contentRejected,
            "<400> InternalError.Algo.DataInspectionFailed: Input text data may contain inappropriate content."
        ),
        .usual(
            "qwen", 500, nil, .overloaded, type: "ServiceUnavailable",
            "<503> InternalError.Algo: An error occurred. Too many requests."),
        .usual(
            "qwen", 400, "InvalidParameter", .contextTooLong,
            "Range of input length should be [1, 129024]"),
        DocumentedRefusal(
            "qwen", 400, #"{"code":"DataInspectionFailed","message":"m","request_id":"r"}"#,
            .contentRejected, .dashscope),
        DocumentedRefusal(
            "qwen", 401, #"{"code":"InvalidApiKey","message":"m","request_id":"r"}"#,
            .authentication, .dashscope),
        .usual("baidu", 401, "invalid_iam_token", .authentication),
        .usual(
            "baidu", 401, "invalid_model", .modelNotFound, type: "invalid_request_error",
            "The model does not exist or you do not have access to it."),
        .usual("baidu", 403, "account_overdue", .noBalance, type: "access_denied"),
        .usual("baidu", 429, "rpm_rate_limit_exceeded", .rateLimited),
        .usual("baidu", 429, "tpm_rate_limit_exceeded", .rateLimited),
        .usual("baidu", 400, "invalid_messages", .invalidRequest),
        .usual("baidu", 400, "malformed_json", .invalidRequest),
        .usual("baidu", 400, "characters_too_long", .contextTooLong),
        .usual("baidu", 400, "tokens_too_long", .contextTooLong),
        .usual("baidu", 403, "system_unsafe", .contentRejected),
        .usual("baidu", 500, "x", .contentRejected, type: "unsafe_request"),
        .usual("baidu", 401, "no_parameter_permission", .permission),
        .usual("baidu", 401, "coding_plan_api_key_not_allowed", .permission),
        .usual("baichuan", 401, nil, .authentication, type: "api_key_empty"),
        .usual("baichuan", 401, nil, .authentication, type: "invalid_authentication"),
        .usual("baichuan", 429, nil, .noBalance, type: "insufficient_quota"),
        .usual("baichuan", 429, nil, .rateLimited, type: "over_rate"),
        .usual("baichuan", 500, nil, .server, type: "internal_server_error"),
        .usual("baichuan", 400, nil, .invalidRequest, type: "invalid_request_error"),
    ]

    static let more: [DocumentedRefusal] = [
        .usual("hunyuan", 400, "1001", .invalidRequest, type: "invalid_request_error"),
        .usual("tokenhub", 401, "401002", .authentication, type: "authentication_error"),
        .usual("tokenhub", 402, "401007", .noBalance, type: "permission_error"),
        .usual("tokenhub", 402, "401008", .noBalance, type: "permission_error"),
        .usual("tokenhub", 403, "403001", .permission, type: "permission_error"),
        .usual("tokenhub", 403, "403005", .permission, type: "permission_error"),
        .usual("tokenhub", 429, "429001", .rateLimited, type: "rate_limit_error"),
        .usual("tokenhub", 451, "451001", .contentRejected, type: "content_filter_error"),
        DocumentedRefusal(
            "tokenhub", 502,
            #"{"error":{"type":"upstream_error","code":"502001","message":"m","source":"upstream","upstream_code":"model_not_found","upstream_status":404,"request_id":"r"}}"#,
            .modelNotFound),
        DocumentedRefusal(
            "tokenhub", 502,
            #"{"error":{"type":"upstream_error","code":"502001","message":"m","upstream_code":"rate_limit_exceeded","upstream_status":429}}"#,
            .rateLimited),
        .usual("sensenova", 404, "5", .modelNotFound, type: "not_found_error"),
        .usual(
            "sensenova", 400, "3", .invalidRequest, type: "invalid_request_error",
            "Errors in message queue response"),
        .usual("sensenova", 401, "16", .authentication, type: "authentication_error"),
        .usual("sensenova", 403, "7", .permission), .usual("sensenova", 429, "8", .rateLimited),
        DocumentedRefusal(
            "sensenova", 504, #"{"error":{"code":4,"message":"m","details":[]}}"#, .timeout),
        .usual("spark", 500, nil, .authentication, type: "api_error", "invalid user"),
        .usual("spark", 400, "10005", .modelNotFound, "invalid model"),
        .usual("spark", 400, "10005", .invalidRequest, "invalid parameter temperature"),
        .usual("spark", 500, "10003", .modelNotFound, "ClientMsgError: invalid model domain"),
        .usual("spark", 500, "11200", .permission, "AppIdNoAuthError: tokens.total"),
        .usual("spark", 500, "10016", .noBalance), .usual("spark", 500, "11201", .rateLimited),
        .usual("spark", 500, "11203", .rateLimited), .usual("spark", 500, "10907", .contextTooLong),
        .usual("spark", 500, "10110", .overloaded), .usual("spark", 500, "10019", .contentRejected),
        DocumentedRefusal("spark", 401, #"{"message":"Unauthorized"}"#, .authentication),
        DocumentedRefusal(
            "spark", 200, #"{"header":{"code":10013,"message":"m","sid":"s","status":2}}"#,
            .contentRejected),
        .usual("azure-cn", 401, "Unauthorized", .authentication),
        .usual("azure-cn", 404, "DeploymentNotFound", .modelNotFound),
        .usual("azure-cn", 429, "429", .rateLimited),
        .usual("openai", 401, "invalid_api_key", .authentication, type: "invalid_request_error"),
        .usual("openai", 429, "rate_limit_exceeded", .rateLimited, type: "requests"),
        .usual("openai", 400, "context_length_exceeded", .contextTooLong),
    ]

    static let tencent: [DocumentedRefusal] = [
        ("AuthFailure.SignatureFailure", Failure.Kind.authentication),
        ("FailedOperation.ServiceNotActivated", .permission),
        ("FailedOperation.FreeResourcePackExhausted", .noBalance),
        ("FailedOperation.ResourcePackExhausted", .noBalance),
        ("FailedOperation.ServiceStopArrears", .noBalance),
        ("FailedOperation.EngineRequestTimeout", .timeout),
        ("InvalidParameterValue.Model", .modelNotFound), ("LimitExceeded", .rateLimited),
        ("OperationDenied.TextIllegalDetected", .contentRejected),
        ("ResourceUnavailable.LowBalance", .noBalance),
        ("ResourceUnavailable.InArrears", .noBalance),
    ].map { code, kind in
        DocumentedRefusal(
            "hunyuan", 200,
            #"{"Response":{"Error":{"Code":"\#(code)","Message":"m"},"RequestId":"r"}}"#, kind,
            .tencentTC3)
    }

    static let baiduNumbers: [DocumentedRefusal] = [
        (17, Failure.Kind.noBalance), (18, .rateLimited), (19, .rateLimited), (4, .rateLimited),
        (110, .authentication), (336003, .invalidRequest), (336007, .contextTooLong),
        (336103, .contextTooLong), (336100, .overloaded), (336501, .rateLimited),
        (336502, .rateLimited),
    ].map { code, kind in
        DocumentedRefusal(
            "baidu", 200, #"{"error_code":\#(code),"error_msg":"m"}"#, kind, .wenxin)
    }

    static let miniMaxNumbers: [DocumentedRefusal] = [
        (1002, Failure.Kind.rateLimited), (1039, .rateLimited), (1041, .rateLimited),
        (2056, .rateLimited), (1004, .authentication), (2049, .authentication), (1008, .noBalance),
        (1026, .contentRejected), (1027, .contentRejected), (2013, .invalidRequest),
        (1000, .server), (1033, .server),
    ].map { code, kind in
        DocumentedRefusal(
            "minimax", 200, #"{"base_resp":{"status_code":\#(code),"status_msg":"m"}}"#, kind)
    }

    static let others: [DocumentedRefusal] = [
        .usual(
            "deepseek", 401, "invalid_request_error", .authentication, type: "authentication_error"),
        .usual("deepseek", 402, "invalid_request_error", .noBalance, "Insufficient Balance"),
        .usual("moonshot", 429, nil, .noBalance, type: "exceeded_current_quota_error"),
        .usual("moonshot", 403, nil, .noBalance, type: "exceeded_current_quota_error"),
        .usual("moonshot", 429, nil, .overloaded, type: "engine_overloaded_error"),
        .usual("moonshot", 429, nil, .rateLimited, type: "rate_limit_reached_error"),
        .usual(
            "moonshot", 400, nil, .contextTooLong, type: "invalid_request_error",
            "Your request exceeded model token limit : 262144"),
        .usual("stepfun", 402, nil, .noBalance, type: "t"),
        .usual("stepfun", 503, nil, .overloaded, type: "t"),
        .usual("stepfun", 401, nil, .authentication, type: "invalid_api_key"),
        .usual("doubao", 400, "InvalidEndpoint.ClosedEndpoint", .modelNotFound),
        .usual("doubao", 400, "SensitiveContentDetected.SevereViolation", .contentRejected),
        .usual("doubao", 400, "InputTextRiskDetection", .contentRejected),
        .usual("doubao", 400, "OutputTextRiskDetection", .contentRejected),
        .usual("doubao", 429, "RateLimitExceeded.EndpointRPMExceeded", .rateLimited),
        DocumentedRefusal("siliconflow", 401, #""Api key is invalid""#, .authentication),
        DocumentedRefusal(
            "siliconflow", 503,
            #"{"code":20015,"message":"System is really busy, please try again later","data":null}"#,
            .overloaded),
        .usual("siliconflow", 401, "invalid_api_key", .authentication, "Api key is invalid"),
        .usual("mimo", 402, nil, .noBalance), .usual("mimo", 403, nil, .permission),
        .usual("mimo", 403, nil, .contentRejected, "blocked by risk control"),
        .usual("longcat", 402, "insufficient_quota", .noBalance),
        .usual("openrouter", 402, nil, .noBalance), .usual("openrouter", 408, nil, .timeout),
        DocumentedRefusal(
            "openrouter", 402,
            #"{"error":{"code":402,"message":"m","metadata":{"limit_source":"openrouter_in_flight_budget"}}}"#,
            .rateLimited),
        DocumentedRefusal(
            "openrouter", 403, #"{"error":{"code":403,"message":"m","metadata":{}}}"#,
            .contentRejected),
        DocumentedRefusal(
            "openrouter", 503, #"{"error":{"code":503,"message":"m"}}"#, .overloaded),
        DocumentedRefusal(
            "vllm", 400,
            #"{"object":"error","message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400}"#,
            .contextTooLong),
        DocumentedRefusal(
            "llamacpp", 503,
            #"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#,
            .overloaded),
        DocumentedRefusal(
            "gemini", 400,
            #"[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}]"#,
            .authentication),
        DocumentedRefusal(
            "gemini", 429,
            #"[{"error":{"code":429,"message":"You exceeded your current quota","status":"RESOURCE_EXHAUSTED"}}]"#,
            .rateLimited),
        DocumentedRefusal(
            "modelscope", 429,
            #"{"errors":{"message":"We have to rate limit you."},"request_id":"r"}"#, .rateLimited),
        DocumentedRefusal(
            "modelscope", 400, #"{"errors":[{"message":"Invalid model id: x/y"}]}"#, .modelNotFound),
        DocumentedRefusal(
            "modelscope", 401, #"{"Code":10990101,"Message":"bad token","RequestId":"r"}"#,
            .authentication),
        DocumentedRefusal(
            "intern", 200, #"{"msgCode":"A0211","msg":"token expired"}"#, .authentication),
        DocumentedRefusal(
            "anthropic", 529,
            #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
            .overloaded, .messages),
    ]

    static let huawei: [DocumentedRefusal] = [
        (400, "81001", Failure.Kind.invalidRequest), (400, "81002", .authentication),
        (401, "81003", .authentication), (401, "81004", .permission), (401, "81005", .noBalance),
        (401, "81006", .permission), (404, "81009", .modelNotFound),
        (403, "81011", .contentRejected), (401, "81015", .permission), (429, "81101", .rateLimited),
        (429, "81103", .rateLimited),
    ].flatMap { (status: Int, code: String, kind: Failure.Kind) -> [DocumentedRefusal] in
        [
            DocumentedRefusal(
                "huawei", status, #"{"error_code":"ModelArts.\#(code)","error_msg":"m"}"#, kind),
            .usual("huawei", status, code, kind),
        ]
    }

    @Test(arguments: [
        (401, "", "HTTP 401, and not a word of why"),
        (500, #"{"error":{"code":17}}"#, "HTTP 500, code 17, and not a word of why"),
        (418, "I am a teapot", "I am a teapot"),
    ])
    func `has something to read, even where the vendor says nothing`(
        status: Int, body: String, message: String
    ) {
        #expect(DocumentedRefusal("lab", status, body, .server).failure()?.message == message)
    }

    @Test(arguments: chinese + more) func `is of the kind that its code says`(
        refusal: DocumentedRefusal
    ) {
        #expect(refusal.failure()?.kind == refusal.kind)
    }

    @Test(arguments: tencent + baiduNumbers + miniMaxNumbers) func `is of its kind with status 200`(
        refusal: DocumentedRefusal
    ) {
        #expect(refusal.failure()?.kind == refusal.kind)
        #expect(refusal.failure()?.httpStatus == 200)
        #expect(refusal.failure()?.code != nil)
    }

    @Test func `may come as an event, whatever its status`() {
        let body =
            "id:1\nevent:error\n:HTTP_STATUS/401\n"
            + #"data:{"code":"InvalidApiKey","message":"no such key","request_id":"r"}"# + "\n\n"
        let failure = DocumentedRefusal("qwen", 401, body, .authentication, .dashscope).failure()
        #expect(failure?.kind == .authentication)
        #expect(failure?.message == "no such key")
        #expect(failure?.code == "InvalidApiKey")
        #expect(failure?.requestID == "r")
    }

    @Test func `hides what a gateway says of its own insides`() {
        let body = #"{"message":"HMAC signature cannot be verified:enforced header 'host'"}"#
        let failure = DocumentedRefusal("spark", 401, body, .authentication).failure()
        #expect(failure?.message.contains("HMAC") == false)
        #expect(failure?.message.contains("APIPassword") == true)
    }

    @Test func `says how long to wait among its details`() {
        let body =
            #"[{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"m","details":"#
            + #"[{"@type":"x"},{"@type":"y","retryDelay":"34.5s"}]}}]"#
        #expect(
            DocumentedRefusal("gemini", 429, body, .rateLimited).failure()?.retryAfter
                == .milliseconds(34_500))
    }

    @Test(arguments: others + huawei) func `is of its kind with gateways and servers too`(
        refusal: DocumentedRefusal
    ) {
        #expect(refusal.failure()?.kind == refusal.kind)
    }
}
