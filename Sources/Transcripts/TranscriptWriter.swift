import Comparison
import Foundation
import GRDB

/// The loop's side of the store: collects what must be kept, and has it written in the background.
///
/// Nothing blocks the caller, and nothing is lost: what the database refuses is kept in memory,
/// written to a rescue file, and tried again with the next flush.
package final class TranscriptWriter {
    /// What was collected may be this old, in nanoseconds, before it must be written.
    private static let patience: Int64 = 150_000_000
    /// After a refusal, nanoseconds until the next try.
    private static let retryAfter: Int64 = 3_000_000_000

    private let store: TranscriptStore?
    private let clock: @Sendable () -> Double
    private var operations: [Operation] = []
    private var oldest: Int64?
    private var knownSessions: Set<String> = []
    private var retryAt: Int64?
    private let backlog: Backlog

    /// Readable when a write has been refused: `drain` says why.
    package var wakeDescriptor: CInt { backlog.descriptor }

    /// The file that holds what the database lacks; nil if it lacks nothing, or no file can be made.
    package var rescuePath: String? { backlog.rescuePath }

    /// Whether the database lacks anything of what was handed over to be written.
    package var hasUnsaved: Bool { !backlog.isEmpty }

    /// Without a store everything goes to the rescue file. `rescueFolder` takes what the database
    /// refuses; `clock` tells seconds since 1970.
    package init(
        store: TranscriptStore?, rescueFolder: String,
        clock: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 }
    ) {
        self.store = store
        self.clock = clock
        backlog = Backlog(rescueFolder: rescueFolder, isRefused: store == nil)
    }

    /// Notes what must be kept. Cheap: nothing is written here.
    package func save(_ records: [Session.Record], of session: Session, now nanoseconds: Int64) {
        guard !records.isEmpty else { return }
        if knownSessions.insert(session.id).inserted {
            operations.append(.session(SessionRow(session)))
        }
        for record in records { collect(record, session) }
        oldest = oldest ?? nanoseconds
    }

    /// Notes the bytes of a picture, to be kept under its digest.
    package func save(_ picture: Picture, _ bytes: [UInt8], now nanoseconds: Int64) {
        operations.append(.picture(digest: picture.digest, bytes: Data(bytes)))
        oldest = oldest ?? nanoseconds
    }

    private func collect(_ record: Session.Record, _ session: Session) {
        switch record {
        case .node(let id), .reply(let id):
            operations.append(.node(NodeRow(session.tree[id], session: session.id)))
        case .events(let id, let events):
            for event in events { collect(event, id.rawValue, session.id) }
        case .participants: operations.append(.session(SessionRow(session)))
        case .vote(let vote): operations.append(.vote(VoteRow(vote)))
        }
    }

    private func collect(_ event: ReplyEvent, _ node: Int, _ session: String) {
        switch event {
        case .text(let text): append(.text, text, node, session)
        case .reasoning(let text): append(.reasoning, text, node, session)
        case .recast: append(.recast, "", node, session)
        case .retracted(let reason): append(.retracted, reason, node, session)
        case .sources(let sources): append(.sources, RowJSON.text(sources), node, session)
        case .usage(let usage): append(.usage, RowJSON.text(usage), node, session)
        case .cost(let cost): append(.cost, RowJSON.text(cost), node, session)
        case .ended: break
        }
    }

    private func append(_ kind: PieceKind, _ text: String, _ node: Int, _ session: String) {
        // Deltas that follow each other become one row.
        if kind == .text || kind == .reasoning,
            case .piece(session, node, kind, let before)? = operations.last
        {
            operations.removeLast()
            operations.append(.piece(session: session, node: node, kind: kind, text: before + text))
        } else {
            operations.append(.piece(session: session, node: node, kind: kind, text: text))
        }
    }

    /// When `flush` must be called, in nanoseconds; nil if there is nothing to write.
    package var deadline: Int64? {
        [oldest.map { $0 + Self.patience }, retryAt].compactMap { $0 }.min()
    }

    /// Hands over what is due to be written.
    package func flush(now nanoseconds: Int64) {
        guard let deadline, deadline <= nanoseconds else { return }
        let triesAgain = retryAt.map { $0 <= nanoseconds } ?? false
        if triesAgain { retryAt = nil }
        writeAll(triesAgain: triesAgain)
    }

    private func writeAll(triesAgain: Bool) {
        let batch = operations
        operations = []
        oldest = nil
        guard let due = backlog.add(batch, triesAgain: triesAgain && store != nil), let store
        else { return }
        Self.write(due, store, backlog, clock)
    }

    private static func write(
        _ due: [Operation], _ store: TranscriptStore, _ backlog: Backlog,
        _ clock: @escaping @Sendable () -> Double
    ) {
        let now = clock()
        store.database.asyncWrite { database in
            for operation in due { try operation.perform(in: database, at: now) }
        } completion: { _, result in
            switch result {
            case .success:
                if let more = backlog.succeed() { write(more, store, backlog, clock) }
            case .failure(let error): backlog.refuse(TranscriptError(error, path: store.path))
            }
        }
    }

    /// The refusals since the last call; what was refused will be tried again.
    package func drain(now nanoseconds: Int64) -> [TranscriptError] {
        let errors = backlog.drain()
        if !errors.isEmpty { retryAt = nanoseconds + Self.retryAfter }
        return errors
    }

    /// Writes everything and waits for it.
    package func close() {
        let refusals = backlog.refusals
        writeAll(triesAgain: true)
        settle()
        // A write was under way already: what came after it is still to be written.
        if !backlog.isEmpty, backlog.refusals == refusals {
            writeAll(triesAgain: true)
            settle()
        }
        backlog.finish()
    }

    /// The writer's queue is serial: when this has run, everything before it has.
    private func settle() {
        guard let store else { return }
        try? store.database.read { _ in }
    }

    /// Takes into the database what rescue files hold that no running program has, and renames
    /// them. Returns how many.
    package static func recover(_ store: TranscriptStore, rescueFolder: String) -> Int {
        var count = 0
        for file in RescueFile.abandoned(in: rescueFolder) {
            let now = Date().timeIntervalSince1970
            let written: Void? = try? store.database.write { database in
                for operation in file.operations { try operation.perform(in: database, at: now) }
            }
            guard written != nil else { continue }
            file.settle()
            count += 1
        }
        return count
    }
}
