/// An event as a consumer sees it: what WHATWG HTML §9.2.6 says to dispatch.
public struct ServerSentEvent: Hashable, Sendable {
    /// The event's type; `message` when the stream named none.
    public var type: String
    /// The values of its `data` fields, joined by line feeds. Invalid UTF-8 has been replaced.
    public var data: String
    /// The last event ID when the event was dispatched; "" until the stream gives one.
    public var lastEventID: String

    public init(type: String = "message", data: String, lastEventID: String = "") {
        self.type = type
        self.data = data
        self.lastEventID = lastEventID
    }
}

/// What stood in the buffers when the stream ended: the standard says to discard it, but a caller
/// that knows its server may know better.
public struct UnfinishedEvent: Hashable, Sendable {
    /// The event's type; `message` when the stream named none.
    public var type: String
    /// The values of the `data` fields so far, an unterminated last line included.
    public var data: String

    public init(type: String = "message", data: String) {
        self.type = type
        self.data = data
    }
}

/// One thing that a stream says, in bytes borrowed from the parser: valid only during the call that
/// hands it out. Bytes are as they were received; they may be invalid UTF-8.
public enum EventStreamItem {
    /// An event to dispatch. `type` is `message` when the stream named none.
    case event(
        type: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>,
        lastEventID: UnsafeBufferPointer<UInt8>)
    /// A new reconnection time.
    case reconnectionTime(milliseconds: Int)
    /// The text after a colon at the beginning of a line.
    case comment(UnsafeBufferPointer<UInt8>)
    /// A field that the standard says to ignore; some servers tell errors in one.
    case unknownField(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>)
}

/// Why a parser gave up.
public enum EventStreamFailure: Error, Hashable, Sendable {
    /// A line, or the data of one event, is longer than so many bytes.
    case lineTooLong(limit: Int)
}
