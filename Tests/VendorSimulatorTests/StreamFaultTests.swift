import Testing

@testable import VendorSimulator

@Suite struct `A fault in a stream` {
    /// Vendor, fault, what stands in the stream, and how it ends.
    static let table: [(String, Fault, String, String)] = [
        ("openai", .withdrawn, #""finish_reason":"content_filter""#, "data: [DONE]\n\n"),
        (
            "zhipu", .withdrawn,
            #""finish_reason":"sensitive"}],"content_filter":[{"role":"assistant","level":1}]"#,
            "[DONE]\n\n"
        ),
        ("hunyuan", .withdrawn, #""finish_reason":"sensitive""#, "[DONE]\n\n"),
        (
            "hunyuan/tencent-tc3", .withdrawn, #""FinishReason":"sensitive""#,
            #""ModerationLevel":"1"}"# + "\n\n"
        ),
        ("qwen", .withdrawn, #"data: {"error":{"message":"Output data may contain"#, "}\n\n"),
        (
            "qwen/dashscope", .withdrawn,
            "event:error\n:HTTP_STATUS/400\ndata:{\"code\":\"DataInspectionFailed\"", "}\n\n"
        ),
        ("baidu", .withdrawn, #""flag":1,"ban_round":-1"#, "[DONE]\n\n"),
        ("baidu/wenxin", .withdrawn, #""need_clear_history":true,"ban_round":-1"#, "}\n\n"),
        ("spark", .withdrawn, #"data:{"code":10014,"#, "}\n\n"),
        (
            "azure-cn", .withdrawn, #""content_filter_results":{"violence":{"filtered":true"#,
            "[DONE]\n\n"
        ),
        ("minimax", .withdrawn, #"{"base_resp":{"status_code":1027,"#, "}\n\n"),
        ("doubao", .withdrawn, #""moderation_hit_type":"severe_violation""#, "[DONE]\n\n"),
        (
            "anthropic", .withdrawn, #""stop_reason":"refusal""#,
            #"{"type":"message_stop"}"# + "\n\n"
        ),
        ("openai", .filtered, #""finish_reason":"content_filter""#, "[DONE]\n\n"),
        ("zhipu", .networkFinish, #""finish_reason":"network_error""#, "[DONE]\n\n"),
        (
            "deepseek", .networkFinish, #""finish_reason":"insufficient_system_resource""#,
            "[DONE]\n\n"
        ),
        (
            "openrouter", .networkFinish,
            #""finish_reason":"stop","native_finish_reason":"network_error""#, "[DONE]\n\n"
        ),
        ("openai", .networkFinish, #"data: {"error":{"#, "}\n\n"),
        ("openai", .errorInStream, #"data: {"error":{"#, "}\n\n"),
        (
            "openrouter", .errorInStream, #""error":{"code":502,"#,
            #""finish_reason":"error"}]}"# + "\n\n"
        ),
        ("minimax", .errorInStream, #"data: {"base_resp":{"status_code":1000,"#, "}\n\n"),
        ("spark", .errorInStream, #"data:{"code":10012,"message":"#, "}\n\n"),
        (
            "anthropic", .errorInStream,
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"",
            "}\n\n"
        ),
        ("qwen/dashscope", .errorInStream, "event:error\n:HTTP_STATUS/500\n", "}\n\n"),
        ("baidu/wenxin", .errorInStream, #"data: {"error_code":336000,"#, "}\n\n"),
        ("hunyuan/tencent-tc3", .errorInStream, #""ErrorMsg":{"Code":"#, "}\n\n"),
        ("ollama", .errorInStream, "\n{\"error\":\"", "\"}\n"),
        ("llamacpp", .errorInStream, "\nerror: {\"code\":500,", "data: [DONE]\n\n"),
        ("vllm", .errorInStream, #"data: {"error":{"message":"#, "data: [DONE]\n\n"),
        ("lmstudio", .errorInStream, "event: error\ndata: {\"error\":{\"message\":", "}\n\n"),
        ("xinference", .errorInStream, #"data: {"error":""#, "}\n\n"),
        ("openai", .length, #""finish_reason":"length""#, "[DONE]\n\n"),
        ("anthropic", .length, #""stop_reason":"max_tokens""#, "\n\n"),
        ("ollama", .length, #""done_reason":"length""#, "}\n"),
        ("qwen/dashscope", .length, #""finish_reason":"length""#, "}\n\n"),
        ("baidu/wenxin", .length, #""is_end":true,"is_truncated":true"#, "}\n\n"),
        ("zhipu", .noDone, #""finish_reason":"stop""#, "}\n\n"),
        ("anthropic", .noDone, #""stop_reason":"end_turn""#, "}\n\n"),
        ("deepseek", .thinkingOnly, #""finish_reason":"length""#, "[DONE]\n\n"),
        ("zhipu", .usageTwice, #""choices":[],"usage":{"#, "[DONE]\n\n"),
        (
            "anthropic", .usageTwice,
            #""stop_reason":null,"stop_sequence":null},"usage":{"output_tokens":"#, "\n\n"
        ),
    ]

    @Test(arguments: table)
    func `is told as the vendor tells it`(
        name: String, fault: Fault, text: String, end: String
    ) throws {
        let answer = try Seat.named(name).ask(try FrontDesk(pace: 0), "你好 \(fault.rawValue)")
        #expect(answer.status == 200)
        #expect(answer.text.contains(text))
        #expect(answer.text.hasSuffix(end))
    }

    @Test(arguments: Seat.all)
    func `comes after text in every dialect`(seat: Seat) throws {
        let desk = try FrontDesk(pace: 0)
        let whole = answerText(try seat.ask(desk, "你好").text, seat.dialect)
        for fault in [Fault.withdrawn, .filtered, .errorInStream, .networkFinish, .length, .cutOff]
        {
            let text = try seat.ask(desk, "你好 \(fault.rawValue)").text
            let half = answerText(text, seat.dialect)
            #expect(half.count > 10 && half.count < whole.count)
            #expect(!text.contains(fault.rawValue))
        }
    }

    @Test(arguments: Seat.all)
    func `may leave nothing to read`(seat: Seat) throws {
        let desk = try FrontDesk(pace: 0)
        #expect(answerText(try seat.ask(desk, "x !empty").text, seat.dialect).isEmpty)
        let garbage = try seat.ask(desk, "x !garbage").text
        #expect(garbage.contains("no JSON"))
    }

    @Test func `repeats all that was said`() throws {
        let desk = try FrontDesk(pace: 0)
        let seat = try Seat.named("openai")
        let plain = answerText(try seat.ask(desk, "你好").text, seat.dialect)
        let deltas = WireEvent.all(try seat.ask(desk, "你好 !cumulative").text).compactMap {
            $0.json?["choices"]?.array?.first?.at("delta", "content")?.string
        }
        #expect(deltas.last == plain)
        #expect(zip(deltas, deltas.dropFirst()).allSatisfy { $1.hasPrefix($0) })
    }

    @Test func `is cumulative in Alibaba's dialect unless increments are asked for`() throws {
        let desk = try FrontDesk(pace: 0)
        let seat = try Seat.named("qwen/dashscope")
        let answer = try seat.ask(desk, "你好") {
            $0.with("parameters", ["result_format": "message"])
        }
        let contents = WireEvent.all(answer.text).compactMap {
            $0.json?.at("output", "choices")?.array?.first?.at("message", "content")?.string
        }
        #expect(contents.count > 10)
        #expect(zip(contents, contents.dropFirst()).allSatisfy { $1.hasPrefix($0) })
    }

    @Test func `shows thinking in other ways`() throws {
        let desk = try FrontDesk(pace: 0)
        let seat = try Seat.named("deepseek")
        let tags = try seat.ask(desk, "你好 !think-tags").text
        #expect(tags.contains(#""content":"<thi""#) && tags.contains(#""content":"nk>\n""#))
        #expect(answerText(tags, seat.dialect).contains("\n</think>\n\n> 模拟的回答"))
        let bare = answerText(try seat.ask(desk, "你好 !bare-close-tag").text, seat.dialect)
        #expect(bare.contains("</think>") && !bare.contains("<think>"))
        let twice = WireEvent.all(try seat.ask(desk, "你好 !double-thinking").text).compactMap(\.json)
        let both = twice.filter {
            let delta = $0["choices"]?.array?.first?["delta"]
            return delta?["content"]?.string != nil
                && delta?["reasoning_content"]?.string?.isEmpty == false
        }
        #expect(both.count > 3)
    }
}
