import ChatInterface
import Comparison
import CurlTransport
import Foundation
import NcursesBackend
import Settings
import Terminal
import Transcripts
import Transfers
import VendorSimulator

/// The one loop: keys, bytes and time come in here, effects and frames go out. Everything happens
/// on one thread; one wait serves the keyboard, signals and every stream.
final class EventLoop {
    /// Nanoseconds between frames that nobody's key asked for.
    private static let framePause: Int64 = 16_700_000

    private let setup: Setup
    private let screen: NcursesScreen
    private let signals: SignalPipe
    private let transport: CurlTransport
    private var performer: EffectPerformer
    private var session: Session
    private var interface: Interface
    private var demo: Demo?
    private var search: LocalServers?
    private var store: TranscriptStore?
    private var writer: TranscriptWriter?
    private var grid: Grid
    private var status: ExitStatus?
    private var needsFrame = true
    private var wantsFrameNow = true
    private var lastFrame: Int64 = 0
    private var prompt: String?
    private let wantsDemo: Bool

    init(
        setup: Setup, screen: NcursesScreen, interface: Interface, resumed: Session?,
        lineUp: [ModelName]?, wantsDemo: Bool
    ) {
        self.setup = setup
        self.screen = screen
        self.interface = interface
        self.wantsDemo = wantsDemo
        signals = SignalPipe()
        transport = Setup.makeTransport()
        performer = EffectPerformer(transport: transport, catalogue: setup.catalogue)
        session = resumed ?? Setup.newSession(lineUp ?? [], isSimulated: false)
        grid = Grid(size: screen.size)
        if session.participants.isEmpty { self.interface.isLookingForModels = true }
        if session.isSimulated { startDemo(keepingSession: true) }
    }

    /// Runs until the person quits.
    func run(prompt: String?) -> ExitStatus {
        self.prompt = prompt
        draw(at: Clock.now)
        begin()
        while status == nil { turn() }
        stopEverything()
        return status ?? .success
    }

    /// What the first frame doesn't wait for.
    private func begin() {
        if interface.isLookingForModels {
            if wantsDemo { startDemo(keepingSession: false) } else { lookForServers() }
        }
        openStore()
        if let store, let prompts = try? store.prompts() { interface.append(history: prompts) }
        if let notice = screen.localeNotice { interface.notify(notice, at: Clock.now) }
        if !interface.isLookingForModels { lineUpIsReady() }
        requestFrame()
    }

    private func lookForServers() {
        search = LocalServers(transport: transport, catalogue: setup.catalogue)
        finishSearchIfDone()
    }

    private func finishSearchIfDone() {
        guard let search, search.isDone else { return }
        self.search = nil
        if search.found.isEmpty {
            startDemo(keepingSession: false)
        } else {
            session = Setup.newSession(search.found, isSimulated: false)
        }
        interface.isLookingForModels = false
        lineUpIsReady()
        requestFrame()
    }

    private func startDemo(keepingSession: Bool) {
        interface.isLookingForModels = false
        do {
            let demo = try Demo(environment: setup.environment)
            self.demo = demo
            interface.isDemo = true
            performer = EffectPerformer(transport: transport, catalogue: demo.catalogue)
            if !keepingSession { session = Setup.newSession(demo.models, isSimulated: true) }
        } catch {
            interface.notify("\(error)", isTrouble: true, at: Clock.now)
        }
    }

    private func lineUpIsReady() {
        interface.choices = choices()
        let phrases = interface.language.phrases
        let performer = performer
        performer.reportUnsupported = { [weak self] model, what in
            self?.interface.notify("\(model): \(phrases.unsupported(what))", at: Clock.now)
        }
        if let prompt {
            self.prompt = nil
            apply(.ask(prompt, at: Clock.now), at: Clock.now)
        }
    }

    private func choices() -> [ModelChoice] {
        let catalogue = demo?.catalogue ?? setup.catalogue
        let names = demo?.choices ?? catalogue.ids.flatMap(catalogue.models)
        return names.compactMap { name in
            guard let provider = catalogue.provider(name.provider) else { return nil }
            let model = catalogue.model(name)
            let price = model.flatMap { model in
                model.input.flatMap { input in
                    model.output.map { "\(input)/\($0) \(model.currency ?? "")" }
                }
            }
            return ModelChoice(
                name: name, provider: provider.nameEnglish, chineseProvider: provider.nameChinese,
                pinyin: provider.pinyin,
                detail: demo == nil ? price ?? "" : interface.language.phrases.simulated,
                isAvailable: demo != nil || catalogue.isAvailable(name.provider) || provider.isLocal
            )
        }
    }

    private func openStore() {
        do throws(TranscriptError) {
            let store = try setup.openStore()
            self.store = store
            writer = TranscriptWriter(store: store, rescueFolder: setup.paths.stateFolder)
        } catch {
            report(error)
        }
    }

    private func report(_ error: TranscriptError) {
        interface.notifyStorageTrouble(error.detail, rescue: setup.paths.stateFolder, at: Clock.now)
        requestFrame()
    }

    // MARK: Turning

