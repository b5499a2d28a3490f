/// Plays `tencent-tc3`, the dialect of Tencent's cloud interface: signed, in Pascal case.
struct TencentPlayer: Player {
    static let note = "以上内容为AI生成，不代表开发者立场，请勿删除或修改本标记"

    var dialect: String { "tencent-tc3" }
    var streamType: String { "text/event-stream" }

    func takes(_ path: String) -> Bool { path == "/" }

    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask {
        var ask = Ask()
        ask.model = body["Model"]?.string ?? ""
        ask.turns = (body["Messages"]?.array ?? []).map {
            Ask.Turn(role: $0["Role"]?.string ?? "", text: Self.text(of: $0))
        }
        ask.streams = body["Stream"]?.bool ?? false
        ask.searches =
            body["EnableEnhancement"]?.bool == true && body["SearchInfo"]?.bool == true
        return ask
    }

    /// The text of a message: `Content`, or what is text in `Contents`.
    static func text(of message: JSON) -> String {
        if let text = message["Content"]?.string { return text }
        return (message["Contents"]?.array ?? []).compactMap { $0["Text"]?.string }
            .joined(separator: "\n")
    }

    func frames(_ script: Script) -> [Frame] {
        script.beats.flatMap { beat -> [Frame] in
            switch beat {
            case .delta(_, let text?): [Frame(.token, data: chunk(script, text))]
            case .failure(let kind): [failure(script, kind)]
            case .finish(.broken): [failure(script, .server)]
            case .finish(let finish): [Frame(.closing, data: chunk(script, "", finish))]
            case .queue, .opening, .delta, .usage, .end: []
            }
        }
    }

    private func chunk(_ script: Script, _ text: String, _ finish: Script.Finish? = nil) -> JSON {
        let delta: JSON = ["Role": "assistant", "Content": .string(text)]
        let choice: JSON = ["FinishReason": .string(word(finish)), "Delta": delta]
        var chunk: JSON = [
            "Note": .string(Self.note), "Choices": [choice], "Created": 1_764_000_000,
            "Id": "simulated", "Usage": usage(script.counts),
        ]
        if finish == .withdrawn { chunk.append("ModerationLevel", "1") }
        return chunk.merging(search(script))
    }

    private func word(_ finish: Script.Finish?) -> String {
        switch finish {
        case nil: ""
        case .withdrawn, .filtered: "sensitive"
        default: "stop"
        }
    }

    private func search(_ script: Script) -> JSON {
        guard !script.sources.isEmpty else { return [:] }
        let results = script.sources.enumerated().map { index, source -> JSON in
            [
                "Index": .int(index + 1), "Title": .string(source.title),
                "Url": .string(source.url),
            ]
        }
        return ["SearchInfo": ["SearchResults": .array(results)]]
    }

    private func failure(_ script: Script, _ kind: Refusal.Kind) -> Frame {
        let refusal = script.refusals.refusal(kind)
        let error: JSON = ["Code": refusal.code, "Msg": .string(refusal.message)]
        return Frame(
            .closing,
            data: ["Note": .string(Self.note), "Choices": [], "Id": "simulated", "ErrorMsg": error])
    }

    private func usage(_ counts: Script.Counts) -> JSON {
        [
            "PromptTokens": .int(counts.prompt), "CompletionTokens": .int(counts.answer),
            "TotalTokens": .int(counts.prompt + counts.answer),
        ]
    }

    func completion(_ script: Script) -> JSON {
        let message: JSON = ["Role": "assistant", "Content": .string(script.text)]
        let response: JSON = [
            "Note": .string(Self.note), "Created": 1_764_000_000, "Id": "simulated",
            "Choices": [["FinishReason": .string(word(script.finish)), "Message": message]],
            "Usage": usage(script.counts), "RequestId": "simulated-hunyuan",
        ]
        return ["Response": response.merging(search(script))]
    }
}
