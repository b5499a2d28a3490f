import Testing

@testable import VendorSimulator

@Suite struct `A refusal` {
    /// Vendor, fault, status, and what stands in the body.
    static let table: [(String, Fault, Int, String)] = [
        ("openai", .wrongKey, 401, #""code":"invalid_api_key""#),
        ("openai", .noBalance, 429, #""code":"insufficient_quota""#),
        ("openai", .rateLimit, 429, #""code":"rate_limit_exceeded""#),
        ("openai", .unknownModel, 404, #""code":"model_not_found""#),
        ("openai", .tooLong, 400, #""code":"context_length_exceeded""#),
        ("zhipu", .wrongKey, 401, #"{"error":{"code":"1002","#),
        ("zhipu", .noBalance, 429, #""code":"1113""#),
        ("zhipu", .rateLimit, 429, #""code":"1302""#),
        ("zhipu", .quota, 429, #""code":"1308""#),
        ("zhipu", .overloaded, 429, #""code":"1312""#),
        ("zhipu", .noPermission, 434, #""code":"1220""#),
        ("zhipu", .unknownModel, 400, #""code":"1211""#),
        ("zhipu", .tooLong, 400, #""code":"1261""#),
        (
            "zhipu", .refused, 400,
            #"{"contentFilter":[{"level":1,"role":"user"}],"error":{"code":"1301""#
        ),
        ("qwen", .wrongKey, 401, #""code":"invalid_api_key"},"id":"chatcmpl-"#),
        ("qwen", .noBalance, 400, #""code":"Arrearage""#),
        ("qwen", .rateLimit, 429, #""code":"limit_requests""#),
        ("qwen", .quota, 429, #""code":"insufficient_quota""#),
        ("qwen", .overloaded, 500, #""message":"<503> InternalError.Algo"#),
        ("qwen", .unknownModel, 404, #""code":"model_not_found""#),
        ("qwen", .refused, 400, #""code":"data_inspection_failed""#),
        ("qwen", .tooLong, 400, #"Range of input length should be [1, "#),
        ("qwen/dashscope", .wrongKey, 401, #"{"code":"InvalidApiKey","message":"#),
        ("qwen/dashscope", .noBalance, 400, #"{"code":"Arrearage""#),
        ("qwen/dashscope", .rateLimit, 429, #"{"code":"Throttling.RateQuota""#),
        ("qwen/dashscope", .quota, 429, #"{"code":"Throttling.AllocationQuota""#),
        ("qwen/dashscope", .refused, 400, #"{"code":"DataInspectionFailed""#),
        ("baidu", .wrongKey, 401, #""code":"invalid_iam_token""#),
        ("baidu", .unknownModel, 401, #""code":"invalid_model""#),
        ("baidu", .noBalance, 403, #""type":"access_denied"},"id":"as-"#),
        ("baidu", .rateLimit, 429, #""code":"rpm_rate_limit_exceeded""#),
        ("baidu", .refused, 400, #""type":"unsafe_request""#),
        ("baidu", .tooLong, 400, #""code":"tokens_too_long""#),
        ("baidu/wenxin", .wrongKey, 200, #"{"error_code":110,"error_msg":"#),
        ("baidu/wenxin", .expiredToken, 200, #"{"error_code":111,"#),
        ("baidu/wenxin", .noBalance, 200, #"{"error_code":17,"#),
        ("baidu/wenxin", .rateLimit, 200, #"{"error_code":18,"#),
        ("baidu/wenxin", .overloaded, 200, #"{"error_code":336100,"#),
        ("baidu/wenxin", .tooLong, 200, #"{"error_code":336103,"#),
        ("baidu/wenxin", .refused, 200, #""need_clear_history":true,"ban_round":-1"#),
        ("baichuan", .wrongKey, 401, #"{"error":{"type":"invalid_api_key""#),
        ("baichuan", .noBalance, 429, #""type":"insufficient_quota""#),
        ("baichuan", .rateLimit, 429, #""type":"rate_limit_error""#),
        ("baichuan", .serverError, 500, #""type":"internal_server_error""#),
        ("hunyuan/tencent-tc3", .wrongKey, 200, #"{"Response":{"Error":{"Code":"AuthFailure."#),
        ("hunyuan/tencent-tc3", .noBalance, 200, #""Code":"FailedOperation.ServiceStopArrears""#),
        ("hunyuan/tencent-tc3", .rateLimit, 200, #""Code":"LimitExceeded""#),
        ("hunyuan/tencent-tc3", .unknownModel, 200, #""Code":"InvalidParameterValue.Model""#),
        ("hunyuan/tencent-tc3", .refused, 200, #""Code":"OperationDenied.TextIllegalDetected""#),
        ("tokenhub", .wrongKey, 401, #""code":"401002""#),
        ("tokenhub", .noBalance, 402, #"FREE_QUOTA_EXHAUSTED"#),
        ("tokenhub", .noPermission, 403, #""code":"403001""#),
        ("tokenhub", .rateLimit, 429, #""code":"429001""#),
        ("tokenhub", .refused, 451, #""type":"content_filter_error""#),
        ("tokenhub", .serverError, 502, #""source":"upstream","upstream_code":"#),
        ("sensenova", .wrongKey, 401, #""type":"authentication_error""#),
        ("sensenova", .unknownModel, 404, #""type":"not_found_error","code":"5""#),
        ("spark", .wrongKey, 401, #"{"message":"HMAC signature cannot be verified"#),
        ("spark", .noPermission, 403, #""code":"11200""#),
        ("spark", .noBalance, 403, #""code":"10016""#),
        ("spark", .rateLimit, 429, #""code":"11202""#),
        ("spark", .refused, 400, #""code":"10013""#),
        ("spark", .tooLong, 400, #""code":"10907""#),
        ("azure-cn", .wrongKey, 401, #"{"error":{"code":"401","message":"#),
        ("azure-cn", .unknownModel, 404, #""code":"DeploymentNotFound""#),
        ("azure-cn", .rateLimit, 429, #""code":"429""#),
        ("azure-cn", .refused, 400, #""innererror":{"code":"ResponsibleAIPolicyViolation""#),
        ("deepseek", .wrongKey, 401, #""type":"authentication_error""#),
        ("deepseek", .noBalance, 402, #"Insufficient Balance"#),
        ("deepseek", .overloaded, 503, #"Server overloaded"#),
        ("deepseek", .unknownModel, 400, #"Model Not Exist"#),
        ("moonshot", .wrongKey, 401, #""type":"invalid_authentication_error""#),
        ("moonshot", .noBalance, 429, #""type":"exceeded_current_quota_error""#),
        ("moonshot", .overloaded, 429, #""type":"engine_overloaded_error""#),
        ("moonshot", .refused, 400, #""type":"content_filter""#),
        ("moonshot", .tooLong, 400, #"exceeded model token limit : 262144"#),
        ("minimax", .wrongKey, 200, #"{"base_resp":{"status_code":1004,"#),
        ("minimax", .noBalance, 200, #""status_code":1008"#),
        ("minimax", .rateLimit, 200, #""status_code":1002"#),
        ("minimax", .refused, 200, #""status_code":1026"#),
        ("stepfun", .wrongKey, 401, #""type":"invalid_api_key""#),
        ("stepfun", .noBalance, 402, #""type":"#),
        ("stepfun", .refused, 451, #""type":"#),
        ("stepfun", .overloaded, 503, #""type":"#),
        ("doubao", .noBalance, 403, #""code":"AccountOverdueError""#),
        ("doubao", .noPermission, 404, #""code":"ModelNotOpen""#),
        ("doubao", .unknownModel, 404, #""code":"InvalidEndpointOrModel.NotFound""#),
        ("doubao", .rateLimit, 429, #""code":"RateLimitExceeded."#),
        ("doubao", .refused, 400, #""code":"InputTextRiskDetection""#),
        ("siliconflow", .wrongKey, 401, #""Api key is invalid (simulated)""#),
        ("siliconflow", .overloaded, 503, #"{"code":20015,"message":"System is really busy"#),
        ("siliconflow", .refused, 400, #"{"error":{"message":"#),
        ("modelscope", .rateLimit, 429, #""code":"rate_limit_exceeded""#),
        ("mimo", .noBalance, 402, #"{"error":{"#),
        ("mimo", .noPermission, 403, #"{"error":{"#),
        ("longcat", .rateLimit, 429, #""retry_after":1"#),
        ("longcat", .noBalance, 402, #"{"error":{"#),
        ("huawei", .quota, 401, #"{"error_code":"ModelArts.81005","#),
        ("huawei", .noPermission, 403, #""error_code":"ModelArts.81004""#),
        ("huawei", .rateLimit, 429, #""error_code":"ModelArts.81101""#),
        ("huawei", .refused, 403, #""error_code":"ModelArts.81011""#),
        ("huawei", .unknownModel, 404, #""error_code":"ModelArts.81009""#),
        ("huawei", .serverError, 504, #""error_code":"APIG.0203","error_msg":"Backend timeout"#),
        ("huawei", .tooLong, 400, #"{"object":"error","message":"#),
        ("openrouter", .noBalance, 402, #"{"error":{"code":402,"message":"#),
        ("openrouter", .refused, 403, #""code":403"#),
        ("openrouter", .serverError, 502, #""code":502"#),
        ("anthropic", .wrongKey, 401, #"{"type":"error","error":{"type":"authentication_error""#),
        ("anthropic", .rateLimit, 429, #""type":"rate_limit_error""#),
        ("anthropic", .overloaded, 529, #""type":"overloaded_error""#),
        ("anthropic", .unknownModel, 404, #""type":"not_found_error""#),
        ("moonshot/messages", .overloaded, 529, #""type":"overloaded_error""#),
        ("gemini", .rateLimit, 429, #"[{"error":{"code":429,"message":"#),
        ("ollama", .unknownModel, 404, #"{"error":"model not found"#),
        ("llamacpp", .wrongKey, 401, #"{"error":{"code":401,"message":"#),
        ("vllm", .tooLong, 400, #"{"object":"error","message":"#),
        ("xinference", .serverError, 500, #"{"detail":"#),
    ]

    @Test(arguments: table)
    func `has the vendor's own status and shape`(
        name: String, fault: Fault, status: Int, text: String
    ) throws {
        let desk = try FrontDesk(pace: 0)
        let answer = try Seat.named(name).ask(desk, "hello \(fault.rawValue)")
        #expect(answer.status == status)
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.text.contains(text))
        #expect(answer.text.contains("(simulated)"))
        #expect(answer.json != nil)
        #expect(desk.ledger.complaints.isEmpty)
    }

    @Test(arguments: Seat.all)
    func `of every kind is JSON, says that it is simulated, and is no complaint`(seat: Seat) throws
    {
        let desk = try FrontDesk(pace: 0)
        for fault in Fault.allCases where fault.refusal != nil && fault != .errorJSON200 {
            let answer = try seat.ask(desk, "hello \(fault.rawValue)")
            #expect(answer.json != nil)
            #expect(answer.text.contains("(simulated)"))
            #expect(answer.headers["content-type"] == "application/json")
        }
        #expect(desk.ledger.complaints.isEmpty)
    }

    @Test(arguments: Seat.all)
    func `for the rate comes twice, then the answer`(seat: Seat) throws {
        let desk = try FrontDesk(pace: 0)
        let answers = try (0..<4).map { _ in try seat.ask(desk, "hello !rate-limit") }
        let streamed = answers.map { $0.headers["content-type"] != "application/json" }
        #expect(streamed == [false, false, true, false])
    }

    @Test func `tells how long to wait in more than one way`() throws {
        let desk = try FrontDesk(pace: 0)
        let deepseek = try Seat.named("deepseek")
        #expect(try deepseek.ask(desk, "!rate-limit").headers["retry-after"] == "1")
        let date = try deepseek.ask(desk, "!retry-after-date").headers["retry-after"] ?? ""
        #expect(
            date.wholeMatch(of: /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/) != nil
        )
        #expect(try deepseek.ask(desk, "!retry-after-ms").headers["retry-after-ms"] == "300")
        #expect(try Seat.named("zhipu").ask(desk, "!rate-limit").headers["retry-after"] == nil)
    }

    @Test func `can come as JSON with status 200`() throws {
        let answer = try Seat.named("deepseek").ask(try FrontDesk(pace: 0), "x !error-json-200")
        #expect(answer.status == 200)
        #expect(answer.json?["error"] != nil)
    }

    @Test(arguments: [
        ("zhipu", "wrong", 401), ("anthropic", "wrong-1", 401), ("azure-cn", "wrong", 401),
        ("ollama", "wrong", 200),
    ]) func `meets a key that begins with wrong`(name: String, key: String, status: Int) throws {
        let desk = try FrontDesk(pace: 0)
        let answer = try Seat.named(name).ask(desk, "x") { request in
            request.with(header: "Authorization", "Bearer \(key)").with(header: "x-api-key", key)
                .with(header: "api-key", key)
        }
        #expect(answer.status == status)
        #expect(desk.ledger.complaints.isEmpty)
    }

    @Test func `of a whole page is no JSON`() throws {
        let answer = try Seat.named("zhipu").ask(try FrontDesk(pace: 0), "x !html")
        #expect(answer.status == 502)
        #expect(answer.text.hasPrefix("<html>"))
    }
}
