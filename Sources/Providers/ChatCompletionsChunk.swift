import Comparison

/// What one chunk of a `chat-completions` stream says, taken in one pass over its bytes.
struct ChatCompletionsChunk {
    /// Whether the payload was a JSON object.
    var isObject = false
    var reasoning: [UInt8] = []
    var content: [UInt8] = []
    /// Text came in `delta` rather than in a whole `message`.
    var isDelta = false
    /// Text belongs to a tool's result, which is no part of the answer.
    var isTool = false
    var finishWord: String?
    /// What a gateway's upstream said; differs from the finish word if the gateway glosses over it.
    var nativeFinishWord: String?
    var usage: Usage?
    /// The platform flagged the answer as unsafe.
    var isFlagged = false
    /// There is more in the payload than the usual: it must be looked at whole.
    var isUnusual = false
    var hasChoices = false
    private var structured = (content: [UInt8](), details: [UInt8](), plain: [UInt8]())

    /// Reads a payload; of several choices only the first counts.
    init(_ payload: UnsafeBufferPointer<UInt8>) {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return }
        while let key = scanner.nextKey() { takeTopLevel(key, &scanner) }
        isObject = !scanner.hasFailed && scanner.isAtEnd()
        // One of them, the most specific first: some servers send the same thinking twice.
        reasoning =
            !structured.content.isEmpty
            ? structured.content
            : !structured.details.isEmpty ? structured.details : structured.plain
    }

    private mutating func takeTopLevel(_ key: JSONScanner.Key, _ scanner: inout JSONScanner) {
        switch key {
        case "choices": takeChoices(&scanner)
        case "usage": if let usage = Self.usage(&scanner) { self.usage = usage }
        case "id", "object", "created", "model", "system_fingerprint", "service_tier",
            "obfuscation",
            "provider", "prompt_filter_results", "note", "logprobs", "sid", "content", "lastOne":
            scanner.skipValue()
        case "error", "code", "message", "base_resp", "error_code", "error_msg", "type", "header",
            "search_info", "web_search", "search_results", "Response", "detail", "cached_tokens",
            "citations", "references", "content_filter":
            if !scanner.takeNull() {
                isUnusual = true
                scanner.skipValue()
            }
        default: scanner.skipValue()
        }
    }

    private mutating func takeChoices(_ scanner: inout JSONScanner) {
        guard scanner.enterArray() else { return scanner.skipValue() }
        var isFirst = true
        while scanner.nextElement() {
            guard isFirst, scanner.enterObject() else {
                scanner.skipValue()
                continue
            }
            let before = self
            var index = 0
            while let key = scanner.nextKey() { takeChoice(key, &scanner, &index) }
            if index == 0 {
                isFirst = false
                hasChoices = true
            } else {
                // Another choice came first: it isn't what was asked for.
                self = before
            }
        }
    }

    private mutating func takeChoice(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ index: inout Int
    ) {
        switch key {
        case "delta":
            isDelta = true
            takeMessage(&scanner)
        case "message": takeMessage(&scanner)
        case "finish_reason": finishWord = scanner.string() ?? finishWord
        case "native_finish_reason": nativeFinishWord = scanner.string()
        case "index": index = scanner.integer() ?? 0
        case "usage": if let usage = Self.usage(&scanner) { self.usage = self.usage ?? usage }
        case "flag": isFlagged = isFlagged || (scanner.integer() ?? 0) != 0
        case "text":
            // The older completions shape.
            scanner.takeString(into: &content)
        case "error":
            if !scanner.takeNull() {
                isUnusual = true
                scanner.skipValue()
            }
        default: scanner.skipValue()
        }
    }

    private mutating func takeMessage(_ scanner: inout JSONScanner) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        while let key = scanner.nextKey() {
            switch key {
            case "content": takeContent(&scanner)
            case "reasoning_content": scanner.takeString(into: &structured.content)
            case "reasoning": takeReasoning(&scanner)
            case "reasoning_details": takeDetails(&scanner)
            case "thinking": scanner.takeString(into: &structured.plain)
            case "refusal": scanner.takeString(into: &content)
            case "role": isTool = scanner.string() == "tool"
            case "search_results", "annotations":
                isUnusual = true
                scanner.skipValue()
            default: scanner.skipValue()
            }
        }
    }

    /// A string, or an array of blocks or strings.
    private mutating func takeContent(_ scanner: inout JSONScanner) {
        guard scanner.enterArray() else {
            scanner.takeString(into: &content)
            return
        }
        while scanner.nextElement() {
            guard scanner.enterObject() else {
                scanner.takeString(into: &content)
                continue
            }
            while let key = scanner.nextKey() {
                switch key {
                case "text": scanner.takeString(into: &content)
                case "thinking": takeBlocks(&scanner, into: \.structured.plain)
                default: scanner.skipValue()
                }
            }
        }
    }

    private mutating func takeReasoning(_ scanner: inout JSONScanner) {
        guard scanner.enterObject() else {
            scanner.takeString(into: &structured.plain)
            return
        }
        while let key = scanner.nextKey() {
            switch key {
            case "content", "text": scanner.takeString(into: &structured.plain)
            default: scanner.skipValue()
            }
        }
    }

    private mutating func takeDetails(_ scanner: inout JSONScanner) {
        takeBlocks(&scanner, into: \.structured.details)
    }

    /// The `text` (or `summary`) of each block of an array, or a plain string.
    private mutating func takeBlocks(
        _ scanner: inout JSONScanner, into place: WritableKeyPath<Self, [UInt8]>
    ) {
        guard scanner.enterArray() else {
            scanner.takeString(into: &self[keyPath: place])
            return
        }
        while scanner.nextElement() {
            guard scanner.enterObject() else {
                scanner.takeString(into: &self[keyPath: place])
                continue
            }
            while let key = scanner.nextKey() {
                switch key {
                case "text", "summary": scanner.takeString(into: &self[keyPath: place])
                default: scanner.skipValue()
                }
            }
        }
    }
}

extension ChatCompletionsChunk {
    /// Token counts under any of their names; nil if the value is no object or counts nothing.
    static func usage(_ scanner: inout JSONScanner) -> Usage? {
        guard scanner.enterObject() else {
            scanner.skipValue()
            return nil
        }
        var usage = Usage(promptTokens: 0, completionTokens: 0)
        var counts = false
        while let key = scanner.nextKey() {
            switch key {
            case "prompt_tokens", "input_tokens":
                guard let count = scanner.integer() else { continue }
                usage.promptTokens = count
                counts = true
            case "completion_tokens", "output_tokens":
                guard let count = scanner.integer() else { continue }
                usage.completionTokens = count
                counts = true
            case "cached_tokens", "prompt_cache_hit_tokens":
                usage.cachedTokens = scanner.integer() ?? usage.cachedTokens
            case "reasoning_tokens":
                usage.reasoningTokens = scanner.integer() ?? usage.reasoningTokens
            case "prompt_tokens_details", "completion_tokens_details", "input_tokens_details",
                "output_tokens_details":
                takeDetails(&scanner, &usage)
            default: scanner.skipValue()
            }
        }
        return counts ? usage : nil
    }

    private static func takeDetails(_ scanner: inout JSONScanner, _ usage: inout Usage) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        while let key = scanner.nextKey() {
            switch key {
            case "cached_tokens": usage.cachedTokens = scanner.integer() ?? usage.cachedTokens
            case "reasoning_tokens":
                usage.reasoningTokens = scanner.integer() ?? usage.reasoningTokens
            default: scanner.skipValue()
            }
        }
    }
}
