import Testing

@testable import VendorSimulator

@Suite struct `The answers` {
    @Test func `are there for every vendor, in both languages, about three topics or more`() throws
    {
        let all = try EmbeddedExchanges.all()
        #expect(Set(all.keys) == Set(SimulatedVendor.all.map(\.id)))
        for (vendor, exchanges) in all {
            for language in [Exchange.Language.chinese, .english] {
                let spoken = exchanges.filter { $0.language == language }
                #expect(spoken.count { !$0.match.isEmpty } >= 3, "\(vendor)")
                let general = spoken.filter(\.match.isEmpty)
                #expect(general.count == 1, "\(vendor)")
                #expect(general.allSatisfy { $0.answer.contains("{prompt}") }, "\(vendor)")
            }
        }
    }

    @Test func `differ from vendor to vendor`() throws {
        let answers = try EmbeddedExchanges.all().values.flatMap { $0 }.map(\.answer)
        #expect(Set(answers).count == answers.count)
    }

    @Test func `stay below 300 kB`() {
        #expect(EmbeddedExchanges.files.values.reduce(0) { $0 + $1.count } < 300_000)
    }

    @Test(arguments: [
        ("Explain SSE", "sse"), ("what is TCP slow start?", "tcp"), ("请解释慢启动", "tcp"),
        ("assess this", "general"), ("TCPDUMP", "general"), ("量子纠缠是什么", "entanglement"),
        ("ask for a day off", "leave"),
    ]) func `are chosen by whole words`(prompt: String, topic: String) {
        func exchange(_ topic: String, _ match: [String]) -> Exchange {
            var exchange = Exchange()
            exchange.match = match
            exchange.answer = topic
            return exchange
        }
        let exchanges = [
            exchange("sse", ["sse"]), exchange("tcp", ["tcp", "slow start", "慢启动"]),
            exchange("entanglement", ["纠缠"]), exchange("leave", ["day off"]),
            exchange("general", []),
        ]
        #expect(Exchange.choose(for: prompt, among: exchanges)?.answer == topic)
    }

    @Test func `speak the language of the prompt`() throws {
        let desk = try FrontDesk(pace: 0)
        for seat in Seat.all {
            let chinese = answerText(try seat.ask(desk, "随便说说").text, seat.dialect)
            let english = answerText(try seat.ask(desk, "Just talk").text, seat.dialect)
            #expect(chinese.contains("“随便说说”") && chinese.contains("模拟"))
            #expect(english.contains("“Just talk”") && !english.contains("模拟"))
        }
    }

    @Test func `count the rounds of a conversation and quote the last prompt`() throws {
        let answer = try Seat.named("zhipu").ask(try FrontDesk(pace: 0), "x") {
            $0.with(
                "messages",
                [
                    ["role": "system", "content": "s"], ["role": "user", "content": "one"],
                    ["role": "assistant", "content": "1"],
                    ["role": "user", "content": [["type": "text", "text": "two"]]],
                ])
        }
        #expect(
            answerText(answer.text, "chat-completions").hasPrefix(
                "> Simulated answer (zhipu), turn 2: “two”"))
    }

    @Test func `end at the token limit`() throws {
        let answer = try Seat.named("zhipu").ask(try FrontDesk(pace: 0), "x") {
            $0.with("max_tokens", 5)
        }
        #expect(answer.text.contains(#""finish_reason":"length""#))
        #expect(answer.text.contains(#""completion_tokens":5"#))
    }

    @Test func `name sources where the vendor does`() throws {
        let desk = try FrontDesk(pace: 0)
        let search: JSON = [["type": "web_search", "web_search": ["enable": true]]]
        let zhipu = try Seat.named("zhipu").ask(desk, "SSE 与 WebSocket") {
            $0.with("tools", search)
        }
        #expect(zhipu.text.contains(#""web_search":[{"index":1,"title":"#))
        let before: JSON = [
            ["type": "web_search", "web_search": ["enable": true, "result_sequence": "before"]]
        ]
        let first = try Seat.named("zhipu").ask(desk, "SSE 与 WebSocket") {
            $0.with("tools", before)
        }
        #expect(WireEvent.all(first.text).first?.data.contains("\"web_search\"") == true)
        let baidu = try Seat.named("baidu").ask(desk, "SSE 与 WebSocket") {
            $0.with("web_search", ["enable": true])
        }
        let found = WireEvent.all(baidu.text).filter { $0.data.contains("\"search_results\"") }
        #expect(found.count == 2)
        let hunyuan = try Seat.named("hunyuan").ask(desk, "SSE 与 WebSocket") {
            $0.with("enable_enhancement", true)
        }
        let every = WireEvent.all(hunyuan.text).filter { $0.data.contains("\"search_info\"") }
        #expect(every.count == WireEvent.all(hunyuan.text).count - 1)
    }

    @Test func `think only if they are asked to where that can be chosen`() throws {
        let desk = try FrontDesk(pace: 0)
        let deepseek = try Seat.named("deepseek")
        let prompt = "量子纠缠"
        let plain = try deepseek.ask(desk, prompt).text
        #expect(plain.contains(#""content":null,"reasoning_content":"#))
        let off = try deepseek.ask(desk, prompt) { $0.with("thinking", ["type": "disabled"]) }.text
        #expect(!off.contains(#""reasoning_content":"要"#))
        let step = try Seat.named("stepfun").ask(desk, "SSE") {
            $0.with("reasoning_format", "deepseek-style")
        }
        #expect(step.text.contains("\"reasoning_content\":\""))
    }
}

