import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A response that is no stream` {
    @Test func `is read as a completion (B13)`() {
        let body =
            #"{"choices":[{"message":{"content":"全部","reasoning_content":"想"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2}}"#
        let outcome = verifyChunking(
            "\n\n" + body, headers: [HTTPRequest.Header("Content-Type", "application/json")])
        #expect(outcome.text == "全部")
        #expect(outcome.end == ReplyEnd(.complete, finishReason: "stop"))
    }

    @Test func `is told as a page when it is one (B12)`() {
        let outcome = verifyChunking("<html><style>x{}</style><body><h1>Log in</h1></body></html>")
        #expect(outcome.end?.failure?.kind == .protocol)
        #expect(outcome.end?.failure?.message == "Log in")
    }

    @Test func `tells nothing of a script that never ends`() {
        let outcome = verifyChunking("<html><h1>Busy</h1><script>var a = 1 > 0;", status: 503)
        #expect(outcome.end?.failure?.message == "Busy")
    }

    @Test(
        arguments: [
            ("siliconflow", 401, #""Api key is invalid""#, Failure.Kind.authentication, nil),
            (
                "siliconflow", 503,
                #"{"code":20015,"message":"System is really busy","data":null}"#, .overloaded,
                "20015"
            ),
            (
                "moonshot", 429,
                #"{"error":{"type":"exceeded_current_quota_error","message":"check your account balance"}}"#,
                .noBalance, "exceeded_current_quota_error"
            ),
            (
                "moonshot", 400,
                #"{"error":{"type":"content_filter","message":"considered high risk"}}"#,
                .contentRejected, "content_filter"
            ),
            ("stepfun", 451, #"{"error":{"message":"m","type":"t"}}"#, .contentRejected, "t"),
            (
                "doubao", 403, #"{"error":{"code":"AccountOverdueError","message":"m"}}"#,
                .noBalance, "AccountOverdueError"
            ),
            (
                "doubao", 404, #"{"error":{"code":"ModelNotOpen","message":"m"}}"#, .permission,
                "ModelNotOpen"
            ),
            (
                "doubao", 404,
                #"{"error":{"code":"InvalidEndpointOrModel.NotFound","message":"m"}}"#,
                .modelNotFound, "InvalidEndpointOrModel.NotFound"
            ),
            (
                "huawei", 401, #"{"error_code":"ModelArts.81005","error_msg":"m"}"#, .noBalance,
                "ModelArts.81005"
            ),
            (
                "longcat", 429,
                #"{"error":{"code":"rate_limit_exceeded","message":"m","retry_after":60}}"#,
                .rateLimited, "rate_limit_exceeded"
            ),
            (
                "openrouter", 402, #"{"error":{"code":402,"message":"m","metadata":{}}}"#,
                .noBalance, "402"
            ),
            (
                "llamacpp", 401,
                #"{"error":{"code":401,"message":"Invalid API Key","type":"authentication_error"}}"#,
                .authentication, "401"
            ),
            ("zhipu", 429, #"{"error":{"code":"1113","message":"余额不足"}}"#, .noBalance, "1113"),
            ("zhipu", 429, #"{"error":{"code":"1302","message":"并发过高"}}"#, .rateLimited, "1302"),
            (
                "zhipu", 400,
                #"{"contentFilter":[{"level":1}],"error":{"code":"1301","message":"敏感内容"}}"#,
                .contentRejected, "1301"
            ),
            (
                "qwen", 400,
                #"{"error":{"code":"Arrearage","message":"good standing"},"request_id":"r"}"#,
                .noBalance, "Arrearage"
            ),
            (
                "qwen", 429, #"{"error":{"code":"insufficient_quota","message":"m"}}"#,
                .rateLimited, "insufficient_quota"
            ),
            (
                "openai", 429, #"{"error":{"code":"insufficient_quota","message":"m"}}"#,
                .noBalance, "insufficient_quota"
            ),
            (
                "baidu", 401, #"{"error":{"code":"invalid_model","message":"m","type":"t"}}"#,
                .modelNotFound, "invalid_model"
            ),
            (
                "baidu", 403,
                #"{"error":{"code":"account_overdue","message":"m","type":"access_denied"}}"#,
                .noBalance, "account_overdue"
            ),
            (
                "spark", 401, #"{"message":"HMAC signature cannot be verified"}"#, .authentication,
                nil
            ),
            (
                "sensenova", 400,
                #"{"error":{"message":"model is not found","type":"not_found_error","code":"5"}}"#,
                .modelNotFound, "5"
            ),
            (
                "tokenhub", 402,
                #"{"error":{"code":"403004","type":"permission_error","message":"FREE_QUOTA_EXHAUSTED"}}"#,
                .noBalance, "403004"
            ),
            (
                "azure-cn", 400,
                #"{"error":{"code":"content_filter","message":"m","innererror":{"code":"ResponsibleAIPolicyViolation"}}}"#,
                .contentRejected, "content_filter"
            ),
            (
                "deepseek", 402,
                #"{"error":{"message":"Insufficient Balance","type":"unknown_error","code":"invalid_request_error"}}"#,
                .noBalance, "invalid_request_error"
            ),
            (
                "deepseek", 400,
                #"{"error":{"message":"Content Exists Risk","code":"invalid_request_error"}}"#,
                .contentRejected, "invalid_request_error"
            ),
            (
                "sensenova", 400, #"{"error":{"message":"the input is too long","code":"3"}}"#,
                .contextTooLong, "3"
            ),
            (
                "openai", 400, #"{"error":{"message":"m","code":"content_policy_violation"}}"#,
                .contentRejected, "content_policy_violation"
            ),
            ("ollama", 404, #"{"error":"model 'x' not found"}"#, .modelNotFound, nil),
            ("openai", 502, "", .server, nil),
        ] as [(String, Int, String, Failure.Kind, String?)])
    func `is a refusal of the kind that its code means (F)`(
        provider: String, status: Int, body: String, kind: Failure.Kind, code: String?
    ) {
        let outcome = verifyChunking(body, status: status, provider: provider)
        #expect(outcome.end?.status == .failed)
        #expect(outcome.end?.failure?.kind == kind)
        #expect(outcome.end?.failure?.code == code)
        #expect(outcome.end?.failure?.httpStatus == status)
    }

    @Test func `says how long to wait, in any of the ways`() {
        func wait(_ headers: [HTTPRequest.Header], _ body: String = "{}") -> Duration? {
            verifyChunking(body, status: 429, headers: headers).end?.failure?.retryAfter
        }
        #expect(wait([HTTPRequest.Header("Retry-After", "7")]) == .seconds(7))
        #expect(wait([HTTPRequest.Header("retry-after-ms", "1500")]) == .milliseconds(1500))
        let date = HTTPRequest.Header("Date", "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(
            wait([date, HTTPRequest.Header("Retry-After", "Sun, 06 Nov 1994 08:50:07 GMT")])
                == .seconds(30))
        #expect(
            wait([], #"{"error":{"code":"rate_limit_exceeded","message":"","retry_after":60}}"#)
                == .seconds(60))
    }

    @Test func `tells where a redirect leads and doesn't go there`() {
        let outcome = verifyChunking(
            "", status: 307, headers: [HTTPRequest.Header("Location", "https://else.where/")])
        #expect(outcome.end?.failure?.kind == .protocol)
        #expect(outcome.end?.failure?.message.contains("https://else.where/") == true)
    }
}
