import Comparison
import Transfers

/// The answer that chunks add up to: text in hand, how it is going to end, and events to hand out.
struct ChatCompletionsAnswer {
    var head: ResponseHead?
    private let provider: String
    private(set) var hasEnded = false

    private var text = PendingText()
    private var reasoningDetector = CumulativeDetector()
    private var contentDetector = CumulativeDetector()
    private var splitter = ThinkTagSplitter()
    private var usage: Usage?
    private var sources: [Source] = []

    private var hasText = false
    private var hasVisibleText = false
    private var hasReasoning = false
    private var hasStructuredReasoning = false
    private var hasDelta = false
    private var finishWord: String?
    private var nativeFinishWord: String?
    private var isDone = false
    private var isWholeBody = false
    private var isFlagged = false
    private var failure: Failure?
    /// Payloads that were nothing, and whether any was something.
    private var junk: [UInt8] = []
    private var hasUnderstood = false

    init(provider: String) {
        self.provider = provider
    }

    /// Whether the answer is whole: a finish word was seen, and only a usage may still come.
    var isTerminated: Bool { finishWord != nil || isDone || failure != nil }

    // MARK: Payloads

    /// One dispatched event.
    mutating func take(
        _ data: UnsafeBufferPointer<UInt8>, type: UnsafeBufferPointer<UInt8>
    ) {
        guard !isDone else { return }
        if type.elementsEqual("error".utf8) {
            take(data, isWhole: false)
            if failure == nil, !data.isEmpty { takeErrorField(data) }
            return
        }
        take(data, isWhole: false)
    }

    /// A payload; `isWhole` if it is the whole body rather than a chunk of it.
    mutating func take(_ data: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
        guard let first = data.first(where: { $0 > 0x20 }) else { return }
        if first == UInt8(ascii: "["), Self.isDone(data) {
            isDone = true
            return
        }
        let chunk = ChatCompletionsChunk(data)
        if chunk.isObject {
            isWholeBody = isWholeBody || isWhole
            take(chunk, data)
        } else if isWhole, let value = JSONValue(data), let error = ErrorBody(value) {
            report(error.failure(head: head, provider: provider))
        } else if !takeLines(data) {
            noteJunk(data)
        }
    }

    private static func isDone(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = data.drop { $0 <= 0x20 }
        return text.starts(with: "[DONE]".utf8)
    }

    /// Lines that were joined into one event although each is a payload of its own.
    private mutating func takeLines(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
        guard data.contains(0x0A) else { return false }
        let lines = data.split(separator: 0x0A)
        guard lines.count > 1 else { return false }
        let payloads = lines.map { UnsafeBufferPointer(rebasing: $0) }
        guard payloads.allSatisfy({ Self.isDone($0) || ChatCompletionsChunk($0).isObject }) else {
            return false
        }
        for payload in payloads { take(payload, isWhole: false) }
        return true
    }

    private mutating func noteJunk(_ data: UnsafeBufferPointer<UInt8>) {
        // A gateway wraps a comment into data: not worth a word.
        guard data.first(where: { $0 > 0x20 }) != UInt8(ascii: ":") else { return }
        if junk.isEmpty { junk = Array(data.prefix(300)) }
    }

    /// The unfinished event at the end: it counts if it parses.
    mutating func takeTail(_ data: String) {
        var data = data
        data.withUTF8 { bytes in
            if Self.isDone(bytes) || ChatCompletionsChunk(bytes).isObject {
                take(bytes, isWhole: false)
            } else {
                _ = takeLines(bytes)
            }
        }
    }

    /// The value of a field `error`, or the data of an event of that type.
    mutating func takeErrorField(_ data: UnsafeBufferPointer<UInt8>) {
        let value = JSONValue(data)
        let wrapped = value.flatMap { ErrorBody($0) ?? ErrorBody(.object([("error", $0)])) }
        let text = String(decoding: data.prefix(500), as: UTF8.self)
        let error = wrapped ?? ErrorBody(.string(text))
        if let error { report(error.failure(head: head, provider: provider)) }
    }

    // MARK: Chunks

    private mutating func take(_ chunk: ChatCompletionsChunk, _ data: UnsafeBufferPointer<UInt8>) {
        hasUnderstood = true
        if let usage = chunk.usage { self.usage = usage }
        if chunk.isUnusual { takeUnusual(data, chunk) }
        guard !chunk.isTool else { return }
        if !chunk.reasoning.isEmpty { takeReasoning(chunk.reasoning) }
        if chunk.isDelta, !chunk.content.isEmpty { hasDelta = true }
        // A last chunk may repeat the whole answer as a message.
        if !chunk.content.isEmpty, chunk.isDelta || !hasDelta { takeContent(chunk.content) }
        isFlagged = isFlagged || chunk.isFlagged
        if let native = chunk.nativeFinishWord { nativeFinishWord = native }
        if let word = chunk.finishWord, FinishWord.meaning(word) != .unfinished {
            finishWord = word
        }
    }

