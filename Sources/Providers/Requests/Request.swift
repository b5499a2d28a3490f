import Comparison
import Transfers

/// What a model is to be asked, before any dialect.
package struct ChatRequest: Equatable, Sendable {
    /// The provider's own name of the model.
    package var model: String
    package var messages: [Message]
    package var parameters: Parameters

    package init(model: String, messages: [Message], parameters: Parameters = Parameters()) {
        self.model = model
        self.messages = messages
        self.parameters = parameters
    }
}

/// Whom to ask, with what secret, and on which way.
package struct RequestContext: Equatable, Sendable {
    package var provider: Provider
    package var secret: String?
    package var route: HTTPRequest.Route
    package var limits: HTTPRequest.Limits
    package var caFile: String?
    /// Headers of the configuration; one of a name that the dialect sets too takes its place.
    package var extraHeaders: [HTTPRequest.Header]
    /// HTTP/2 is not wanted, whatever the provider can do.
    package var http1Only: Bool

    package init(
        provider: Provider, secret: String? = nil, route: HTTPRequest.Route = .environment,
        limits: HTTPRequest.Limits = HTTPRequest.Limits(), caFile: String? = nil,
        extraHeaders: [HTTPRequest.Header] = [], http1Only: Bool = false
    ) {
        self.provider = provider
        self.secret = secret
        self.route = route
        self.limits = limits
        self.caFile = caFile
        self.extraHeaders = extraHeaders
        self.http1Only = http1Only
    }
}

/// A failure is thrown where it keeps a request from being made.
extension Failure: Error {}
