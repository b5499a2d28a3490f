/// Plays `wenxin`, the older dialect of Baidu: a token in the query, the model in the path.
struct WenxinPlayer: Player {
    static let folder = "/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/"
    /// The ends of the path that there are; the model isn't named elsewhere.
    static let models = [
        "completions_pro", "completions", "ernie_speed", "ernie-speed-128k", "eb-instant",
        "ernie-lite-8k", "ernie-tiny-8k", "ernie-4.0-turbo-8k",
    ]

    var dialect: String { "wenxin" }

    func takes(_ path: String) -> Bool { path.hasPrefix(Self.folder) }

    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask {
        var ask = Ask()
        ask.model = String(path.dropFirst(Self.folder.count))
        ask.turns = (body["messages"]?.array ?? []).map(Ask.Turn.init)
        ask.streams = body["stream"]?.bool ?? false
        ask.limit = body["max_output_tokens"]?.int
        ask.searches =
            body["enable_citation"]?.bool == true && body["disable_search"]?.bool != true
        return ask
    }

    var rules: [Rule] {
        Rule.messages + [
            .roles("user", "assistant"), .plainContent, .alternating,
            Rule(name: "system is a string") { subject in
                guard let system = subject.body["system"] else { return nil }
                return system.string == nil ? system.text : nil
            },
            .number("temperature", "above 0, at most 1") { $0 > 0 && $0 <= 1 },
            .number("top_p", "0…1") { (0...1).contains($0) },
            .number("penalty_score", "1…2") { (1...2).contains($0) },
            .limit("max_output_tokens", not: "max_tokens", "max_completion_tokens"),
            .whole("max_output_tokens", 2...4096),
            .without("stream_options", "model"),
        ]
    }

    func frames(_ script: Script) -> [Frame] {
        var sentence = 0
        return script.beats.flatMap { beat -> [Frame] in
            defer { sentence += 1 }
            switch beat {
            case .delta(_, let text?):
                return [Frame(.token, data: sentenceObject(script, sentence, text))]
            case .failure(let kind): return [failure(script, kind)]
            case .finish(.broken): return [failure(script, .server)]
            case .finish(let finish):
                return [Frame(.closing, data: sentenceObject(script, sentence, "", finish))]
            case .queue, .opening, .delta, .usage, .end: return []
            }
        }
    }

    private func failure(_ script: Script, _ kind: Refusal.Kind) -> Frame {
        Frame(.closing, data: script.refusals.shape(script.refusals.refusal(kind)))
    }

    private func sentenceObject(
        _ script: Script, _ number: Int, _ text: String, _ finish: Script.Finish? = nil
    ) -> JSON {
        let isUnsafe = finish == .withdrawn || finish == .filtered
        var object: JSON = [
            "id": "as-simulated", "object": "chat.completion", "created": 1_764_000_000,
            "sentence_id": .int(number), "is_end": .bool(finish != nil),
            "is_truncated": .bool(finish == .length), "result": .string(text),
            "need_clear_history": .bool(isUnsafe),
        ]
        if isUnsafe { object.append("ban_round", -1) }
        if !script.sources.isEmpty { object.append("search_info", search(script)) }
        object.append("usage", usage(script.counts))
        return object
    }

    private func search(_ script: Script) -> JSON {
        [
            "search_results": .array(
                script.sources.enumerated().map { index, source in
                    [
                        "index": .int(index + 1), "url": .string(source.url),
                        "title": .string(source.title),
                    ]
                })
        ]
    }

    private func usage(_ counts: Script.Counts) -> JSON {
        [
            "prompt_tokens": .int(counts.prompt), "completion_tokens": .int(counts.answer),
            "total_tokens": .int(counts.prompt + counts.answer),
        ]
    }

    func completion(_ script: Script) -> JSON {
        sentenceObject(script, 0, script.text, script.finish)
    }
}
