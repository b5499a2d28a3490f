/// Bytes that a vendor writes at once, and when.
struct Frame: Equatable, Sendable {
    /// What a frame is for the pace of a stream.
    enum Kind: Sendable {
        /// Sent as soon as the request is taken.
        case opening
        /// A sign of life while the request waits for its turn.
        case keepAlive
        case token
        /// Sent right after the last token.
        case closing
    }

    var kind: Kind
    var bytes: [UInt8]

    init(_ kind: Kind, _ text: String) {
        self.init(kind, Array(text.utf8))
    }

    init(_ kind: Kind, _ bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    /// A frame of an event stream with one line of data.
    init(_ kind: Kind, data: JSON, prefix: String = "data: ", before: String = "") {
        var bytes = Array((before + prefix).utf8)
        data.write(to: &bytes)
        bytes += "\n\n".utf8
        self.init(kind, bytes)
    }
}
