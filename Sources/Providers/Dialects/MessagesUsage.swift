import Comparison

/// The counts of the `messages` dialect, which come in parts and may be told twice: the greatest of
/// each counts.
struct MessagesUsage {
    private var input = 0
    private var output = 0
    private var cacheRead: Int?
    private var cacheCreation = 0

    mutating func take(_ scanner: inout JSONScanner) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        while let key = scanner.nextKey() {
            switch key {
            case "input_tokens": input = max(input, scanner.tokenCount() ?? 0)
            case "output_tokens": output = max(output, scanner.tokenCount() ?? 0)
            case "cache_read_input_tokens":
                if let count = scanner.tokenCount() { cacheRead = max(cacheRead ?? 0, count) }
            case "cache_creation_input_tokens":
                cacheCreation = max(cacheCreation, scanner.tokenCount() ?? 0)
            default: scanner.skipValue()
            }
        }
    }

    /// Tokens from the cache and for it are part of the prompt.
    var total: Usage {
        Usage(
            promptTokens: input + (cacheRead ?? 0) + cacheCreation, completionTokens: output,
            cachedTokens: cacheRead)
    }
}
