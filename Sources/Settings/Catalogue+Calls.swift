import Comparison
import Providers
import Transfers

extension Catalogue {
    /// Everything to ask a model once: what to send, and how to read what comes.
    package struct Call: Sendable {
        package var reply: ReplyCall
        /// How long a stream may bring nothing to read.
        package var stall: Duration

        /// The first request to send.
        package var request: HTTPRequest { reply.request }
        /// The switches that could not be sent as they were set.
        package var unsupported: [UnsupportedSwitch] { reply.unsupported }
    }

    /// A call for a reply. `date` is now, in seconds since 1970; `bytes` has those of a picture, if
    /// they are kept. Throws why there can be none: an unknown provider, no key, a setting that
    /// can't be, pictures for a model that takes none.
    package func call(
        for request: ReplyRequest, at date: Double, bytes: (Picture) -> [UInt8]? = { _ in nil }
    ) throws(Failure) -> Call {
        let chat = ChatRequest(
            model: request.model.model, messages: request.messages,
            parameters: request.parameters, pictures: try pictures(of: request, bytes))
        return Call(
            reply: try ReplyCall(chat, in: try context(for: request.model.provider, at: date)),
            stall: stall(for: request.model.provider))
    }

    /// Remembers what a call to a provider has found out about its token.
    package func note(_ action: ReplyCall.Action, for id: String, at date: Double) {
        switch action {
        case .keep(let token): keep(token, for: id)
        case .discard(let token):
            // Another call may have fetched a new one meanwhile.
            if (try? context(for: id, at: date))?.token == token { keep(nil, for: id) }
        case .send: break
        }
    }

    /// The request for a provider's list of models. `date` is now, in seconds since 1970, and only
    /// matters where a proof holds good for a while. Throws why there can be none.
    package func listRequest(for id: String, at date: Double = 0) throws(Failure) -> HTTPRequest {
        try ModelList.request(in: try context(for: id, at: date))
    }

    /// The same, and what to ask next where the one before finds nothing there; never empty.
    package func listRequests(
        for id: String, at date: Double = 0
    ) throws(Failure) -> [HTTPRequest] {
        let context = try context(for: id, at: date)
        return try [ModelList.request(in: context)] + ModelList.otherRequests(in: context)
    }

    /// Whom to ask, with what secrets, and on which way. `date` is now, in seconds since 1970.
    package func context(for id: String, at date: Double) throws(Failure) -> RequestContext {
        guard let provider = provider(id) else {
            let near = NearestName.of(id, among: ids).map { "; did you mean \"\($0)\"?" } ?? ""
            throw Failure(.configuration, "unknown provider \"\(id)\"\(near)")
        }
        if let problem = addressProblem(provider) {
            throw Failure(.configuration, "\(id): the base URL \(problem)")
        }
        var context = RequestContext(
            provider: provider, date: date, route: route(for: id), limits: limits(for: id),
            caFile: caFile(for: id), extraHeaders: headers(for: id),
            http1Only: settings(id)?.http1Only ?? false)
        try addSecrets(to: &context)
        return context
    }

    /// Only what the proof is made of: no command is run for a secret that isn't needed.
    private func addSecrets(to context: inout RequestContext) throws(Failure) {
        let provider = context.provider
        guard provider.auth != .none else { return }
        guard provider.auth.needsKeyPair else {
            context.secret = try secret(for: provider.id).get()
            return
        }
        context.keyPair = try keyPair(for: provider.id).get()
        context.token = context.keyPair.flatMap { token(provider, $0, at: context.date) }
    }

    /// The environment can name an address too, which no configuration has been checked for.
    private func addressProblem(_ provider: Provider) -> String? {
        guard !provider.baseURL.contains("{") else { return nil }
        return BaseURL.problem(
            provider.baseURL, allowHTTP: settings(provider.id)?.allowsHTTP ?? false)
    }

    /// The way to a provider's host.
    package func route(for id: String) -> HTTPRequest.Route {
        switch settings(id)?.proxy {
        case .direct: .direct
        case .url(let url): .proxy(url)
        case nil: .environment
        }
    }

    /// The way in words: `direct`, or the proxy without credentials.
    package func routeLabel(for id: String) -> String {
        switch route(for: id) {
        case .direct: return "direct"
        case .proxy(let url): return Mask.withoutCredentials(url)
        case .environment:
            let url = provider(id).flatMap { BaseURL($0.baseURL) }
            let proxy = url.flatMap { ProxyEnvironment(environment: environment).proxy(to: $0) }
            return proxy.map(Mask.withoutCredentials) ?? "direct"
        }
    }

    /// How long each part of a transfer may take. A server on this machine may have to load a
    /// model before its first word, and some say nothing while they think.
    package func limits(for id: String) -> HTTPRequest.Limits {
        let usual = HTTPRequest.Limits()
        let timeouts = settings(id)?.timeouts
        let silence = provider(id)?.quirks.patience
        let firstByte = isLocal(id) ? Self.localPatience : silence ?? usual.firstByte
        return HTTPRequest.Limits(
            connect: timeouts?.connect ?? usual.connect,
            firstByte: timeouts?.firstByte ?? firstByte,
            idle: timeouts?.idle ?? silence ?? usual.idle, total: timeouts?.total ?? usual.total)
    }

    /// How long a stream may bring nothing to read.
    package func stall(for id: String) -> Duration {
        let usual = isLocal(id) ? Self.localPatience : provider(id)?.quirks.patience ?? 180
        return .milliseconds(Int64((settings(id)?.timeouts.stall ?? usual) * 1000))
    }

    private static let localPatience = 600.0

    private func isLocal(_ id: String) -> Bool { provider(id)?.isLocal ?? false }

    /// A file of certificates to trust besides the system's; absolute.
    package func caFile(for id: String) -> String? { settings(id)?.caFile }

    /// The headers that the configuration adds.
    package func headers(for id: String) -> [HTTPRequest.Header] { settings(id)?.headers ?? [] }
}
