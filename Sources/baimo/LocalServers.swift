import Comparison
import Providers
import Settings
import Transfers

/// Looks for model servers on this machine, all at once, without waiting for any.
final class LocalServers {
    private static let patience = HTTPRequest.Limits(
        connect: 0.3, firstByte: 0.6, idle: 0.6, total: 1)
    /// Any program may listen on these ports, and say whatever it likes.
    private static let longestList = 4 << 20

    /// One question that has not been answered.
    private struct Question {
        var provider: String
        /// Where it was asked, and how many places of the provider's come before that.
        var base: String
        var rank: Int
        var status = 0
        var body: [UInt8] = []
    }

    private let transport: any Transport
    private let catalogue: Catalogue
    private var pending: [TransferID: Question] = [:]
    /// What is known of the servers that answered, by provider.
    private var answers: [String: (rank: Int, model: String)] = [:]

    /// Looks for those of the providers that are servers on this machine; for all unless some are
    /// named.
    init(transport: any Transport, catalogue: Catalogue, only ids: Set<String>? = nil) {
        self.transport = transport
        self.catalogue = catalogue
        for id in catalogue.ids where ids?.contains(id) != false { ask(id) }
    }

    /// Looks for those of the providers that haven't been found yet and whose place is not set by
    /// the person, and waits until each has answered or won't.
    static func find(
        _ ids: some Sequence<String>, through transport: any Transport, for catalogue: Catalogue
    ) {
        let ids = ids.filter {
            catalogue.provider($0)?.isLocal == true && !catalogue.isBaseOverridden($0)
                && !catalogue.isRunning($0)
        }
        guard !ids.isEmpty else { return }
        LocalServers(transport: transport, catalogue: catalogue, only: Set(ids)).wait()
    }

    /// Waits until every server has answered, or won't. No other transfer may be under way.
    func wait() {
        while !isDone {
            for event in transport.wait(reading: [], until: nil).events { _ = take(event) }
        }
    }

    private func ask(_ id: String) {
        guard var context = try? catalogue.context(for: id, at: 0), context.provider.isLocal else {
            return
        }
        context.route = .direct
        for (rank, base) in places(of: context.provider).enumerated() {
            context.provider.baseURL = base
            guard var request = try? ModelList.request(in: context) else { continue }
            request.limits = Self.patience
            pending[transport.start(request)] = Question(provider: id, base: base, rank: rank)
        }
    }

    /// Where a server may listen by itself, the likeliest first: it may have only the newer of two
    /// protocols.
    private func places(of provider: Provider) -> [String] {
        guard !catalogue.isBaseOverridden(provider.id) else { return [provider.baseURL] }
        let others = provider.alternativeBases.filter { $0.dialect == nil }.map(\.url)
        let usual = [provider.baseURL] + others
        let newer = usual.map { $0.replacing("//127.0.0.1:", with: "//[::1]:") }
        return usual + newer.filter { !usual.contains($0) }
    }

    /// Whether every server has answered, or won't.
    var isDone: Bool { pending.isEmpty }

    /// The first model of each server that answered, in the catalogue's order.
    var found: [ModelName] {
        catalogue.ids.compactMap { id in
            answers[id].map { ModelName(provider: id, model: $0.model) }
        }
    }

    /// Takes in a transfer's news; false if the transfer is none of these.
    func take(_ event: TransferEvent) -> Bool {
        guard pending[event.transfer] != nil else { return false }
        switch event {
        case .connected: break
        case .head(let id, let head): pending[id]?.status = head.status
        case .body(let id, let bytes):
            let room = Self.longestList - (pending[id]?.body.count ?? 0)
            pending[id]?.body += bytes.prefix(max(0, room))
        case .finished(let id):
            if let question = pending.removeValue(forKey: id) { take(question) }
        case .failed(let id, _): pending[id] = nil
        }
        return true
    }

    /// Only a list of models counts, and that of the likeliest place where several answer.
    private func take(_ question: Question) {
        guard question.status == 200, let models = ModelList.decode(question.body),
            let first = models.first(where: { !Self.isForEmbedding($0) }) ?? models.first,
            question.rank < answers[question.provider]?.rank ?? .max
        else { return }
        catalogue.note(models, servedBy: question.provider, at: question.base)
        answers[question.provider] = (question.rank, first)
    }

    /// LM Studio lists these among the others, and calls all of them so.
    private static func isForEmbedding(_ model: String) -> Bool {
        model.hasPrefix("text-embedding")
    }
}
