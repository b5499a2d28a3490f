/// Plays `chat-completions`, and with another path `azure`.
struct ChatCompletionsPlayer: Player {
    var manner = ChatManner()
    /// The model is a part of the path, and the version of the interface one of the query.
    var hasDeployments = false

    var dialect: String { hasDeployments ? "azure" : "chat-completions" }

    var rules: [Rule] {
        let rules =
            Rule.messages + [.number("temperature", "0…2") { (0...2).contains($0) }]
        return rules + [
            manner.takesBarePictures ? .barePictures : .pictures,
            hasDeployments ? Self.version : .model,
        ]
    }

    private static let version = Rule(name: "api-version in the query") { subject in
        subject.call.query("api-version")?.isEmpty == false ? nil : "none"
    }

    func takes(_ path: String) -> Bool {
        hasDeployments ? deployment(path) != nil : path == "/chat/completions"
    }

    private func deployment(_ path: String) -> String? {
        path.wholeMatch(of: /\/openai\/deployments\/([^\/]+)\/chat\/completions/).map {
            String($0.1)
        }
    }

    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask {
        var ask = Ask()
        ask.model = (hasDeployments ? deployment(path) : body["model"]?.string) ?? ""
        ask.turns = (body["messages"]?.array ?? []).map(Ask.Turn.init)
        ask.streams = body["stream"]?.bool ?? false
        ask.wantsUsage = body.at("stream_options", "include_usage")?.bool ?? false
        ask.wantsRunningUsage = Self.wantsRunningUsage(body)
        ask.limit = body["max_tokens"]?.int ?? body["max_completion_tokens"]?.int
        ask.thinks = manner.thinks(body, ask.model)
        ask.thinkingStyle = manner.style(body, ask.model)
        ask.thinkingField = manner.field(body, ask.model)
        ask.searches = manner.searches(body)
        ask.wantsSourcesFirst = manner.wantsSourcesFirst(body)
        return ask
    }

    /// Ark and vLLM have a name each for it.
    private static func wantsRunningUsage(_ body: JSON) -> Bool {
        let options = body["stream_options"]
        return options?["chunk_include_usage"]?.bool == true
            || options?["continuous_usage_stats"]?.bool == true
    }

    func frames(_ script: Script) -> [Frame] {
        var scribe = ChatScribe(manner: manner, script: script)
        if scribe.wantsCall { return scribe.call }
        return script.beats.indices.flatMap { scribe.write(beat: $0) }
    }

    func completion(_ script: Script) -> JSON {
        ChatScribe(manner: manner, script: script).completion
    }
}
