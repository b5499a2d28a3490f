import Testing

@testable import VendorSimulator

/// One simulator for all that don't care for each other.
private let shared = Result { try VendorSimulator.start(pace: 0) }

private func simulator() async throws -> VendorSimulator { try await onThread { try shared.get() } }

@Suite struct `On the wire` {
    private func send(_ name: String, _ prompt: String, model: String? = nil) async throws
        -> RawClient.Response
    {
        try await send(try Seat.named(name), prompt, model: model)
    }

    private func send(_ seat: Seat, _ prompt: String, model: String? = nil) async throws
        -> RawClient.Response
    {
        let port = try await simulator().port
        let client = RawClient(port: port)
        let token = seat.dialect == "wenxin" ? try await fetchToken(client) : ""
        var request = try TestRequest.chat(
            seat.vendor, seat.dialect, prompt, model: model, token: token)
        if seat.dialect == "tencent-tc3" { request = request.signed(host: "127.0.0.1:\(port)") }
        return try await client.send(request)
    }

    private func fetchToken(_ client: RawClient) async throws -> String {
        let request = TestRequest(
            path: "/baidu/oauth/2.0/token",
            query: [
                ("grant_type", "client_credentials"), ("client_id", VendorSimulator.accessKey),
                ("client_secret", VendorSimulator.secretKey),
            ])
        let body = try await client.send(request).body
        return try #require(try JSONReader.read(body)["access_token"]?.string)
    }

    @Test(arguments: Seat.all)
    func `every vendor streams a whole answer in every dialect and says that it is simulated`(
        seat: Seat
    ) async throws {
        for prompt in [
            "解释一下 SSE 和 WebSocket 的区别", "Explain how TCP slow start works", "用 Swift 写一个快速排序",
            "What else?",
        ] {
            let response = try await send(seat, prompt)
            #expect(response.status == 200)
            #expect(response.isComplete)
            let text = answerText(response.text, seat.dialect)
            #expect(text.contains("> 模拟的回答") || text.contains("> Simulated answer"))
            #expect(text.utf8.count > 200)
            let complaints = try await simulator().complaints
            #expect(complaints.allSatisfy { $0.vendor != seat.vendor.id })
        }
    }

    @Test(arguments: Seat.all)
    func `every frame is what the dialect's framing allows`(seat: Seat) async throws {
        let response = try await send(seat, "Explain how TCP slow start works")
        if seat.dialect == "ollama" {
            #expect(response.headers["content-type"] == "application/x-ndjson")
            for line in response.text.split(separator: "\n") {
                _ = try JSONReader.read(Array(line.utf8))
            }
            return
        }
        #expect(response.headers["content-type"]?.hasPrefix("text/event-stream") == true)
        #expect(!response.body.contains(0x0D))
        #expect(response.text.hasSuffix("\n\n"))
        for event in WireEvent.all(response.text) where !event.data.isEmpty {
            #expect(event.data == "[DONE]" || event.json != nil)
        }
    }

