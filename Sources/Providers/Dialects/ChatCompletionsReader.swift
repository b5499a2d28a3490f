import Comparison

/// Reads the chunks of a `chat-completions` stream, each in one pass over its bytes, and whole
/// completions.
struct ChatCompletionsReader: PayloadReader {
    private var message = MessageScanner()
    /// There is more in the payload than the usual: it must be looked at whole.
    private var isUnusual = false
    /// What the choice at hand holds: a message or a piece of one, and what a filter found.
    private var hasMessage = false
    private var hasFilterResults = false

    init() {}

    mutating func read(
        _ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk
    ) -> Bool {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return false }
        isUnusual = false
        while let key = scanner.nextKey() { takeTopLevel(key, &scanner, &chunk) }
        guard !scanner.hasFailed, scanner.isAtEnd() else {
            chunk.clear()
            message.clear()
            return false
        }
        if message.finish(&chunk) || isUnusual { takeUnusual(payload, &chunk) }
        return true
    }

    /// Errors, sources, tools, and what moderation objected to.
    private func takeUnusual(_ payload: UnsafeBufferPointer<UInt8>, _ chunk: inout Chunk) {
        guard let value = JSONValue(payload) else { return }
        let choice = value["choices"]?.elements.first
        chunk.error =
            ErrorBody(value) ?? choice?["error"].flatMap { ErrorBody(.object([("error", $0)])) }
        chunk.sources = Source.list(in: value)
        chunk.toolCalls = ToolCall.pieces(in: choice?["delta"] ?? choice?["message"])
        chunk.objection = ErrorBody.objection(in: choice?["content_filter_results"])
    }

    // MARK: Members

    private mutating func takeTopLevel(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "choices": takeChoices(&scanner, &chunk)
        case "usage":
            if let usage = Usage(&scanner, charge: &chunk.charge) { chunk.usage = usage }
        case "bot_usage": if let usage = Usage(ofBot: &scanner) { chunk.usage = usage }
        case "id", "object", "created", "model", "system_fingerprint", "service_tier",
            "obfuscation", "provider", "prompt_filter_results", "note", "logprobs", "sid",
            "content", "lastOne":
            scanner.skipValue()
        case "cached_tokens": chunk.cachedTokens = scanner.tokenCount()
        case "error", "errors", "code", "message", "base_resp", "error_code", "error_msg", "type",
            "header", "search_info", "web_search", "search_results", "Response", "detail",
            "citations", "references", "details", "msg":
            takeUnusualValue(&scanner)
        default: scanner.skipValue()
        }
    }

    private mutating func takeUnusualValue(_ scanner: inout JSONScanner) {
        guard !scanner.takeNull() else { return }
        isUnusual = true
        scanner.skipValue()
    }

    /// Of several choices only the first by its index counts.
    private mutating func takeChoices(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterArray() else { return scanner.skipValue() }
        var isTaken = false
        while scanner.nextElement() {
            guard !isTaken, Self.isFirstChoice(scanner), scanner.enterObject() else {
                scanner.skipValue()
                continue
            }
            isTaken = true
            (hasMessage, hasFilterResults) = (false, false)
            while let key = scanner.nextKey() { takeChoice(key, &scanner, &chunk) }
            // A filter that tells of itself apart from any text works behind it.
            if hasFilterResults, !hasMessage { chunk.withdraws = true }
        }
    }

    /// Whether the object at the scanner has the index 0, or none. The index comes first, nearly
    /// always.
    @inline(__always)
    private static func isFirstChoice(_ scanner: JSONScanner) -> Bool {
        var ahead = scanner
        guard ahead.enterObject() else { return false }
        while let key = ahead.nextKey() {
            if "index" ~= key { return (ahead.integer() ?? 0) == 0 }
            ahead.skipValue()
        }
        return true
    }

    private mutating func takeChoice(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "delta":
            chunk.isDelta = true
            takeMessage(&scanner, &chunk)
        case "message": takeMessage(&scanner, &chunk)
        case "finish_reason": takeFinishWord(&scanner, &chunk)
        case "native_finish_reason": chunk.nativeFinishWord = scanner.string()
        case "usage":
            if let usage = Usage(&scanner), chunk.usage == nil { chunk.usage = usage }
        case "flag": chunk.isFlagged = chunk.isFlagged || (scanner.integer() ?? 0) != 0
        case "need_clear_history": chunk.isFlagged = chunk.isFlagged || scanner.takeTrue()
        case "moderation_hit_type":
            if let type = scanner.string(), !type.isEmpty { chunk.objection = type }
        case "is_end": chunk.isLast = scanner.takeTrue()
        case "content_filter_results":
            hasFilterResults = true
            scanner.skipValue()
        case "content_filter_offsets":
            // The filter works behind the text, so text that it objects to has been shown.
            chunk.withdraws = true
            scanner.skipValue()
        case "text":
            // The older completions shape.
            scanner.takeString(into: &chunk.content)
        case "error": takeUnusualValue(&scanner)
        default: scanner.skipValue()
        }
    }

    private mutating func takeMessage(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        hasMessage = true
        message.take(&scanner, &chunk)
    }

    private mutating func takeFinishWord(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard !scanner.takeNull(), let word = scanner.string() else { return }
        chunk.finishWord = word
        if word == "content_filter" { isUnusual = true }
    }
}
