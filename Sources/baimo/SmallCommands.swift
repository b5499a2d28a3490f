import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import Providers
import Settings
import Terminal
import Transfers
import VendorSimulator

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
        if let provider, catalogue.provider(provider) == nil {
            throw ValidationError(
                "Unknown provider '\(provider)'. Known: \(catalogue.ids.joined(separator: ", ")).")
        }
        if live {
            guard let provider else { throw ValidationError("--live wants a provider.") }
            return try listLive(provider, setup)
        }
        for id in provider.map({ [$0] }) ?? catalogue.ids {
            guard let known = catalogue.provider(id) else { continue }
            let isAvailable = catalogue.isAvailable(id)
            for model in known.models { StandardStreams.say(line(known, model, isAvailable)) }
        }
    }

    private func line(_ provider: Provider, _ model: CatalogueModel, _ isAvailable: Bool) -> String
    {
        guard json else {
            let name = "\(provider.id)/\(model.id)"
            let padded = name.padding(
                toLength: max(44, name.count + 1), withPad: " ", startingAt: 0)
            return padded + price(model) + (model.unverified ? "  (unverified)" : "")
        }
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

    private func price(_ model: CatalogueModel) -> String {
        guard let input = model.input, let output = model.output, let currency = model.currency
        else {
            return model.free ? "free" : "price unknown"
        }
        let prices = [input, output].map(CatalogueModel.number).joined(separator: " / ")
        let age = model.isPriceStale(at: Clock.epoch.date) ? ", old" : ""
        let more = [
            model.tiers.isEmpty ? nil : "more for long prompts",
            model.peak == nil ? nil : "more at peak hours",
        ].compactMap { $0 }
        return
            (["\(prices) \(currency) per million tokens (\(model.asOf ?? "undated")\(age))"] + more)
            .joined(separator: ", ")
    }

    private func listLive(_ provider: String, _ setup: Setup) throws {
        let request: HTTPRequest
        do throws(Failure) { request = try setup.catalogue.listRequest(for: provider) } catch {
            StandardStreams.complain("\(provider): \(error.message)")
            throw ExitStatus.configuration.code
        }
        let transport = Setup.makeTransport()
        _ = transport.start(request)
        var body: [UInt8] = []
        var head: ResponseHead?
        while true {
            for event in transport.wait(reading: [], until: nil).events {
                switch event {
                case .connected: break
                case .head(_, let received): head = received
                case .body(_, let bytes): body += bytes
                case .finished:
                    return try show(body, head, provider) {
                        setup.catalogue.redacting($0, sent: request)
                    }
                case .failed(_, let error):
                    let detail = setup.catalogue.redacting(error.detail, sent: request)
                    StandardStreams.complain("\(provider): \(detail)")
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
            let failure = ErrorBody.failure(body: body, head: head, provider: provider)
            StandardStreams.complain(
                "\(provider): \(failure.kind.rawValue): \(redacting(failure.message))")
            throw ExitStatus.allFailed.code
        }
        for model in models {
            var line = JSONLine()
            line.add("model", "\(provider)/\(model)")
            StandardStreams.say(
                json ? String(decoding: line.closed, as: UTF8.self) : "\(provider)/\(model)")
        }
    }
}

/// The key table.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show which key does what.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Write one JSON object per key.")
    var json = false

    func run() throws {
        let setup = try Setup(common)
        let keys = try ConfiguredKeys(setup)
        let phrases = setup.language().phrases
        for note in keys.notes { StandardStreams.complain(note) }
        for binding in keys.keymap.bindings {
            guard json else {
                let key = binding.chord.name.padding(toLength: 14, withPad: " ", startingAt: 0)
                let place = binding.context.rawValue.padding(
                    toLength: 12, withPad: " ", startingAt: 0)
                StandardStreams.say(key + place + phrases.command(binding.command))
                continue
            }
            var line = JSONLine()
            line.add("key", binding.chord.name)
            line.add("context", binding.context.rawValue)
            line.add("command", binding.command.rawValue)
            line.add("what", phrases.command(binding.command))
            StandardStreams.say(String(decoding: line.closed, as: UTF8.self))
        }
    }
}

/// The configuration file.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "The configuration file.",
        subcommands: [Path.self, Init.self, Check.self, Show.self])

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "path", abstract: "Say where the configuration file is.")
        @OptionGroup var common: CommonOptions

        func run() {
            StandardStreams.say(Self.path(common))
        }

        static func path(_ common: CommonOptions) -> String {
            common.config
                ?? ConfigurationPaths(environment: ProcessInfo.processInfo.environment)
                .configurationFile
        }
    }

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Write a commented configuration file.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let path = Path.path(common)
            guard !FileManager.default.fileExists(atPath: path) else {
                StandardStreams.complain("\(path) exists already; it is left as it is")
                throw ExitStatus.storage.code
            }
            let folder = (path as NSString).deletingLastPathComponent
            do {
                if !folder.isEmpty {
                    try FileManager.default.createDirectory(
                        atPath: folder, withIntermediateDirectories: true,
                        attributes: [.posixPermissions: 0o700])
                }
                try Configuration.template.write(toFile: path, atomically: true, encoding: .utf8)
                chmod(path, 0o600)
            } catch {
                StandardStreams.complain("\(path) can't be written: \(error.localizedDescription)")
                throw ExitStatus.storage.code
            }
            StandardStreams.say(path)
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Check the configuration file.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let setup = try Setup(common)
            let keys = try ConfiguredKeys(setup)
            for note in keys.notes { StandardStreams.complain(note) }
            if keys.hasMistakes { throw ExitStatus.configuration.code }
            StandardStreams.say(
                setup.configuration.path.map { "\($0): in order" }
                    ?? "no configuration file: defaults")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show the configuration as it is understood, with every secret masked.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            StandardStreams.say(try Setup(common).configuration.masked())
        }
    }
}

/// The simulated vendors on their own.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Run the simulated vendors as a server on this machine.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The port on 127.0.0.1.")
    var port: UInt16 = 18_100
    @Flag(help: "List the vendors, their models and the faults that can be asked for.")
    var list = false

    func run() throws {
        if list { return show(port) }
        let simulator: VendorSimulator
        do { simulator = try VendorSimulator.start(port: port) } catch {
            StandardStreams.complain("port \(port) can't be had: \(error)")
            throw ExitStatus.storage.code
        }
        show(simulator.port)
        var shown = 0
        while true {
            sleep(1)
            for complaint in simulator.complaints.dropFirst(shown) {
                StandardStreams.complain(complaint.description)
                shown += 1
            }
        }
    }

    private func show(_ port: UInt16) {
        for vendor in SimulatedVendor.all {
            for (dialect, basePath) in vendor.bases {
                StandardStreams.say("\(vendor.id)  \(dialect)  http://127.0.0.1:\(port)\(basePath)")
            }
            StandardStreams.say("    " + vendor.models.joined(separator: " "))
        }
        StandardStreams.say(
            "\nAny key is taken that doesn't begin with \"wrong\"; where two secrets are needed, "
                + "\(VendorSimulator.accessKey) and \(VendorSimulator.secretKey).\n"
                + "Words in a prompt that make a vendor fail:")
        for fault in VendorSimulator.faults {
            StandardStreams.say("  \(fault.word)  \(fault.effect)")
        }
    }
}
