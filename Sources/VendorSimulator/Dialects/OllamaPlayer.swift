/// Plays `ollama`: lines of JSON (application/x-ndjson).
struct OllamaPlayer: Player {
    var dialect: String { "ollama" }
    var streamType: String { "application/x-ndjson" }

    func takes(_ path: String) -> Bool { path == "/api/chat" }

    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask {
        var ask = Ask()
        ask.model = body["model"]?.string ?? ""
        ask.turns = (body["messages"]?.array ?? []).map(Ask.Turn.init)
        ask.streams = body["stream"]?.bool ?? true
        ask.limit = body.at("options", "num_predict")?.int.flatMap { $0 > 0 ? $0 : nil }
        // gpt-oss takes only levels and thinks in any case.
        ask.thinks = ask.model.hasPrefix("gpt-oss") || body["think"]?.bool ?? true
        return ask
    }

    var rules: [Rule] {
        Rule.messages + [
            .model, .roles("system", "user", "assistant", "tool"), .plainContent,
            .limit("options.num_predict", not: "max_tokens", "max_completion_tokens"),
            .without("temperature", "stream_options", "top_p", "reasoning_effort"),
            Rule(name: "think true|false|low|medium|high|max") { subject in
                guard let think = subject.body["think"], think.bool == nil else { return nil }
                return ["low", "medium", "high", "max"].contains(think.string)
                    ? nil : "think: \(think.text)"
            },
        ]
    }

    func frames(_ script: Script) -> [Frame] {
        script.beats.flatMap { beat -> [Frame] in
            switch beat {
            case .delta(let thinking, let text):
                return [line(.token, message(script, thinking, text))]
            case .failure(let kind): return [failure(script, kind)]
            case .finish(.broken): return [failure(script, .server)]
            case .finish(let finish):
                return [line(.closing, message(script, nil, nil, finish))]
            case .queue, .opening, .usage, .end: return []
            }
        }
    }

    private func line(_ kind: Frame.Kind, _ object: JSON) -> Frame {
        Frame(kind, object.bytes + [0x0A])
    }

    private func failure(_ script: Script, _ kind: Refusal.Kind) -> Frame {
        line(.closing, ["error": .string(script.refusals.refusal(kind).message)])
    }

    private func message(
        _ script: Script, _ thinking: String?, _ text: String?, _ finish: Script.Finish? = nil
    ) -> JSON {
        var message: JSON = ["role": "assistant", "content": .string(text ?? "")]
        if let thinking { message.append("thinking", .string(thinking)) }
        var object: JSON = [
            "model": .string(script.ask.model), "created_at": "2025-11-24T16:00:00.000000Z",
            "message": message, "done": .bool(finish != nil),
        ]
        if let finish {
            object = object.merging([
                "done_reason": finish == .length ? "length" : "stop",
                "total_duration": 4_800_000_000, "load_duration": 1_200_000_000,
                "prompt_eval_count": .int(script.counts.prompt),
                "prompt_eval_duration": 130_000_000,
                "eval_count": .int(script.counts.completion), "eval_duration": 3_400_000_000,
            ])
        }
        return object
    }

    func completion(_ script: Script) -> JSON {
        let thinking = script.thinking.isEmpty ? nil : script.thinking
        return message(script, thinking, script.text, script.finish)
    }
}
