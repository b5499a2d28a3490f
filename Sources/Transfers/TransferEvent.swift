/// One transfer under way, or that was: never used again in a run.
package struct TransferID: Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }
}

/// What happens to a transfer. In order: at most one `connected`, at most one `head` (informational 1xx and a proxy's answer
/// to CONNECT are not reported), any number of `body`, exactly one `finished` or `failed`.
/// A cancelled transfer is never heard of again.
package enum TransferEvent: Equatable, Sendable {
    /// The request can be sent, or has been.
    case connected(TransferID, Connection)
    case head(TransferID, ResponseHead)
    /// Bytes of the body, already decoded if the server compressed them; never empty.
    case body(TransferID, [UInt8])
    /// The body ended as HTTP says it should.
    case finished(TransferID)
    case failed(TransferID, TransferError)

    /// The transfer that it happened to.
    package var transfer: TransferID {
        switch self {
        case .connected(let id, _), .head(let id, _), .body(let id, _), .finished(let id),
            .failed(let id, _):
            id
        }
    }
}

/// How a connection came about; times in milliseconds since the transfer was started.
package struct Connection: Equatable, Sendable {
    /// The host's name was known.
    package var lookup: Int
    /// The peer, which may be a proxy, answered.
    package var connect: Int
    /// TLS was agreed on; nil without TLS.
    package var tls: Int?
    /// A connection of an earlier transfer was used again.
    package var isReused: Bool

    package init(lookup: Int, connect: Int, tls: Int? = nil, isReused: Bool = false) {
        self.lookup = lookup
        self.connect = connect
        self.tls = tls
        self.isReused = isReused
    }
}

/// Status and headers of a response.
package struct ResponseHead: Equatable, Sendable {
    package var status: Int
    package var headers: [HTTPRequest.Header]
    /// When it came, in seconds since 1970; nil if nobody has looked at a clock.
    package var received: Int?

    package init(status: Int, headers: [HTTPRequest.Header] = [], received: Int? = nil) {
        self.status = status
        self.headers = headers
        self.received = received
    }

    /// The value of the first header of that name, whatever its case.
    package func value(of name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Why a transfer came to nothing.
package struct TransferError: Error, Equatable, Sendable {
    /// The kinds of trouble that are told apart.
    package enum Code: Equatable, Sendable {
        /// The host's name is unknown.
        case unresolved
        /// Nobody listens there, or there is no way.
        case refused
        /// The connection broke: reset, early end of a body with a stated length, HTTP/2 stream error.
        case interrupted
        /// Certificate, version or handshake.
        case tls
        /// The proxy is unreachable, refuses, or wants other credentials.
        case proxy
        case connectTimeout, firstByteTimeout, idleTimeout, totalTimeout
        /// What came is not HTTP, or an encoding that can't be undone.
        case malformed
        /// The request can't be sent as it is: a URL or a file that is none.
        case unusable
    }

    package var code: Code
    /// The library's own words, without any credential.
    package var detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}
