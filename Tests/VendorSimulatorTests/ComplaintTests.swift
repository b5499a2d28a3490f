import Testing

@testable import VendorSimulator

/// A member of a body that makes the request illegal, and which rule complains.
struct Breach: Sendable, CustomTestStringConvertible {
    var seat: String
    var model: String?
    var name: String
    var value: JSON
    var rule: String

    init(_ seat: String, _ name: String, _ value: JSON, _ rule: String, model: String? = nil) {
        self.seat = seat
        self.name = name
        self.value = value
        self.rule = rule
        self.model = model
    }

    var testDescription: String { "\(seat) \(model ?? "") \(name): \(value.text)" }
}

@Suite struct `A complaint` {
    /// What is refused, in the vendor's shape of a bad request.
    static let refused: [Breach] = [
        Breach("openai", "messages", [], "messages is a list with something in it"),
        Breach("openai", "messages", [["role": "user"]], "a message has a content"),
        Breach("openai", "model", 5, "model is a string"),
        Breach("openai", "stream", "yes", "stream true|false"),
        Breach("openai", "temperature", 2.5, "temperature 0…2"),
        Breach("openai", "max_tokens", 0, "max_tokens at least 1"),
        Breach("zhipu", "temperature", 1.5, "temperature 0…1"),
        Breach("zhipu", "stream_options", ["include_usage": true], "no stream_options"),
        Breach("zhipu", "thinking", ["type": "on"], "thinking.type enabled|disabled"),
        Breach("zhipu", "thinking", "enabled", "thinking.type enabled|disabled"),
        Breach(
            "zhipu", "reasoning_effort", "medium", "reasoning_effort low|high|max", model: "glm-5.3"
        ),
        Breach("zhipu", "user_id", "short", "user_id of 6 to 128 characters"),
        Breach("qwen", "temperature", 2.0, "temperature at least 0 and below 2"),
        Breach("qwen", "top_p", 1.0, "top_p above 0 and below 1"),
        Breach("qwen", "frequency_penalty", 1, "no frequency_penalty"),
        Breach("qwen", "enable_thinking", "true", "enable_thinking true|false"),
        Breach("qwen", "stream", false, "qwq and qvq only stream", model: "qwq-plus"),
        Breach("qwen/dashscope", "stream", true, "no messages, stream, temperature, max_tokens"),
        Breach(
            "qwen/dashscope", "parameters",
            ["result_format": "message", "enable_thinking": true, "incremental_output": false],
            "incremental_output must be true when enable_thinking is true"),
        Breach(
            "qwen/dashscope", "parameters", ["temperature": 2],
            "parameters.temperature at least 0 and below 2"),
        Breach(
            "qwen/dashscope", "input", ["prompt": "x"],
            "input.messages is a list with something in it"),
        Breach("baidu", "temperature", 0, "temperature above 0, at most 1"),
        Breach("baidu", "penalty_score", 3, "penalty_score 1…2"),
        Breach("baidu", "thinking_budget", 5, "thinking_budget 100…16384"),
        Breach(
            "baidu/wenxin", "messages",
            [["role": "system", "content": "be brief"], ["role": "user", "content": "x"]],
            "role user|assistant"),
        Breach(
            "baidu/wenxin", "messages",
            [["role": "user", "content": "x"], ["role": "assistant", "content": "y"]],
            "user (tool) and assistant alternate"),
        Breach("baidu/wenxin", "temperature", 0, "temperature above 0, at most 1"),
        Breach("baidu/wenxin", "max_output_tokens", 1, "max_output_tokens 2…4096"),
        Breach("baidu/wenxin", "max_tokens", 100, "the token limit is called max_output_tokens"),
        Breach("baidu/wenxin", "system", ["be brief"], "system is a string"),
        Breach(
            "baichuan", "messages",
            [["role": "user", "content": [["type": "text", "text": "x"]]]],
            "content is a plain string"),
        Breach(
            "hunyuan", "messages",
            [["role": "user", "content": "x"], ["role": "user", "content": "y"]],
            "user (tool) and assistant alternate"),
        Breach("hunyuan", "presence_penalty", 1, "no presence_penalty, frequency_penalty"),
        Breach("hunyuan/tencent-tc3", "temperature", 1, "only known fields"),
        Breach(
            "hunyuan/tencent-tc3", "Messages", [["Role": "assistant", "Content": "x"]],
            "system first, then user and assistant in turn, user last"),
        Breach("hunyuan/tencent-tc3", "Temperature", 3, "Temperature 0…2"),
        Breach("tokenhub", "reasoning_effort", "max", "reasoning_effort low|medium|high"),
        Breach(
            "tokenhub", "enable_enhancement", true, "no enable_enhancement, search_info, citation"),
        Breach("sensenova", "stream_options", ["include_usage": true], "only known fields"),
        Breach("sensenova", "seed", 1, "only known fields"),
        Breach("sensenova", "thinking", "enabled", "thinking is an object", model: "glm-5.2"),
        Breach("sensenova", "thinking", ["type": "enabled"], "no thinking"),
        Breach("sensenova", "max_tokens", 70_000, "max_tokens 1…65536"),
        Breach(
            "sensenova", "messages", [["role": "developer", "content": "x"]],
            "role system|user|assistant|tool"),
        Breach(
            "sensenova", "messages",
            [
                ["role": "user", "content": "x"],
                ["role": "assistant", "content": "y", "reasoning": "z"],
                ["role": "user", "content": "x"],
            ], "thinking is not sent back"),
        Breach("spark", "temperature", 0, "temperature above 0, at most 1"),
        Breach("spark", "top_k", 7, "top_k 1…6"),
        Breach(
            "spark", "messages",
            [["role": "system", "content": "x"], ["role": "user", "content": "x"]],
            "no system message for this model", model: "lite"),
        Breach("zhinao", "tools", [], "no stream with tools"),
        Breach("zhinao", "max_tokens", 4096, "max_tokens 1…2048"),
        Breach("deepseek", "thinking", ["type": "auto"], "thinking.type enabled|disabled"),
        Breach("deepseek", "tool_choice", "required", "no forced tool_choice while thinking"),
        Breach("deepseek/messages", "tool_choice", ["type": "auto"], "no tool_choice"),
        Breach("moonshot", "temperature", 0.6, "temperature 1"),
        Breach("moonshot", "top_p", 0.9, "no top_p, n, presence_penalty, frequency_penalty"),
        Breach("moonshot", "thinking", ["type": "disabled"], "no thinking"),
        Breach(
            "moonshot", "reasoning_effort", "low", "no reasoning_effort", model: "kimi-k2.7-code"),
        Breach(
            "moonshot", "stop", ["1", "2", "3", "4", "5", "6"],
            "at most 5 stop strings of at most 32 bytes"),
        Breach(
            "moonshot", "messages",
            [
                ["role": "user", "content": "x"], ["role": "assistant", "content": ""],
                ["role": "user", "content": "x"],
            ], "no empty and no two assistant messages"),
        Breach("minimax", "thinking", ["type": "enabled"], "thinking.type disabled|adaptive"),
        Breach("stepfun", "reasoning_effort", "max", "reasoning_effort low|medium|high"),
        Breach("stepfun", "reasoning_format", "raw", "reasoning_format general|deepseek-style"),
        Breach("doubao", "thinking", ["type": "off"], "thinking.type enabled|disabled|auto"),
        Breach("siliconflow", "thinking_budget", 64, "thinking_budget 128…32768"),
        Breach(
            "siliconflow", "reasoning_effort", "high", "no reasoning_effort",
            model: "zai-org/GLM-5.2"),
        Breach("mimo", "temperature", 1.8, "temperature 0…1.5"),
        Breach(
            "mimo", "messages",
            [
                ["role": "user", "content": "x"], ["role": "assistant", "content": "y"],
                ["role": "user", "content": "x"],
            ], "assistant messages carry reasoning_content"),
        Breach("longcat", "temperature", 1.2, "temperature 0…1"),
        Breach("longcat", "reasoning_effort", "low", "no reasoning_effort"),
        Breach("intern", "stream_options", ["include_usage": true], "only known fields"),
        Breach("intern", "thinking_mode", "on", "thinking_mode true|false"),
        Breach("huawei", "thinking", ["type": "disabled"], "no thinking", model: "qwen3-32b"),
        Breach("anthropic", "max_tokens", "many", "max_tokens at least 1"),
        Breach(
            "anthropic", "stream_options", [:], "no stream_options, max_completion_tokens, stop"),
        Breach(
            "anthropic", "messages", [["role": "system", "content": "x"]], "role user|assistant"),
        Breach("anthropic", "seed", 5, "only known fields"),
        Breach(
            "anthropic", "messages",
            [
                ["role": "user", "content": "x"],
                [
                    "role": "assistant",
                    "content": [["type": "thinking", "thinking": "t", "signature": "another's"]],
                ], ["role": "user", "content": "x"],
            ], "thinking comes back with this vendor's signature"),
        Breach("ollama", "think", "hard", "think true|false|low|medium|high|max"),
        Breach(
            "ollama", "temperature", 0.5, "no temperature, stream_options, top_p, reasoning_effort"),
    ]

