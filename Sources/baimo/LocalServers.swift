import Comparison
import Providers
import Settings
import Transfers

/// Looks for model servers on this machine, all at once, without waiting for any.
final class LocalServers {
    private static let patience = HTTPRequest.Limits(
        connect: 0.3, firstByte: 0.6, idle: 0.6, total: 1)

    private let transport: any Transport
    private var pending: [TransferID: String] = [:]
    private var bodies: [TransferID: [UInt8]] = [:]
    private var statuses: [TransferID: Int] = [:]
    /// The first model of each server that answered, by provider.
    private(set) var found: [ModelName] = []

    init(transport: any Transport, catalogue: Catalogue) {
        self.transport = transport
        for id in catalogue.ids {
            guard let provider = catalogue.provider(id), provider.isLocal,
                provider.dialect == .chatCompletions,
                var request = try? catalogue.listRequest(for: id)
            else { continue }
            request.limits = Self.patience
            request.route = .direct
            pending[transport.start(request)] = id
        }
    }

    /// Whether every server has answered, or won't.
    var isDone: Bool { pending.isEmpty }

    /// Takes in a transfer's news; false if the transfer is none of these.
    func take(_ event: TransferEvent) -> Bool {
        switch event {
        case .connected(let id, _): return pending[id] != nil
        case .head(let id, let head):
            guard pending[id] != nil else { return false }
            statuses[id] = head.status
        case .body(let id, let bytes):
            guard pending[id] != nil else { return false }
            bodies[id, default: []] += bytes
        case .finished(let id):
            guard let provider = pending.removeValue(forKey: id) else { return false }
            if statuses[id] == 200, let models = ModelList.decode(bodies[id] ?? []),
                let first = models.first
            {
                found.append(ModelName(provider: provider, model: first))
            }
        case .failed(let id, _):
            return pending.removeValue(forKey: id) != nil
        }
        return true
    }
}
