/// Plays `dashscope`, Alibaba's own dialect.
struct DashScopePlayer: Player {
    var dialect: String { "dashscope" }
    var streamType: String { "text/event-stream;charset=UTF-8" }

    func takes(_ path: String) -> Bool {
        ["text", "multimodal"].contains { path == "/services/aigc/\($0)-generation/generation" }
    }

    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask {
        var ask = Ask()
        let parameters = body["parameters"] ?? [:]
        ask.model = body["model"]?.string ?? ""
        ask.turns = (body.at("input", "messages")?.array ?? []).map(Ask.Turn.init)
        ask.streams = call.headers["x-dashscope-sse"] == "enable"
        ask.limit = parameters["max_tokens"]?.int
        ask.thinks = parameters["enable_thinking"]?.bool ?? AlibabaModels.thinks(ask.model)
        ask.searches = parameters["enable_search"]?.bool ?? false
        ask.isCumulative = ask.streams && parameters["incremental_output"]?.bool != true
        return ask
    }

    func frames(_ script: Script) -> [Frame] {
        var scribe = DashScopeScribe(script: script)
        return script.beats.flatMap { scribe.write($0) }
    }

    func completion(_ script: Script) -> JSON {
        DashScopeScribe(script: script).completion
    }
}

extension DashScopePlayer {
    var rules: [Rule] {
        [
            .model,
            Rule(name: "input.messages is a list with something in it") { subject in
                subject.body.at("input", "messages")?.array?.isEmpty == false
                    ? nil : subject.body["input"]?.text ?? "none"
            },
            Rule(name: "content is a text, or a list of texts and pictures") { subject in
                let messages = subject.body.at("input", "messages")?.array ?? []
                return messages.first { !isContent($0["content"]) }?.text
            },
            .without("messages", "stream", "temperature", "max_tokens"),
            parameter("result_format", "message|text") { ["message", "text"].contains($0.string) },
            parameter("incremental_output", "true|false") { $0.bool != nil },
            parameter("enable_thinking", "true|false") { $0.bool != nil },
            parameter("temperature", "at least 0 and below 2") {
                $0.number.map { (0..<2).contains($0) } == true
            },
            parameter("top_p", "above 0 and below 1") {
                $0.number.map { $0 > 0 && $0 < 1 } == true
            },
            Rule(name: "incremental_output must be true when enable_thinking is true") { subject in
                let parameters = subject.body["parameters"]
                guard subject.ask.streams, parameters?["enable_thinking"]?.bool == true else {
                    return nil
                }
                let value = parameters?["incremental_output"]
                return value?.bool == true ? nil : "incremental_output: \(value?.text ?? "none")"
            },
        ]
    }

    private func isContent(_ content: JSON?) -> Bool {
        if content?.string != nil { return true }
        return content?.array?.allSatisfy { element in
            element["text"]?.string != nil
                || element["image"]?.string.map(Rule.isPictureURL) == true
        } == true
    }

    private func parameter(
        _ name: String, _ range: String, _ fits: @escaping @Sendable (JSON) -> Bool
    ) -> Rule {
        Rule(name: "parameters.\(name) \(range)") { subject in
            guard let value = subject.body.at("parameters", name) else { return nil }
            return fits(value) ? nil : "\(name): \(value.text)"
        }
    }
}
