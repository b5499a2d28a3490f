import Comparison
import ServerSentEvents
import Transfers

/// Reads a response in any dialect: finds out how the body is divided, has the dialect's reader read
/// each part, and adds the parts up to an answer.
struct StreamDecoder<Reader: PayloadReader>: ReplyDecoder {
    /// How the body is divided, decided by its first bytes.
    private enum Framing { case undecided, events, texts, whole }

    private let provider: String
    private var head: ResponseHead?
    private var framing = Framing.undecided
    private var parser = EventStreamParser()
    private var splitter = JSONTextSplitter()
    /// A refusal, a page, or first bytes that don't tell yet.
    private var collected: [UInt8] = []
    private var payloads: PayloadAdder<Reader>

    /// `provider` chooses among vendors' error codes, and nothing else.
    init(provider: String) {
        self.provider = provider
        payloads = PayloadAdder(provider: provider)
    }

    var isTerminated: Bool { payloads.answer.isTerminated }
    var hasEnded: Bool { payloads.answer.hasEnded }
    var charge: Double? { payloads.answer.charge }
    var toolCalls: [ToolCall] { payloads.answer.toolCalls.all }

    mutating func receive(_ head: ResponseHead) {
        self.head = head
        payloads.answer.head = head
        // The body of a refusal is short and must be seen whole.
        if head.status >= 300 { framing = .whole }
    }

    mutating func receive(
        _ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ReplyEvent]
    ) {
        guard !hasEnded else { return }
        switch framing {
        case .undecided: decide(bytes, &events)
        case .events: feedEvents(bytes, &events)
        case .texts: feedTexts(bytes, &events)
        case .whole: collect(bytes)
        }
    }

    mutating func finish(_ error: TransferError?, into events: inout [ReplyEvent]) {
        guard !hasEnded else { return }
        if framing == .undecided, !collected.isEmpty { finishUndecided(&events) }
        switch framing {
        case .undecided: break
        case .events: if let tail = parser.finish() { payloads.takeTail(tail.data) }
        case .texts: finishTexts()
        case .whole: finishWhole()
        }
        payloads.answer.end(error, into: &events)
    }

    // MARK: Framing

    /// Looks at the first bytes that tell something; blanks and a byte order mark before them don't.
    private mutating func decide(
        _ bytes: UnsafeBufferPointer<UInt8>, _ events: inout [ReplyEvent]
    ) {
        var rest = bytes[...]
        while framing == .undecided, !rest.isEmpty {
            collected = Array(Self.beginning(of: collected + rest.prefix(Self.telling)))
            rest = rest.dropFirst(Self.telling)
            framing = framing(collected[...])
        }
        guard framing != .undecided else { return }
        let beginning = collected
        collected = []
        beginning.withUnsafeBufferPointer { receive($0, into: &events) }
        receive(UnsafeBufferPointer(rebasing: rest), into: &events)
    }

    /// More bytes than are ever needed to tell.
    private static var telling: Int { 32 }

    /// How a body that begins so is divided.
    private func framing(_ start: ArraySlice<UInt8>) -> Framing {
        guard let first = start.first, !Self.mark.starts(with: start) else { return .undecided }
        let type = head?.value(of: "content-type")?.lowercased() ?? ""
        switch first {
        case UInt8(ascii: "<"), 0x1F: return .whole
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return .texts
        case _ where !type.contains("json") && !type.contains("html"): return .events
        case _ where Self.isField(start): return .events
        case _ where Self.mayBecomeField(start): return .undecided
        default: return type.contains("json") ? .texts : .whole
        }
    }

    private static var mark: [UInt8] { [0xEF, 0xBB, 0xBF] }

    private static func beginning(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
        let start = bytes.drop(while: isBlank)
        return start.starts(with: mark) ? start.dropFirst(3).drop(while: isBlank) : start
    }

    /// Whether a text begins as a line of an event stream does, whatever its type says.
    private static func isField(_ text: ArraySlice<UInt8>) -> Bool {
        fields.contains { text.starts(with: $0.utf8) }
    }

    private static func mayBecomeField(_ text: ArraySlice<UInt8>) -> Bool {
        fields.contains { $0.utf8.starts(with: text) }
    }

    private static var fields: [String] { [":", "data:", "event:", "id:", "retry:"] }

    /// Refusals and pages are collected up to a mebibyte.
    private mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
        collected.append(contentsOf: bytes.prefix(max(0, 1 << 20 - collected.count)))
    }

    private static var tooLong: Failure {
        Failure(.protocol, "a line of the stream is longer than 64 MiB")
    }

    /// A body too short to tell is taken for an event stream.
    private mutating func finishUndecided(_ events: inout [ReplyEvent]) {
        framing = .events
        let all = collected
        collected = []
        all.withUnsafeBufferPointer { feedEvents($0, &events) }
    }

    // MARK: Event streams

    private mutating func feedEvents(
        _ bytes: UnsafeBufferPointer<UInt8>, _ events: inout [ReplyEvent]
    ) {
        parser.feed(bytes) { item in
            switch item {
            case .event(let type, let data, _): payloads.take(data, type: type)
            case .comment(let text): payloads.reader.note(comment: text)
            case .unknownField(let name, let value) where name.elementsEqual("error".utf8):
                payloads.takeErrorField(value)
            case .reconnectionTime, .unknownField: break
            }
        }
        if parser.failure != nil { payloads.answer.report(Self.tooLong) }
        payloads.answer.flush(into: &events)
    }

    // MARK: JSON texts

    private mutating func feedTexts(
        _ bytes: UnsafeBufferPointer<UInt8>, _ events: inout [ReplyEvent]
    ) {
        splitter.feed(bytes) { payloads.takeText($0) }
        if splitter.hasFailed { payloads.answer.report(Self.tooLong) }
        payloads.answer.flush(into: &events)
    }

    private mutating func finishTexts() {
        splitter.finish { payloads.takeText($0) }
        if payloads.textCount == 1 { payloads.answer.noteWholeBody() }
    }

    // MARK: Whole bodies

    /// A refusal, a page, or what can't be read.
    private mutating func finishWhole() {
        let isRefusal = (head?.status ?? 200) >= 300
        if collected.starts(with: [0x1F, 0x8B]) {
            let words = "the body is compressed, which was not asked for"
            payloads.answer.report(Failure(.protocol, words, httpStatus: head?.status))
            return
        }
        let body = isRefusal ? collected : ErrorBody.trimmed(collected)
        guard isRefusal || !body.isEmpty else { return }
        let failure = ErrorBody.failure(body: body, head: head, provider: provider)
        payloads.answer.report(isRefusal ? failure : failure.as(.protocol))
    }
}

extension Failure {
    func `as`(_ kind: Kind) -> Failure {
        var copy = self
        copy.kind = kind
        return copy
    }
}
