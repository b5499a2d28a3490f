import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import NcursesBackend
import Settings
import Transcripts

/// The screen.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare models side by side (what baimo does without a command).")

    @OptionGroup var common: CommonOptions
    @Option(help: "The models, as provider/model, divided by commas.")
    var models: String?
    @Option(help: "A line-up of the configuration, or one saved on the screen.")
    var lineup: String?
    @Flag(help: "Open with simulated vendors.")
    var demo = false
    @Flag(help: "Go on with a transcript: the newest, or the one whose id follows.")
    var resume = false
    @Option(help: "The theme's name.")
    var theme: String?
    @Option(help: "The interface's language: en, zh or de.")
    var lang: String?
    @Argument(help: "A prompt to send at once (with --resume: the transcript's id).")
    var prompt: String?

    func validate() throws {
        if lineup != nil, models != nil {
            throw ValidationError("--models and --lineup exclude each other.")
        }
        for name in named where ModelName(name) == nil {
            throw ValidationError(
                "'\(name)' is no model: write provider/model, such as zhipu/glm-5.2.")
        }
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError("--lang takes en, zh or de, not '\(lang)'.")
        }
    }

    private var named: [String] {
        models?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    }

    func run() throws {
        let setup = try Setup(common)
        let keys = try ConfiguredKeys(setup, setup.language(lang))
        let interface = try makeInterface(setup, keys.keymap)
        let resumed = resume ? try TranscriptCommands.load(prompt, common) : nil
        let lineUp = try lineUp(setup)
        let screen: NcursesScreen
        do throws(TerminalUnavailable) {
            screen = try NcursesScreen(environment: setup.environment)
        } catch {
            StandardStreams.complain(Self.sentence(error))
            throw ExitStatus.usage.code
        }
        let loop = EventLoop(
            setup: setup, screen: screen, interface: interface, resumed: resumed,
            lineUp: demo ? nil : lineUp, demoSeats: demo ? lineUp ?? [] : nil)
        loop.keysNotice = keys.notice(interface.language)
        let status = loop.run(prompt: resume ? nil : prompt)
        screen.close()
        throw status.code
    }

    private static func sentence(_ error: TerminalUnavailable) -> String {
        switch error {
        case .notATerminal:
            "the screen needs a terminal on standard input and output; baimo ask works without one"
        case .unusable(let type):
            "the terminal \"\(type)\" can't show a screen; baimo ask works everywhere"
        }
    }

    private func makeInterface(_ setup: Setup, _ keymap: Keymap) throws -> Interface {
        var interface = Interface(language: setup.language(lang), keymap: keymap)
        if setup.configuration.ambiguousWidth == .two {
            interface.ambiguous = .two
            interface.symbols = .ascii
        }
        guard let name = theme ?? setup.configuration.theme else { return interface }
        let found: Theme?
        do throws(ConfigurationError) { found = try Theme.named(name, setup) } catch {
            StandardStreams.complain(error.description)
            throw ExitStatus.configuration.code
        }
        guard let found else {
            throw ValidationError("There is no theme '\(name)'; dark and light are built in.")
        }
        interface.theme = found
        return interface
    }

    /// Whom to open; nil if they have yet to be found.
    private func lineUp(_ setup: Setup) throws -> [Seat]? {
        if !named.isEmpty {
            return try Setup.checkCount(named.compactMap { ModelName($0) }.map { Seat($0) })
        }
        if let lineup { return try setup.seats(ofLineUp: lineup) }
        if demo { return nil }
        let models = setup.configuration.models
        if !models.isEmpty { return try Setup.checkCount(models.map { Seat($0) }) }
        let withKeys = setup.catalogue.defaultModels()
        return withKeys.isEmpty ? nil : withKeys.map { Seat($0) }
    }
}
