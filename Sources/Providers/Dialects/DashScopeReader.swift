import Comparison

/// Reads the events of DashScope's native dialect, each of which holds the usage so far.
struct DashScopeReader: PayloadReader {
    private var message = MessageScanner()
    /// What a comment before an event says of its status.
    private var status: Int?
    private var hasError = false
    private var hasSources = false

    init() {}

    /// `:HTTP_STATUS/429` comes before the data of an event.
    mutating func note(comment: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: comment.prefix(40), as: UTF8.self)
        guard let mark = text.firstRange(of: "HTTP_STATUS/") else { return }
        status = Int(text[mark.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }

    mutating func read(
        _ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk
    ) -> Bool {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return false }
        chunk.isDelta = true
        (hasError, hasSources) = (false, false)
        while let key = scanner.nextKey() { takeTopLevel(key, &scanner, &chunk) }
        guard !scanner.hasFailed, scanner.isAtEnd() else {
            chunk.clear()
            message.clear()
            return false
        }
        _ = message.finish(&chunk)
        if hasError || hasSources { takeUnusual(payload, &chunk) }
        return true
    }

    private func takeUnusual(_ payload: UnsafeBufferPointer<UInt8>, _ chunk: inout Chunk) {
        guard let value = JSONValue(payload) else { return }
        chunk.sources = Source.list(of: value["output"]?["search_info"]?["search_results"])
        guard hasError else { return }
        chunk.error = ErrorBody(value)
        if chunk.error?.status == nil { chunk.error?.status = status }
    }

    private mutating func takeTopLevel(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "output": takeOutput(&scanner, &chunk)
        case "usage": if let usage = Usage(&scanner) { chunk.usage = usage }
        case "code", "error", "error_code":
            // Some say an empty code when all is well.
            if !scanner.takeNull(), !scanner.isNextString("") { hasError = true }
        default: scanner.skipValue()
        }
    }

    private mutating func takeOutput(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        while let key = scanner.nextKey() {
            switch key {
            case "choices": takeChoices(&scanner, &chunk)
            case "text": scanner.takeString(into: &chunk.content)
            case "finish_reason": chunk.finishWord = scanner.string() ?? chunk.finishWord
            case "search_info":
                guard !scanner.takeNull() else { continue }
                hasSources = true
                scanner.skipValue()
            default: scanner.skipValue()
            }
        }
    }

    private mutating func takeChoices(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterArray() else { return scanner.skipValue() }
        var isFirst = true
        while scanner.nextElement() {
            guard isFirst, scanner.enterObject() else {
                scanner.skipValue()
                continue
            }
            isFirst = false
            while let key = scanner.nextKey() {
                switch key {
                case "message", "delta": message.take(&scanner, &chunk)
                case "finish_reason": chunk.finishWord = scanner.string() ?? chunk.finishWord
                default: scanner.skipValue()
                }
            }
        }
    }
}
