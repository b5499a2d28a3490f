/// Writes one answer in `chat-completions`, beat by beat.
struct ChatScribe {
    let manner: ChatManner
    let script: Script
    private let lastDelta: Int?
    private(set) var isFirstChunk = true
    /// After an error nothing follows.
    private var hasFailed = false
    private var written = Script.Counts(prompt: 0, thinking: 0, answer: 0)

    init(manner: ChatManner, script: Script) {
        self.manner = manner
        self.script = script
        lastDelta = script.beats.lastIndex { if case .delta = $0 { true } else { false } }
    }

    /// The frames of one beat.
    mutating func write(beat index: Int) -> [Frame] {
        guard !hasFailed else { return [] }
        return frames(of: script.beats[index], isLast: index == lastDelta)
    }

    private mutating func frames(of beat: Script.Beat, isLast: Bool) -> [Frame] {
        switch beat {
        case .queue: keepAlives
        case .opening: opening()
        case .delta(let thinking, let text):
            [delta(thinking, text, isLast: isLast)]
        case .failure(let kind): failure(kind)
        case .finish(let finish): self.finish(finish)
        case .usage(let counts): usage(counts, isLast: script.counts == counts)
        case .end: [Frame(.closing, "\(manner.prefix)[DONE]\n\n")]
        }
    }

    private var keepAlives: [Frame] {
        guard let keepAlive = manner.keepAlive else { return [] }
        return Array(
            repeating: Frame(.keepAlive, "\(keepAlive.comment)\n\n"), count: keepAlive.times)
    }

    // MARK: Text

    private mutating func opening() -> [Frame] {
        var frames = manner.overture.map { Frame(.opening, data: $0, prefix: manner.prefix) }
        if manner.sources == .toolRole, let sources = toolSources { frames.append(sources) }
        if let content = manner.openingContent {
            frames.append(frame(.opening, chunk(delta: filled(["content": content]))))
        }
        return frames
    }

    private mutating func delta(_ thinking: String?, _ text: String?, isLast: Bool) -> Frame {
        written.thinking += thinking == nil ? 0 : 1
        written.answer += text == nil ? 0 : 1
        var delta: JSON = [:]
        if manner.absence == .omitted {
            if let text { delta.append("content", .string(text)) }
            if let thinking { delta.append(script.ask.thinkingField, .string(thinking)) }
        } else {
            let absent: JSON = manner.absence == .null ? .null : ""
            delta.append("content", text.map(JSON.string) ?? absent)
            delta.append(script.ask.thinkingField, thinking.map(JSON.string) ?? absent)
        }
        if manner.hasReasoningDetails, let thinking {
            delta.append(
                "reasoning_details", [["type": "reasoning.text", "text": .string(thinking)]])
        }
        let finish = isLast && manner.finishesWithText ? finishOfText : nil
        let extra: JSON =
            isLast && manner.usage == .withLastText ? ["usage": usageObject(script.counts)] : [:]
        return frame(.token, chunk(delta: delta, text: text, finish: finish, extra: extra))
    }

    private var finishOfText: Script.Finish? {
        script.beats.contains { if case .finish = $0 { true } else { false } }
            ? script.finish : nil
    }

    private func filled(_ delta: JSON) -> JSON {
        let isFilled = manner.absence == .empty || manner.absence == .null && script.ask.thinks
        return isFilled ? delta.merging([script.ask.thinkingField: ""]) : delta
    }

    // MARK: Chunks

    private func frame(_ kind: Frame.Kind, _ chunk: JSON) -> Frame {
        Frame(kind, data: chunk, prefix: manner.prefix)
    }

    private mutating func chunk(
        delta: JSON, text: String? = nil, finish: Script.Finish? = nil, choiceExtra: JSON = [:],
        extra: JSON = [:]
    ) -> JSON {
        let moment = ChatManner.Moment(script: script, text: text, finish: finish)
        var choice: JSON = ["index": 0, "delta": role.merging(delta)]
        if let unfinished = manner.unfinished {
            let word = finish.flatMap { manner.finishes[$0] }
            choice.append("finish_reason", word.map(JSON.string) ?? unfinished)
        }
        let whole = choice.merging(choiceExtra).merging(manner.choiceExtra(moment))
        return envelope([whole], extra, moment)
    }