    @Test(arguments: refused)
    func `is recorded for what is refused`(breach: Breach) throws {
        let desk = try FrontDesk(pace: 0)
        let seat = try Seat.named(breach.seat)
        let answer = try seat.ask(desk, "x", model: breach.model) {
            $0.with(breach.name, breach.value)
        }
        let rules = desk.ledger.complaints.map(\.rule)
        #expect(rules.contains(breach.rule), "\(rules)")
        #expect(
            desk.ledger.complaints.allSatisfy { $0.vendor == seat.vendor.id && !$0.sent.isEmpty })
        #expect(answer.headers["content-type"] == "application/json")
        let allowed = ["minimax", "baidu/wenxin", "hunyuan/tencent-tc3"].contains(breach.seat)
        #expect(answer.status == (allowed ? 200 : 400))
        #expect(answer.text.contains("(simulated)"))
    }

    /// What is answered all the same.
    @Test(arguments: [
        Breach("moonshot", "max_tokens", 100, "the token limit is called max_completion_tokens"),
        Breach("zhipu", "max_completion_tokens", 100, "the token limit is called max_tokens"),
        Breach("baidu", "max_tokens", 100, "the token limit is called max_completion_tokens"),
        Breach("minimax", "seed", 1, "only known fields"),
        Breach(
            "deepseek", "thinking", ["type": "enabled", "effort": "high"],
            "reasoning_effort is not inside thinking"),
    ]) func `is recorded for what is answered all the same`(breach: Breach) throws {
        let desk = try FrontDesk(pace: 0)
        let answer = try Seat.named(breach.seat).ask(desk, "x") {
            $0.with(breach.name, breach.value)
        }
        #expect(desk.ledger.complaints.map(\.rule) == [breach.rule])
        #expect(answer.headers["content-type"] != "application/json")
    }

    @Test func `stands in MiniMax's answer as a warning`() throws {
        let answer = try Seat.named("minimax").ask(try FrontDesk(pace: 0), "x") {
            $0.with("seed", 1)
        }
        #expect(
            answer.text.contains(#""base_resp":{"status_code":0,"status_msg":"only known fields"#))
    }

    @Test(
        arguments: [
            ("openai", "Content-Type", nil, "Content-Type: application/json"),
            ("openai", "Content-Type", "text/plain", "Content-Type: application/json"),
            ("openai", "Authorization", nil, "Authorization: Bearer KEY"),
            ("openai", "Authorization", "simulated", "Authorization: Bearer KEY"),
            ("azure-cn", "api-key", nil, "api-key: KEY"),
            ("anthropic", "x-api-key", nil, "x-api-key: KEY"),
            ("anthropic", "anthropic-version", nil, "anthropic-version: 2023-06-01"),
            ("anthropic", "anthropic-version", "2024-01-01", "anthropic-version: 2023-06-01"),
            (
                "hunyuan/tencent-tc3", "X-TC-Action", "chatcompletions",
                "x-tc-action: ChatCompletions"
            ),
            ("hunyuan/tencent-tc3", "X-TC-Version", nil, "x-tc-version: 2023-09-01"),
            ("hunyuan/tencent-tc3", "X-TC-Timestamp", nil, "X-TC-Timestamp in seconds"),
            (
                "hunyuan/tencent-tc3", "X-TC-Timestamp", "1551113065",
                "X-TC-Timestamp within five minutes"
            ),
        ] as [(String, String, String?, String)])
    func `is recorded for a header`(name: String, header: String, value: String?, rule: String)
        throws
    {
        let desk = try FrontDesk(pace: 0)
        let answer = try Seat.named(name).ask(desk, "x") { $0.with(header: header, value) }
        #expect(desk.ledger.complaints.map(\.rule) == [rule])
        #expect(answer.json != nil)
    }

    @Test func `is recorded for a method, a path, a version and a body`() throws {
        let desk = try FrontDesk(pace: 0)
        let openai = try Seat.named("openai")
        #expect(
            try openai.ask(desk, "x") { request in
                var copy = request
                copy.method = "GET"
                return copy
            }.status == 405)
        #expect(
            try openai.ask(desk, "x") { request in
                var copy = request
                copy.path += "s"
                return copy
            }.status == 404)
        _ = try Seat.named("azure-cn").ask(desk, "x") { request in
            var copy = request
            copy.query = []
            return copy
        }
        _ = try openai.ask(desk, "x") { request in
            var copy = request
            copy.body = "text"
            return copy
        }
        #expect(
            desk.ledger.complaints.map(\.rule) == [
                "POST /chat/completions", "a path of the vendor", "api-version in the query",
                "a JSON object",
            ])
    }

    @Test func `says all of itself`() {
        let complaint = Complaint(vendor: "v", dialect: "d", rule: "r", sent: "s")
        #expect(complaint.description == "v (d): r; sent: s")
    }

    @Test func `isn't made of a request in order, nor of what vendors merely don't know`() throws {
        let desk = try FrontDesk(pace: 0)
        for seat in Seat.all {
            _ = try seat.ask(desk, "x", streams: true)
            _ = try seat.ask(desk, "x", model: "nosuch")
        }
        #expect(desk.ledger.complaints.isEmpty)
    }
}
