/// Writes one answer in `dashscope`: numbered events, the status in a comment, no terminator.
struct DashScopeScribe {
    let script: Script
    private var number = 0
    private var written = Script.Counts(prompt: 0, thinking: 0, answer: 0)
    private var lastText = ""
    private var lastThinking = ""

    init(script: Script) { self.script = script }

    /// The frames of one beat.
    mutating func write(_ beat: Script.Beat) -> [Frame] {
        switch beat {
        case .queue, .opening, .usage, .end: return []
        case .delta(let thinking, let text):
            lastText = text ?? lastText
            lastThinking = thinking ?? lastThinking
            written.thinking += thinking == nil ? 0 : 1
            written.answer += text == nil ? 0 : 1
            return [result(.token, thinking ?? carried(lastThinking), text ?? carried(lastText))]
        case .failure(let kind): return [failure(kind)]
        case .finish(let finish): return self.finish(finish)
        }
    }

    /// What an event repeats that has nothing new to say.
    private func carried(_ text: String) -> String { script.ask.isCumulative ? text : "" }

    private mutating func finish(_ finish: Script.Finish) -> [Frame] {
        switch finish {
        case .withdrawn, .filtered: [failure(.withdrawn)]
        case .broken: [failure(.server)]
        case .stop, .length:
            [
                result(
                    .closing, carried(lastThinking), carried(lastText),
                    finish: finish == .stop ? "stop" : "length")
            ]
        }
    }

    private mutating func result(
        _ kind: Frame.Kind, _ thinking: String, _ text: String, finish: String = "null"
    ) -> Frame {
        var message: JSON = ["role": "assistant", "content": .string(text)]
        if script.ask.thinks { message.append("reasoning_content", .string(thinking)) }
        var output: JSON = ["choices": [["message": message, "finish_reason": .string(finish)]]]
        if !script.sources.isEmpty { output.append("search_info", search) }
        let body: JSON = [
            "output": output, "usage": usage(written), "request_id": "simulated-qwen",
        ]
        return event(kind, "result", 200, body)
    }

    private mutating func failure(_ kind: Refusal.Kind) -> Frame {
        let refusal = script.refusals.refusal(kind)
        return event(.closing, "error", refusal.status, script.refusals.shape(refusal))
    }

    private mutating func event(
        _ kind: Frame.Kind, _ name: String, _ status: Int, _ body: JSON
    ) -> Frame {
        number += 1
        return Frame(
            kind, data: body, prefix: "data:",
            before: "id:\(number)\nevent:\(name)\n:HTTP_STATUS/\(status)\n")
    }

    private var search: JSON {
        [
            "search_results": .array(
                script.sources.enumerated().map { index, source in
                    [
                        "index": .int(index + 1), "title": .string(source.title),
                        "url": .string(source.url), "site_name": "", "icon": "",
                    ]
                })
        ]
    }

    private func usage(_ counts: Script.Counts) -> JSON {
        [
            "input_tokens": .int(script.counts.prompt),
            "output_tokens": .int(counts.completion),
            "total_tokens": .int(script.counts.prompt + counts.completion),
        ]
    }

    /// The whole answer in one object.
    var completion: JSON {
        var message: JSON = ["role": "assistant", "content": .string(script.text)]
        if !script.thinking.isEmpty {
            message.append("reasoning_content", .string(script.thinking))
        }
        let word = script.finish == .length ? "length" : "stop"
        return [
            "output": ["choices": [["message": message, "finish_reason": .string(word)]]],
            "usage": usage(script.counts), "request_id": "simulated-qwen",
        ]
    }
}
