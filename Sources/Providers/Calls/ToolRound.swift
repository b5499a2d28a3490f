import Comparison

/// One time that a model asked for tools which the vendor runs itself: what it said, and its calls.
///
/// The vendor wants each call handed back to it as if its arguments were the result.
package struct ToolRound: Equatable, Sendable {
    package var text: String
    package var reasoning: String
    package var calls: [ToolCall]

    package init(text: String = "", reasoning: String = "", calls: [ToolCall] = []) {
        self.text = text
        self.reasoning = reasoning
        self.calls = calls
    }

    /// Remembers what the model says, as far as it belongs to its message.
    mutating func note(_ event: ReplyEvent) {
        switch event {
        case .text(let more): text += more
        case .reasoning(let more): reasoning += more
        case .recast:
            reasoning += text
            text = ""
        case .sources, .retracted, .usage, .cost, .ended: break
        }
    }

    /// The messages that tell the model of it: its own, and a result for each call.
    var messages: [RequestValue] { [own] + calls.map(Self.result) }

    private var own: RequestValue {
        let message: RequestValue = [
            "role": "assistant", "content": .string(text),
            "tool_calls": .array(calls.map(Self.object)),
        ]
        return reasoning.isEmpty
            ? message : message.adding(["reasoning_content": .string(reasoning)])
    }

    private static func object(_ call: ToolCall) -> RequestValue {
        [
            "id": .string(call.id), "type": "builtin_function",
            "function": ["name": .string(call.name), "arguments": .string(call.arguments)],
        ]
    }

    private static func result(_ call: ToolCall) -> RequestValue {
        [
            "role": "tool", "tool_call_id": .string(call.id), "name": .string(call.name),
            "content": .string(call.arguments),
        ]
    }
}
