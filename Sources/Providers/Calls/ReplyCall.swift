import Comparison
import Transfers

/// One call for a reply: the requests that it takes, one after the other, and what is read of their
/// answers. A value: it says what to send and is told what came of it.
///
/// Where a provider wants a token that must be fetched, the token's request comes first; should the
/// provider then refuse the token, another is fetched, once. Nobody hears of that: it is no retry.
package struct ReplyCall: Sendable {
    /// What is to be done, in order.
    package enum Action: Equatable, Sendable {
        /// The transfer under way is over: send this, and tell what comes of it.
        case send(HTTPRequest)
        /// The token is good for other calls with the same key pair.
        case keep(AccessToken)
        /// The provider takes this token no longer.
        case discard(AccessToken)
    }

    private enum Phase: Equatable { case fetchingToken, answering }

    /// The first request to send.
    package let request: HTTPRequest
    /// The switches that could not be sent as they were set.
    package let unsupported: [UnsupportedSwitch]

    var chat: ChatRequest
    private(set) var context: RequestContext
    private var phase: Phase
    var decoder: any ReplyDecoder
    private var token = TokenAnswer()
    var actions: [Action] = []
    /// What the model has said since it was asked last.
    var said = ToolRound()
    /// What the requests before this one took.
    var spent: Usage?
    /// Whether any part of an answer has been handed out.
    private var hasAnswered = false
    private var hasRefreshed = false
    private var isOver = false

    /// Throws a failure of kind `configuration` where the provider can't be asked as it is set up.
    package init(_ chat: ChatRequest, in context: RequestContext) throws(Failure) {
        self.chat = chat
        self.context = context
        let made = try Dialect.request(chat, in: context)
        unsupported = made.unsupported
        decoder = Dialect.decoder(for: context.provider)
        let needsToken = context.provider.auth == .baiduOAuth && context.token == nil
        phase = needsToken ? .fetchingToken : .answering
        request = needsToken ? try TokenRequest.make(in: context) : made.request
    }

    /// Whether a finish word was seen: only a usage may still come.
    package var isTerminated: Bool { phase == .answering && decoder.isTerminated }
    /// Whether `ended` has been handed out: whatever else comes is ignored.
    package var hasEnded: Bool { isOver || phase == .answering && decoder.hasEnded }

    /// What the provider says that it takes for the answer, where it says so.
    package var charge: Cost? {
        guard let currency = context.provider.chargeCurrency, let amount = decoder.charge else {
            return nil
        }
        let day = CivilDay(secondsSince1970: Int(exactly: context.date.rounded()) ?? 0)
        return Cost(amount: amount, currency: currency, asOf: day.description)
    }

    /// What is to be done now; asked after each piece of news, and told once.
    package mutating func takeActions() -> [Action] {
        guard !actions.isEmpty else { return [] }
        defer { actions = [] }
        return actions
    }

    // MARK: News of the transfer under way; ignored once another must be begun

    package mutating func receive(_ head: ResponseHead) {
        guard actions.isEmpty else { return }
        switch phase {
        case .fetchingToken: token.head = head
        case .answering: decoder.receive(head)
        }
    }

    package mutating func receive(
        _ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ReplyEvent]
    ) {
        guard actions.isEmpty else { return }
        switch phase {
        case .fetchingToken: token.receive(bytes)
        case .answering:
            let start = events.count
            decoder.receive(bytes, into: &events)
            review(&events, from: start)
        }
    }

    package mutating func finish(_ error: TransferError?, into events: inout [ReplyEvent]) {
        guard actions.isEmpty else { return }
        switch phase {
        case .fetchingToken: finishToken(error, &events)
        case .answering:
            let start = events.count
            decoder.finish(error, into: &events)
            review(&events, from: start)
        }
    }

    // MARK: Tokens

    private mutating func finishToken(_ error: TransferError?, _ events: inout [ReplyEvent]) {
        guard !isOver else { return }
        do throws(Failure) {
            let fetched = try token.token(error, date: context.date).get()
            context.token = fetched
            let made = try Dialect.request(chat, in: context)
            decoder = Dialect.decoder(for: context.provider)
            phase = .answering
            actions += [.keep(fetched), .send(made.request)]
        } catch {
            isOver = true
            events.append(.ended(ReplyEnd(.failed, failure: hidingSecrets(error))))
        }
    }

    /// Looks at what the decoder has just handed out: a refused token is not the end yet.
    private mutating func review(_ events: inout [ReplyEvent], from start: Int) {
        guard start < events.count else { return }
        if chat.parameters.search == true, reviewSearch(&events, from: start) { return }
        if case .ended(var end) = events[events.count - 1], let failure = end.failure {
            if isTokenRefused(failure), events.count - start == 1, fetchAnother() {
                events.removeLast()
                return
            }
            end.failure = hidingSecrets(failure)
            events[events.count - 1] = .ended(end)
        }
        hasAnswered = true
    }

    /// True if the model wants to search first: what it has said stands, and it is asked to go on.
    private mutating func reviewSearch(_ events: inout [ReplyEvent], from start: Int) -> Bool {
        for event in events[start...] { said.note(event) }
        countUsage(&events, from: start)
        guard case .ended(let end)? = events.last, wantsToSearch(end), goOnSearching() else {
            return false
        }
        events.removeLast()
        if case .usage? = events.last { events.removeLast() }
        return true
    }

    private func isTokenRefused(_ failure: Failure) -> Bool {
        context.token != nil && !hasAnswered && ["110", "111"].contains(failure.code)
    }

    /// False if it has been done already.
    private mutating func fetchAnother() -> Bool {
        guard !hasRefreshed, let old = context.token,
            let request = try? TokenRequest.make(in: context)
        else { return false }
        hasRefreshed = true
        token = TokenAnswer()
        phase = .fetchingToken
        context.token = nil
        actions += [.discard(old), .send(request)]
        return true
    }

    /// No real secret is shorter, and a shorter word may stand in a message by chance.
    private static let shortestSecret = 12

    /// A gateway may quote what it was sent.
    private func hidingSecrets(_ failure: Failure) -> Failure {
        var failure = failure
        for secret in context.secrets where secret.utf8.count >= Self.shortestSecret {
            for form in [secret, secret.percentEncoded] {
                failure.message = failure.message.replacing(form, with: "•••")
            }
        }
        return failure
    }
}