    private func turn() {
        let activity = transport.wait(reading: descriptors, until: deadline())
        let now = Clock.now
        takeSignals()
        for event in activity.events { take(event, at: now) }
        for event in screen.read(now: now.nanoseconds) { take(event, at: now) }
        for delivery in performer.expire(at: now) { receive(delivery, at: now) }
        if let due = session.nextDeadline, due <= now { apply(.tick(at: now), at: now) }
        finishSearchIfDone()
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
            performer.deadline?.nanoseconds, session.nextDeadline?.nanoseconds, writer?.deadline,
            screen.inputDeadline, interface.nextDeadline(session, after: now)?.nanoseconds,
        ].compactMap { $0 }
        if needsFrame {
            times.append(wantsFrameNow ? now.nanoseconds : lastFrame + Self.framePause)
        }
        if screen.needsRedraw { times.append(now.nanoseconds + 50_000_000) }
        return times.min().map { Deadline(nanoseconds: $0) }
    }

    private func takeSignals() {
        let signals = signals.drain()
        if signals.contains(.resized) || signals.contains(.resumed),
            let event = screen.refreshSize()
        {
            take(event, at: Clock.now)
        }
        if signals.contains(.hangUp) || signals.contains(.terminate) || signals.contains(.interrupt)
        {
            status = .interrupted
        }
    }

    private func take(_ event: TransferEvent, at now: Moment) {
        if search?.take(event) == true { return }
        if let delivery = performer.take(event, at: now) { receive(delivery, at: now) }
    }

    private func receive(_ delivery: EffectPerformer.Delivery, at now: Moment) {
        apply(.received(delivery.events, for: delivery.node, at: now), at: now)
    }

    private func apply(_ action: Session.Action, at now: Moment) {
        for effect in session.update(action) {
            if case .save(let record) = effect {
                writer?.save([record], of: session, now: now.nanoseconds)
            }
            if let delivery = performer.perform(effect, at: now) { receive(delivery, at: now) }
        }
        needsFrame = true
    }

    private func take(_ event: InputEvent, at now: Moment) {
        requestFrame()
        for request in interface.update(event, seeing: session, at: now) {
            perform(request, at: now)
        }
    }

    private func perform(_ request: Request, at now: Moment) {
        switch request {
        case .session(let action): apply(action, at: now)
        case .quit: status = .success
        case .suspend:
            writer?.flush(now: Int64.max)
            screen.suspend()
        case .redraw: screen.invalidate()
        case .edit(let text): edit(text)
        case .newSession:
            open(
                Setup.newSession(session.participants.map(\.model), isSimulated: demo != nil),
                at: now)
        case .listTranscripts: listTranscripts()
        case .openTranscript(let id): openTranscript(id, at: now)
        case .export: export(at: now)
        }
        if screen.size != grid.size {
            _ = interface.update(.resized(screen.size), seeing: session, at: now)
        }
    }

    private func open(_ next: Session, at now: Moment) {
        apply(.stopAll(at: now), at: now)
        session = next
        requestFrame()
    }

    // MARK: Drawing

    private func requestFrame() {
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
        let cursor = interface.draw(session, on: &grid, at: now)
        screen.draw(grid, cursor: cursor)
        needsFrame = false
        wantsFrameNow = false
        lastFrame = now.nanoseconds
    }

    // MARK: Requests

    private func listTranscripts() {
        guard let store, let list = try? store.list(limit: 500) else { return }
        interface.offer(
            transcripts: list.map { summary in
                FuzzyBox.Item(
                    id: summary.id, label: summary.title.isEmpty ? summary.id : summary.title,
                    detail: Date(timeIntervalSince1970: summary.updatedAt).formatted(
                        .iso8601.year().month().day()), keywords: summary.models + [summary.id])
            })
    }

    private func openTranscript(_ id: String, at now: Moment) {
        guard let store else { return }
        do throws(TranscriptError) {
            if let loaded = try store.load(id, epoch: Clock.epoch) { open(loaded, at: now) }
        } catch {
            report(error)
        }
    }

    private func export(at now: Moment) {
        let path = FileManager.default.currentDirectoryPath + "/baimo-\(session.id).md"
        do {
            try TranscriptExport.markdown(session).write(
                toFile: path, atomically: true, encoding: .utf8)
            interface.notifyExport(path: path, reason: "", at: now)
        } catch {
            interface.notifyExport(path: nil, reason: error.localizedDescription, at: now)
        }
    }

    private func edit(_ text: String) {
        let path = NSTemporaryDirectory() + "/baimo-\(getpid()).md"
        guard (try? text.write(toFile: path, atomically: true, encoding: .utf8)) != nil else {
            return
        }
        chmod(path, 0o600)
        let editor = setup.environment["VISUAL"] ?? setup.environment["EDITOR"] ?? "vi"
        screen.lend {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "\(editor) \"$1\"", "sh", path]
            try? process.run()
            process.waitUntilExit()
        }
        if let edited = try? String(contentsOfFile: path, encoding: .utf8) {
            interface.setDraft(edited.last == "\n" ? String(edited.dropLast()) : edited)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// What streams is ended as stopped and kept.
    private func stopEverything() {
        apply(.stopAll(at: Clock.now), at: Clock.now)
        writer?.close()
        for error in writer?.drain(now: 0) ?? [] {
            screen.close()
            StandardStreams.complain(
                interface.language.phrases.storageTrouble(error.detail, setup.paths.stateFolder))
        }
    }
}
