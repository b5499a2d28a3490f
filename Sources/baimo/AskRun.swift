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
    private let start: Moment
    /// Panes by the node that answers there.
    private var panes: [NodeID: Int] = [:]
    private var ended: Set<NodeID> = []
    private var isInterrupted = false
    private var isReaderGone = false

    init(
        session: Session, printer: Printer, performer: EffectPerformer, signals: SignalPipe,
        writer: TranscriptWriter?
    ) {
        self.session = session
        self.printer = printer
        self.performer = performer
        self.signals = signals
        self.writer = writer
        start = Clock.now
    }

    /// Asks, prints until every pane has ended, and returns the exit status.
    func run(_ prompt: String, starts: [AskStart]) -> ExitStatus {
        for (pane, start) in starts.enumerated() { printer.start(pane, start) }
        let effects = session.update(.ask(prompt, at: start))
        for (pane, participant) in session.participants.enumerated() {
            if let head = participant.head { panes[head] = pane }
        }
        perform(effects, at: start)
        flush()
        while ended.count < panes.count, !isReaderGone { turn() }
        writer?.close()
        return exitStatus
    }

    private var exitStatus: ExitStatus {
        if isReaderGone { return .success }
        if isInterrupted { return .interrupted }
        let complete = panes.keys.count { session.tree[$0].reply?.end?.status == .complete }
        return complete == panes.count ? .success : complete > 0 ? .someFailed : .allFailed
    }

    private func turn() {
        let deadlines: [Int64] = [
            performer.deadline?.nanoseconds, session.nextDeadline?.nanoseconds, writer?.deadline,
        ].compactMap { $0 }
        let activity = performer.transport.wait(
            reading: [signals.descriptor],
            until: deadlines.min().map { Deadline(nanoseconds: $0) })
        let now = Clock.now
        for event in activity.events {
            if let delivery = performer.take(event, at: now) { receive(delivery, at: now) }
        }
        for delivery in performer.expire(at: now) { receive(delivery, at: now) }
        if let due = session.nextDeadline, due <= now {
            perform(session.update(.tick(at: now)), at: now)
        }
        if !signals.drain().isDisjoint(with: [.interrupt, .terminate, .hangUp]) {
            isInterrupted = true
            perform(session.update(.stopAll(at: now)), at: now)
        }
        noteEnds(at: now)
        writer?.flush(now: now.nanoseconds)
        flush()
    }

    private func receive(_ delivery: EffectPerformer.Delivery, at now: Moment) {
        guard let pane = panes[delivery.node], !ended.contains(delivery.node) else { return }
        if case .events(let events) = delivery.news {
            for event in events { printer.print(event, pane: pane, at: elapsed(now)) }
        }
        perform(session.update(delivery.action), at: now)
    }

    private func perform(_ effects: [Session.Effect], at now: Moment) {
        for effect in effects {
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

    private func elapsed(_ now: Moment) -> Int { now.milliseconds(since: start) }

    private func flush() {
        StandardStreams.write(printer.takeErrors(), to: STDERR_FILENO)
        if !StandardStreams.write(printer.takeOutput(), to: STDOUT_FILENO) { isReaderGone = true }
    }
}

/// Descriptors 1 and 2.
enum StandardStreams {
    /// Writes everything; false if nobody reads any more.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count > 0 {
                    offset += count
                } else if errno == EAGAIN {
                    var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = Foundation.poll(&poll, 1, -1)
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }

    static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }
    static func complain(_ text: String) {
        write(Array(("baimo: " + text + "\n").utf8), to: STDERR_FILENO)
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
