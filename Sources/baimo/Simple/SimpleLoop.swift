import ChatInterface
import Comparison
import CurlTransport
import Foundation
import NcursesBackend
import Transcripts
import Transfers

/// The conversation in lines: the same session, effects and transcripts as the screen's, with
/// standard input and output in place of the terminal.
///
/// A question waits until the answers before it have ended; at a terminal commands don't.
final class SimpleLoop {
    let setup: Setup
    private let transport: CurlTransport
    private let performer: EffectPerformer
    private var demo: Demo?
    var session: Session
    var conversation: LinearConversation
    private var input = LineInput()
    private let signals = SignalPipe()
    private(set) var store: TranscriptStore?
    private var writer: TranscriptWriter?
    /// Why the newest write was refused, or the database could not be opened.
    private var storageError: TranscriptError?
    private var status: ExitStatus?
    private let isAtTerminal = isatty(STDIN_FILENO) == 1
    /// Whether the line before which the prompt stands has yet to come.
    private var isPromptShown = false

    init(setup: Setup, language: Language, resumed: Session?) {
        self.setup = setup
        transport = Setup.makeTransport()
        performer = EffectPerformer(transport: transport, catalogue: setup.catalogue)
        session = resumed ?? Setup.newSession([], isSimulated: false)
        conversation = LinearConversation(language: language)
    }

    /// Runs until the person quits or the input ends. `lineUp` is nil if the models have yet to be
    /// found; with `isDemo` the vendors are simulated.
    func run(prompt: String?, lineUp: [Seat]?, isDemo: Bool) -> ExitStatus {
        openStore()
        begin(lineUp, isDemo: isDemo)
        if let prompt { take(line: prompt) }
        while status == nil { turn() }
        apply(.stopAll(at: Clock.now))
        conversation.follow(session)
        writer?.close()
        storageError = writer?.drain(now: 0).last ?? storageError
        if writer?.hasUnsaved == true, let storageError { report(storageError) }
        write()
        if isPromptShown { StandardStreams.write([0x0A], to: STDOUT_FILENO) }
        return status ?? .success
    }

    private var current: EffectPerformer {
        session.isSimulated ? demo?.performer ?? performer : performer
    }

    // MARK: Beginning

    private func begin(_ lineUp: [Seat]?, isDemo: Bool) {
        var isKeyless = false
        if !session.participants.isEmpty {
            if session.isSimulated { startDemo() }
        } else if isDemo {
            beginDemo(lineUp)
        } else if let seats = lineUp ?? localSeats() {
            session = Setup.newSession(seats, isSimulated: false)
        } else {
            isKeyless = true
            beginDemo(nil)
        }
        lineUpIsReady(isKeyless: isKeyless)
    }

    private func localSeats() -> [Seat]? {
        let search = LocalServers(transport: transport, catalogue: setup.catalogue)
        search.wait()
        return search.found.isEmpty ? nil : search.found.map { Seat($0) }
    }

    private func beginDemo(_ seats: [Seat]?) {
        guard let demo = startDemo() else { return }
        session = Setup.newSession(
            seats ?? demo.models.map { Seat($0) }, isSimulated: true)
    }

    @discardableResult
    private func startDemo() -> Demo? {
        if let demo { return demo }
        do {
            demo = try Demo(environment: setup.environment, transport: transport)
        } catch {
            conversation.say("\(error)")
        }
        return demo
    }

    private func lineUpIsReady(isKeyless: Bool = false) {
        conversation.choices = ModelChoice.all(
            in: setup.catalogue, demo: session.isSimulated ? demo : nil, conversation.language)
        current.reportUnsupported = { [weak self] model, what in
            guard let self else { return }
            let phrases = conversation.language.phrases
            conversation.say("\(model): \(phrases.sentence(about: what))")
        }
        current.reportNextKey = { [weak self] model, kind in
            guard let self else { return }
            let phrases = conversation.language.phrases
            conversation.say("\(model): \(phrases.nextKey(phrases.kind(kind)))")
        }
        conversation.begin(session, isKeyless: isKeyless)
    }

    private func openStore() {
        do throws(TranscriptError) {
            let store = try setup.openStore()
            self.store = store
            writer = TranscriptWriter(store: store, rescueFolder: setup.paths.stateFolder)
        } catch {
            writer = TranscriptWriter(store: nil, rescueFolder: setup.paths.stateFolder)
            report(error)
        }
    }