@Suite struct `Words in a prompt` {
    @Test func `are faults only when they stand alone`() {
        let (faults, rest) = Fault.take(from: "hello !crlf !cr! wow!! !nosuch !long")
        #expect(faults == [.crlf, .cr, .long])
        #expect(rest == "hello  ! wow!! !nosuch ")
    }

    @Test func `are material behind the mark of a quoted answer`() {
        let (faults, rest) = Fault.take(from: "judge !slow <<< A write !stall >>> A")
        #expect(faults == [.slow])
        #expect(rest == "judge  <<< A write !stall >>> A")
    }

    @Test func `are all explained`() {
        let effects = VendorSimulator.faults.map(\.effect)
        #expect(effects.count == Fault.allCases.count)
        #expect(Set(effects).count == effects.count)
        #expect(VendorSimulator.faults.allSatisfy { $0.word.hasPrefix("!") && !$0.effect.isEmpty })
    }
}

@Suite struct `The pace` {
    private let tokens = (0..<4).map { _ in Frame(.token, "x") }

    @Test func `is that of a vendor`() {
        let frames = [Frame(.opening, "o")] + tokens + [Frame(.closing, "c")]
        let pacing = Pacing(firstToken: 1, rate: 10)
        #expect(pacing.schedule(frames) == [0, 1, 1.1, 1.2, 1.3, 1.3])
    }

    @Test func `has signs of life while a request waits`() {
        let frames =
            Array(repeating: Frame(.keepAlive, ": k\n\n"), count: 2)
            + [Frame(.opening, "o")] + tokens.prefix(1)
        #expect(Pacing(firstToken: 1, rate: 10).schedule(frames) == [0, 0.5, 1, 1])
    }

    @Test func `can come in blocks and pause once`() {
        #expect(Pacing(firstToken: 1, rate: 10, block: 2).schedule(tokens) == [1.1, 1.1, 1.3, 1.3])
        let hiccup = Pacing(firstToken: 0, rate: 10, hiccup: (after: 2, seconds: 5))
        #expect(hiccup.schedule(tokens) == [0, 0.1, 5.2, 5.3])
    }

    @Test(arguments: SimulatedVendor.all.map(\.id))
    func `never goes back in time`(id: String) throws {
        let seat = try Seat.named(id)
        let desk = try FrontDesk(pace: 1)
        let request = try TestRequest.chat(seat.vendor, nil, "Explain SSE")
        guard case .stream(let body) = desk.answer(request.call()).body else {
            Issue.record("no stream")
            return
        }
        #expect(body.due.count == body.frames.count)
        #expect(zip(body.due, body.due.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(body.due.last.map { $0 > 0.5 && $0 < 60 } == true)
    }

    @Test func `is left out on request`() throws {
        let request = try TestRequest.chat(try Seat.named("deepseek").vendor, nil, "Explain SSE")
        guard case .stream(let body) = try FrontDesk(pace: 0).answer(request.call()).body else {
            Issue.record("no stream")
            return
        }
        #expect(body.due.allSatisfy { $0 == 0 })
    }
}

@Suite struct `A played vendor` {
    @Test func `is there for every provider`() {
        #expect(SimulatedVendor.all.count == 33)
        #expect(Set(SimulatedVendor.all.map(\.id)).count == 33)
        #expect(SimulatedVendor.all.prefix(3).map(\.id) == ["zhipu", "qwen", "deepseek"])
    }

