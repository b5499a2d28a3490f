import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import Providers
import Settings
import Transfers
import UnicodeText

/// The catalogue.
struct Models: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "List models, with prices and their dates.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Write one JSON object per model.")
    var json = false
    @Flag(help: "Ask the provider's own list of models.")
    var live = false
    @Argument(help: "Only this provider's.")
    var provider: String?

    func run() throws {
        let setup = try Setup(common)
        let catalogue = setup.catalogue
        let language = setup.language()
        let phrases = language.commandLinePhrases
        if let provider, catalogue.provider(provider) == nil {
            throw ValidationError(phrases.unknownProvider(provider, catalogue.ids))
        }
        if live {
            guard let provider else { throw ValidationError(phrases.liveWantsProvider) }
            return try listLive(provider, setup)
        }
        for id in provider.map({ [$0] }) ?? catalogue.ids {
            guard let known = catalogue.provider(id) else { continue }
            let isAvailable = catalogue.isAvailable(id)
            for model in known.models {
                StandardStreams.say(
                    json ? object(known, model, isAvailable) : line(known, model, language))
            }
        }
    }

    private func line(
        _ provider: Provider, _ model: CatalogueModel, _ language: Language
    ) -> String {
        let mark = model.unverified ? "  (\(language.commandLinePhrases.unverified))" : ""
        return "\(provider.id)/\(model.id)".padded(to: 44) + price(model, language) + mark
    }

    /// The same in every language.
    private func object(
        _ provider: Provider, _ model: CatalogueModel, _ isAvailable: Bool
    ) -> String {
        var line = JSONLine()
        line.add("model", "\(provider.id)/\(model.id)")
        line.add("provider", provider.id)
        line.add("name", provider.nameEnglish)
        line.add("available", isAvailable)
        line.add("context", ifAny: model.context)
        line.add("max_output", ifAny: model.maxOutput)
        line.add("family", ifAny: model.family)
        line.add("variant", model.variant)
        line.addPrices(of: model, today: Clock.epoch.date)
        line.add("reasoning", model.reasoning)
        line.add("vision", model.vision)
        line.add("unverified", model.unverified)
        return String(decoding: line.closed, as: UTF8.self)
    }

    private func price(_ model: CatalogueModel, _ language: Language) -> String {
        let phrases = language.commandLinePhrases
        guard let input = model.input, let output = model.output, let currency = model.currency
        else {
            return model.free ? language.phrases.free : language.phrases.priceUnknown
        }
        let prices = [input, output].map(language.number).joined(separator: " / ")
        let age = model.isPriceStale(at: Clock.epoch.date) ? phrases.comma + phrases.old : ""
        let more = [
            model.tiers.isEmpty ? nil : phrases.moreForLongPrompts,
            model.peak == nil ? nil : phrases.moreAtPeak,
        ].compactMap { $0 }
        let sentence = phrases.prices(prices, currency, (model.asOf ?? phrases.undated) + age)
        return ([sentence] + more).joined(separator: phrases.comma)
    }

    /// No list of models is longer, in bytes.
    private static let longestList = 16 << 20

    private func listLive(_ provider: String, _ setup: Setup) throws {
        let transport = Setup.makeTransport()
        LocalServers.find([provider], through: transport, for: setup.catalogue)
        var requests: [HTTPRequest]
        do throws(Failure) { requests = try setup.catalogue.listRequests(for: provider) } catch {
            StandardStreams.complain("\(provider): \(error.message)")
            throw ExitStatus.configuration.code
        }
        while true {
            let request = requests.removeFirst()
            let (head, body) = try fetch(request, through: transport) { error in
                let detail = setup.catalogue.redacting(error.detail, sent: request)
                StandardStreams.complain("\(provider): \(detail)")
            }
            if head?.status == 404, !requests.isEmpty { continue }
            return try show(body, head, provider) {
                setup.catalogue.redacting($0, sent: request)
            }
        }
    }

    private func fetch(
        _ request: HTTPRequest, through transport: any Transport,
        complain: (TransferError) -> Void
    ) throws -> (ResponseHead?, [UInt8]) {
        _ = transport.start(request)
        var body: [UInt8] = []
        var head: ResponseHead?
        while true {
            for event in transport.wait(reading: [], until: nil).events {
                switch event {
                case .connected: break
                case .head(_, let received): head = received
                case .body(_, let bytes):
                    body += bytes.prefix(max(0, Self.longestList - body.count))
                case .finished: return (head, body)
                case .failed(_, let error):
                    complain(error)
                    throw ExitStatus.allFailed.code
                }
            }
        }
    }

    private func show(
        _ body: [UInt8], _ head: ResponseHead?, _ provider: String,
        redacting: (String) -> String
    ) throws {
        guard let head, head.status == 200, let models = ModelList.decode(body) else {
            var failure = ErrorBody.failure(body: body, head: head, provider: provider)
            // A list was asked for, and no model: what came is none.
            if failure.httpStatus == 200, failure.code == nil { failure.kind = .protocol }
            StandardStreams.complain(
                TextSanitizer.clean(
                    "\(provider): \(failure.kind.rawValue): \(redacting(failure.message))"))
            throw ExitStatus.allFailed.code
        }
        for model in models {
            var line = JSONLine()
            line.add("model", "\(provider)/\(model)")
            StandardStreams.say(
                json
                    ? String(decoding: line.closed, as: UTF8.self)
                    : TextSanitizer.clean("\(provider)/\(model)"))
        }
    }
}
