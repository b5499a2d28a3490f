import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import NcursesBackend
import Providers
import Settings
import Transcripts
import Transfers

/// One prompt, several models, no screen.
struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask one prompt and write the answers to standard output.",
        discussion: """
            Several answers are written one after the other, in the order of the models. \
            With --json one object per line is written as things happen.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: [.customShort("m"), .long], help: "A model, as provider/model. May be repeated.")
    var model: [String] = []
    @Option(help: "A line-up of the configuration, or one saved on the screen.")
    var lineup: String?
    @Option(help: "The system prompt.")
    var system: String?
    @Option(help: "The temperature, from 0 to 2; unless set the vendor decides.")
    var temperature: Double?
    @Option(help: "The most tokens of an answer.")
    var maxTokens: Int?
    @Option(help: "Thinking: on, off, low, medium or high.")
    var thinking: String?
    @Flag(help: "Let the models search the web.")
    var search = false
    @Flag(help: "Write one JSON object per line.")
    var json = false
    @Flag(inversion: .prefixedNo, help: "Keep the answers in the transcripts.")
    var save = false
    @Flag(
        help: "Compare the answers: figures, demands of the prompt, facts that differ, agreement.")
    var compare = false
    @Option(help: "Have a model judge the answers, each pair in both orders. May be repeated.")
    var judge: [String] = []
    @Flag(help: "Ask simulated vendors on this machine.")
    var demo = false
    @Option(name: .customLong("prompt"), help: "A prompt of the library; see baimo prompts list.")
    var template: String?
    @Option(
        name: .customLong("set"),
        help: "A variable of that prompt, as key=value. May be repeated.")
    var values: [String] = []
    @Flag(
        inversion: .prefixedNo,
        help: "Send the files that @path names. Standard input is sent as it is unless asked for.")
    var attachments: Bool?
    @Argument(help: "The prompt; - or nothing reads it from standard input.")
    var prompt: String?

    func validate() throws {
        let phrases = Language.ofEnvironment
            .commandLinePhrases
        for name in model + judge where ModelName(name) == nil {
            throw ValidationError(phrases.noModelName(name))
        }
        if lineup != nil, !model.isEmpty {
            throw ValidationError(phrases.exclude("-m", "--lineup"))
        }
        if let thinking, Parameters.Thinking(rawValue: thinking) == nil {
            throw ValidationError(
                phrases.takes(
                    "--thinking", Parameters.Thinking.allCases.map(\.rawValue), thinking))
        }
        if let temperature, !(0...2).contains(temperature) {
            throw ValidationError(phrases.takesTemperature("\(temperature)"))
        }
        if let maxTokens, maxTokens < 1 {
            throw ValidationError(phrases.takesLimit("\(maxTokens)"))
        }
    }

    func run() throws {
        let setup = try Setup(common)
        let language = setup.language()
        var text = AskPrompt(text: try readPrompt(setup))
        if attachments ?? !readsInput { try text.attach(setup, language) }
        let transport = Setup.makeTransport()
        let demo = self.demo ? try startDemo(setup, transport) : nil
        let catalogue = demo?.catalogue ?? setup.catalogue
        let seats = try lineUp(setup, demo, transport)
        let session = Setup.newSession(seats, isSimulated: demo != nil)
        let performer =
            demo?.performer ?? EffectPerformer(transport: transport, catalogue: catalogue)
        performer.reportUnsupported = { model, what in
            StandardStreams.complain("\(model): \(language.phrases.sentence(about: what))")
        }
        performer.reportNextKey = { model, kind in
            let phrases = language.phrases
            StandardStreams.complain("\(model): \(phrases.nextKey(phrases.kind(kind)))")
        }
        let (writer, storageError) = save ? openWriter(setup) : (nil, nil)
        let starts = seats.map { Self.start($0.model, catalogue, isSimulated: demo != nil) }
        let signals = SignalPipe()
        let (status, answered) = ask(
            text, session, performer, writer, storageError, starts, signals, language)
        let afterwards = AskReport(
            prompt: text, session: answered, catalogue: catalogue, transport: transport,
            signals: signals, language: language, isJSON: json)
        if compare, status != .interrupted { afterwards.compare() }
        guard !judge.isEmpty, status != .interrupted else { throw status.code }
        let isJudged = afterwards.judge(by: judge.compactMap { ModelName($0) })
        throw (isJudged ? status : .interrupted).code
    }

    /// Asks and prints; returns the session with its answers.
    private func ask(
        _ text: AskPrompt, _ session: Session, _ performer: EffectPerformer,
        _ writer: TranscriptWriter?, _ storageError: TranscriptError?, _ starts: [AskStart],
        _ signals: SignalPipe, _ language: Language
    ) -> (ExitStatus, Session) {
        guard json else {
            let printer = PlainAskPrinter(language: language, isAlone: starts.count == 1)
            let run = AskRun(
                session: session, printer: printer, performer: performer, signals: signals,
                writer: writer, storageError: storageError, language: language)
            return (run.run(text, starts: starts), run.session)
        }
        var printer = JSONAskPrinter()
        printer.hint = { Language.english.phrases.advice($0.kind, false) }
        let run = AskRun(
            session: session, printer: printer, performer: performer, signals: signals,
            writer: writer, storageError: storageError, language: language)
        return (run.run(text, starts: starts), run.session)
    }

    /// Whether a part of the prompt comes on standard input, and is nobody's own words.
    private var readsInput: Bool { prompt == "-" || prompt == nil && template == nil }

    /// A prompt of the library reads standard input only where it is told to.
    private func readPrompt(_ setup: Setup) throws -> String {
        guard let template else {
            guard values.isEmpty else {
                throw ValidationError(setup.language().commandLinePhrases.setWantsPrompt)
            }
            return try readWords(setup.language())
        }
        let language = setup.language()
        return try setup.promptLibrary.named(template, language.commandLinePhrases)
            .filled(
                values, input: prompt == nil ? nil : try readWords(language),
                language.commandLinePhrases)
    }

    private func readWords(_ language: Language) throws -> String {
        let phrases = language.commandLinePhrases
        if let prompt, prompt != "-" {
            guard prompt.contains(where: { !$0.isWhitespace }) else {
                throw ValidationError(phrases.promptEmpty)
            }
            return prompt
        }
        if prompt == nil, isatty(STDIN_FILENO) == 1 {
            throw ValidationError(phrases.promptMissing)
        }
        guard
            let text = String(
                validating: try StandardStreams.readInput(most: Self.longestInput, language),
                as: UTF8.self),
            text.contains(where: { !$0.isWhitespace })
        else {
            StandardStreams.complain(phrases.inputUnusable)
            throw ExitStatus.badInput.code
        }
        return text
    }

    /// The most mebibytes that a prompt may have.
    private static let longestInput = 64

    private func startDemo(_ setup: Setup, _ transport: any Transport) throws -> Demo {
        do { return try Demo(environment: setup.environment, transport: transport) } catch {
            let phrases = setup.language().commandLinePhrases
            StandardStreams.complain(phrases.simulatorTrouble("\(error)"))
            throw ExitStatus.storage.code
        }
    }

    /// Without a database the answers are asked for all the same, and go to a rescue file.
    private func openWriter(_ setup: Setup) -> (TranscriptWriter, TranscriptError?) {
        let folder = setup.paths.stateFolder
        do throws(TranscriptError) {
            return (TranscriptWriter(store: try setup.openStore(), rescueFolder: folder), nil)
        } catch {
            return (TranscriptWriter(store: nil, rescueFolder: folder), error)
        }
    }

    /// Whom to ask. What the command line sets holds for all, before what a line-up says.
    private func lineUp(
        _ setup: Setup, _ demo: Demo?, _ transport: any Transport
    ) throws -> [Seat] {
        let seats =
            try lineup.map(setup.seats) ?? models(setup, demo, transport).map { Seat($0) }
        if demo == nil {
            LocalServers.find(seats.map(\.model.provider), through: transport, for: setup.catalogue)
        }
        return try setup.checkCount(seats).map { seat in
            var seat = seat
            seat.parameters.system = system ?? seat.parameters.system
            seat.parameters.temperature = temperature ?? seat.parameters.temperature
            seat.parameters.maxTokens = maxTokens ?? seat.parameters.maxTokens
            seat.parameters.thinking =
                thinking.flatMap(Parameters.Thinking.init) ?? seat.parameters.thinking
            seat.parameters.search = search ? true : seat.parameters.search
            return seat
        }
    }

    private func models(
        _ setup: Setup, _ demo: Demo?, _ transport: any Transport
    ) throws -> [ModelName] {
        let asked = model.compactMap { ModelName($0) }
        if !asked.isEmpty { return asked }
        if let demo { return demo.models }
        let configured = setup.configuration.models
        if !configured.isEmpty { return configured }
        let withKeys = setup.catalogue.defaultModels()
        if !withKeys.isEmpty { return withKeys }
        let local = LocalServers(transport: transport, catalogue: setup.catalogue)
        local.wait()
        guard local.found.isEmpty else { return local.found }
        StandardStreams.complain(setup.language().commandLinePhrases.nothingToAsk)
        throw ExitStatus.configuration.code
    }

    private static func start(
        _ model: ModelName, _ catalogue: Catalogue, isSimulated: Bool
    ) -> AskStart {
        AskStart(
            model: model,
            baseURL: catalogue.provider(model.provider)?.baseURL(for: model.model) ?? "",
            isSimulated: isSimulated, route: catalogue.routeLabel(for: model.provider))
    }
}
