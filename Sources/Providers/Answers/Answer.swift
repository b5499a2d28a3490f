import Comparison
import Transfers

/// The answer that chunks add up to: text in hand, how it is going to end, and events to hand out.
struct Answer {
    var head: ResponseHead?
    let provider: String
    private(set) var hasEnded = false

    private var text = PendingText()
    private var reasoningDetector = CumulativeDetector()
    private var contentDetector = CumulativeDetector()
    private var splitter = ThinkTagSplitter()
    private var usage: Usage?
    /// What a gateway says that it takes for the answer, in its own currency.
    private(set) var charge: Double?
    private var sources: [Source] = []
    private(set) var toolCalls = ToolCalls()

    private var hasText = false
    private(set) var hasVisibleText = false
    private(set) var hasReasoning = false
    private var hasStructuredReasoning = false
    private var hasDelta = false
    private(set) var finishWord: String?
    private(set) var nativeFinishWord: String?
    private(set) var isDone = false
    private var isLast = false
    /// The body was one completion, which ends with it.
    private(set) var isWholeBody = false
    private(set) var isTruncated = false
    private(set) var isFlagged = false
    private(set) var withdraws = false
    private(set) var objection: String?
    private(set) var failure: Failure?
    private var hasFailed = false
    /// Payloads that were nothing, and whether any was something.
    private(set) var junk: [UInt8] = []
    private(set) var hasUnderstood = false

    init(provider: String) {
        self.provider = provider
    }

    /// Whether nothing that comes can change the answer any more.
    var isOver: Bool { isDone || hasFailed }

    /// Whether the answer is whole: its last piece was seen, and only a usage may still come.
    var isTerminated: Bool { finishWord != nil || isLast || isOver }
    /// Whether it was said to be whole, though in no word.
    var isClosed: Bool { isDone || isLast }

    // MARK: Chunks

    mutating func take(_ chunk: Chunk) {
        hasUnderstood = true
        takeFacts(chunk)
        guard !chunk.isTool else { return }
        if !chunk.reasoning.isEmpty { takeReasoning(chunk.reasoning) }
        if !chunk.content.isEmpty, chunk.isDelta || !hasDelta {
            // A last chunk may repeat the whole answer as a message.
            hasDelta = hasDelta || chunk.isDelta
            takeContent(chunk.content)
        }
        if let word = chunk.finishWord { takeFinishWord(word) }
    }

    /// A last chunk that repeats the answer may gloss over what stopped it.
    private mutating func takeFinishWord(_ word: String) {
        let meaning = FinishWord.meaning(word)
        guard meaning != .unfinished, meaning != .complete || finishWord == nil else { return }
        finishWord = word
    }

    /// What is told beside the text. The words of a tool's result end nothing.
    @inline(__always)
    private mutating func takeFacts(_ chunk: Chunk) {
        if let usage = chunk.usage { self.usage = usage }
        charge = chunk.charge ?? charge
        if let cached = chunk.cachedTokens { usage?.cachedTokens = cached }
        if let error = chunk.error { report(error) }
        if !chunk.sources.isEmpty { take(chunk.sources) }
        if !chunk.toolCalls.isEmpty { chunk.toolCalls.forEach { toolCalls.take($0) } }
        if let objection = chunk.objection { self.objection = objection }
        if let native = chunk.nativeFinishWord { nativeFinishWord = native }
        isDone = isDone || chunk.isDone
        isLast = isLast || chunk.isLast
        isTruncated = isTruncated || chunk.isTruncated
        isFlagged = isFlagged || chunk.isFlagged
        withdraws = withdraws || chunk.withdraws
    }

    private mutating func take(_ found: [Source]) {
        guard found != sources else { return }
        sources = found
        text.appendSources(found)
    }

    private mutating func takeReasoning(_ bytes: [UInt8]) {
        hasStructuredReasoning = true
        hasReasoning = true
        if reasoningDetector.isSettled {
            text.appendReasoning(bytes)
        } else {
            var new: [UInt8] = []
            reasoningDetector.take(bytes, into: &new)
            text.appendReasoning(new)
        }
    }

