import Comparison

extension Usage {
    /// Token counts under any of their names; nil if the value is no object or counts nothing.
    init?(_ scanner: inout JSONScanner) {
        guard scanner.enterObject() else {
            scanner.skipValue()
            return nil
        }
        self.init(promptTokens: 0, completionTokens: 0)
        var counts = false
        while let key = scanner.nextKey() { take(key, &scanner, &counts) }
        if !counts { return nil }
    }

    private mutating func take(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ counts: inout Bool
    ) {
        switch key {
        case "prompt_tokens", "input_tokens", "PromptTokens":
            guard let count = scanner.tokenCount() else { return }
            promptTokens = count
            counts = true
        case "completion_tokens", "output_tokens", "CompletionTokens":
            guard let count = scanner.tokenCount() else { return }
            completionTokens = count
            counts = true
        case "cached_tokens", "prompt_cache_hit_tokens":
            cachedTokens = scanner.tokenCount() ?? cachedTokens
        case "reasoning_tokens": reasoningTokens = scanner.tokenCount() ?? reasoningTokens
        case "prompt_tokens_details", "completion_tokens_details", "input_tokens_details",
            "output_tokens_details":
            takeDetails(&scanner)
        default: scanner.skipValue()
        }
    }

    private mutating func takeDetails(_ scanner: inout JSONScanner) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        while let key = scanner.nextKey() {
            switch key {
            case "cached_tokens": cachedTokens = scanner.tokenCount() ?? cachedTokens
            case "reasoning_tokens": reasoningTokens = scanner.tokenCount() ?? reasoningTokens
            default: scanner.skipValue()
            }
        }
    }
}

extension JSONScanner {
    /// More than any model has read or written in one call: sums and rates of such counts fit.
    private static let mostTokens = 1_000_000_000_000

    /// The value as a count of tokens, if it is a number or a string of one; the value is passed. What
    /// nobody can mean is held to what somebody could.
    mutating func tokenCount() -> Int? { integer().map { min(max(0, $0), Self.mostTokens) } }
}
