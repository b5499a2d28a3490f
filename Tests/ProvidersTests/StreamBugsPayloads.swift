import Comparison
import Providers
import Testing
import Transfers

@Suite struct `Stream bugs D, of payloads` {
    private func read(_ payloads: String..., provider: String = "lab") -> Outcome {
        let body = payloads.map { "data: \($0)\n\n" }.joined() + "data: [DONE]\n\n"
        return StreamBug.read(body, provider: provider)
    }

    private func text(_ text: String) -> String { StreamBug.text(text) }
    private func delta(_ members: String) -> String { StreamBug.delta(members) }
    private let stop = StreamBug.stop

    @Test func `D1: snapshots and increments are told apart, and repeated words are words`() {
        #expect(read(text("今天"), text("今天天气"), text("今天天气很好。"), stop).text == "今天天气很好。")
        #expect(read(text("今天"), text("天气"), text("很好。"), stop).text == "今天天气很好。")
        #expect(read(text("哈哈"), text("哈哈"), stop).text == "哈哈哈哈")
        #expect(read(text("哈"), text("哈哈"), text("！"), stop).text == "哈哈哈！")
        #expect(read(text("今天"), text("今天天气"), stop).text == "今天天气")
        #expect(read(text("哈哈"), text("哈哈哈哈"), stop).text == "哈哈哈哈哈哈")
        #expect(read(text("a"), text("ab"), stop).text == "aab")
        let long = "一句相当长的话，不会偶然重复。"
        #expect(read(text(long), text(long), text(long + "完"), stop).text == long + "完")
        let thought = [#"想"#, #"想一"#, #"想一想"#].map { delta(#""reasoning_content":"\#($0)""#) }
        #expect(read(thought[0], thought[1], thought[2], text("好"), stop).reasoning == "想一想")
    }

    @Test func `D2: thinking that is sent twice is told once`() {
        let twice = delta(
            #""content":"<think>想</think>好","reasoning_content":"想","reasoning_details":[{"text":"想"}]"#
        )
        let outcome = read(twice, stop)
        #expect(outcome.reasoning == "想")
        #expect(outcome.text == "好")
        #expect(
            read(delta(#""reasoning":"甲","reasoning_details":[{"text":"乙"}]"#)).reasoning == "乙")
    }

    @Test func `D3: a last message that repeats the answer is not said again`() {
        let last =
            #"{"object":"chat.completion","choices":[{"message":{"content":"甲乙"},"finish_reason":"stop"}],"base_resp":{"status_code":0}}"#
        #expect(read(text("甲"), text("乙"), last).text == "甲乙")
        #expect(read(last).text == "甲乙")
        func event(_ payload: String) -> String { "data: \(payload)\n\n" }
        func delta(_ text: String) -> String {
            event(
                #"{"type":"content_block_delta","delta":{"type":"text_delta","text":"\#(text)"}}"#)
        }
        func start(_ text: String) -> String {
            event(
                #"{"type":"content_block_start","content_block":{"type":"text","text":"\#(text)"}}"#
            )
        }
        let end = event(#"{"type":"message_stop"}"#)
        for body in [
            start("") + delta("甲") + delta("乙"), start("甲") + delta("甲") + delta("乙"),
            start("甲") + delta("乙"), delta("甲") + delta("乙") + start("甲乙"),
            start("甲") + delta("甲乙"),
        ] {
            #expect(StreamBug.read(body + end, .messages).text == "甲乙")
        }
    }

    @Test func `D4: an error in base_resp is an error, a warning is none`() {
        let error = #"{"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}}"#
        let end = read(text("甲"), error, provider: "minimax").end
        #expect(end?.failure?.kind == .noBalance)
        #expect(end?.failure?.code == "1008")
        let warning =
            #"{"choices":[],"base_resp":{"status_code":0,"status_msg":"Invalid parameters detected, json: unknown field \"user\""}}"#
        #expect(read(text("甲"), warning, stop, provider: "minimax").end?.status == .complete)
    }

    @Test func `D5: no usage, an empty role and tools without an index are no trouble`() {
        let odd =
            #"{"choices":[{"delta":{"role":"","content":"甲","tool_calls":[{"id":"x","function":{"name":"f"}}]}}],"usage":null}"#
        let outcome = read(odd, stop)
        #expect(outcome.text == "甲")
        #expect(outcome.usage == nil)
    }

    @Test func `D6: a tool's result is not the answer, and its stop is not the end`() {
        let tool =
            #"{"choices":[{"index":0,"delta":{"role":"tool","content":"[{\"url\":\"https://a.example\"}]"},"finish_reason":"stop"}]}"#
        #expect(read(tool, text("答"), stop).text == "答")
        #expect(StreamBug.read("data: \(tool)\n\ndata: \(text("答"))\n\n").end?.status == .cutOff)
    }

    @Test func `D7: chunks of another dialect within messages are read, not stumbled over`() {
        let body =
            "data: \(delta(#""reasoning_content":"想""#))\n\n"
            + "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"好\"}}\n\n"
            + "data: {\"what\":\"ever\"}\n\ndata: {\"type\":\"message_stop\"}\n\n"
        let outcome = StreamBug.read(body, .messages)
        #expect(outcome.text == "好")
        #expect(outcome.reasoning == "想")
        #expect(outcome.end?.status == .complete)
    }

    @Test func `D8: a usage may stand in a choice, and cached tokens beside it`() {
        let inChoice =
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop","usage":{"prompt_tokens":7,"completion_tokens":2}}],"cached_tokens":4}"#
        #expect(
            read(text("甲"), inChoice).usage
                == Usage(promptTokens: 7, completionTokens: 2, cachedTokens: 4))
        let both =
            #"{"choices":[{"delta":{},"usage":{"prompt_tokens":1,"completion_tokens":1}}],"usage":{"prompt_tokens":7,"completion_tokens":3}}"#
        #expect(read(text("甲"), both, stop).usage?.completionTokens == 3)
    }

    @Test func `D8: a bot's usage is that of all models that it asked`() {
        let one = #"{"name":"a","prompt_tokens":10,"completion_tokens":5}"#
        let other =
            #"{"prompt_tokens":1,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":1}}"#
        func bot(_ usage: String) -> Usage? {
            read(text("甲"), stop, #"{"choices":[],"bot_usage":\#(usage)}"#).usage
        }
        #expect(
            bot(#"{"model_usage":[\#(one)],"action_usage":[]}"#)
                == Usage(promptTokens: 10, completionTokens: 5))
        #expect(
            bot(#"{"model_usage":[\#(one),null,\#(other)]}"#)
                == Usage(promptTokens: 11, completionTokens: 7, cachedTokens: 1))
        for none in ["null", "{}", #"{"model_usage":[]}"#, #"{"model_usage":{"a":1}}"#, "7"] {
            #expect(bot(none) == nil)
        }
    }

    @Test func `D9: a usage replaces the one before; of messages the greatest of each counts`() {
        func usage(_ count: Int) -> String {
            #"{"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":\#(count)}}"#
        }
        #expect(read(text("甲"), usage(1), usage(2), usage(3), stop).usage?.completionTokens == 3)
        let body = """
            data: {"type":"message_start","message":{"usage":{"input_tokens":9,"output_tokens":1,"cache_read_input_tokens":3}}}

            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":0,"output_tokens":6}}

            data: {"type":"message_stop"}


            """
        #expect(
            StreamBug.read(body, .messages).usage
                == Usage(promptTokens: 12, completionTokens: 6, cachedTokens: 3))
    }

    @Test func `D10: empty and absent thinking are no thinking`() {
        let outcome = read(
            delta(#""content":null,"reasoning_content":"""#),
            delta(#""content":"甲","reasoning_content":null"#), stop)
        #expect(outcome.reasoning.isEmpty)
        #expect(outcome.text == "甲")
    }

    @Test func `D11: thinking and text in one delta are both told, thinking first`() {
        var decoder = ChatCompletionsDecoder(provider: "lab")
        var events: [ReplyEvent] = []
        let body = "data: \(delta(#""content":"甲","reasoning_content":"想""#))\n\n"
        Array(body.utf8).withUnsafeBufferPointer { decoder.receive($0, into: &events) }
        #expect(events == [.reasoning("想"), .text("甲")])
        #expect(read(delta(#""content":"","reasoning_content":"""#), text("甲"), stop).text == "甲")
    }

    @Test func `D12: text that comes with the finish word is text`() {
        let last = StreamBug.delta(#""content":"乙""#, finish: #""stop""#)
        let outcome = read(text("甲"), last)
        #expect(outcome.text == "甲乙")
        #expect(outcome.end?.status == .complete)
    }

    @Test(arguments: [
        ("end_turn", ReplyEnd.Status.complete), ("stop_sequence", .complete),
        ("COMPLETE", .complete), ("eos", .complete), ("STOP", .complete), ("novelty", .complete),
        ("insufficient_system_resource", .cutOff), ("network_error", .cutOff), ("error", .cutOff),
        ("sensitive", .filtered), ("length", .truncated),
    ]) func `D13: any finish word is shown as it is`(word: String, status: ReplyEnd.Status) {
        let outcome = read(text("甲"), StreamBug.delta("", finish: "\"\(word)\""))
        #expect(outcome.end?.finishReason == word)
        #expect(outcome.end?.status == status)
    }

    @Test func `D13: an empty finish word is none`() {
        let empty = StreamBug.delta("", finish: #""""#)
        #expect(StreamBug.read("data: \(text("甲"))\n\ndata: \(empty)\n\n").end?.status == .cutOff)
        #expect(read(text("甲"), empty, stop).end?.finishReason == "stop")
    }

    @Test func `D14: a gateway's error in a chunk is an error, its code a number or not`() {
        let bare = #"{"choices":[],"error":{"code":502,"message":"upstream"}}"#
        #expect(read(bare).end?.failure?.code == "502")
        let inChoice =
            #"{"choices":[{"delta":{"content":""},"finish_reason":"error","error":{"code":"x","message":"m"}}]}"#
        #expect(read(text("甲"), inChoice).end?.failure?.message == "m")
        let glossed =
            #"{"choices":[{"delta":{"content":""},"finish_reason":"stop","native_finish_reason":"network_error"}]}"#
        #expect(read(glossed).end?.failure?.kind == .server)
        #expect(read(text("甲"), glossed).end?.status == .cutOff)
    }

    @Test(arguments: [
        #"{"error":{"message":"why","type":"t"}}"#, #"{"error":"why"}"#,
        #"{"type":"error","error":{"type":"overloaded_error","message":"why"}}"#,
        #"{"id":"","choices":null,"error":{"message":"why","code":null}}"#,
        #"[{"error":{"message":"why","code":400}}]"#,
    ]) func `D15: an error may come anywhere`(error: String) {
        let outcome = read(text("甲"), error)
        #expect(outcome.text == "甲")
        #expect(outcome.end?.status == .failed)
        #expect(outcome.end?.failure?.message == "why")
        #expect(read(error).end?.failure?.message == "why")
    }

    @Test func `D15: an error that says nothing is none`() {
        for nothing in ["null", "\"\"", "{}", "false"] {
            let chunk = #"{"choices":[{"delta":{"content":"甲"}}],"error":\#(nothing)}"#
            #expect(read(chunk, stop).end?.status == .complete)
        }
    }

    @Test func `D16: moderation is no ordinary short answer`() {
        let filter = StreamBug.delta("", finish: #""content_filter""#)
        #expect(read(text("甲"), filter).end?.status == .filtered)
        let nothing = read(filter).end
        #expect(nothing?.status == .failed)
        #expect(nothing?.failure?.kind == .contentRejected)
        #expect(read(delta(#""refusal":"不能""#), stop).text == "不能")
    }

    @Test func `D17: think tags may be cut, may lack their beginning, and may be code`() {
        let cut = read(text("<thi"), text("nk>想"), text("</th"), text("ink>好"), stop)
        #expect(cut.reasoning == "想")
        #expect(cut.text == "好")
        let bare = read(text("想想"), text("</think>好"), stop)
        #expect(bare.recasts == 1)
        #expect(bare.reasoning == "想想")
        #expect(bare.text == "好")
        #expect(read(text("写作 `</think>` 即可"), stop).text == "写作 `</think>` 即可")
        #expect(read(text("甲 <think> 乙"), stop).text == "甲 <think> 乙")
        #expect(read(text("<th"), stop).text == "<th")
    }

    @Test(arguments: [
        #"[{"id":"x","type":"function","function":{"name":"f","arguments":"{"}}]"#,
        #"[{"index":-1,"function":{"name":null,"arguments":null}}]"#,
        #"[{"index":0,"type":"builtin_function","function":{"name":"","arguments":""}}]"#,
        #"{"function":{"name":"f"}}"#, "null", "[null]", "[]",
    ]) func `D18: tools are passed over, and that none can be called is told`(calls: String) {
        let chunk = delta(#""content":null,"tool_calls":\#(calls)"#)
        #expect(read(chunk, text("甲"), stop).text == "甲")
        let end = read(chunk, StreamBug.delta("", finish: #""tool_calls""#)).end
        #expect(end?.status == .empty)
        #expect(end?.finishReason == "tool_calls")
        #expect(end?.failure?.message.contains("tool") == true)
    }

    @Test(arguments: DialectName.allCases)
    func `D19: thinking stays apart from the answer, which alone goes back`(
        dialect: DialectName
    ) throws {
        let outcome = read(delta(#""reasoning_content":"秘密""#), text("答"), stop)
        #expect(outcome.text == "答")
        var provider = Provider(id: "l", name: "L", baseURL: "https://l.example", dialect: dialect)
        provider.apiVersion = "2024-10-21"
        let context = RequestContext(
            provider: provider, secret: "k", keyPair: KeyPair(access: "a", secret: "s"),
            token: AccessToken(text: "t", expiry: 1))
        let messages = [
            Message(.user, "问"), Message(.assistant, outcome.text), Message(.user, "再问"),
        ]
        let body = try Dialect.request(
            ChatRequest(model: "m", messages: messages), in: context
        ).request.body
        let sent = String(decoding: body, as: UTF8.self)
        #expect(sent.contains("答") && !sent.contains("秘密") && !sent.contains("reasoning"))
    }

    @Test(arguments: [
        #"{"type":"keepalive","sequence_number":59}"#, #"{"obfuscation":"x8Kq2"}"#,
        #"{"choices":[],"created":0,"id":"","model":"","object":"","prompt_filter_results":[{}]}"#,
        #"{"x-opencode-type":"inference-cost","cost":"0"}"#, "{}", "[]", "null", "1",
    ]) func `D20: what holds neither choices nor error nor usage is passed over`(payload: String) {
        let outcome = read(payload, text("甲"), payload, stop)
        #expect(outcome.text == "甲")
        #expect(outcome.end?.status == .complete)
    }

    @Test func `D21: an absent index, odd kinds of values and numbers in quotes are no trouble`() {
        let odd =
            #"{"id":"","created":"1764000000","model":null,"choices":[{"delta":{"content":"甲"}}],"usage":{"prompt_tokens":"12","completion_tokens":3.0}}"#
        let outcome = read(odd, stop)
        #expect(outcome.text == "甲")
        #expect(outcome.usage == Usage(promptTokens: 12, completionTokens: 3))
        let second =
            #"{"choices":[{"index":1,"delta":{"content":"乙"}},{"delta":{"content":"甲"},"index":0}]}"#
        #expect(read(second, stop).text == "甲")
    }

    @Test func `D22: content may be an array of blocks`() {
        let blocks = delta(
            #""content":[{"type":"thinking","thinking":[{"type":"text","text":"想"}]},{"type":"text","text":"甲"},"乙"]"#
        )
        let outcome = read(blocks, stop)
        #expect(outcome.reasoning == "想")
        #expect(outcome.text == "甲乙")
    }
}
