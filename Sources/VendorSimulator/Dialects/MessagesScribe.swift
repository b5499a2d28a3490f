/// Writes one answer in `messages`, beat by beat.
struct MessagesScribe {
    private enum Block: String { case thinking, text }

    let player: MessagesPlayer
    let script: Script
    private var block: Block?
    private var index = 0
    /// After an error nothing follows.
    private var hasFailed = false

    init(player: MessagesPlayer, script: Script) {
        self.player = player
        self.script = script
    }

    /// The frames of one beat.
    mutating func write(_ beat: Script.Beat) -> [Frame] {
        hasFailed ? [] : frames(of: beat)
    }

    private mutating func frames(of beat: Script.Beat) -> [Frame] {
        switch beat {
        case .queue: []
        case .opening: opening()
        case .delta(let thinking, let text):
            (thinking.map { self.thinking($0) } ?? []) + (text.map { self.text($0) } ?? [])
        case .failure(let kind): failure(kind)
        case .finish(let finish): self.finish(finish)
        case .usage(let counts): counts == script.counts ? [] : [outcome(nil, counts)]
        case .end: [event(.closing, ["type": "message_stop"])]
        }
    }

    private func event(_ kind: Frame.Kind, _ data: JSON) -> Frame {
        let name = data["type"]?.string ?? "message"
        return Frame(kind, data: data, prefix: player.prefix, before: "event: \(name)\n")
    }

    private mutating func opening() -> [Frame] {
        let message: JSON = [
            "id": .string(player.messageID), "type": "message", "role": "assistant", "content": [],
            "model": .string(script.ask.model), "stop_reason": nil, "stop_sequence": nil,
            "usage": ["input_tokens": .int(script.counts.prompt), "output_tokens": 1],
        ]
        let start = event(.opening, ["type": "message_start", "message": message])
        return [start, event(.opening, ["type": "ping"])] + sources()
    }

    /// What a search found, as a block of its own.
    private mutating func sources() -> [Frame] {
        guard !script.sources.isEmpty else { return [] }
        let results = JSON.array(
            script.sources.map {
                [
                    "type": "web_search_result", "title": .string($0.title),
                    "url": .string($0.url), "encrypted_content": "",
                ]
            })
        let block: JSON = [
            "type": "web_search_tool_result", "tool_use_id": "srvtoolu_simulated",
            "content": results,
        ]
        defer { index += 1 }
        return [start(block), stop(.opening)]
    }

    // MARK: Blocks

    private func start(_ block: JSON) -> Frame {
        event(
            .opening,
            ["type": "content_block_start", "index": .int(index), "content_block": block])
    }

    private func stop(_ kind: Frame.Kind) -> Frame {
        event(kind, ["type": "content_block_stop", "index": .int(index)])
    }

    private func delta(_ kind: Frame.Kind, _ delta: JSON) -> Frame {
        event(kind, ["type": "content_block_delta", "index": .int(index), "delta": delta])
    }

    private mutating func thinking(_ piece: String) -> [Frame] {
        if player.leaksReasoning {
            let choice: JSON = ["index": 0, "delta": ["reasoning_content": .string(piece)]]
            return [Frame(.token, data: ["choices": [choice]], prefix: player.prefix)]
        }
        let frames = change(to: .thinking, ["type": "thinking", "thinking": "", "signature": ""])
        guard !player.isSilentWhileThinking else { return frames }
        return frames + [
            delta(.token, ["type": "thinking_delta", "thinking": .string(piece)])
        ]
    }

    private mutating func text(_ piece: String) -> [Frame] {
        let repeated = player.repeatsText && block != .text ? piece : ""
        let frames = change(to: .text, ["type": "text", "text": .string(repeated)])
        return frames + [delta(.token, ["type": "text_delta", "text": .string(piece)])]
    }

    private mutating func change(to next: Block, _ content: JSON) -> [Frame] {
        guard block != next else { return [] }
        let frames = close(.token)
        block = next
        var start = start(content)
        start.kind = .token
        return frames + [start]
    }

    private mutating func close(_ kind: Frame.Kind) -> [Frame] {
        guard let open = block else { return [] }
        var frames: [Frame] = []
        if open == .thinking {
            frames.append(
                delta(kind, ["type": "signature_delta", "signature": .string(player.signature)]))
        }
        frames.append(stop(kind))
        block = nil
        index += 1
        return frames
    }

    // MARK: The end

    private static func word(_ finish: Script.Finish) -> String {
        switch finish {
        case .stop, .broken: "end_turn"
        case .length: "max_tokens"
        case .withdrawn, .filtered: "refusal"
        }
    }

    private mutating func finish(_ finish: Script.Finish) -> [Frame] {
        if finish == .broken { return failure(.overloaded) }
        return close(.closing) + [outcome(Self.word(finish), script.counts)]
    }

    private func outcome(_ word: String?, _ counts: Script.Counts) -> Frame {
        event(
            .closing,
            [
                "type": "message_delta",
                "delta": ["stop_reason": word.map(JSON.string) ?? .null, "stop_sequence": nil],
                "usage": ["output_tokens": .int(counts.completion)],
            ])
    }

    private mutating func failure(_ kind: Refusal.Kind) -> [Frame] {
        hasFailed = true
        let body = Refusals.anthropic(script.refusals.refusal(kind))
        return [Frame(.closing, data: body, prefix: player.prefix, before: "event: error\n")]
    }

    /// The whole answer in one object.
    var completion: JSON {
        var content: [JSON] = []
        if !script.thinking.isEmpty {
            content.append([
                "type": "thinking", "thinking": .string(script.thinking),
                "signature": .string(player.signature),
            ])
        }
        content.append(["type": "text", "text": .string(script.text)])
        return [
            "id": .string(player.messageID), "type": "message", "role": "assistant",
            "model": .string(script.ask.model), "content": .array(content),
            "stop_reason": .string(Self.word(script.finish)), "stop_sequence": nil,
            "usage": [
                "input_tokens": .int(script.counts.prompt),
                "output_tokens": .int(script.counts.completion),
            ],
        ]
    }
}
