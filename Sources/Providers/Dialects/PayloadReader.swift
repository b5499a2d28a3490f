/// Reads the payloads of one dialect, one after the other.
///
/// A payload is the data of an event, or one JSON text of a body that is no event stream: a line of
/// it, or the whole.
protocol PayloadReader: Sendable {
    init()

    /// What the payload says goes into `chunk`, which is clear. False if it is no payload of the
    /// dialect: then `chunk` is as it was.
    mutating func read(_ payload: UnsafeBufferPointer<UInt8>, into chunk: inout Chunk) -> Bool

    /// A comment of the event stream.
    mutating func note(comment: UnsafeBufferPointer<UInt8>)
}

extension PayloadReader {
    mutating func note(comment: UnsafeBufferPointer<UInt8>) {}
}
