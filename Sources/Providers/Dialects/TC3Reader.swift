import Comparison

/// Reads the chunks and the whole answers of Tencent Cloud's native dialect.
struct TC3Reader: PayloadReader {
    private var message = MessageScanner()
    private var isUnusual = false

    init() {}

    mutating func read(
        _ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk
    ) -> Bool {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return false }
        isUnusual = false
        while let key = scanner.nextKey() { take(key, &scanner, &chunk) }
        guard !scanner.hasFailed, scanner.isAtEnd() else {
            chunk.clear()
            message.clear()
            return false
        }
        _ = message.finish(&chunk)
        if isUnusual, let value = JSONValue(payload) { takeUnusual(value, &chunk) }
        return true
    }

    private func takeUnusual(_ value: JSONValue, _ chunk: inout Chunk) {
        chunk.error = ErrorBody(value)
        let response = value["Response"] ?? value
        chunk.sources = Source.list(of: response["SearchInfo"]?["SearchResults"])
    }

    /// An answer in one piece is the same within a member `Response`.
    private mutating func take(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "Response":
            guard scanner.enterObject() else { return scanner.skipValue() }
            while let key = scanner.nextKey() { takeMember(key, &scanner, &chunk) }
        default: takeMember(key, &scanner, &chunk)
        }
    }

    private mutating func takeMember(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "Choices": takeChoices(&scanner, &chunk)
        case "Usage": if let usage = Usage(&scanner) { chunk.usage = usage }
        case "ModerationLevel":
            // The level at which a conversation must end.
            chunk.isFlagged = scanner.integer() == 1
        case "Error", "ErrorMsg", "error", "SearchInfo":
            guard !scanner.takeNull() else { return }
            isUnusual = true
            scanner.skipValue()
        default: scanner.skipValue()
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
            while let key = scanner.nextKey() { takeChoice(key, &scanner, &chunk) }
        }
    }

    private mutating func takeChoice(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "Delta":
            chunk.isDelta = true
            message.take(&scanner, &chunk)
        case "Message": message.take(&scanner, &chunk)
        case "FinishReason": chunk.finishWord = scanner.string()
        case "ModerationLevel": chunk.isFlagged = chunk.isFlagged || scanner.integer() == 1
        default: scanner.skipValue()
        }
    }
}
