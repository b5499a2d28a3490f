import ChatInterface
import Comparison
import Settings
import Transcripts

/// What the first frame doesn't wait for: who can be asked, and what is kept.
extension EventLoop {
    func begin() {
        if demoSeats != nil, interface.isLookingForModels { beginDemo() }
        if session.isSimulated { startDemo() }
        openStore()
        if let store, let prompts = try? store.prompts() { interface.append(history: prompts) }
        readLineUps()
        if let keysNotice { interface.notify(keysNotice, isTrouble: true, at: Clock.now) }
        if let other = screen.otherLocale {
            let phrases = interface.language.commandLinePhrases
            interface.notify(phrases.otherLocale(other.encoding, other.used), at: Clock.now)
        }
        if !interface.isLookingForModels { lineUpIsReady() }
        // A simulated session stays among simulated vendors.
        if !session.isSimulated {
            search = LocalServers(transport: transport, catalogue: setup.catalogue)
        }
        finishSearchIfDone()
        requestFrame()
    }

    func finishSearchIfDone() {
        guard let search, search.isDone else { return }
        self.search = nil
        if interface.isLookingForModels { lineUp(search.found) }
        lineUpIsReady()
        requestFrame()
    }

    /// Nothing was named and no key is there: the servers on this machine, else simulated vendors.
    private func lineUp(_ found: [ModelName]) {
        guard !found.isEmpty else {
            interface.isKeyless = true
            return beginDemo()
        }
        session = Setup.newSession(found.map { Seat($0) }, isSimulated: false)
        interface.isLookingForModels = false
    }

    private func beginDemo() {
        interface.isLookingForModels = false
        guard let demo = startDemo() else { return }
        let seats = demoSeats ?? []
        session = Setup.newSession(
            seats.isEmpty ? demo.models.map { Seat($0) } : seats, isSimulated: true)
    }

    /// The simulated vendors, started when they are first needed.
    @discardableResult
    func startDemo() -> Demo? {
        if let demo { return demo }
        do {
            let demo = try Demo(environment: setup.environment, transport: transport)
            self.demo = demo
            return demo
        } catch {
            interface.notify("\(error)", isTrouble: true, at: Clock.now)
            return nil
        }
    }

    /// Tells the interface whom it can offer, and sends the prompt of the command line.
    func lineUpIsReady() {
        interface.choices = choices()
        interface.booth.naming = SelfNaming(setup.catalogue)
        for performer in [performer, demo?.performer].compactMap({ $0 }) {
            performer.pictureBytes = { [weak self] in self?.bytes(of: $0) }
            performer.reportUnsupported = { [weak self] model, what in
                guard let self else { return }
                let sentence = interface.language.phrases.sentence(about: what)
                interface.notify("\(model): \(sentence)", at: Clock.now)
            }
            performer.reportNextKey = { [weak self] model, kind in
                guard let self else { return }
                let phrases = interface.language.phrases
                interface.notify("\(model): \(phrases.nextKey(phrases.kind(kind)))", at: Clock.now)
            }
        }
        if let prompt {
            self.prompt = nil
            perform(.session(.ask(prompt, at: Clock.now)), at: Clock.now)
        }
    }

    private func choices() -> [ModelChoice] {
        ModelChoice.all(
            in: setup.catalogue, demo: session.isSimulated ? demo : nil,
            interface.language)
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
        interface.notifyStorageTrouble(sentence(about: error), at: Clock.now)
        requestFrame()
    }

    /// Before anything waits to be saved the place is told where it will go.
    func sentence(about error: TranscriptError) -> String {
        let folder = writer?.hasUnsaved == true ? nil : setup.paths.stateFolder
        return interface.language.troublePhrases.sentence(
            about: error, rescue: writer?.rescuePath ?? folder)
    }
}
