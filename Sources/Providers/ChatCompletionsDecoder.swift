import Comparison
import ServerSentEvents
import Transfers

/// Reads the `chat-completions` dialect, as its many speakers really speak it.
package struct ChatCompletionsDecoder: ReplyDecoder {
    /// How the body is divided, decided by the first byte that says so.
    private enum Framing { case undecided, events, whole }

    /// A body that isn't streamed is collected up to this many bytes.
    private static let mostCollected = 64 << 20
    private static let mostCollectedOfError = 1 << 20

    private let provider: String
    private var head: ResponseHead?
    private var framing = Framing.undecided
    private var parser = EventStreamParser()
    private var collected: [UInt8] = []
    var answer: ChatCompletionsAnswer

    /// `provider` chooses among vendors' error codes, and nothing else.
    package init(provider: String) {
        self.provider = provider
        answer = ChatCompletionsAnswer(provider: provider)
    }

    package var isTerminated: Bool { answer.isTerminated }
    package var hasEnded: Bool { answer.hasEnded }

    package mutating func receive(_ head: ResponseHead) {
        self.head = head
        answer.head = head
        // The body of a refusal is short and must be seen whole.
        if head.status >= 300 { framing = .whole }
    }

    package mutating func receive(
        _ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ReplyEvent]
    ) {
        guard !hasEnded else { return }
        switch framing {
        case .undecided: decide(bytes, &events)
        case .events: feed(bytes, &events)
        case .whole: collect(bytes)
        }
    }

    private mutating func decide(
        _ bytes: UnsafeBufferPointer<UInt8>, _ events: inout [ReplyEvent]
    ) {
        collect(bytes)
        let start = collected.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        guard let first = start.first else { return }
        let isMarkup = head?.value(of: "content-type")?.lowercased().contains("html") ?? false
        let opensValue = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        if opensValue || first == UInt8(ascii: "<") || isMarkup {
            framing = .whole
            return
        }
        framing = .events
        let beginning = collected
        collected = []
        beginning.withUnsafeBufferPointer { feed($0, &events) }
    }

    private mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
        let isError = (head?.status ?? 200) >= 300
        let room = (isError ? Self.mostCollectedOfError : Self.mostCollected) - collected.count
        collected.append(contentsOf: bytes.prefix(max(0, room)))
    }

    private mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ events: inout [ReplyEvent]
    ) {
        parser.feed(bytes) { item in
            switch item {
            case .event(let type, let data, _): answer.take(data, type: type)
            case .unknownField(let name, let value) where name.elementsEqual("error".utf8):
                answer.takeErrorField(value)
            case .comment, .reconnectionTime, .unknownField: break
            }
        }
        if parser.failure != nil {
            answer.report(Failure(.protocol, "a line of the stream is longer than 64 MiB"))
        }
        answer.flush(into: &events)
    }

    package mutating func finish(_ error: TransferError?, into events: inout [ReplyEvent]) {
        guard !hasEnded else { return }
        if framing == .events {
            if let tail = parser.finish() { answer.takeTail(tail.data) }
        } else {
            finishWhole(error)
        }
        answer.finish(error, into: &events)
    }

    /// A refusal, a completion that came in one piece, lines of JSON, or a page.
    private mutating func finishWhole(_ error: TransferError?) {
        if let head, head.status >= 300 {
            answer.report(ErrorBody.failure(body: collected, head: head, provider: provider))
            return
        }
        let body = ErrorBody.trimmed(collected)
        guard !body.isEmpty else { return }
        if JSONValue(body) != nil {
            body.withUnsafeBufferPointer { answer.take($0, isWhole: true) }
        } else if body.first == UInt8(ascii: "<") {
            answer.report(
                ErrorBody.failure(body: body, head: head, provider: provider).as(.protocol))
        } else {
            for line in body.split(separator: 0x0A) {
                line.withUnsafeBufferPointer { answer.take($0, isWhole: false) }
            }
        }
    }
}

extension Failure {
    func `as`(_ kind: Kind) -> Failure {
        var copy = self
        copy.kind = kind
        return copy
    }
}
