import Comparison

/// A search that a model asks for, and that the vendor runs when it is asked to go on.
extension ReplyCall {
    /// A model that never stops asking is not asked any more.
    private static let mostRounds = 8

    /// Whether the answer has ended only because the model wants to search.
    func wantsToSearch(_ end: ReplyEnd) -> Bool {
        let quirks = context.provider.quirks.applying(to: chat.model)
        guard chat.parameters.search == true, quirks.search == .builtin,
            chat.toolRounds.count < Self.mostRounds, end.status != .failed,
            let word = end.finishReason, FinishWord.asksForTool(word)
        else { return false }
        let calls = decoder.toolCalls
        return !calls.isEmpty && calls.allSatisfy { $0.name == "$web_search" }
    }

    /// Asks the model to go on; false if it can't be.
    mutating func goOnSearching() -> Bool {
        var next = chat
        next.toolRounds.append(
            ToolRound(text: said.text, reasoning: said.reasoning, calls: decoder.toolCalls))
        guard let made = try? Dialect.request(next, in: context) else { return false }
        chat = next
        said = ToolRound()
        decoder = Dialect.decoder(for: context.provider)
        actions.append(.send(made.request))
        return true
    }

    /// Each request of the call is counted by itself; together they are what it took.
    mutating func countUsage(_ events: inout [ReplyEvent], from start: Int) {
        for index in start..<events.count {
            guard case .usage(let usage) = events[index] else { continue }
            let sum = spent.map { $0.adding(usage) } ?? usage
            spent = sum
            events[index] = .usage(sum)
        }
    }
}
