import Comparison

/// Reads the lines of Ollama's native dialect: a JSON object each, or an error in plain words.
struct OllamaReader: PayloadReader {
    private var message = MessageScanner()
    /// A gateway may answer in the more widespread dialect.
    private var chatCompletions = ChatCompletionsReader()
    private var isUnusual = false
    private var isForeign = false
    private var counts: (prompt: Int?, answer: Int?) = (nil, nil)

    init() {}

    mutating func read(
        _ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk
    ) -> Bool {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return takeWords(payload, &chunk) }
        (isUnusual, isForeign, counts) = (false, false, (nil, nil))
        chunk.isDelta = true
        while let key = scanner.nextKey() { take(key, &scanner, &chunk) }
        guard !scanner.hasFailed, scanner.isAtEnd() else {
            chunk.clear()
            message.clear()
            return false
        }
        _ = message.finish(&chunk)
        if isForeign {
            chunk.clear()
            return chatCompletions.read(payload, into: &chunk)
        }
        if counts.prompt != nil || counts.answer != nil {
            chunk.usage = Usage(
                promptTokens: max(0, counts.prompt ?? 0),
                completionTokens: max(0, counts.answer ?? 0))
        }
        if isUnusual { chunk.error = JSONValue(payload).flatMap { ErrorBody($0) } }
        return true
    }

    /// A line of words is an error; marks and comments of an event stream are not.
    private func takeWords(_ payload: UnsafeBufferPointer<UInt8>, _ chunk: inout Chunk) -> Bool {
        guard let first = payload.first(where: { $0 > 0x20 }),
            ![0x22, 0x5B, 0x7B, 0x3A].contains(first)
        else { return false }
        let text = ErrorBody.trimmed(Array(payload.prefix(500)))
        chunk.error = ErrorBody(message: String(decoding: text, as: UTF8.self))
        return true
    }

    private mutating func take(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "message": message.take(&scanner, &chunk)
        case "done": chunk.isDone = scanner.takeTrue()
        case "done_reason": chunk.finishWord = scanner.string()
        case "prompt_eval_count": counts.prompt = scanner.tokenCount()
        case "eval_count": counts.answer = scanner.tokenCount()
        case "choices":
            isForeign = true
            scanner.skipValue()
        case "error":
            guard !scanner.takeNull() else { return }
            isUnusual = true
            scanner.skipValue()
        default: scanner.skipValue()
        }
    }
}
