import ChatInterface
import Comparison
import Providers
import Settings
import Transfers

/// Examines one provider step by step: what is set up, the way there, the key, the sister endpoint
/// that the key may belong to, the balance.
final class ProviderExamination {
    /// What a transfer that is under way is for.
    private enum Step {
        case list
        case sister(Provider.AlternativeBase)
        case balance(BalanceQuery)
    }

    /// What has come of a transfer.
    private struct Answer {
        var connection: Connection?
        var head: ResponseHead?
        var body: [UInt8] = []
    }

    private static let limits = HTTPRequest.Limits(connect: 8, firstByte: 12, idle: 8, total: 20)
    /// A clock that is off by more makes signed requests fail somewhere.
    private static let tolerance = 60

    let id: String
    private(set) var findings: [Finding] = []
    private let catalogue: Catalogue
    private let transport: any Transport
    private let phrases: DoctorPhrases
    private let words: Phrases
    private let started: Moment
    private var pending: [TransferID: (step: Step, answer: Answer)] = [:]

    init(
        _ id: String, catalogue: Catalogue, transport: any Transport, language: Language
    ) {
        self.id = id
        self.catalogue = catalogue
        self.transport = transport
        phrases = language.doctorPhrases
        words = language.phrases
        started = Clock.now
        begin()
    }

    var isDone: Bool { pending.isEmpty }

    /// Whether anything that was looked at is wrong.
    var hasFailed: Bool { findings.contains { $0.state == .failed } }

    private var provider: Provider? { catalogue.provider(id) }

    // MARK: Without the network

    private func begin() {
        guard let provider else { return }
        add(.route, .good, catalogue.routeLabel(for: id))
        let hasKey = noteKey(provider)
        let date = Clock.epoch.date
        do throws(Failure) {
            // Without a key only the way there can be tried.
            let request =
                hasKey && provider.listPath != nil
                ? try catalogue.listRequest(for: id, at: date)
                : HTTPRequest(
                    method: "GET", url: provider.baseURL + (provider.listPath ?? "/"),
                    route: catalogue.route(for: id), caFile: catalogue.caFile(for: id))
            send(request, for: .list)
        } catch {
            add(.configuration, .failed, error.message, kind: error.kind)
        }
    }

    private func noteKey(_ provider: Provider) -> Bool {
        guard provider.auth != .none else {
            add(.key, .good, phrases.noKeyNeeded)
            return true
        }
        guard let origin = catalogue.credentials(for: id)?.origin else {
            let variables =
                provider.auth.needsKeyPair
                ? provider.accessKeyEnvironment.prefix(1) + provider.secretKeyEnvironment.prefix(1)
                : provider.keyEnvironment.prefix(1)
            let named = catalogue.settings(id)?.apiKey.environment.first
            guard provider.isLocal, named == nil else {
                let advice = named ?? variables.joined(separator: ", ")
                add(.key, provider.isLocal ? .warning : .failed, phrases.noKey(advice))
                return provider.isLocal
            }
            add(.key, .good, phrases.noKeyNeeded)
            return true
        }
        add(.key, .good, phrases.keyFrom(origin))
        return true
    }

    private func send(_ request: HTTPRequest, for step: Step) {
        var request = request
        request.limits = Self.limits
        pending[transport.start(request)] = (step, Answer())
    }

    private func add(
        _ check: Finding.Check, _ state: Finding.State, _ detail: String,
        kind: Failure.Kind? = nil, figures: [(name: String, value: Int)] = []
    ) {
        findings.append(
            Finding(
                check: check, state: state, detail: catalogue.redacting(detail),
                kind: kind?.rawValue, figures: figures))
    }

    // MARK: With it

    /// Takes in a transfer's news; false if the transfer is none of these.
    func take(_ event: TransferEvent) -> Bool {
        switch event {
        case .connected(let transfer, let connection):
            return change(transfer) { $0.connection = connection }
        case .head(let transfer, let head): return change(transfer) { $0.head = head }
        case .body(let transfer, let bytes):
            return change(transfer) { $0.body += bytes.prefix(max(0, 4 << 20 - $0.body.count)) }
        case .finished(let transfer):
            guard let (step, answer) = pending.removeValue(forKey: transfer) else { return false }
            finish(step, answer)
        case .failed(let transfer, let error):
            guard let (step, _) = pending.removeValue(forKey: transfer) else { return false }
            fail(step, error)
        }
        return true
    }

