import Comparison

/// What a vendor's finish word means.
enum FinishWord {
    enum Meaning: Equatable {
        /// No finish word at all, whatever it looks like.
        case unfinished
        case complete
        case truncated
        /// Moderation; `withdraws` if the platform wants back what has been shown.
        case filtered(withdraws: Bool)
        /// The answer ended in an error.
        case failed(Failure.Kind)
    }

    static func meaning(_ word: String) -> Meaning {
        switch word.lowercased() {
        case "", "null", "normal": .unfinished
        case "length", "max_tokens", "max_output_tokens", "model_context_window_exceeded",
            "model_length", "max_completion_tokens", "repetition_truncation", "pause_turn":
            .truncated
        case "content_filter", "content-filter", "safety", "risk", "blocked", "refusal":
            .filtered(withdraws: false)
        case "sensitive": .filtered(withdraws: true)
        case "network_error", "error", "abort", "engine_error": .failed(.server)
        case "insufficient_system_resource": .failed(.overloaded)
        default: .complete
        }
    }

    /// Whether the model stopped to have a tool called, which nobody here does.
    static func asksForTool(_ word: String) -> Bool {
        ["tool_calls", "tool_use", "function_call"].contains(word.lowercased())
    }
}
