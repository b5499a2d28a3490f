import Comparison
import Providers
import Settings
import Transfers

/// Does what a session asks of the network, and tells what comes of it.
///
/// It knows which transfer answers which reply, keeps each transfer's decoder, and watches the
/// payload: a stream that sends bytes but nothing to read is given up after a while.
final class EffectPerformer {
    /// What is to be told of one reply, and when it happened.
    struct Delivery {
        enum News {
            case connected
            case events([ReplyEvent])
        }

        var node: NodeID
        var news: News
        var at: Moment

        /// The session's way of hearing it.
        var action: Session.Action {
            switch news {
            case .connected: .connected(node, at: at)
            case .events(let events): .received(events, for: node, at: at)
            }
        }
    }

    /// After a finish word a usage may still come, but no longer than this.
    private static let grace = Duration.seconds(3)

    private final class Flight {
        let request: ReplyRequest
        /// The key that was used, if it was one.
        let key: String?
        /// How many keys have been tried for this reply, this one included.
        let keysTried: Int
        var call: ReplyCall
        let started: Moment
        /// The newest delta, or the first sending.
        var lastDelta: Moment
        let stall: Duration
        /// What is known of the model's price; nil if nothing is.
        let model: CatalogueModel?
        /// When it was first sent, in seconds since 1970: a price may depend on the hour.
        let date: Double
        var cost: Cost?
        var terminatedAt: Moment?

        var node: NodeID { request.node }
        var provider: String { request.model.provider }

        init(
            _ request: ReplyRequest, _ call: Catalogue.Call, _ model: CatalogueModel?,
            key: String?, keysTried: Int, date: Double, at now: Moment
        ) {
            self.request = request
            self.key = key
            self.keysTried = keysTried
            self.call = call.reply
            stall = call.stall
            self.model = model
            self.date = date
            started = now
            lastDelta = now
        }

        var deadline: Moment {
            terminatedAt.map { $0.advanced(by: EffectPerformer.grace) }
                ?? lastDelta.advanced(by: stall)
        }
    }

    let transport: any Transport
    private let catalogue: Catalogue
    private var flights: [TransferID: Flight] = [:]
    /// Now, in seconds since 1970: some proofs hold good for a while only.
    private let date: () -> Double
    /// Told when a switch can't be sent to a model.
    var reportUnsupported: (ModelName, UnsupportedSwitch) -> Void = { _, _ in }
    /// Told when another of a provider's keys is used, and why.
    var reportNextKey: (ModelName, Failure.Kind) -> Void = { _, _ in }

    /// The bytes of a picture, if they are kept.
    var pictureBytes: (Picture) -> [UInt8]? = { _ in nil }

    init(
        transport: any Transport, catalogue: Catalogue,
        date: @escaping () -> Double = { Clock.epoch.date }
    ) {
        self.transport = transport
        self.catalogue = catalogue
        self.date = date
    }

    /// The next moment at which `expire` has something to do.
    var deadline: Moment? { flights.values.lazy.map(\.deadline).min() }

    /// Whether a transfer is one of its own.
    func owns(_ event: TransferEvent) -> Bool { flights[event.transfer] != nil }

    /// Time has passed in which nobody could have heard anything.
    func forget(_ duration: Duration) {
        for flight in flights.values {
            flight.lastDelta = flight.lastDelta.advanced(by: duration)
        }
    }

    /// Sends or cancels. What fails before anything is sent is delivered at once.
    func perform(_ effect: Session.Effect, at now: Moment) -> Delivery? {
        switch effect {
        case .send(let request): return send(request, at: now)
        case .cancel(let node): cancel(node)
        case .retryPlanned, .save: break
        }
        return nil
    }

    /// The same effects, what must wait for a command first: no clock of a transfer runs yet.
    func ordered(_ effects: [Session.Effect]) -> [Session.Effect] {
        let isSlow = { (effect: Session.Effect) in
            guard case .send(let request) = effect else { return false }
            return self.catalogue.mustRunCommand(for: request.model.provider)
        }
        guard effects.contains(where: isSlow) else { return effects }
        return effects.filter(isSlow) + effects.filter { !isSlow($0) }
    }

    private func send(
        _ request: ReplyRequest, keysTried: Int = 1, at now: Moment
    ) -> Delivery? {
        do throws(Failure) {
            let date = date()
            let call = try catalogue.call(for: request, at: date, bytes: pictureBytes)
            if keysTried == 1 {
                for what in call.unsupported { reportUnsupported(request.model, what) }
            }
            let key = try? catalogue.secret(for: request.model.provider).get()
            flights[transport.start(call.request)] = Flight(
                request, call, catalogue.model(request.model), key: key, keysTried: keysTried,
                date: date, at: now)
            return nil
        } catch {
            let end = ReplyEvent.ended(ReplyEnd(.failed, failure: error))
            return Delivery(node: request.node, news: .events([end]), at: now)
        }
    }

    private func cancel(_ node: NodeID) {
        for (id, flight) in flights where flight.node == node { end(id) }
    }

    private func end(_ id: TransferID) {
        transport.cancel(id)
        flights[id] = nil
    }