    @Test func `has a base for every dialect`() async throws {
        let simulator = try await onThread { try VendorSimulator.start(pace: 0) }
        let here = "http://127.0.0.1:\(simulator.port)"
        let qwen = try Seat.named("qwen").vendor
        let hunyuan = try Seat.named("hunyuan").vendor
        #expect(qwen.dialects == ["chat-completions", "dashscope", "messages"])
        #expect(simulator.baseURL(of: qwen) == here + "/qwen/compatible-mode/v1")
        #expect(simulator.baseURL(of: qwen, dialect: "dashscope") == here + "/qwen/api/v1")
        #expect(simulator.baseURL(of: hunyuan, dialect: "tencent-tc3") == here)
        #expect(simulator.baseURL(of: hunyuan, dialect: "azure") == nil)
        #expect(hunyuan.models(dialect: "azure").isEmpty)
        await simulator.stop()
    }

    /// A page that can be read, and what stands in it.
    @Test(arguments: [
        ("openai", "/models", #"{"object":"list","data":[{"id":"gpt-5.2","object":"model""#),
        ("baichuan", "/models", #"{"model":"Baichuan4-Turbo","model_show_name":"#),
        ("zhinao", "/models", #""max_tokens":"2048 tokens""#),
        ("minimax", "/models", #""data":[{"id":"MiniMax-M3"},"#),
        ("intern", "/models", #""ref_model":"#),
        ("sensenova", "/models", #""context_length":262144"#),
        ("llamacpp", "/models", #""owned_by":"llamacpp""#),
        ("vllm", "/models", #""max_model_len":32768"#),
        ("ollama", "/api/tags", #"{"models":[{"name":"llama3.2:3b""#),
        ("ollama", "/api/version", #"{"version":"#),
        ("anthropic", "/v1/models", #"{"data":[{"type":"model","id":"claude-"#),
        ("gemini", "/models", #""id":"models/gemini-"#),
        ("deepseek", "/user/balance", #""total_balance":"110.00""#),
        ("moonshot", "/users/me/balance", #""available_balance":49.58894"#),
        ("stepfun", "/accounts", #""balance":12.5"#),
        ("siliconflow", "/user/info", #""totalBalance":"88.88""#),
        ("openrouter", "/credits", #""total_credits":25.0"#),
    ]) func `gives lists and balances in its own shape`(
        name: String, path: String, text: String
    ) throws {
        let desk = try FrontDesk(pace: 0)
        let vendor = try Seat.named(name).vendor
        let request = TestRequest(
            method: "GET", path: vendor.basePath + path,
            headers: [("Authorization", "Bearer simulated"), ("x-api-key", "simulated")])
        let answer = Answer(desk.answer(request.call()))
        #expect(answer.status == 200)
        #expect(answer.text.contains(text))
        #expect(desk.ledger.complaints.isEmpty)
    }

    @Test(arguments: ["baidu", "yi", "spark", "lkeap", "tokenhub"])
    func `has no list where none is documented`(name: String) throws {
        let request = TestRequest(
            method: "GET", path: try Seat.named(name).vendor.basePath + "/models",
            headers: [("Authorization", "Bearer simulated")])
        #expect(Answer(try FrontDesk(pace: 0).answer(request.call())).status == 404)
    }

    @Test func `tells what is left in headers`() throws {
        let desk = try FrontDesk(pace: 0)
        let answer = try Seat.named("modelscope").ask(desk, "x")
        #expect(answer.headers["modelscope-ratelimit-requests-remaining"] == "1873")
        #expect(try Seat.named("openrouter").ask(desk, "x").headers["x-generation-id"] != nil)
    }

    @Test func `counts usage when asked, and where it should`() throws {
        let desk = try FrontDesk(pace: 0)
        let usage: JSON = ["include_usage": true]
        let openai = try Seat.named("openai").ask(desk, "x") { $0.with("stream_options", usage) }
            .text
        #expect(openai.contains(#""choices":[],"usage":{"prompt_tokens":"#))
        #expect(openai.components(separatedBy: "\"usage\":{").count == 2)
        #expect(openai.contains("\"usage\":null"))
        let running = try Seat.named("doubao").ask(desk, "x") {
            $0.with("stream_options", ["include_usage": true, "chunk_include_usage": true])
        }.text
        #expect(running.components(separatedBy: "\"usage\":{").count > 10)
        let moonshot = try Seat.named("moonshot").ask(desk, "x") {
            $0.with("stream_options", usage)
        }.text
        #expect(moonshot.components(separatedBy: "\"usage\":{").count == 3)
    }

    @Test(arguments: Seat.all)
    func `answers without a stream too`(seat: Seat) throws {
        let answer = try seat.ask(try FrontDesk(pace: 0), "Just talk", streams: false)
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.json != nil)
        #expect(answer.text.contains("Simulated answer"))
        #expect(
            answer.text.hasPrefix("\n") == (seat.testDescription == "deepseek/chat-completions"))
    }
}
