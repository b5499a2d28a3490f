import ChatInterface
import Comparison
import Foundation
import Terminal
import Transcripts

/// What a key asks for beyond the interface and the session.
extension EventLoop {
    func perform(_ request: Request, at now: Moment) {
        switch request {
        case .session(let action):
            if case .stopAll = action { stopJudging(at: now) }
            if let action = attaching(action, at: now) { apply(action, at: now) }
        case .quit: status = .success
        case .suspend:
            writer?.flush(now: Int64.max)
            screen.suspend()
        case .redraw: screen.invalidate()
        case .edit(let text): edit(text)
        case .newSession: open(Setup.newSession(like: session), at: now)
        case .listTranscripts: listTranscripts()
        case .openTranscript(let id): openTranscript(id, at: now)
        case .export: export(at: now)
        case .readThemes(let wish): readThemes(for: wish, at: now)
        case .showRanking: showRanking()
        case .deleteTranscript(let id): setTranscriptDeleted(id, true)
        case .restoreTranscript(let id): setTranscriptDeleted(id, false)
        case .saveLineUp(let name, let seats): keepLineUp(name, seats, at: now)
        case .deleteLineUp(let name): keepLineUp(name, nil, at: now)
        case .readLatencies(let models): readLatencies(of: models)
        case .planJudging(let judges): planJudging(judges, at: now)
        case .examine(let provider): examine(provider)
        case .judge: beginJudging(at: now)
        case .copy(let text): copy(text)
        case .listPrompts: listPrompts()
        case .completePath(let path): complete(path, at: now)
        case .ring: screen.ring()
        case .title(let text): screen.send(title.sequence(text))
        case .useMouse(let isUsed): screen.useMouse(isUsed)
        }
    }

    /// Goes over to another session; what the present one is still told ends as stopped.
    private func open(_ next: Session, at now: Moment) {
        apply(.stopAll(at: now), at: now)
        stopJudging(at: now)
        judging = nil
        if next.isSimulated, startDemo() == nil { return }
        session = next
        lineUpIsReady()
        requestFrame()
    }

    private func listTranscripts() {
        guard let store, let list = try? store.list(limit: 500) else { return }
        interface.offer(
            transcripts: list.map { summary in
                FuzzyBox.Item(
                    id: summary.id, label: summary.title.isEmpty ? summary.id : summary.title,
                    detail: Date(timeIntervalSince1970: summary.updatedAt)
                        .listed(in: interface.language), keywords: summary.models + [summary.id])
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

    private func readLatencies(of models: [ModelName]) {
        guard let store,
            let found = try? store.latencies(of: models, areSimulated: session.isSimulated)
        else { return }
        interface.offer(latencies: found)
    }

    private func copy(_ text: String) {
        let clipboard = Clipboard(environment: setup.environment)
        screen.send(clipboard.sequence(for: text))
        clipboard.runTool(text)
    }

    private func export(at now: Moment) {
        let path = FileManager.default.currentDirectoryPath + "/baimo-\(session.id).md"
        var text = TranscriptExport.compared(session, interface.language)
        if let judging, judging.run.done > 0 {
            text += "\n" + judging.run.markdown(interface.language, level: 2)
        }
        let error = OutputFile.write(text, to: path)
        interface.notifyExport(
            path: error == 0 ? path : nil, reason: String(cString: strerror(error)), at: now)
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
}
