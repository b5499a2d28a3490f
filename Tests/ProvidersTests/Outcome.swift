import Comparison
import Providers
import Testing
import Transfers

/// What a response comes to once deltas that follow each other are joined.
struct Outcome: Equatable {
    var text = ""
    var reasoning = ""
    var recasts = 0
    var retraction: String?
    var sources: [Source] = []
    var usage: Usage?
    var end: ReplyEnd?

    init(_ events: [ReplyEvent]) {
        for event in events {
            switch event {
            case .text(let more): text += more
            case .reasoning(let more): reasoning += more
            case .recast:
                recasts += 1
                reasoning += text
                text = ""
            case .retracted(let reason): retraction = reason
            case .sources(let list): sources = list
            case .usage(let counts): usage = counts
            case .cost: break
            case .ended(let ending): end = ending
            }
        }
    }
}

private func decode(
    _ pieces: [ArraySlice<UInt8>], _ head: ResponseHead?, _ provider: String,
    _ error: TransferError?
) -> Outcome {
    var decoder = ChatCompletionsDecoder(provider: provider)
    var events: [ReplyEvent] = []
    if let head { decoder.receive(head) }
    for piece in pieces {
        Array(piece).withUnsafeBufferPointer { decoder.receive($0, into: &events) }
    }
    decoder.finish(error, into: &events)
    #expect(decoder.hasEnded)
    #expect(events.count { if case .ended = $0 { true } else { false } } == 1)
    return Outcome(events)
}

/// Decodes a body whole, byte by byte and cut in two everywhere; expects the same each time.
func verifyChunking(
    _ body: String, status: Int = 200, headers: [HTTPRequest.Header] = [],
    provider: String = "openai", error: TransferError? = nil
) -> Outcome {
    let bytes = Array(body.utf8)
    let head = ResponseHead(status: status, headers: headers)
    let whole = decode([bytes[...]], head, provider, error)
    #expect(decode(bytes.indices.map { bytes[$0...$0] }, head, provider, error) == whole)
    for cut in bytes.indices {
        let parts = decode([bytes[..<cut], bytes[cut...]], head, provider, error)
        #expect(parts == whole, "cut at \(cut)")
    }
    return whole
}
