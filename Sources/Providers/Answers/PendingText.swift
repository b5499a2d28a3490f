import Comparison

/// Text to hand out: what arrived in one read is handed out in as few pieces as there can be.
struct PendingText {
    private var events: [ReplyEvent] = []
    private var bytes: [UInt8] = []
    private var isReasoning = false

    mutating func appendText(_ more: some Collection<UInt8>) { append(more, isReasoning: false) }

    mutating func appendReasoning(_ more: some Collection<UInt8>) {
        append(more, isReasoning: true)
    }

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

    private mutating func append(_ more: some Collection<UInt8>, isReasoning: Bool) {
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
