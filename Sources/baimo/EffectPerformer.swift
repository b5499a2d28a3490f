import Comparison
import Providers
import Settings
import Transfers

/// Does what a session asks of the network, and tells what comes of it.
///
/// It knows which transfer answers which reply, keeps each transfer's decoder, and watches the
/// payload: a stream that sends bytes but nothing to read is given up after a while.
final class EffectPerformer {
    /// What was read for one reply.
    typealias Delivery = (node: NodeID, events: [ReplyEvent])

    /// After a finish word a usage may still come, but no longer than this.
    private static let grace = Duration.seconds(3)

    private final class Flight {
        let node: NodeID
        let provider: String
        var decoder: any ReplyDecoder
        /// The newest delta, or the sending.
        var lastDelta: Moment
        let stall: Duration
        var terminatedAt: Moment?

        init(
            node: NodeID, provider: String, decoder: any ReplyDecoder, stall: Duration,
            at now: Moment
        ) {
            self.node = node
            self.provider = provider
            self.decoder = decoder
            self.stall = stall
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
    /// Told when a switch can't be sent to a model: the model, and the switch's name.
    var reportUnsupported: (ModelName, String) -> Void = { _, _ in }

    init(transport: any Transport, catalogue: Catalogue) {
        self.transport = transport
        self.catalogue = catalogue
    }

    /// The next moment at which `expire` has something to do.
    var deadline: Moment? { flights.values.lazy.map(\.deadline).min() }

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

    private func send(_ request: ReplyRequest, at now: Moment) -> Delivery? {
        do throws(Failure) {
            let call = try catalogue.call(for: request)
            for name in call.unsupported { reportUnsupported(request.model, name) }
            let id = transport.start(call.request)
            flights[id] = Flight(
                node: request.node, provider: request.model.provider, decoder: call.decoder,
                stall: call.stall, at: now)
            return nil
        } catch {
            return (request.node, [.ended(ReplyEnd(.failed, failure: error))])
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
        case .connected: return nil
        case .head(let transfer, let head):
            flights[transfer]?.decoder.receive(head)
            return nil
        case .body(let transfer, let bytes):
            id = transfer
            bytes.withUnsafeBufferPointer { flights[id]?.decoder.receive($0, into: &events) }
        case .finished(let transfer):
            id = transfer
            flights[id]?.decoder.finish(nil, into: &events)
        case .failed(let transfer, let error):
            id = transfer
            flights[id]?.decoder.finish(error, into: &events)
        }
        return deliver(events, from: id, at: now)
    }

    private func deliver(_ events: [ReplyEvent], from id: TransferID, at now: Moment) -> Delivery? {
        guard let flight = flights[id] else { return nil }
        if !events.isEmpty { flight.lastDelta = now }
        if flight.decoder.hasEnded {
            end(id)
        } else if flight.decoder.isTerminated, flight.terminatedAt == nil {
            flight.terminatedAt = now
        }
        return events.isEmpty ? nil : (flight.node, redacting(events, of: flight))
    }

    /// A failure is shown, kept and exported: no key may stand in it.
    private func redacting(_ events: [ReplyEvent], of flight: Flight) -> [ReplyEvent] {
        guard case .ended(var end)? = events.last, let failure = end.failure else { return events }
        end.failure?.message = catalogue.redacting(failure.message, of: flight.provider)
        end.failure?.code = failure.code.map { catalogue.redacting($0, of: flight.provider) }
        end.failure?.requestID = failure.requestID.map {
            catalogue.redacting($0, of: flight.provider)
        }
        return events.dropLast() + [.ended(end)]
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
            flight.decoder.finish(error, into: &events)
            end(id)
            deliveries.append((flight.node, redacting(events, of: flight)))
        }
        return deliveries.sorted { $0.node < $1.node }
    }
}