    private var role: JSON {
        switch manner.role {
        case .first: isFirstChunk ? ["role": "assistant"] : [:]
        case .every: ["role": "assistant"]
        case .blank: ["role": ""]
        }
    }

    private mutating func envelope(
        _ choices: [JSON], _ extra: JSON, _ moment: ChatManner.Moment
    ) -> JSON {
        var chunk = head.merging(["choices": .array(choices)])
        chunk = chunk.merging(manner.chunkExtra(moment)).merging(sources(moment)).merging(extra)
        if extra["usage"] == nil, let usage = runningUsage { chunk.append("usage", usage) }
        isFirstChunk = false
        return chunk
    }

    /// The usage on a chunk that isn't the place for it.
    private var runningUsage: JSON? {
        var counts = written
        counts.prompt = script.counts.prompt
        if script.ask.wantsRunningUsage { return usageObject(counts) }
        guard manner.isUsageUnasked || script.ask.wantsUsage else { return nil }
        if manner.usage == .everyChunk { return usageObject(counts) }
        return manner.hasNullUsage ? .null : nil
    }

    var head: JSON {
        manner.head?(script.ask.model) ?? [
            "id": "\(manner.idPrefix)simulated", "object": "chat.completion.chunk",
            "created": 1_764_000_000, "model": .string(script.ask.model),
        ]
    }

    // MARK: The end

    private mutating func finish(_ finish: Script.Finish) -> [Frame] {
        if finish == .withdrawn, manner.withdrawal == .error { return failure(.withdrawn) }
        guard manner.finishes[finish] != nil else { return wordless(finish) }
        let finale = manner.finale(script).map { frame(.closing, $0) }
        guard !manner.finishesWithText || lastDelta == nil else { return finale }
        let usage: JSON = ["usage": usageObject(script.counts)]
        let chunk = chunk(
            delta: manner.finishDelta, finish: finish,
            choiceExtra: manner.usage == .inChoice ? usage : [:],
            extra: manner.usage == .withFinish ? usage : [:])
        return [frame(.closing, chunk)] + finale
    }

    /// How an answer ends for which the vendor has no finish word.
    private mutating func wordless(_ finish: Script.Finish) -> [Frame] {
        switch finish {
        case .stop, .length: []
        case .withdrawn, .filtered: failure(.withdrawn)
        case .broken: failure(.server)
        }
    }

    private mutating func usage(_ counts: Script.Counts, isLast: Bool) -> [Frame] {
        let isOwn = manner.usage == .ownChunk && (manner.isUsageUnasked || script.ask.wantsUsage)
        let isBoth = manner.usage == .inChoice && script.ask.wantsUsage
        guard isOwn || isBoth || !isLast else { return [] }
        var moment = ChatManner.Moment(script: script)
        moment.isUsageOnly = true
        return [frame(.closing, envelope([], ["usage": usageObject(counts)], moment))]
    }

    func usageObject(_ counts: Script.Counts) -> JSON {
        var usage: JSON = [
            "prompt_tokens": .int(counts.prompt), "completion_tokens": .int(counts.completion),
            "total_tokens": .int(counts.total),
        ]
        if counts.thinking > 0 {
            usage.append(
                "completion_tokens_details", ["reasoning_tokens": .int(counts.thinking)])
        }
        return usage.merging(manner.usageExtra(counts))
    }

    private mutating func failure(_ kind: Refusal.Kind) -> [Frame] {
        hasFailed = true
        let refusal = script.refusals.refusal(kind)
        let body = script.refusals.inStream?(refusal) ?? script.refusals.shape(refusal)
        switch manner.streamError {
        case .data: return [frame(.closing, body)]
        case .field:
            return [
                Frame(.closing, data: body["error"] ?? body, prefix: "error: "),
                Frame(.closing, "\(manner.prefix)[DONE]\n\n"),
            ]
        case .event:
            return [Frame(.closing, data: body, prefix: manner.prefix, before: "event: error\n")]
        case .dataThenDone:
            return [frame(.closing, body), Frame(.closing, "\(manner.prefix)[DONE]\n\n")]
        case .choice:
            let choice: JSON = ["index": 0, "delta": ["content": ""], "finish_reason": "error"]
            return [frame(.closing, head.merging(body).merging(["choices": [choice]]))]
        }
    }

}
