import ChatInterface
import Comparison
import CurlTransport
import Foundation
import NcursesBackend
import Terminal
import Transcripts
import Transfers

/// The one loop: keys, bytes and time come in here, effects and frames go out. Everything happens
/// on one thread; one wait serves the keyboard, signals and every stream.
final class EventLoop {
    /// Nanoseconds between frames that nobody's key asked for.
    private static let framePause: Int64 = 16_700_000
    /// A wait that returns so much later than asked for slept through a stop of the process.
    private static let longOversleep = Duration.seconds(2)

    let setup: Setup
    let screen: NcursesScreen
    let transport: CurlTransport
    /// Whom the session's models are asked through; another one while the session is simulated.
    let performer: EffectPerformer
    var demo: Demo?
    var session: Session
    var interface: Interface
    var search: LocalServers?
    var store: TranscriptStore?
    var writer: TranscriptWriter?
    /// Why the newest write was refused, or the database could not be opened.
    var storageError: TranscriptError?
    let pictures = PictureShelf()
    var draftWatch = DraftWatch()
    var status: ExitStatus?
    /// What is or was found out about a vendor.
    var examination: ProviderExamination?
    /// Answers being judged, or a plan to have them judged.
    var judging: Judging?
    /// Sent as soon as there are models.
    var prompt: String?
    var title = WindowTitle()

    /// Whether the theme is to fit the ground that the terminal says it has.
    var followsGround = false
    /// Whom `--demo` was given.
    let demoSeats: [Seat]?
    /// What of the person's keys is in conflict; said when the program begins.
    var keysNotice: String?

    private let signals: SignalPipe
    private var grid: Grid
    private var needsFrame = true
    private var wantsFrameNow = true
    private var lastFrame: Int64 = 0

    init(
        setup: Setup, screen: NcursesScreen, interface: Interface, resumed: Session?,
        lineUp: [Seat]?, demoSeats: [Seat]?
    ) {
        self.setup = setup
        self.screen = screen
        self.interface = interface
        self.demoSeats = demoSeats
        signals = SignalPipe()
        transport = Setup.makeTransport()
        performer = EffectPerformer(transport: transport, catalogue: setup.catalogue)
        session = resumed ?? Setup.newSession(lineUp ?? [], isSimulated: false)
        grid = Grid(size: screen.size)
        self.interface.isLookingForModels = session.participants.isEmpty
    }

    /// Runs until the person quits.
    func run(prompt: String?) -> ExitStatus {
        self.prompt = prompt
        screen.useMouse(interface.usesMouse)
        draw(at: Clock.now)
        begin()
        while status == nil { turn() }
        stopEverything()
        return status ?? .success
    }

    /// The performer of the present session's kind.
    var current: EffectPerformer {
        session.isSimulated ? demo?.performer ?? performer : performer
    }

    // MARK: Turning

    private func turn() {
        let deadline = deadline()
        let activity = transport.wait(reading: descriptors, until: deadline)
        let now = Clock.now
        forgetStop(at: now, after: deadline)
        takeSignals()
        for event in activity.events { take(event, at: now) }
        for event in screen.read(now: now.nanoseconds) { take(event, at: now) }
        adaptToWidths()
        adaptToGround()
        for delivery in current.expire(at: now) { receive(delivery, at: now) }
        if judging?.expire(at: now) == true { showJudgement(at: now) }
        if let due = session.nextDeadline, due <= now { apply(.tick(at: now), at: now) }
        finishSearchIfDone()
        watchDraft(at: now)
        writer?.flush(now: now.nanoseconds)
        for error in writer?.drain(now: now.nanoseconds) ?? [] { report(error) }
        drawIfDue(at: now)
    }

    private var descriptors: [CInt] {
        [screen.input, signals.descriptor, writer?.wakeDescriptor].compactMap { $0 }
    }

