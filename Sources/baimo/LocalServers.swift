import Comparison
import Providers
import Settings
import Transfers

/// Looks for model servers on this machine, all at once, without waiting for any.
final class LocalServers {
    private static let patience = HTTPRequest.Limits(
        connect: 0.3, firstByte: 0.6, idle: 0.6, total: 1)

    /// One question that has not been answered.
    private struct Question {
        var provider: String
        /// Where it was asked, if not at the provider's usual place.
        var base: String?
        var status = 0
        var body: [UInt8] = []
    }

    private let transport: any Transport
    private let catalogue: Catalogue
    private var pending: [TransferID: Question] = [:]
    /// The first model of each server that answered.
    private(set) var found: [ModelName] = []

    init(transport: any Transport, catalogue: Catalogue) {
        self.transport = transport
        self.catalogue = catalogue
        for id in catalogue.ids { ask(id) }
    }

    private func ask(_ id: String) {
        guard var context = try? catalogue.context(for: id, at: 0), context.provider.isLocal else {
            return
        }
        context.route = .direct
        let others = catalogue.isBaseOverridden(id) ? [] : context.provider.alternativeBases
        for base in [nil] + others.filter({ $0.dialect == nil }).map(\.url) {
            context.provider.baseURL = base ?? context.provider.baseURL
            guard var request = try? ModelList.request(in: context) else { continue }
            request.limits = Self.patience
            pending[transport.start(request)] = Question(provider: id, base: base)
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
            pending[id]?.status = head.status
        case .body(let id, let bytes):
            guard pending[id] != nil else { return false }
            pending[id]?.body += bytes
        case .finished(let id):
            guard let question = pending.removeValue(forKey: id) else { return false }
            take(question)
        case .failed(let id, _): return pending.removeValue(forKey: id) != nil
        }
        return true
    }

    /// Any program may listen on these ports: only a list of models counts.
    private func take(_ question: Question) {
        guard question.status == 200, let models = ModelList.decode(question.body),
            let first = models.first
        else { return }
        catalogue.note(models, servedBy: question.provider, at: question.base)
        found.append(ModelName(provider: question.provider, model: first))
    }
}
