import Comparison
import Transfers

/// Reads one response as its dialect says: bytes in, reply events out. A value: no clock, no socket.
///
/// It never fails: what can't be read becomes an ending of status `failed` or `cutOff` with a
/// failure that says why. Events may be joined (two deltas that arrive in one read become one).
package protocol ReplyDecoder: Sendable {
    /// The response's head; comes first, unless the transfer failed before it.
    mutating func receive(_ head: ResponseHead)

    /// More of the body, cut anywhere.
    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ReplyEvent])

    /// The end of the transfer: nil if HTTP says that the body is complete. Appends `ended` unless
    /// that has come already.
    mutating func finish(_ error: TransferError?, into events: inout [ReplyEvent])

    /// Whether a finish word was seen: the answer is whole, only a usage may still come, and the
    /// transfer need not be waited for longer than a moment.
    var isTerminated: Bool { get }

    /// Whether `ended` has been appended: whatever else comes is ignored.
    var hasEnded: Bool { get }

    /// What a gateway says that it takes for the answer, in its own currency; nil until it does.
    var charge: Double? { get }

    /// The tools that the model asks for, none of which anybody here runs.
    var toolCalls: [ToolCall] { get }
}
