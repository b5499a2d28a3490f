import ChatInterface
import Comparison
import Foundation
import NcursesBackend
import Transcripts
import Transfers

/// One prompt to several models without a screen: the same session and the same loop, with a
/// printer where the panes would be.
final class AskRun<Printer: AskPrinter> {
    private(set) var session: Session
    private var printer: Printer
    private let performer: EffectPerformer
    private let signals: SignalPipe
    private let writer: TranscriptWriter?
    private let phrases: TroublePhrases
    /// Why the newest write was refused, or the database could not be opened.
    private var storageError: TranscriptError?
    private let start: Moment
    private var latest = 0
    /// Panes by the node that answers there.
    private var panes: [NodeID: Int] = [:]
    private var ended: Set<NodeID> = []
    private var isInterrupted = false
    /// Nobody reads any more, or the output takes no more: the number of the error.
    private var outputError: CInt?

    init(
        session: Session, printer: Printer, performer: EffectPerformer, signals: SignalPipe,
        writer: TranscriptWriter?, storageError: TranscriptError?, language: Language
    ) {
        self.session = session
        self.printer = printer
        self.performer = performer
        self.signals = signals
        self.writer = writer
        self.storageError = storageError
        phrases = language.troublePhrases
        start = Clock.now
    }

    /// Asks, prints until every pane has ended, and returns the exit status.
    func run(_ prompt: AskPrompt, starts: [AskStart]) -> ExitStatus {
        performer.pictureBytes = prompt.bytes
        for content in prompt.pictures {
            writer?.save(content.picture, content.bytes, now: start.nanoseconds)
        }
        for (pane, start) in starts.enumerated() { printer.start(pane, start) }
        let effects = session.update(.ask(prompt.text, with: prompt.attachments, at: start))
        for (pane, participant) in session.participants.enumerated() {
            if let head = participant.head { panes[head] = pane }
        }
        perform(effects, at: start)
        if let storageError {
            writer?.flush(now: Int64.max)
            report(storageError)
        }
        flush()
        while ended.count < panes.count, outputError == nil { turn() }
        if ended.count < panes.count {
            perform(session.update(.stopAll(at: Clock.now)), at: Clock.now)
        }
        closeWriter()
        return exitStatus
    }

    private var exitStatus: ExitStatus {
        if isInterrupted { return .interrupted }
        if let outputError { return outputError == EPIPE ? .success : .storage }
        let complete = panes.keys.count { session.tree[$0].reply?.end?.status == .complete }
        let isUnsaved = storageError != nil && writer?.hasUnsaved == true
        return complete == panes.count
            ? isUnsaved ? .storage : .success : complete > 0 ? .someFailed : .allFailed
    }

    private func turn() {
        let deadlines: [Int64] = [
            performer.deadline?.nanoseconds, session.nextDeadline?.nanoseconds, writer?.deadline,
        ].compactMap { $0 }
        let activity = performer.transport.wait(
            reading: [signals.descriptor, writer?.wakeDescriptor].compactMap { $0 },
            until: deadlines.min().map { Deadline(nanoseconds: $0) })
        let now = Clock.now
        for event in activity.events {
            if let delivery = performer.take(event, at: now) { receive(delivery, at: now) }
        }
        for delivery in performer.expire(at: now) { receive(delivery, at: now) }
        if let due = session.nextDeadline, due <= now {
            perform(session.update(.tick(at: now)), at: now)
        }
        hearSignals()
        if isInterrupted { perform(session.update(.stopAll(at: now)), at: now) }
        noteEnds(at: now)
        writer?.flush(now: now.nanoseconds)
        reportStorage(at: now)
        flush()
    }

    /// Whether the person, or the system, wants an end.
    @discardableResult
    private func hearSignals() -> Bool {
        if !signals.drain().isDisjoint(with: [.interrupt, .terminate, .hangUp]) {
            isInterrupted = true
        }
        return isInterrupted
    }

    private func receive(_ delivery: EffectPerformer.Delivery, at now: Moment) {
        guard let pane = panes[delivery.node], !ended.contains(delivery.node) else { return }
        if case .events(let events) = delivery.news {
            for event in events { printer.print(event, pane: pane, at: elapsed(now)) }
        }
        perform(session.update(delivery.action), at: now)
    }

    private func perform(_ effects: [Session.Effect], at now: Moment) {
        for effect in performer.ordered(effects) {
            // A command may have been waited for in the meantime.
            let now = max(now, Clock.now)
            if case .retryPlanned(let node, let plan) = effect, let pane = panes[node] {
                printer.retry(plan, pane: pane, at: elapsed(now))
            }
            if case .save(let record) = effect {
                writer?.save([record], of: session, now: now.nanoseconds)
            }
            if let delivery = performer.perform(effect, at: now) { receive(delivery, at: now) }
        }
        noteEnds(at: now)
    }

    private func noteEnds(at now: Moment) {
        for (node, pane) in panes.sorted(by: { $0.value < $1.value }) where !ended.contains(node) {
            guard let reply = session.tree[node].reply, !reply.isStreaming else { continue }
            ended.insert(node)
            printer.end(reply, pane: pane, at: elapsed(now))
        }
    }

    /// Milliseconds since the start; never less than what was told before.
    private func elapsed(_ now: Moment) -> Int {
        latest = max(latest, now.milliseconds(since: start))
        return latest
    }

    // MARK: Keeping

    private func reportStorage(at now: Moment) {
        for error in writer?.drain(now: now.nanoseconds) ?? [] {
            // Said once: it is tried again every few seconds.
            if storageError == nil { report(error) }
            storageError = error
        }
    }

    private func report(_ error: TranscriptError) {
        StandardStreams.complain(phrases.sentence(about: error, rescue: writer?.rescuePath))
    }

    private func closeWriter() {
        writer?.close()
        reportStorage(at: Clock.now)
    }

    // MARK: Writing

    private func flush() {
        StandardStreams.write(printer.takeErrors(), to: STDERR_FILENO)
        let bytes = printer.takeOutput()
        guard !bytes.isEmpty, outputError == nil else { return }
        let error = StandardStreams.put(
            bytes, to: STDOUT_FILENO, heeding: signals.descriptor, hasEnded: { hearSignals() })
        guard error != 0 else { return }
        outputError = error
        if error != EPIPE, !isInterrupted { StandardStreams.complainOfOutput(error) }
    }
}

/// What the program ends with (sysexits where there is one).
enum ExitStatus: Int32 {
    case success = 0
    case someFailed = 1
    case allFailed = 2
    case usage = 64
    case badInput = 65
    case storage = 74
    case configuration = 78
    case interrupted = 130
}
