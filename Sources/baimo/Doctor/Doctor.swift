import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import NcursesBackend
import Providers
import Settings
import Transfers
import UnicodeText

/// What works and what doesn't: configuration, keys, the way to each provider, the terminal.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examine configuration, keys, network, proxies, providers and the terminal.",
        discussion: """
            Without a name every provider is examined that has a key or is set up, and the servers \
            on this machine. Nothing that costs money is called.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Write one JSON object.")
    var json = false
    @Flag(help: "Show how wide the terminal draws characters, to choose ambiguous_width.")
    var widths = false
    @Argument(help: "Providers to examine.")
    var providers: [String] = []

    func run() throws {
        let setup = try Setup(common)
        for id in providers where setup.catalogue.provider(id) == nil {
            throw ValidationError(
                setup.language().commandLinePhrases.unknownProvider(id, setup.catalogue.ids))
        }
        if widths { return showWidths(setup, setup.language()) }
        // What programs read is the same in every language.
        let language = json ? .english : setup.language()
        let general =
            [configurationFinding(setup, language)]
            + TerminalExamination.findings(environment: setup.environment, language: language)
        let examinations = examine(setup, language)
        if json {
            StandardStreams.say(report(general, examinations))
        } else {
            show(general, examinations, setup, language)
        }
        let failed = examinations.count(where: \.hasFailed)
        guard failed > 0 else { return }
        throw (failed == examinations.count ? ExitStatus.allFailed : .someFailed).code
    }

    private func showWidths(_ setup: Setup, _ language: Language) {
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        let sheet = WidthSheet(
            ambiguousColumns: isTerminal
                ? TerminalProbe(environment: setup.environment).ambiguousColumns : nil,
            phrases: language.widthPhrases)
        for line in sheet.lines { StandardStreams.say(line) }
    }

    private func configurationFinding(_ setup: Setup, _ language: Language) -> Finding {
        let phrases = language.doctorPhrases
        let path = setup.configuration.path
        return Finding(
            check: .configuration, state: .good,
            detail: path.map(phrases.configurationInOrder) ?? phrases.noConfiguration)
    }

    /// All at once, on one wait.
    private func examine(_ setup: Setup, _ language: Language) -> [ProviderExamination] {
        let transport = Setup.makeTransport()
        LocalServers.find(chosen(setup.catalogue), through: transport, for: setup.catalogue)
        let all = chosen(setup.catalogue).map {
            ProviderExamination(
                $0, catalogue: setup.catalogue, transport: transport, language: language)
        }
        while all.contains(where: { !$0.isDone }) {
            for event in transport.wait(reading: [], until: nil).events {
                _ = all.contains { $0.take(event) }
            }
        }
        // A server on this machine that nobody set up and that doesn't run is no news.
        return all.filter { examination in
            !providers.isEmpty || !examination.findings.contains { $0.state == .skipped }
                || setup.catalogue.settings(examination.id) != nil
                || setup.catalogue.provider(examination.id)?.isLocal != true
        }
    }

    private func chosen(_ catalogue: Catalogue) -> [String] {
        if !providers.isEmpty { return providers }
        return catalogue.ids.filter { id in
            catalogue.isAvailable(id) || catalogue.settings(id) != nil
                || catalogue.provider(id)?.isLocal == true
        }
    }

    private func report(_ general: [Finding], _ examinations: [ProviderExamination]) -> String {
        var line = JSONLine()
        line.add("v", 1)
        line.add("general", general.map(\.object))
        line.add(
            "providers",
            examinations.map { examination in
                var object = JSONLine()
                object.add("provider", examination.id)
                object.add("failed", examination.hasFailed)
                object.add("checks", examination.findings.map(\.object))
                return object
            })
        return String(decoding: line.closed, as: UTF8.self)
    }

    private func show(
        _ general: [Finding], _ examinations: [ProviderExamination], _ setup: Setup,
        _ language: Language
    ) {
        for finding in general { StandardStreams.say(Self.line(finding, language)) }
        for examination in examinations {
            let provider = setup.catalogue.provider(examination.id)
            let name = language == .chinese ? provider?.nameChinese : provider?.nameEnglish
            StandardStreams.say("\n\(examination.id)  \(name ?? "")  \(provider?.baseURL ?? "")")
            for finding in examination.findings {
                StandardStreams.say(Self.line(finding, language))
            }
        }
        if examinations.isEmpty { StandardStreams.say("\n" + language.doctorPhrases.noProvider) }
    }

    private static func line(_ finding: Finding, _ language: Language) -> String {
        let sign =
            switch finding.state {
            case .good: "✓"
            case .warning: "!"
            case .failed: "✗"
            case .skipped: "-"
            }
        let name = finding.check.name(in: language).padded(to: 14)
        return "  \(sign) \(name)\(TextSanitizer.clean(finding.detail))"
    }
}