    private mutating func takeContent(_ bytes: [UInt8]) {
        // Markers of one vendor's vision models, which come as chunks of their own; from that vendor
        // they can also come amid a text that is sent in one piece.
        guard bytes.first != 0x3C || !Self.isBoxMarker(bytes) else { return }
        let bytes = provider == "zhipu" ? Self.removingBoxMarkers(bytes) : bytes
        if contentDetector.isSettled {
            appendContent(bytes)
        } else {
            var new: [UInt8] = []
            contentDetector.take(bytes, into: &new)
            appendContent(new)
        }
    }

    private static func isBoxMarker(_ bytes: [UInt8]) -> Bool {
        bytes.elementsEqual("<|begin_of_box|>".utf8) || bytes.elementsEqual("<|end_of_box|>".utf8)
    }

    private static func removingBoxMarkers(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "|")) else { return bytes }
        return bytes.replacing("<|begin_of_box|>".utf8, with: [])
            .replacing("<|end_of_box|>".utf8, with: [])
    }

    private mutating func appendContent(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if splitter.isPlain(bytes) { return appendText(bytes) }
        for piece in splitter.take(bytes) { take(piece) }
    }

    private mutating func take(_ piece: ThinkTagSplitter.Piece) {
        switch piece {
        case .text(let bytes): appendText(bytes)
        case .reasoning(let bytes):
            // Already told in a field of its own.
            guard !hasStructuredReasoning else { return }
            hasReasoning = true
            text.appendReasoning(bytes)
        case .recast:
            guard hasVisibleText else { return }
            hasText = false
            hasVisibleText = false
            hasReasoning = true
            text.recast()
        }
    }

    private mutating func appendText(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        hasText = true
        if !hasVisibleText { hasVisibleText = bytes.contains { $0 > 0x20 } }
        text.appendText(bytes)
    }

    // MARK: Whatever else comes

    /// The stream said by itself that it is over.
    mutating func noteDone() { isDone = true }

    /// The body was one JSON text: the whole answer, unless it says that it is a piece.
    mutating func noteWholeBody() { isWholeBody = !hasDelta }

    /// A payload that is none, kept for those who ask why nothing came.
    mutating func noteJunk(_ data: UnsafeBufferPointer<UInt8>) {
        // A gateway wraps a comment into data: not worth a word.
        guard let first = data.first(where: { $0 > 0x20 }), first != UInt8(ascii: ":") else {
            return
        }
        if junk.isEmpty { junk = Array(data.prefix(300)) }
    }

    mutating func report(_ error: ErrorBody) {
        report(error.failure(head: head, provider: provider))
    }

    /// The first failure is the one that counts.
    mutating func report(_ failure: Failure) {
        guard !hasFailed else { return }
        hasFailed = true
        self.failure = failure
    }

    // MARK: Events

    /// Hands out what has come, and the end if it has.
    mutating func flush(into events: inout [ReplyEvent]) {
        guard isOver else {
            text.flush(into: &events)
            return
        }
        end(nil, into: &events)
    }

    /// Hands out the rest and the end; `error` is what the transfer came to, if to nothing good.
    mutating func end(_ error: TransferError?, into events: inout [ReplyEvent]) {
        guard !hasEnded else { return }
        hasEnded = true
        releaseHeldText()
        text.flush(into: &events)
        let end = ending(error)
        if case .filtered(withdraws: true) = meaning, hasText {
            events.append(.retracted(reason: failure?.message ?? objection ?? finishWord ?? ""))
        }
        if let usage { events.append(.usage(usage)) }
        events.append(.ended(end))
    }

    /// What was held back until it was clear what it is.
    private mutating func releaseHeldText() {
        var rest: [UInt8] = []
        reasoningDetector.finish(into: &rest)
        text.appendReasoning(rest)
        rest = []
        contentDetector.finish(into: &rest)
        appendContent(rest)
        for piece in splitter.finish() { take(piece) }
    }
}
