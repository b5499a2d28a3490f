import ArgumentParser
import ChatInterface
import Comparison
import CurlTransport
import Foundation
import Providers
import Settings
import Terminal
import Transcripts
import Transfers
import UnicodeText
import VendorSimulator

/// What the program knows once the configuration has been read.
struct Setup {
    let environment: [String: String]
    let configuration: Configuration
    let paths: ConfigurationPaths
    let catalogue: Catalogue

    /// Reads the configuration; if it is wrong says all that is wrong and ends with status 78.
    init(_ options: CommonOptions) throws {
        let environment = ProcessInfo.processInfo.environment
        do throws(ConfigurationError) {
            configuration = try Configuration.load(path: options.config, environment: environment)
        } catch {
            StandardStreams.complain(error.description)
            throw ExitStatus.configuration.code
        }
        self.environment = environment
        paths = ConfigurationPaths(environment: environment)
        catalogue = Catalogue(configuration: configuration, environment: environment)
    }

    /// The interface's language: as asked for, as configured, as the locale says.
    func language(_ asked: String? = nil) -> Language {
        if let asked, let language = Language(rawValue: asked) { return language }
        if let configured = configuration.language,
            let language = Language(rawValue: configured.rawValue)
        {
            return language
        }
        return Language(environment: environment)
    }

    static func makeTransport() -> CurlTransport {
        CurlTransport(userAgent: "baimo/\(Baimo.version)")
    }

    /// Opens the transcripts; a rescue file that an earlier run had to write is taken in.
    func openStore() throws(TranscriptError) -> TranscriptStore {
        let store = try TranscriptStore(path: paths.database)
        _ = TranscriptWriter.recover(store, rescueFolder: paths.stateFolder)
        return store
    }

    /// A name for a new session: its beginning sorts by time.
    static func newSessionID() -> String {
        let digits = Array("0123456789abcdefghijkmnpqrstuvwxyz")
        var stamp = Int(Date().timeIntervalSince1970)
        var name = ""
        while stamp > 0 {
            name = String(digits[stamp % digits.count]) + name
            stamp /= digits.count
        }
        let suffix = (0..<4).compactMap { _ in digits.randomElement() }
        return name + "-" + String(suffix)
    }

    static func newSession(_ seats: [Seat], isSimulated: Bool) -> Session {
        Session(
            id: newSessionID(), epoch: Clock.epoch, seats: seats, isSimulated: isSimulated,
            seed: UInt64.random(in: 1...UInt64.max))
    }

    /// An empty session with the same line-up.
    static func newSession(like other: Session) -> Session {
        newSession(other.participants.map(\.seat), isSimulated: other.isSimulated)
    }
}

/// Simulated vendors in place of real ones.
struct Demo {
    let simulator: VendorSimulator
    let catalogue: Catalogue
    let models: [ModelName]
    let choices: [ModelName]
    let performer: EffectPerformer
    /// Simulated vendors take any key; this one is no word that an answer could hold.
    private static let key = "sk-of-a-simulated-vendor"

    /// Starts the vendors on loopback; every request goes there and nowhere else.
    init(environment: [String: String], transport: any Transport) throws {
        let simulator = try VendorSimulator.start()
        var configuration = Configuration()
        for vendor in SimulatedVendor.all {
            var settings = ProviderSettings()
            settings.baseURL = simulator.baseURL(of: vendor)
            settings.apiKey.literals = [Self.key]
            settings.accessKey.literals = [VendorSimulator.accessKey]
            settings.secretKey.literals = [VendorSimulator.secretKey]
            settings.proxy = .direct
            configuration.providers[vendor.id] = settings
        }
        self.simulator = simulator
        catalogue = Catalogue(configuration: configuration, environment: [:])
        performer = EffectPerformer(transport: transport, catalogue: catalogue)
        choices = SimulatedVendor.all.flatMap { vendor in
            vendor.models.map { ModelName(provider: vendor.id, model: $0) }
        }
        models = SimulatedVendor.all.prefix(3).compactMap { vendor in
            vendor.models.first.map { ModelName(provider: vendor.id, model: $0) }
        }
    }
}

extension Phrases {
    /// Why a switch wasn't sent as it was set.
    func sentence(about what: UnsupportedSwitch) -> String {
        unsupported(what.name, SwitchObstacle(rawValue: what.reason.rawValue) ?? .noSwitch)
    }
}
