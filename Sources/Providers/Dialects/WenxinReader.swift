import Comparison

/// Reads the chunks of Baidu's first dialect: text in `result`, an end in `is_end`.
struct WenxinReader: PayloadReader {
    private var isUnusual = false
    /// Whether the chunk says that earlier words must be forgotten; nil if it doesn't say.
    private var clearsHistory: Bool?
    private var bannedRound = 0

    init() {}

    mutating func read(
        _ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk
    ) -> Bool {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return false }
        isUnusual = false
        (clearsHistory, bannedRound) = (nil, 0)
        while let key = scanner.nextKey() { take(key, &scanner, &chunk) }
        guard !scanner.hasFailed, scanner.isAtEnd() else {
            chunk.clear()
            return false
        }
        chunk.isFlagged = chunk.isFlagged || clearsHistory ?? (bannedRound != 0)
        if isUnusual, let value = JSONValue(payload) {
            chunk.error = ErrorBody(value)
            chunk.sources = Source.list(in: value)
        }
        return true
    }

    private mutating func take(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "result": scanner.takeString(into: &chunk.content)
        case "is_end":
            // Only a piece of a stream says whether it is the last.
            chunk.isDelta = true
            chunk.isDone = scanner.takeTrue()
        case "is_truncated": chunk.isTruncated = scanner.takeTrue()
        case "finish_reason": chunk.finishWord = scanner.string()
        case "need_clear_history": clearsHistory = scanner.takeTrue()
        case "ban_round": bannedRound = scanner.integer() ?? 0
        case "flag": chunk.isFlagged = (scanner.integer() ?? 0) != 0
        case "usage": if let usage = Usage(&scanner) { chunk.usage = usage }
        case "error_code", "error_msg", "error", "search_info", "search_results":
            guard !scanner.takeNull() else { return }
            isUnusual = true
            scanner.skipValue()
        default: scanner.skipValue()
        }
    }
}
