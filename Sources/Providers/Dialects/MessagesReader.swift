import Comparison

/// Reads the events of the `messages` dialect, by the type that stands in their data, and whole
/// messages.
struct MessagesReader: PayloadReader {
    /// Some vendors' gateways let chunks of the other dialect through.
    private var chatCompletions = ChatCompletionsReader()
    private var usage = MessagesUsage()
    /// All pages that have been told of.
    private var sources: [Source] = []
    /// The answer so far: a block may begin with what has been said already.
    private var text: [UInt8] = []
    /// What a block began with: the first delta may say it again.
    private var beginning: [UInt8] = []

    private var isForeign = false
    private var isUnusual = false
    private var hasSources = false
    private var hasUsage = false

    init() {}

    mutating func read(
        _ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk
    ) -> Bool {
        var scanner = JSONScanner(payload)
        guard scanner.enterObject() else { return false }
        (isForeign, isUnusual, hasSources, hasUsage) = (false, false, false, false)
        chunk.isDelta = true
        while let key = scanner.nextKey() { take(key, &scanner, &chunk) }
        guard !scanner.hasFailed, scanner.isAtEnd() else {
            chunk.clear()
            return false
        }
        if isForeign {
            chunk.clear()
            return chatCompletions.read(payload, into: &chunk)
        }
        if hasUsage { chunk.usage = usage.total }
        if isUnusual || hasSources { takeUnusual(payload, &chunk) }
        return true
    }

    private mutating func takeUnusual(
        _ payload: UnsafeBufferPointer<UInt8>, _ chunk: inout Chunk
    ) {
        guard let value = JSONValue(payload) else { return }
        if isUnusual { chunk.error = ErrorBody(value) }
        let blocks = [value["content_block"], value["delta"]].compactMap { $0 }
        let found = (blocks + (value["content"]?.elements ?? [])).flatMap(Self.sources)
        let new = found.filter { page in !sources.contains { $0.url == page.url } }
        guard !new.isEmpty else { return }
        sources += new
        chunk.sources = sources
    }

    /// The pages that a block tells of: as results of a search, or as citations.
    private static func sources(in block: JSONValue) -> [Source] {
        let citations = [block["citation"]].compactMap { $0 } + (block["citations"]?.elements ?? [])
        return Source.list(of: block["content"]) + citations.compactMap(Source.init)
    }

    // MARK: Members

    private mutating func take(
        _ key: JSONScanner.Key, _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) {
        switch key {
        case "type": chunk.isDone = scanner.isNextString("message_stop")
        case "delta": takeDelta(&scanner, &chunk)
        case "content_block": takeBeginning(&scanner, &chunk)
        case "message": takeMessage(&scanner, &chunk)
        case "usage":
            hasUsage = true
            usage.take(&scanner)
        case "content":
            chunk.isDelta = false
            takeBlocks(&scanner, &chunk)
        case "stop_reason": takeStopReason(&scanner, &chunk)
        case "choices":
            isForeign = true
            scanner.skipValue()
        case "error", "base_resp", "code", "error_code", "detail":
            guard !scanner.takeNull() else { return }
            isUnusual = true
            scanner.skipValue()
        default: scanner.skipValue()
        }
    }

    private func takeStopReason(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        if !scanner.takeNull() { chunk.finishWord = scanner.string() ?? chunk.finishWord }
    }

    /// What `message_start` holds: a usage, and no content, as a rule.
    private mutating func takeMessage(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        // A plain error has words in a member of this name.
        guard scanner.enterObject() else {
            isUnusual = isUnusual || scanner.peek() == UInt8(ascii: "\"")
            return scanner.skipValue()
        }
        while let key = scanner.nextKey() {
            switch key {
            case "usage":
                hasUsage = true
                usage.take(&scanner)
            case "content": takeBlocks(&scanner, &chunk)
            default: scanner.skipValue()
            }
        }
    }

    private mutating func takeDelta(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        var more: [UInt8] = []
        while let key = scanner.nextKey() {
            switch key {
            case "text": scanner.takeString(into: &more)
            case "thinking", "reasoning_content": scanner.takeString(into: &chunk.reasoning)
            case "stop_reason": takeStopReason(&scanner, &chunk)
            case "citation":
                hasSources = true
                scanner.skipValue()
            default: scanner.skipValue()
            }
        }
        append(more, &chunk)
    }

    /// A block's first delta may begin with what the block began with.
    private mutating func append(_ more: [UInt8], _ chunk: inout Chunk) {
        guard !more.isEmpty else { return }
        let new = more.starts(with: beginning) ? more[beginning.count...] : more[...]
        beginning = []
        text += new
        chunk.content += new
    }

    // MARK: Blocks

    private mutating func takeBlocks(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterArray() else {
            scanner.takeString(into: &chunk.content)
            return
        }
        while scanner.nextElement() { chunk.content += takeBlock(&scanner, &chunk) }
    }

    /// A block as it begins. Nothing is said twice that a vendor repeats there.
    private mutating func takeBeginning(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        beginning = takeBlock(&scanner, &chunk)
        guard !beginning.isEmpty else { return }
        if text.reversed().starts(with: beginning.reversed()) {
            beginning = []
        } else {
            text += beginning
            chunk.content += beginning
        }
    }

    /// A block's words; its thinking goes into the chunk.
    private mutating func takeBlock(
        _ scanner: inout JSONScanner, _ chunk: inout Chunk
    ) -> [UInt8] {
        var words: [UInt8] = []
        guard scanner.enterObject() else {
            scanner.skipValue()
            return words
        }
        while let key = scanner.nextKey() {
            switch key {
            case "text": scanner.takeString(into: &words)
            case "thinking": scanner.takeString(into: &chunk.reasoning)
            case "content", "citations":
                hasSources = true
                scanner.skipValue()
            default: scanner.skipValue()
            }
        }
        return words
    }
}