    func report(_ error: TranscriptError) {
        storageError = error
        let folder = writer?.hasUnsaved == true ? nil : setup.paths.stateFolder
        let phrases = conversation.language.troublePhrases
        conversation.say(phrases.sentence(about: error, rescue: writer?.rescuePath ?? folder))
    }

    // MARK: Turning

    private func turn() {
        conversation.follow(session)
        while let line = dueLine() { take(line: line) }
        write()
        guard status == nil else { return }
        if input.isOver, input.isEmpty, !session.isStreaming { return status = .success }
        let activity = transport.wait(reading: descriptors, until: deadline)
        let now = Clock.now
        takeSignals(at: now)
        for event in activity.events {
            if let delivery = current.take(event, at: now) { apply(delivery.action) }
        }
        for delivery in current.expire(at: now) { apply(delivery.action) }
        if let due = session.nextDeadline, due <= now { apply(.tick(at: now)) }
        input.read()
        writer?.flush(now: now.nanoseconds)
        for error in writer?.drain(now: now.nanoseconds) ?? [] { report(error) }
    }

    private var descriptors: [CInt] {
        [input.descriptor, signals.descriptor, writer?.wakeDescriptor].compactMap { $0 }
    }

    private var deadline: Deadline? {
        let times = [
            current.deadline?.nanoseconds, session.nextDeadline?.nanoseconds, writer?.deadline,
        ]
        return times.compactMap { $0 }.min().map { Deadline(nanoseconds: $0) }
    }

    private func dueLine() -> String? {
        guard status == nil, let next = input.next else { return nil }
        let isUrgent = isAtTerminal && next.hasPrefix("/")
        return session.isStreaming && !isUrgent ? nil : input.take()
    }

    private func take(line: String) {
        // A terminal shows what is typed; elsewhere it belongs into what is written.
        if !isAtTerminal { conversation.say(conversation.prompt + line) }
        isPromptShown = false
        let now = Clock.now
        let requests = conversation.take(line, seeing: session, at: now)
        for request in requests { perform(request) }
        conversation.follow(session)
    }

    private func takeSignals(at now: Moment) {
        let signals = signals.drain()
        if !signals.isDisjoint(with: [.hangUp, .terminate]) { status = .interrupted }
        guard signals.contains(.interrupt) else { return }
        input.clear()
        for request in conversation.interrupt(session, at: now) { perform(request) }
        isPromptShown = false
    }

    // MARK: Doing

    private func apply(_ action: Session.Action) {
        let now = Clock.now
        for effect in current.ordered(session.update(action)) {
            if case .save(let record) = effect {
                writer?.save([record], of: session, now: now.nanoseconds)
            }
            if let delivery = current.perform(effect, at: max(now, Clock.now)) {
                apply(delivery.action)
            }
        }
    }

    private func perform(_ request: Request) {
        switch request {
        case .session(let action): apply(action)
        case .quit: status = .success
        case .newSession: open(Setup.newSession(like: session))
        case .listTranscripts: listTranscripts()
        case .openTranscript(let id): openTranscript(id)
        case .export: export()
        default: break
        }
    }

    /// Goes over to another session; what the present one is still told ends as stopped.
    func open(_ next: Session) {
        apply(.stopAll(at: Clock.now))
        conversation.follow(session)
        if next.isSimulated, startDemo() == nil { return }
        session = next
        lineUpIsReady()
    }

    /// Writes what was said, and the prompt if a line is waited for.
    private func write() {
        var text = conversation.takeOutput()
        if !text.isEmpty, isPromptShown {
            text = "\n" + text
            isPromptShown = false
        }
        if status == nil, isAtTerminal, !session.isStreaming, !isPromptShown, input.isEmpty {
            text += conversation.prompt
            isPromptShown = true
        }
        guard !text.isEmpty else { return }
        let error = StandardStreams.put(Array(text.utf8), to: STDOUT_FILENO)
        guard error != 0 else { return }
        if error != EPIPE, status == nil { StandardStreams.complainOfOutput(error) }
        status = error == EPIPE ? .success : .storage
    }
}
