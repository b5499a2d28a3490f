/// A request as a value: everything a transport needs to know, nothing of how it is sent.
package struct HTTPRequest: Equatable, Sendable {
    package var method: String
    package var url: String
    /// In the order in which they are sent. A transport adds nothing but Host, Content-Length and
    /// `Accept-Encoding: identity`.
    package var headers: [Header]
    package var body: [UInt8]
    package var route: Route
    package var limits: Limits
    /// A file of certificates to trust besides the system's; absolute path.
    package var caFile: String?
    /// Never use HTTP/2.
    package var http1Only: Bool

    package init(
        method: String = "POST", url: String, headers: [Header] = [], body: [UInt8] = [],
        route: Route = .environment, limits: Limits = Limits(), caFile: String? = nil,
        http1Only: Bool = false
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.route = route
        self.limits = limits
        self.caFile = caFile
        self.http1Only = http1Only
    }

    /// One header field, its name as it is written.
    package struct Header: Equatable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The way to the host.
    package enum Route: Equatable, Sendable {
        /// The proxy variables of the environment, NO_PROXY included; never for loopback.
        case environment
        /// No proxy at all.
        case direct
        /// This proxy: `http://`, `https://` or `socks5h://`, with its port.
        case proxy(String)
    }

    /// How long each part may take, in seconds.
    package struct Limits: Equatable, Sendable {
        /// Until connected, name look-up and TLS included.
        package var connect: Double
        /// From connected to the first byte of the body.
        package var firstByte: Double
        /// Without any byte, once the body has begun.
        package var idle: Double
        /// In all.
        package var total: Double

        package init(
            connect: Double = 10, firstByte: Double = 120, idle: Double = 60, total: Double = 1800
        ) {
            self.connect = connect
            self.firstByte = firstByte
            self.idle = idle
            self.total = total
        }
    }
}
