/// Plays `messages`.
struct MessagesPlayer: Player {
    var prefix = "data: "
    /// Nothing is sent while the model thinks.
    var isSilentWhileThinking = false
    var messageID = "msg_simulated"
    /// Signs thinking; it must come back unchanged.
    var signature = "c2ltdWxhdGVk"
    /// Thinking comes in chunks of another dialect.
    var leaksReasoning = false
    /// The beginning of a text block repeats the first piece of the text.
    var repeatsText = false
    var thinks: @Sendable (JSON) -> Bool = { body in
        ["enabled", "adaptive"].contains(body.at("thinking", "type")?.string ?? "")
    }

    var dialect: String { "messages" }

    func takes(_ path: String) -> Bool { path == "/v1/messages" }

    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask {
        var ask = Ask()
        ask.model = body["model"]?.string ?? ""
        ask.turns = (body["messages"]?.array ?? []).map(Ask.Turn.init)
        ask.streams = body["stream"]?.bool ?? false
        ask.limit = body["max_tokens"]?.int
        ask.thinks = thinks(body)
        ask.searches =
            body["tools"]?.array?.contains {
                $0["type"]?.string?.hasPrefix("web_search") == true
            } == true
        return ask
    }

    func frames(_ script: Script) -> [Frame] {
        var scribe = MessagesScribe(player: self, script: script)
        return script.beats.flatMap { scribe.write($0) }
    }

    func completion(_ script: Script) -> JSON {
        MessagesScribe(player: self, script: script).completion
    }
}

extension MessagesPlayer {
    var rules: [Rule] {
        Rule.messages + [
            .pictures,
            .model,
            Rule(name: "anthropic-version: 2023-06-01") { subject in
                let version = subject.call.headers["anthropic-version"]
                return version == "2023-06-01" ? nil : version ?? "none"
            },
            Rule(name: "max_tokens is required") { subject in
                subject.body["max_tokens"]?.int == nil ? "none" : nil
            },
            .roles("user", "assistant"),
            Rule(name: "system is a string or a list of blocks") { subject in
                guard let system = subject.body["system"] else { return nil }
                return system.string == nil && system.array == nil ? system.text : nil
            },
            Rule(name: "a user message comes first") { subject in
                let role = subject.body["messages"]?.array?.first?["role"]?.string
                return role == "user" ? nil : role ?? "none"
            },
            .number("temperature", "0…1") { (0...1).contains($0) },
            .without("stream_options", "max_completion_tokens", "stop"),
            returnedSignatures,
        ]
    }

    private var returnedSignatures: Rule {
        let signature = signature
        return Rule(name: "thinking comes back with this vendor's signature") { subject in
            let blocks = (subject.body["messages"]?.array ?? []).flatMap {
                $0["content"]?.array ?? []
            }
            return blocks.first {
                $0["type"]?.string == "thinking" && $0["signature"]?.string != signature
            }?.text
        }
    }
}