    /// Hands a transfer's news to its decoder.
    func take(_ event: TransferEvent, at now: Moment) -> Delivery? {
        var events: [ReplyEvent] = []
        let id: TransferID
        switch event {
        case .connected(let transfer, _):
            return flights[transfer].map { Delivery(node: $0.node, news: .connected, at: now) }
        case .head(let transfer, var head):
            head.received = Int(exactly: date().rounded())
            flights[transfer]?.call.receive(head)
            return nil
        case .body(let transfer, let bytes):
            id = transfer
            bytes.withUnsafeBufferPointer { flights[id]?.call.receive($0, into: &events) }
        case .finished(let transfer):
            id = transfer
            flights[id]?.call.finish(nil, into: &events)
        case .failed(let transfer, let error):
            id = transfer
            flights[id]?.call.finish(error, into: &events)
        }
        return deliver(events, from: id, at: now)
    }

    private func deliver(_ events: [ReplyEvent], from id: TransferID, at now: Moment) -> Delivery? {
        guard let flight = flights[id] else { return nil }
        if let failure = Self.limit(events), useNextKey(flight, id, failure) {
            return send(flight.request, keysTried: flight.keysTried + 1, at: now)
        }
        if !events.isEmpty { flight.lastDelta = now }
        for action in flight.call.takeActions() { perform(action, of: flight, after: id, at: now) }
        if flight.call.hasEnded {
            end(id)
        } else if flight.call.isTerminated, flight.terminatedAt == nil {
            flight.terminatedAt = now
        }
        return events.isEmpty ? nil : delivery(events, of: flight, at: now)
    }

    /// The failure, if an account is limited or empty and nothing of an answer has come.
    private static func limit(_ events: [ReplyEvent]) -> Failure? {
        guard events.count == 1, case .ended(let end) = events[0], end.status == .failed,
            let failure = end.failure, [.rateLimited, .noBalance].contains(failure.kind)
        else { return nil }
        return failure
    }

    /// Goes over to another of the provider's keys; false if all have been tried.
    private func useNextKey(_ flight: Flight, _ id: TransferID, _ failure: Failure) -> Bool {
        guard let key = flight.key, flight.keysTried < catalogue.keyCount(of: flight.provider)
        else { return false }
        end(id)
        catalogue.useNextKey(of: flight.provider, after: key)
        reportNextKey(flight.request.model, failure.kind)
        return true
    }

    /// An answer is over when its last word has come, not when the usage behind it has.
    private func delivery(
        _ events: [ReplyEvent], of flight: Flight, at now: Moment
    ) -> Delivery {
        Delivery(
            node: flight.node, news: .events(redacting(pricing(events, of: flight), of: flight)),
            at: flight.terminatedAt ?? now)
    }

    /// Puts the cost behind a usage, where a price is known, or the provider says what it takes.
    private func pricing(_ events: [ReplyEvent], of flight: Flight) -> [ReplyEvent] {
        var priced = events
        for (index, event) in events.enumerated().reversed() {
            guard case .usage(let usage) = event else { continue }
            let cost = flight.model?.cost(of: usage, at: flight.date) ?? flight.call.charge
            guard let cost, cost != flight.cost else { break }
            flight.cost = cost
            priced.insert(.cost(cost), at: index + 1)
            // Only the newest usage counts.
            break
        }
        return priced
    }

    /// What a vendor says beside an answer is shown, kept and exported: no key may stand in it.
    private func redacting(_ events: [ReplyEvent], of flight: Flight) -> [ReplyEvent] {
        guard events.contains(where: \.holdsRemark) else { return events }
        func redacting(_ text: String) -> String {
            catalogue.redacting(text, sent: flight.call.request)
        }
        return events.map { event in
            switch event {
            case .sources(let sources):
                return .sources(
                    sources.map { Source(title: redacting($0.title), url: redacting($0.url)) })
            case .retracted(let reason): return .retracted(reason: redacting(reason))
            case .ended(var end):
                end.finishReason = end.finishReason.map(redacting)
                guard let failure = end.failure else { return .ended(end) }
                end.failure?.message = redacting(failure.message)
                end.failure?.code = failure.code.map(redacting)
                end.failure?.requestID = failure.requestID.map(redacting)
                return .ended(end)
            case .reasoning, .text, .recast, .usage, .cost: return event
            }
        }
    }

    /// A token was fetched or refused: the call goes on in another transfer, within the same limit.
    private func perform(
        _ action: ReplyCall.Action, of flight: Flight, after id: TransferID, at now: Moment
    ) {
        guard case .send(var request) = action else {
            return catalogue.note(action, for: flight.provider, at: date())
        }
        end(id)
        let elapsed = Double(now.milliseconds(since: flight.started)) / 1000
        request.limits.total = max(1, request.limits.total - elapsed)
        flight.terminatedAt = nil
        flight.lastDelta = now
        flights[transport.start(request)] = flight
    }

    /// Ends what has been waited for long enough.
    func expire(at now: Moment) -> [Delivery] {
        var deliveries: [Delivery] = []
        for (id, flight) in flights where flight.deadline <= now {
            var events: [ReplyEvent] = []
            let error =
                flight.terminatedAt == nil
                ? TransferError(.idleTimeout, "no content for \(flight.stall.components.seconds) s")
                : nil
            flight.call.finish(error, into: &events)
            let told = flight.terminatedAt ?? now
            for action in flight.call.takeActions() {
                perform(action, of: flight, after: id, at: now)
            }
            if flights[id] != nil { end(id) }
            guard !events.isEmpty else { continue }
            deliveries.append(delivery(events, of: flight, at: told))
        }
        return deliveries.sorted { $0.node < $1.node }
    }
}

extension ReplyEvent {
    /// Whether a vendor's words beside the answer are in it.
    fileprivate var holdsRemark: Bool {
        switch self {
        case .sources, .retracted, .ended: true
        case .reasoning, .text, .recast, .usage, .cost: false
        }
    }
}