    /// Where a stream ends, and what must stand in it.
    @Test(arguments: [
        ("openai", #"data: {"id":"chatcmpl-"#, "data: [DONE]\n\n", #""obfuscation":""#),
        ("zhipu", #"data: {"id":"2025"#, "data: [DONE]\n\n", #""finish_reason":"stop"}],"usage":"#),
        ("qwen", "data: {", "data: [DONE]\n\n", #""reasoning_content":null"#),
        (
            "qwen/dashscope", "id:1\nevent:result\n:HTTP_STATUS/200\ndata:{", "}\n\n",
            #""finish_reason":"null""#
        ),
        ("baidu", #"data: {"id":"as-"#, "data: [DONE]\n\n", #""flag":0"#),
        ("baidu/wenxin", #"data: {"id":"as-"#, "}\n\n", #""is_end":true"#),
        ("baichuan", "data: {", "data: [DONE]\n\n", #""usage":{"#),
        ("yi", "data: {", "data: [DONE]\n\n", #""finish_reason":"stop""#),
        ("hunyuan", "data: {", "data: [DONE]\n\n", #""note":"以上内容为AI生成"#),
        ("hunyuan/tencent-tc3", #"data: {"Note":"#, "}\n\n", #""FinishReason":"""#),
        ("tokenhub", "data: {", "data: [DONE]\n\n", #""finish_reason":"stop""#),
        ("sensenova", "data: {", "data: [DONE]\n\n", #""choices":[],"usage":{"#),
        ("spark", #"data:{"code":0,"message":"Success","sid":"#, "data:[DONE]\n\n", #""usage":{"#),
        (
            "azure-cn", #"data: {"choices":[],"created":0,"id":"""#, "data: [DONE]\n\n",
            #""prompt_filter_results""#
        ),
        ("deepseek", ": keep-alive\n\n", "data: [DONE]\n\n", #""prompt_cache_hit_tokens""#),
        ("moonshot", "data: {", "data: [DONE]\n\n", #""finish_reason":"stop","usage":{"#),
        ("minimax", "data: {", "data: [DONE]\n\n", #""object":"chat.completion","#),
        ("stepfun", "data: {", "data: [DONE]\n\n", #""reasoning":""#),
        ("longcat", "data:{", "data:[DONE]\n\n", #""lastOne":true"#),
        ("siliconflow", "data: {", "data: [DONE]\n\n", #""reasoning_content":"""#),
        (
            "openrouter", ": OPENROUTER PROCESSING\n\n", "data: [DONE]\n\n",
            #""reasoning_details":["#
        ),
        (
            "anthropic", "event: message_start\ndata: {",
            "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n", "event: ping\n"
        ),
        (
            "deepseek/messages", "event: message_start\n", #"{"type":"message_stop"}"# + "\n\n",
            #""stop_reason":"end_turn""#
        ),
        ("gemini", "data: {", "data: [DONE]\n\n", #""finish_reason":"stop"}]"#),
        ("llamacpp", "data: {", "data: [DONE]\n\n", #""timings":{"#),
        ("ollama", #"{"model":"llama3.2:3b""#, "}\n", #""done":true,"done_reason":"stop""#),
    ])
    func `each begins, marks and ends its stream as documented`(
        name: String, beginning: String, end: String, mark: String
    ) async throws {
        let text = try await send(name, "Explain how TCP slow start works").text
        #expect(text.hasPrefix(beginning))
        #expect(text.hasSuffix(end))
        #expect(text.contains(mark))
    }

    /// What must not stand in a stream.
    @Test(arguments: [
        ("spark", "finish_reason"), ("spark", "data: "), ("qwen/dashscope", "[DONE]"),
        ("baidu/wenxin", "[DONE]"), ("hunyuan/tencent-tc3", "[DONE]"), ("hunyuan", "\"usage\""),
        ("zhipu", "\"choices\":[]"), ("openai", "\"usage\""), ("qwen", "\"usage\""),
        ("longcat", "data: "), ("deepseek/messages", "thinking_delta"), ("anthropic", "[DONE]"),
    ])
    func `each leaves out what the vendor doesn't send`(name: String, text: String) async throws {
        let response = try await send(name, "What else?")
        #expect(!response.text.contains(text))
    }

    @Test func `models of one vendor show their thinking in different fields`() async throws {
        let prompt = "解释一下 SSE 和 WebSocket 的区别"
        let light = try await send("sensenova", prompt).text
        let hosted = try await send("sensenova", prompt, model: "glm-5.2").text
        #expect(light.contains("\"reasoning\":\"") && !light.contains("reasoning_content"))
        #expect(hosted.contains("\"reasoning_content\":\"") && !hosted.contains("\"reasoning\""))
    }

    @Test func `a local server without a parser leaves thinking in the text`() async throws {
        let prompt = "量子纠缠"
        let model = "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B"
        let text = try await send("vllm", prompt, model: model).text
        let answer = answerText(text, "chat-completions")
        #expect(answer.contains("</think>") && !answer.contains("<think>"))
        let tagged = try await send("sglang", "SSE").text
        #expect(answerText(tagged, "chat-completions").hasPrefix("<think>\n"))
    }

    @Test func `five thousand chunks come in a few writes`() async throws {
        let response = try await send("zhipu", "x !flood")
        #expect(WireEvent.all(response.text).count > 5_000)
        #expect(response.chunks.count < 100)
        #expect(response.isComplete)
    }

    @Test func `128 streams are served at once`() async throws {
        let seat = try Seat.named("deepseek")
        let complete = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<128 {
                group.addTask {
                    try await send(seat, "Explain how TCP slow start works").isComplete
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(complete == 128)
    }
}
