import Comparison
import Transfers

/// Reads a response of the `chat-completions` dialect, as its many speakers really speak it.
///
/// A type of its own around the decoder of all dialects, so that the compiler makes one copy of it
/// for just this reader: nearly every stream comes through here.
package struct ChatCompletionsDecoder: ReplyDecoder {
    private var decoder: StreamDecoder<ChatCompletionsReader>

    /// `provider` chooses among vendors' error codes, and nothing else.
    package init(provider: String) {
        decoder = StreamDecoder(provider: provider)
    }

    package var isTerminated: Bool { decoder.isTerminated }
    package var hasEnded: Bool { decoder.hasEnded }
    package var charge: Double? { decoder.charge }
    package var toolCalls: [ToolCall] { decoder.toolCalls }

    package mutating func receive(_ head: ResponseHead) { decoder.receive(head) }

    package mutating func receive(
        _ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ReplyEvent]
    ) {
        decoder.receive(bytes, into: &events)
    }

    package mutating func finish(_ error: TransferError?, into events: inout [ReplyEvent]) {
        decoder.finish(error, into: &events)
    }
}
