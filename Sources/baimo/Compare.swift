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
    @Flag(help: "Hide the models' names and shuffle the panes, to vote without favour.")
    var blind = false
    @Option(help: "A tag for the votes; may be given more than once.")
    var tag: [String] = []
    @Option(help: "The theme's name.")
    var theme: String?
    @Option(help: "The interface's language: en, zh or de.")
    var lang: String?
    @Flag(help: "Converse in lines, without a screen: for screen readers; so with TERM=dumb.")
    var simple = false
    @Argument(help: "A prompt to send at once (with --resume: the transcript's id).")
    var prompt: String?

    func validate() throws {
        let phrases = Language.ofEnvironment
            .commandLinePhrases
        if lineup != nil, models != nil {
            throw ValidationError(phrases.exclude("--models", "--lineup"))
        }
        for name in named where ModelName(name) == nil {
            throw ValidationError(phrases.noModelName(name))
        }
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError(
                phrases.takes("--lang", Language.allCases.map(\.rawValue), lang))
        }
    }

    private var named: [String] {
        models?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    }

    func run() throws {
        let setup = try Setup(common)
        if simple || setup.environment["TERM"] == "dumb" { return try converse(setup) }
        let keys = try ConfiguredKeys(setup, setup.language(lang))
        var interface = try makeInterface(setup, keys.keymap)
        let resumed = resume ? try TranscriptCommands.load(prompt, common) : nil
        let lineUp = try lineUp(setup)
        let screen: NcursesScreen
        do throws(TerminalUnavailable) {
            screen = try NcursesScreen(
                environment: setup.environment, asked: setup.askedDepth,
                hyperlinks: setup.wantsHyperlinks)
        } catch {
            StandardStreams.complain(
                Self.sentence(error, setup.language(lang).commandLinePhrases))
            throw ExitStatus.usage.code
        }
        interface.tellsLinks = screen.writesLinks
        let loop = EventLoop(
            setup: setup, screen: screen, interface: interface, resumed: resumed,
            lineUp: demo ? nil : lineUp, demoSeats: demo ? lineUp ?? [] : nil)
        loop.adaptLook(hasTheme: theme != nil || setup.configuration.theme != nil)
        loop.prepareVoting(isBlind: blind, tags: tag)
        loop.keysNotice = keys.notice(interface.language)
        let status = loop.run(prompt: resume ? nil : prompt)
        screen.close()
        throw status.code
    }

    /// Without a screen.
    private func converse(_ setup: Setup) throws {
        let resumed = resume ? try TranscriptCommands.load(prompt, common) : nil
        let loop = SimpleLoop(setup: setup, language: setup.language(lang), resumed: resumed)
        let status = loop.run(
            prompt: resume ? nil : prompt, lineUp: try lineUp(setup), isDemo: demo)
        throw status.code
    }

    private static func sentence(
        _ error: TerminalUnavailable, _ phrases: CommandLinePhrases
    ) -> String {
        switch error {
        case .notATerminal: phrases.noTerminal
        case .unusable(let type): phrases.noScreen(type)
        }
    }

    private func makeInterface(_ setup: Setup, _ keymap: Keymap) throws -> Interface {
        var interface = Interface(language: setup.language(lang), keymap: keymap)
        interface.announcement =
            setup.configuration.announce.flatMap { Announcement(rawValue: $0.rawValue) } ?? .none
        if setup.configuration.ambiguousWidth == .two { interface.ambiguous = .two }
        interface.symbols = setup.symbols(ambiguous: interface.ambiguous)
        interface.theme = try setup.theme(asked: theme, language: interface.language)
        return interface
    }

    /// Whom to open; nil if they have yet to be found.
    private func lineUp(_ setup: Setup) throws -> [Seat]? {
        if !named.isEmpty {
            return try setup.checkCount(named.compactMap { ModelName($0) }.map { Seat($0) })
        }
        if let lineup { return try setup.seats(ofLineUp: lineup) }
        if demo { return nil }
        let models = setup.configuration.models
        if !models.isEmpty { return try setup.checkCount(models.map { Seat($0) }) }
        let withKeys = setup.catalogue.defaultModels()
        return withKeys.isEmpty ? nil : withKeys.map { Seat($0) }
    }
}
