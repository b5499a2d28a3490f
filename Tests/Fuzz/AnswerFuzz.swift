import Comparison
import Transfers

/// libFuzzer's entry: a body, read by the reader that its first byte says, with a status that its
/// second byte says, ends once, and is the same answer whole, cut, and byte by byte.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let body = Array(bytes.dropFirst(2))
    // Half of a character in one chunk and half in the next is one only if they arrive together.
    guard bytes.count > 2, String(validating: body, as: UTF8.self) != nil else { return 0 }
    let cut = Int(bytes[0]) % (body.count + 1)
    let status = [200, 200, 200, 400, 401, 429, 503][Int(bytes[1]) % 7]
    let whole = answer([body], bytes[0], status)
    precondition(whole.count { if case .ended = $0 { true } else { false } } == 1)
    precondition(answer([Array(body[..<cut]), Array(body[cut...])], bytes[0], status) == whole)
    precondition(answer(body.map { [$0] }, bytes[0], status) == whole)
    return 0
}

private func answer(_ pieces: [[UInt8]], _ reader: UInt8, _ status: Int) -> [ReplyEvent] {
    switch reader % 6 {
    case 0: read(pieces, StreamDecoder<ChatCompletionsReader>(provider: "openai"), status)
    case 1: read(pieces, StreamDecoder<MessagesReader>(provider: "anthropic"), status)
    case 2: read(pieces, StreamDecoder<OllamaReader>(provider: "ollama"), status)
    case 3: read(pieces, StreamDecoder<DashScopeReader>(provider: "qwen"), status)
    case 4: read(pieces, StreamDecoder<WenxinReader>(provider: "baidu"), status)
    default: read(pieces, StreamDecoder<TC3Reader>(provider: "hunyuan"), status)
    }
}

private func read(
    _ pieces: [[UInt8]], _ fresh: some ReplyDecoder, _ status: Int
) -> [ReplyEvent] {
    var decoder = fresh
    var events: [ReplyEvent] = []
    decoder.receive(ResponseHead(status: status, headers: []))
    for piece in pieces { piece.withUnsafeBufferPointer { decoder.receive($0, into: &events) } }
    decoder.finish(nil, into: &events)
    return events.reduce(into: []) { join($1, to: &$0) }
}

/// Deltas that follow each other are one.
private func join(_ event: ReplyEvent, to events: inout [ReplyEvent]) {
    switch (events.last, event) {
    case (.text(let before)?, .text(let more)): events[events.count - 1] = .text(before + more)
    case (.reasoning(let before)?, .reasoning(let more)):
        events[events.count - 1] = .reasoning(before + more)
    default: events.append(event)
    }
}
