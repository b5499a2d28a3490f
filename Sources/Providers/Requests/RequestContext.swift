import Comparison
import Transfers

/// Whom to ask, with what secrets, when, and on which way.
package struct RequestContext: Equatable, Sendable {
    package var provider: Provider
    /// The key, where one is enough.
    package var secret: String?
    /// The key pair, where two halves are needed.
    package var keyPair: KeyPair?
    /// A token that was fetched with the key pair.
    package var token: AccessToken?
    /// Now, in seconds since 1970: some proofs hold good for a while only.
    package var date: Double
    package var route: HTTPRequest.Route
    package var limits: HTTPRequest.Limits
    package var caFile: String?
    /// Headers of the configuration; one of a name that the dialect sets too takes its place.
    package var extraHeaders: [HTTPRequest.Header]
    /// HTTP/2 is not wanted, whatever the provider can do.
    package var http1Only: Bool

    package init(
        provider: Provider, secret: String? = nil, keyPair: KeyPair? = nil,
        token: AccessToken? = nil, date: Double = 0, route: HTTPRequest.Route = .environment,
        limits: HTTPRequest.Limits = HTTPRequest.Limits(), caFile: String? = nil,
        extraHeaders: [HTTPRequest.Header] = [], http1Only: Bool = false
    ) {
        self.provider = provider
        self.secret = secret
        self.keyPair = keyPair
        self.token = token
        self.date = date
        self.route = route
        self.limits = limits
        self.caFile = caFile
        self.extraHeaders = extraHeaders
        self.http1Only = http1Only
    }

    /// What must never be seen in a message.
    package var secrets: [String] {
        [secret, keyPair?.access, keyPair?.secret, token?.text].compactMap { $0 }
    }
}