    private func deadline() -> Deadline? {
        let now = Clock.now
        var times = [
            current.deadline?.nanoseconds, session.nextDeadline?.nanoseconds, writer?.deadline,
            screen.inputDeadline, judging?.deadline, draftWatch.due?.nanoseconds,
            interface.nextDeadline(session, after: now)?.nanoseconds,
        ].compactMap { $0 }
        if needsFrame {
            times.append(wantsFrameNow ? now.nanoseconds : lastFrame + Self.framePause)
        }
        if screen.needsRedraw { times.append(now.nanoseconds + 50_000_000) }
        return times.min().map { Deadline(nanoseconds: $0) }
    }

    /// While the process was stopped no stream could be heard: its silence doesn't count.
    private func forgetStop(at now: Moment, after deadline: Deadline?) {
        guard let deadline else { return }
        let late = Duration.nanoseconds(now.nanoseconds - deadline.nanoseconds)
        guard late > Self.longOversleep else { return }
        current.forget(late)
        judging?.performer.forget(late)
    }

    private func takeSignals() {
        let signals = signals.drain()
        if signals.contains(.resized) || signals.contains(.resumed),
            let event = screen.refreshSize()
        {
            take(event, at: Clock.now)
        }
        if !signals.isDisjoint(with: [.hangUp, .terminate, .interrupt]) { status = .interrupted }
    }

    private func take(_ event: TransferEvent, at now: Moment) {
        if search?.take(event) == true { return }
        if let examination, examination.take(event) { return showFindings() }
        if let judging, judging.take(event, at: now) { return showJudgement(at: now) }
        if let delivery = current.take(event, at: now) { receive(delivery, at: now) }
    }

    private func receive(_ delivery: EffectPerformer.Delivery, at now: Moment) {
        apply(delivery.action, at: now)
    }

    func apply(_ action: Session.Action, at now: Moment) {
        for effect in current.ordered(session.update(action)) {
            if case .save(let record) = effect {
                writer?.save([record], of: session, now: now.nanoseconds)
            }
            if let delivery = current.perform(effect, at: max(now, Clock.now)) {
                receive(delivery, at: now)
            }
        }
        needsFrame = true
    }

    private func take(_ event: InputEvent, at now: Moment) {
        requestFrame()
        for request in interface.update(event, seeing: session, at: now) {
            perform(request, at: now)
        }
        if screen.size != grid.size {
            _ = interface.update(.resized(screen.size), seeing: session, at: now)
        }
    }

    /// Unless the configuration says how wide ambiguous characters are, the terminal does.
    private func adaptToWidths() {
        guard setup.configuration.ambiguousWidth ?? .automatic == .automatic,
            screen.ambiguousColumns == 2, interface.ambiguous == .one
        else { return }
        interface.ambiguous = .two
        interface.symbols = setup.symbols(ambiguous: .two)
        // What was drawn so far stands elsewhere than was thought.
        screen.invalidate()
        requestFrame()
    }

    // MARK: Drawing

    func requestFrame() {
        needsFrame = true
        wantsFrameNow = true
    }

    private func drawIfDue(at now: Moment) {
        if let due = interface.nextDeadline(session, after: Moment(nanoseconds: lastFrame)),
            due <= now
        {
            interface.expire(at: now)
            needsFrame = true
        }
        let isDue = wantsFrameNow || now.nanoseconds - lastFrame >= Self.framePause
        if needsFrame && isDue || screen.needsRedraw { draw(at: now) }
    }

    private func draw(at now: Moment) {
        if grid.size != screen.size { grid = Grid(size: screen.size) }
        for request in interface.announce(session, at: now) { perform(request, at: now) }
        let cursor = interface.draw(session, on: &grid, at: now)
        screen.draw(grid, cursor: cursor)
        needsFrame = false
        wantsFrameNow = false
        lastFrame = now.nanoseconds
    }

    /// What streams is ended as stopped and kept.
    private func stopEverything() {
        screen.send(title.sequence(nil))
        apply(.stopAll(at: Clock.now), at: Clock.now)
        stopJudging(at: Clock.now)
        writer?.close()
        storageError = writer?.drain(now: 0).last ?? storageError
        if writer?.hasUnsaved == true, let storageError {
            screen.close()
            StandardStreams.complain(sentence(about: storageError))
        }
    }
}
