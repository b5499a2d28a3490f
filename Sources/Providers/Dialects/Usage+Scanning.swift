import Comparison

extension Usage {
    /// Token counts under any of their names; nil if the value is no object or counts nothing.
    init?(_ scanner: inout JSONScanner) {
        var charge: Double?
        self.init(&scanner, charge: &charge)
    }

    /// The same, and what a gateway says that it takes for them, in its own currency.
    init?(_ scanner: inout JSONScanner, charge: inout Double?) {
        guard scanner.enterObject() else {
            scanner.skipValue()
            return nil
        }
        self.init(promptTokens: 0, completionTokens: 0)
        var counts = false
        while let key = scanner.nextKey() {
            if "cost" ~= key {
                charge = scanner.amount() ?? charge
            } else {
                take(key, &scanner, &counts)
            }
        }
        if !counts { return nil }
    }

    /// Ark's count for a bot: `{"model_usage":[…]}`, one for each model that it has asked.
    init?(ofBot scanner: inout JSONScanner) {
        guard scanner.enterObject() else {
            scanner.skipValue()
            return nil
        }
        var all: [Usage] = []
        while let key = scanner.nextKey() {
            guard "model_usage" ~= key, scanner.enterArray() else {
                scanner.skipValue()
                continue
            }
            while scanner.nextElement() { if let usage = Usage(&scanner) { all.append(usage) } }
        }
        guard let first = all.first else { return nil }
        self = all.dropFirst().reduce(first) { $0.adding($1) }
    }

    /// What both took.
    func adding(_ other: Usage) -> Usage {
        func sum(_ a: Int?, _ b: Int?) -> Int? {
            a == nil && b == nil ? nil : (a ?? 0).addingReportingOverflow(b ?? 0).partialValue
        }
        return Usage(
            promptTokens: sum(promptTokens, other.promptTokens) ?? 0,
            completionTokens: sum(completionTokens, other.completionTokens) ?? 0,
            reasoningTokens: sum(reasoningTokens, other.reasoningTokens),
            cachedTokens: sum(cachedTokens, other.cachedTokens))
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
