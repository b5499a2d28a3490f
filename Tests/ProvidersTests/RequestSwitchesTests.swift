import Comparison
import Providers
import Testing

@Suite struct `The switches of a request` {
    private func thinking(
        _ style: Quirks.ThinkingStyle, _ level: Parameters.Thinking,
        efforts: [Quirks.Effort] = [], canStop: Bool = true
    ) throws -> (body: String, unsupported: [String]) {
        let context = context {
            $0.streamOptionsUsage = false
            $0.thinking = style
            $0.efforts = efforts
            $0.canStopThinking = canStop
        }
        let parameters = Parameters(thinking: level)
        let text = try body(parameters, in: context)
        let start = try #require(text.firstRange(of: #""stream":true"#))
        return (
            String(text[start.upperBound...].dropLast()),
            try unsupported(parameters, in: context)
        )
    }

    @Test(arguments: [
        (Quirks.ThinkingStyle.type, #","thinking":{"type":"enabled"}"#),
        (.typeAuto, #","thinking":{"type":"enabled"}"#),
        (.adaptive, #","thinking":{"type":"adaptive"}"#),
        (.enableThinking, #","enable_thinking":true"#),
        (.thinkingMode, #","thinking_mode":true"#),
        (.chatTemplate, #","chat_template_kwargs":{"enable_thinking":true}"#),
        (.reasoning, #","reasoning":{"enabled":true}"#),
    ])
    func `thinking is switched on in the provider's way`(
        style: Quirks.ThinkingStyle, fields: String
    ) throws {
        let made = try thinking(style, .on)
        #expect(made.body == fields)
        #expect(made.unsupported == [])
    }

    @Test(arguments: [
        (Quirks.ThinkingStyle.type, #","thinking":{"type":"disabled"}"#),
        (.typeAuto, #","thinking":{"type":"disabled"}"#),
        (.adaptive, #","thinking":{"type":"disabled"}"#),
        (.enableThinking, #","enable_thinking":false"#),
        (.thinkingMode, #","thinking_mode":false"#),
        (.chatTemplate, #","chat_template_kwargs":{"enable_thinking":false}"#),
        (.reasoning, #","reasoning":{"enabled":false}"#),
    ])
    func `thinking is switched off in the provider's way`(
        style: Quirks.ThinkingStyle, fields: String
    ) throws {
        let made = try thinking(style, .off)
        #expect(made.body == fields)
        #expect(made.unsupported == [])
    }

    @Test func `a level goes beside the switch where there are levels`() throws {
        let made = try thinking(.type, .high, efforts: [.low, .high, .max])
        #expect(made.body == #","thinking":{"type":"enabled"},"reasoning_effort":"high""#)
        #expect(made.unsupported == [])
    }

    @Test func `a level without a field for it switches thinking on, and is told`() throws {
        let made = try thinking(.enableThinking, .low)
        #expect(made.body == #","enable_thinking":true"#)
        #expect(made.unsupported == ["thinking low"])
    }

    @Test(arguments: [
        (Parameters.Thinking.low, [Quirks.Effort.low, .medium, .high], "low"),
        (.on, [.low, .medium, .high], "medium"),
        (.on, [.low, .high, .max], "high"),
        (.medium, [.low, .high], "high"),
        (.high, [.low, .medium], "medium"),
        (.low, [.minimal, .high], "minimal"),
        (.off, [.none, .low], "none"),
        (.off, [.minimal, .low], "minimal"),
    ])
    func `an effort is the one that is meant, or its neighbour`(
        level: Parameters.Thinking, efforts: [Quirks.Effort], sent: String
    ) throws {
        let made = try thinking(.reasoningEffort, level, efforts: efforts)
        #expect(made.body == #","reasoning_effort":"\#(sent)""#)
        #expect(made.unsupported == [])
    }

    @Test func `an effort that is far off isn't sent`() throws {
        let made = try thinking(.reasoningEffort, .low, efforts: [.high, .max])
        #expect(made.body == "")
        #expect(made.unsupported == ["thinking low"])
    }

    @Test func `a level of the gateway's own kind`() throws {
        let made = try thinking(.reasoning, .low, efforts: [.low, .medium])
        #expect(made.body == #","reasoning":{"effort":"low"}"#)
        #expect(made.unsupported == [])
    }

    @Test func `a model that can't stop thinking is told, and nothing is sent`() throws {
        for style in [Quirks.ThinkingStyle.type, .reasoningEffort, .none] {
            let made = try thinking(style, .off, efforts: [.minimal, .low], canStop: false)
            #expect(made.body == "")
            #expect(made.unsupported == ["thinking off"])
        }
    }

    @Test func `a model that always thinks needs no switch to do so`() throws {
        #expect(try thinking(.none, .on, canStop: false).unsupported == [])
        #expect(try thinking(.none, .on).unsupported == ["thinking on"])
    }

    private func temperature(
        _ value: Double, _ change: (inout Quirks.TemperatureRule) -> Void
    ) throws -> (sent: Bool, text: String, unsupported: [String]) {
        let context = context { change(&$0.temperature) }
        let text = try body(Parameters(temperature: value), in: context)
        return (
            text.contains("temperature"), text,
            try unsupported(Parameters(temperature: value), in: context)
        )
    }

    @Test func `a temperature in the range is sent as it is`() throws {
        let made = try temperature(0.7) { $0.maximum = 1 }
        #expect(made.text.contains(#""temperature":0.7"#))
        #expect(made.unsupported == [])
    }

    @Test func `a temperature beyond the range becomes the nearest, and is told`() throws {
        let made = try temperature(1.5) { $0.maximum = 1 }
        #expect(made.text.contains(#""temperature":1.0"#))
        #expect(made.unsupported == ["temperature 1.5"])
        #expect(
            try temperature(0) { $0.opensBelow = true }.text.contains(#""temperature":0.01"#))
        #expect(
            try temperature(2) { $0.opensAbove = true }.text.contains(#""temperature":1.99"#))
    }

    @Test func `a model with a temperature of its own is sent none`() throws {
        let made = try temperature(1) { $0.isFixed = true }
        #expect(!made.sent)
        #expect(made.unsupported == ["temperature"])
        #expect(try !temperature(.nan) { _ in }.sent)
    }

    @Test(arguments: [
        (Quirks.SearchStyle.zhipu, #""tools":[{"type":"web_search","web_search":{"enable":true"#),
        (.spark, #""show_ref_label":true}}]"#),
        (.baichuan, #""search_mode":"performance_first"}}]"#),
        (.zhinao, #""tools":[{"type":"web_search","web_search":{"search_mode":"auto"}}]"#),
        (.qwen, #""enable_search":true,"search_options":{"enable_source":true"#),
        (.baidu, #""web_search":{"enable":true,"enable_citation":true,"enable_trace":true}"#),
        (.hunyuan, #""enable_enhancement":true,"search_info":true,"citation":true"#),
        (.builtin, #""tools":[{"type":"builtin_function","function":{"name":"$web_search"}}]"#),
    ])
    func `a search is asked for in the provider's way`(
        style: Quirks.SearchStyle, fields: String
    ) throws {
        let context = context { $0.search = style }
        #expect(try body(Parameters(search: true), in: context).contains(fields))
        #expect(try unsupported(Parameters(search: true), in: context) == [])
    }

    @Test func `without a way to search nothing is sent, and it is told`() throws {
        #expect(try unsupported(Parameters(search: true), in: context()) == ["search"])
        #expect(try unsupported(Parameters(search: false), in: context()) == [])
        #expect(try body(Parameters(search: true)) == body())
    }

    @Test func `a provider that searches unless told otherwise is told otherwise`() throws {
        let context = context { $0.search = .hunyuan }
        #expect(
            try body(Parameters(search: false), in: context).contains(
                #""enable_enhancement":false"#))
    }

    @Test func `a search that can't be streamed isn't`() throws {
        let context = context { $0.search = .zhinao }
        let request = ChatRequest(
            model: "m", messages: [], parameters: Parameters(search: true))
        let made = try ChatCompletionsRequest.make(request, in: context).request
        let text = String(decoding: made.body, as: UTF8.self)
        #expect(text.contains(#""stream":false"#))
        #expect(!text.contains("stream_options"))
        #expect(made.headers.contains { $0.name == "Accept" && $0.value == "application/json" })
    }

    @Test(arguments: [
        (nil, false, true), (nil, true, false), (Parameters.Thinking.on, false, false),
        (.off, true, true), (.high, false, false),
    ])
    func `a search that thinking stands in the way of is asked for without it`(
        thinking: Parameters.Thinking?, thinksByDefault: Bool, isSent: Bool
    ) throws {
        let context = context {
            $0.search = .builtin
            $0.thinking = .type
            $0.thinksByDefault = thinksByDefault
            $0.searchesWhileThinking = false
            $0.efforts = [.high]
        }
        let parameters = Parameters(thinking: thinking, search: true)
        #expect(try body(parameters, in: context).contains("$web_search") == isSent)
        #expect(try unsupported(parameters, in: context) == (isSent ? [] : ["search"]))
    }

    private func reasons(
        _ parameters: Parameters, _ change: (inout Quirks) -> Void
    ) throws -> [UnsupportedSwitch] {
        let request = ChatRequest(model: "m", messages: [], parameters: parameters)
        return try ChatCompletionsRequest.make(request, in: context(change)).unsupported
    }

    @Test func `what can't be sent says why`() throws {
        #expect(
            try reasons(Parameters(search: true)) { $0.searchReason = .needsTool }
                == [UnsupportedSwitch("search", .needsTool)])
        #expect(
            try reasons(Parameters(thinking: .off)) { $0.canStopThinking = false }
                == [UnsupportedSwitch("thinking off", .alwaysThinks)])
        #expect(
            try reasons(Parameters(thinking: .on)) { _ in }
                == [UnsupportedSwitch("thinking on", .noSwitch)])
        #expect(
            try reasons(Parameters(thinking: .low)) { $0.thinking = .type }
                == [UnsupportedSwitch("thinking low", .noLevel)])
        #expect(
            try reasons(Parameters(temperature: 1)) { $0.temperature.isFixed = true }
                == [UnsupportedSwitch("temperature", .fixed)])
        #expect(
            try reasons(Parameters(maxTokens: 5)) { $0.tokenLimitField = .none }
                == [UnsupportedSwitch("max_tokens", .noSwitch)])
    }

    @Test(
        arguments: [
            (1, 100, 4096, 2), (50, 100, nil, 50), (500, 100, nil, 100), (500, 100, 300, 300),
            (500, nil, 300, 300), (500, nil, nil, 500),
        ] as [(Int, Int?, Int?, Int)])
    func `a limit of tokens is one that the model takes, else one that the vendor does`(
        wanted: Int, vendor: Int?, model: Int?, sent: Int
    ) throws {
        let context = context {
            $0.leastLimit = 2
            $0.greatestLimit = vendor
        } provider: {
            var known = CatalogueModel(id: "m")
            known.maxOutput = model
            $0.models = [known]
        }
        let parameters = Parameters(maxTokens: wanted)
        #expect(try body(parameters, in: context).contains(#""max_tokens":\#(sent)}"#))
        #expect(
            try unsupported(parameters, in: context)
                == (wanted == sent ? [] : ["max_tokens \(wanted)"]))
    }

    @Test func `thinking that is just switched on is as strong as usual`() throws {
        let context = context {
            $0.thinking = .reasoningEffort
            $0.efforts = [.none, .low, .medium, .high]
            $0.usualEffort = .high
        }
        let on = try body(Parameters(thinking: .on), in: context)
        #expect(on.contains(#""reasoning_effort":"high""#))
        let medium = try body(Parameters(thinking: .medium), in: context)
        #expect(medium.contains(#""reasoning_effort":"medium""#))
    }

    @Test(
        arguments: [
            (nil, true, 0), (Parameters.Thinking.off, true, 1), (.on, false, 0), (nil, false, 1),
        ] as [(Parameters.Thinking?, Bool, Int)])
    func `a temperature that thinking makes idle is sent only without it`(
        thinking: Parameters.Thinking?, byDefault: Bool, sent: Int
    ) throws {
        let context = context {
            $0.thinking = .type
            $0.thinksByDefault = byDefault
            $0.temperature.isIdleWhileThinking = true
        }
        let text = try body(Parameters(temperature: 0.5, thinking: thinking), in: context)
        #expect(text.contains("temperature") == (sent == 1))
        let names = try unsupported(Parameters(temperature: 0.5, thinking: thinking), in: context)
        #expect(names.isEmpty == (sent == 1))
    }

    @Test(arguments: [
        (Parameters.Thinking.low, 1024), (.medium, 4096), (.high, 8192),
    ]) func `a level is a budget of tokens where a provider counts them`(
        level: Parameters.Thinking, tokens: Int
    ) throws {
        let context = context {
            $0.thinking = .enableThinking
            $0.thinkingBudget = Quirks.BudgetRule(minimum: 128, maximum: 8192)
        }
        let text = try body(Parameters(thinking: level), in: context)
        #expect(text.contains(#""enable_thinking":true,"thinking_budget":\#(tokens)"#))
        #expect(try !body(Parameters(thinking: .on), in: context).contains("budget"))
    }

    @Test(arguments: [Quirks.ThinkingStyle.type, .adaptive, .thinkingMode])
    func `a budget belongs to the switch of its kind, and to no other`(
        style: Quirks.ThinkingStyle
    ) throws {
        let context = context {
            $0.thinking = style
            $0.thinkingBudget = Quirks.BudgetRule(minimum: 1024)
        }
        #expect(try !body(Parameters(thinking: .high), in: context).contains("budget"))
        #expect(try unsupported(Parameters(thinking: .high), in: context) == ["thinking high"])
    }

    @Test func `a model that searches by itself needs no switch`() throws {
        #expect(try reasons(Parameters(search: true)) { $0.search = .always } == [])
    }

    @Test func `a limit beyond what is taken becomes the greatest, and is told`() throws {
        let context = context { $0.greatestLimit = 2048 }
        #expect(try body(Parameters(maxTokens: 3000), in: context).contains(#""max_tokens":2048"#))
        #expect(try unsupported(Parameters(maxTokens: 3000), in: context) == ["max_tokens 3000"])
        #expect(try unsupported(Parameters(maxTokens: 2048), in: context) == [])
    }

    @Test(arguments: [(Parameters.Thinking?.none, true), (.on, true), (.off, false)])
    func `an earlier answer carries a field for its thinking where that is wanted`(
        thinking: Parameters.Thinking?, carries: Bool
    ) throws {
        let context = context {
            $0.thinking = .type
            $0.thinksByDefault = true
            $0.echoesReasoning = true
        }
        let messages = [Message(.user, "a"), Message(.assistant, "b"), Message(.user, "c")]
        let text = try body(Parameters(thinking: thinking), messages: messages, in: context)
        #expect(
            text.contains(#"{"role":"assistant","content":"b","reasoning_content":""}"#) == carries)
        #expect(!text.contains(#""content":"a","reasoning_content""#))
    }
}
