extension ChatScribe {
    var toolSources: Frame? {
        guard !script.sources.isEmpty else { return nil }
        let list = JSON.array(
            script.sources.map { ["title": .string($0.title), "url": .string($0.url)] })
        let choice: JSON = [
            "index": 0, "delta": ["role": "tool", "content": .string(list.text)],
            "finish_reason": "stop",
        ]
        return Frame(.opening, data: head.merging(["choices": [choice]]), prefix: manner.prefix)
    }

    func sources(_ moment: ChatManner.Moment) -> JSON {
        guard !script.sources.isEmpty else { return [:] }
        switch manner.sources {
        case .none, .toolRole: return [:]
        case .firstOrLast:
            let isPlace = script.ask.wantsSourcesFirst ? isFirstChunk : moment.finish != nil
            return isPlace ? ["web_search": list(url: "link")] : [:]
        case .firstAndLast:
            return isFirstChunk || moment.finish != nil
                ? ["search_results": list(url: "url")] : [:]
        case .every: return ["search_info": ["search_results": list(url: "url")]]
        }
    }

    private func list(url: String) -> JSON {
        .array(
            script.sources.enumerated().map { index, source in
                [
                    "index": .int(index + 1), "title": .string(source.title),
                    url: .string(source.url),
                ]
            })
    }

    /// The whole answer in one object.
    var completion: JSON {
        var message: JSON = ["role": "assistant", "content": .string(script.text)]
        if !script.thinking.isEmpty {
            message.append(script.ask.thinkingField, .string(script.thinking))
        }
        let word = manner.finishes[script.finish] ?? "stop"
        let choice: JSON = ["index": 0, "message": message, "finish_reason": .string(word)]
        let moment = ChatManner.Moment(script: script, finish: script.finish)
        let body: JSON = [
            "id": "\(manner.idPrefix)simulated", "object": "chat.completion",
            "created": 1_764_000_000, "model": .string(script.ask.model), "choices": [choice],
            "usage": usageObject(script.counts),
        ]
        return body.merging(sources(moment))
    }
}