    private func change(_ transfer: TransferID, _ change: (inout Answer) -> Void) -> Bool {
        guard pending[transfer] != nil else { return false }
        if var answer = pending[transfer]?.answer {
            change(&answer)
            pending[transfer]?.answer = answer
        }
        return true
    }

    private func finish(_ step: Step, _ answer: Answer) {
        switch step {
        case .list: finishList(answer)
        case .sister(let base): finishSister(base, answer)
        case .balance(let query):
            guard answer.head?.status == 200, let balance = query.decode(answer.body) else {
                return
            }
            add(.balance, .good, phrases.balance("\(balance.amount) \(balance.currency)"))
        }
    }

    private func fail(_ step: Step, _ error: TransferError) {
        guard case .list = step else { return }
        let isQuiet = provider?.isLocal == true && error.code == .refused
        let kind = Failure.Kind(error.code)
        add(
            .connection, isQuiet ? .skipped : .failed,
            isQuiet ? phrases.notRunning : "\(words.kind(kind)): \(error.detail)", kind: kind)
    }

    private func finishList(_ answer: Answer) {
        guard let head = answer.head, let provider else { return }
        noteConnection(answer)
        noteClock(head)
        let hasKey = catalogue.isAvailable(id) || provider.isLocal
        guard provider.listPath != nil else {
            return add(.models, .skipped, phrases.noList)
        }
        if head.status == 200, let models = ModelList.decode(answer.body) {
            add(
                .models, .good, phrases.models(models.count), figures: [("count", models.count)])
            return askBalance()
        }
        guard hasKey else { return }
        let failure = ErrorBody.failure(body: answer.body, head: head, provider: id)
        add(
            .models, .failed,
            "\(words.kind(failure.kind)): \(failure.message)",
            kind: failure.kind)
        if failure.kind == .authentication { askSisters(provider) }
    }

    private func noteConnection(_ answer: Answer) {
        guard let connection = answer.connection, let status = answer.head?.status else { return }
        var figures = [("dns_ms", connection.lookup), ("tcp_ms", connection.connect)]
        if let tls = connection.tls { figures.append(("tls_ms", tls)) }
        figures.append(("status", status))
        add(
            .connection, .good,
            phrases.connection(connection.lookup, connection.connect, connection.tls) + " · "
                + phrases.answered(status, Clock.now.milliseconds(since: started)),
            figures: figures)
    }

    private func noteClock(_ head: ResponseHead) {
        guard let date = head.date else { return }
        let skew = Int(Clock.epoch.date) - date
        guard abs(skew) > Self.tolerance else {
            return add(.clock, .good, phrases.clockRight, figures: [("skew_s", skew)])
        }
        add(
            .clock, .warning, skew > 0 ? phrases.clockAhead(skew) : phrases.clockBehind(-skew),
            figures: [("skew_s", skew)])
    }

    /// The same key at the provider's other site, with the call that costs nothing; never where the
    /// person has said where the provider is.
    private func askSisters(_ provider: Provider) {
        guard !catalogue.isBaseOverridden(id),
            var context = try? catalogue.context(for: id, at: Clock.epoch.date)
        else { return }
        for base in provider.alternativeBases where base.isSister {
            context.provider.baseURL = base.url
            if let request = try? ModelList.request(in: context) {
                send(request, for: .sister(base))
            }
        }
    }

    private func finishSister(_ base: Provider.AlternativeBase, _ answer: Answer) {
        if answer.head?.status == 200 {
            add(.sister, .warning, phrases.sisterTakes(base.label, base.url))
        } else {
            add(.sister, .failed, phrases.sisterRefuses(base.label))
        }
    }

    private func askBalance() {
        guard let query = provider?.balance,
            let context = try? catalogue.context(for: id, at: Clock.epoch.date),
            let request = try? query.request(in: context)
        else { return }
        send(request, for: .balance(query))
    }
}
