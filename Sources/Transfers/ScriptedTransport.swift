/// A network in memory: a test answers the requests that the program starts.
///
/// Time is the test's: a `wait` never waits, it hands out the next queued event, if any.
package final class ScriptedTransport: Transport {
    package private(set) var requests: [(id: TransferID, request: HTTPRequest)] = []
    package private(set) var cancelled: Set<TransferID> = []
    /// What a request is answered with; called once at each `start`.
    package var respond: (HTTPRequest) -> [Step] = { _ in [] }
    private var queue: [(id: TransferID, step: Step)] = []
    private var lastID = 0

    /// One step of an answer.
    package enum Step: Equatable, Sendable {
        case connected(Connection)
        case head(ResponseHead)
        case body([UInt8])
        case finish
        case fail(TransferError)
    }

    package init() {}

    /// Whether events wait to be handed out.
    package var hasPendingEvents: Bool { !queue.isEmpty }

    package func start(_ request: HTTPRequest) -> TransferID {
        lastID += 1
        let id = TransferID(rawValue: lastID)
        requests.append((id, request))
        queue += respond(request).map { (id, $0) }
        return id
    }

    package func cancel(_ id: TransferID) {
        cancelled.insert(id)
        queue.removeAll { $0.id == id }
    }

    /// Adds steps to a transfer that is under way.
    package func push(_ steps: [Step], to id: TransferID) {
        guard !cancelled.contains(id) else { return }
        queue += steps.map { (id, $0) }
    }

    package func wait(reading descriptors: [CInt], until deadline: Deadline?) -> TransportActivity {
        guard !queue.isEmpty else { return TransportActivity() }
        let (id, step) = queue.removeFirst()
        let event: TransferEvent =
            switch step {
            case .connected(let connection): .connected(id, connection)
            case .head(let head): .head(id, head)
            case .body(let bytes): .body(id, bytes)
            case .finish: .finished(id)
            case .fail(let error): .failed(id, error)
            }
        return TransportActivity(events: [event])
    }
}