    private mutating func takeReasoning(_ bytes: [UInt8]) {
        hasStructuredReasoning = true
        hasReasoning = true
        var new: [UInt8] = []
        reasoningDetector.take(bytes, into: &new)
        text.appendReasoning(new)
    }

    private mutating func takeContent(_ bytes: [UInt8]) {
        // Markers of one vendor's vision models, which come as chunks of their own.
        guard !bytes.elementsEqual("<|begin_of_box|>".utf8),
            !bytes.elementsEqual("<|end_of_box|>".utf8)
        else { return }
        var new: [UInt8] = []
        contentDetector.take(bytes, into: &new)
        appendContent(new)
    }

    private mutating func appendContent(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        for piece in splitter.take(bytes) { take(piece) }
    }

    private mutating func take(_ piece: ThinkTagSplitter.Piece) {
        switch piece {
        case .text(let bytes):
            guard !bytes.isEmpty else { return }
            hasText = true
            hasVisibleText = hasVisibleText || bytes.contains { $0 > 0x20 }
            text.appendText(bytes)
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

    private mutating func takeUnusual(
        _ data: UnsafeBufferPointer<UInt8>, _ chunk: ChatCompletionsChunk
    ) {
        guard let value = JSONValue(data) else { return }
        let choice = value["choices"]?.elements.first
        if let error = ErrorBody(value) ?? choice.flatMap({ ErrorBody(onlyWrapped: $0) }) {
            report(error.failure(head: head, provider: provider))
        }
        let found = Source.list(in: value)
        if !found.isEmpty, found != sources {
            sources = found
            text.appendSources(found)
        }
        if let cached = value["cached_tokens"]?.number, usage != nil {
            usage?.cachedTokens = Int(exactly: cached)
        }
    }

    /// The first failure is the one that counts.
    mutating func report(_ failure: Failure) {
        if self.failure == nil { self.failure = failure }
    }

    // MARK: Events

    /// Hands out what has come, and the end if it has.
    mutating func flush(into events: inout [ReplyEvent]) {
        guard isDone || failure != nil else {
            text.flush(into: &events)
            return
        }
        end(nil, into: &events)
    }

    mutating func finish(_ error: TransferError?, into events: inout [ReplyEvent]) {
        end(error, into: &events)
    }

    private mutating func end(_ error: TransferError?, into events: inout [ReplyEvent]) {
        guard !hasEnded else { return }
        hasEnded = true
        var rest: [UInt8] = []
        reasoningDetector.finish(into: &rest)
        text.appendReasoning(rest)
        rest = []
        contentDetector.finish(into: &rest)
        appendContent(rest)
        for piece in splitter.finish() { take(piece) }
        text.flush(into: &events)
        let end = ending(error)
        if case .filtered(withdraws: true) = meaning, hasText, let finishWord {
            events.append(.retracted(reason: failure?.message ?? finishWord))
        }
        if let usage { events.append(.usage(usage)) }
        events.append(.ended(end))
    }

    private var meaning: FinishWord.Meaning {
        let word = finishWord.map(FinishWord.meaning) ?? .unfinished
        // A gateway says "stop" where its upstream failed, and there is no text.
        if word == .complete, !hasVisibleText, let nativeFinishWord,
            case .failed(let kind) = FinishWord.meaning(nativeFinishWord)
        {
            return .failed(kind)
        }
        return isFlagged && (word == .complete || word == .unfinished && isDone)
            ? .filtered(withdraws: false) : word
    }

    private func ending(_ error: TransferError?) -> ReplyEnd {
        if let failure {
            let isFiltered = failure.kind == .contentRejected && hasVisibleText
            return ReplyEnd(
                isFiltered ? .filtered : .failed, finishReason: finishWord, failure: failure)
        }
        switch meaning {
        case .complete:
            return ReplyEnd(hasVisibleText ? .complete : .empty, finishReason: finishWord)
        case .truncated: return ReplyEnd(.truncated, finishReason: finishWord)
        case .filtered: return filteredEnding()
        case .failed(let kind):
            return ReplyEnd(
                hasVisibleText ? .cutOff : .failed, finishReason: finishWord,
                failure: failed(
                    kind, "the vendor ended the answer with \(finishWord ?? nativeFinishWord ?? "")"
                ))
        case .unfinished: return endingWithoutWord(error)
        }
    }

    private func filteredEnding() -> ReplyEnd {
        guard !hasVisibleText else { return ReplyEnd(.filtered, finishReason: finishWord) }
        return ReplyEnd(
            .failed, finishReason: finishWord,
            failure: failed(.contentRejected, "the platform's moderation let nothing through"))
    }

    private func endingWithoutWord(_ error: TransferError?) -> ReplyEnd {
        if isDone || isWholeBody && error == nil && (hasText || hasReasoning) {
            if !hasVisibleText, !junk.isEmpty, !hasUnderstood { return unreadable() }
            return ReplyEnd(hasVisibleText ? .complete : .empty)
        }
        let hasAnything = hasVisibleText || hasReasoning
        if let error {
            return ReplyEnd(
                hasAnything ? .cutOff : .failed,
                failure: failed(Failure.Kind(error.code), error.detail))
        }
        if hasAnything {
            return ReplyEnd(
                .cutOff,
                failure: failed(.protocol, "the stream ended without saying that it was complete"))
        }
        return unreadable()
    }

    private func unreadable() -> ReplyEnd {
        let found = String(decoding: junk, as: UTF8.self)
        let message =
            junk.isEmpty ? "the answer held nothing that could be read" : "not understood: \(found)"
        return ReplyEnd(.failed, failure: failed(.protocol, message))
    }

    private func failed(_ kind: Failure.Kind, _ message: String) -> Failure {
        var failure =
            ErrorBody(.string(message))?.failure(head: head, provider: provider)
            ?? Failure(kind, message)
        failure.kind = kind
        return failure
    }
}

/// Text to hand out: what arrived in one read is handed out in as few pieces as there can be.
private struct PendingText {
    private var events: [ReplyEvent] = []
    private var bytes: [UInt8] = []
    private var isReasoning = false

    mutating func appendText(_ more: [UInt8]) { append(more, isReasoning: false) }
    mutating func appendReasoning(_ more: [UInt8]) { append(more, isReasoning: true) }

    mutating func appendSources(_ sources: [Source]) {
        close()
        events.append(.sources(sources))
    }

    mutating func recast() {
        close()
        events.append(.recast)
    }

    mutating func flush(into output: inout [ReplyEvent]) {
        close()
        output += events
        events.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ more: [UInt8], isReasoning: Bool) {
        guard !more.isEmpty else { return }
        if isReasoning != self.isReasoning { close() }
        self.isReasoning = isReasoning
        bytes += more
    }

    private mutating func close() {
        guard !bytes.isEmpty else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        events.append(isReasoning ? .reasoning(text) : .text(text))
        bytes.removeAll(keepingCapacity: true)
    }
}

extension Failure.Kind {
    /// What a transfer's trouble is to a person.
    package init(_ code: TransferError.Code) {
        switch code {
        case .unresolved, .refused, .interrupted: self = .unreachable
        case .tls: self = .tls
        case .proxy: self = .proxy
        case .connectTimeout, .firstByteTimeout, .idleTimeout, .totalTimeout: self = .timeout
        case .malformed: self = .protocol
        case .unusable: self = .configuration
        }
    }
}

extension ErrorBody {
    /// An error in a member `error`, and nowhere else.
    init?(onlyWrapped value: JSONValue) {
        guard let error = value["error"], let body = ErrorBody(.object([("error", error)])) else {
            return nil
        }
        self = body
    }
}

extension Source {
    /// The pages that a searching model tells of, under any of the names that vendors use.
    static func list(in value: JSONValue) -> [Source] {
        let choice = value["choices"]?.elements.first
        let message = choice?["delta"] ?? choice?["message"]
        let lists = [
            value["search_info"]?["search_results"], value["search_results"], value["web_search"],
            value["references"], message?["search_results"], message?["annotations"],
            value["citations"],
        ]
        for list in lists {
            let sources = (list?.elements ?? []).compactMap(source)
            if !sources.isEmpty { return sources }
        }
        return []
    }

    private static func source(_ value: JSONValue) -> Source? {
        if let url = value.string { return Source(title: url, url: url) }
        let inner = value["url_citation"] ?? value
        guard let url = inner["url"]?.string ?? inner["link"]?.string, !url.isEmpty else {
            return nil
        }
        return Source(title: inner["title"]?.string ?? inner["name"]?.string ?? url, url: url)
    }
}
