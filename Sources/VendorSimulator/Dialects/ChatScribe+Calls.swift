/// Searches that are called for: the vendor runs them when the call is handed back to it.
extension ChatScribe {
    /// Whether a call is to come in place of the answer.
    var wantsCall: Bool {
        manner.searchesByCall && script.ask.searches && script.ask.turns.last?.role == "user"
            && script.finish == .stop
    }

    /// The call, its arguments in two pieces.
    var call: [Frame] {
        let question: JSON = ["query": .string(Exchange.beginning(of: script.ask.prompt))]
        let arguments = Array(question.text)
        let first: JSON = [
            "index": 0, "id": "call_simulated", "type": "builtin_function",
            "function": ["name": "$web_search", "arguments": .string(String(arguments.prefix(5)))],
        ]
        let second: JSON = [
            "index": 0, "function": ["arguments": .string(String(arguments.dropFirst(5)))],
        ]
        return [
            piece(["role": "assistant", "content": "", "tool_calls": [first]]),
            piece(["tool_calls": [second]]), piece([:], finish: "tool_calls"),
            Frame(.closing, "\(manner.prefix)[DONE]\n\n"),
        ]
    }

    private func piece(_ delta: JSON, finish: JSON = .null) -> Frame {
        let choice: JSON = ["index": 0, "delta": delta, "finish_reason": finish]
        return Frame(
            .token, data: head.merging(["choices": [choice]]), prefix: manner.prefix)
    }
}
