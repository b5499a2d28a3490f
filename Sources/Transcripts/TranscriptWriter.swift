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

    private let store: TranscriptStore
    private let rescueFolder: String
    private let clock: @Sendable () -> Double
    private var operations: [Operation] = []
    private var oldest: Int64?
    private var knownSessions: Set<String> = []
    private var retryAt: Int64?
    private let outcome: Outcome

    /// Readable when a write has been refused: `drain` says why.
    package var wakeDescriptor: CInt { outcome.descriptor }

    /// `rescueFolder` takes what the database refuses; `clock` tells seconds since 1970.
    package init(
        store: TranscriptStore, rescueFolder: String,
        clock: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 }
    ) {
        self.store = store
        self.rescueFolder = rescueFolder
        self.clock = clock
        outcome = Outcome()
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
        writeAll()
    }

    private func writeAll() {
        let batch = operations
        operations = []
        oldest = nil
        retryAt = nil
        let outcome = outcome
        let path = store.path
        let folder = rescueFolder
        let now = clock()
        store.database.asyncWrite { database in
            for operation in outcome.backlog + batch {
                try operation.perform(in: database, at: now)
            }
        } completion: { _, result in
            switch result {
            case .success: outcome.succeed(rescueFolder: folder)
            case .failure(let error):
                outcome.refuse(batch, TranscriptError(error, path: path), rescueFolder: folder)
            }
        }
    }

    /// The refusals since the last call; what was refused will be tried again.
    package func drain(now nanoseconds: Int64) -> [TranscriptError] {
        let errors = outcome.drain()
        if !errors.isEmpty { retryAt = nanoseconds + Self.retryAfter }
        return errors
    }

    /// Writes everything and waits for it.
    package func close() {
        writeAll()
        // The writer's queue is serial: when this has run, everything before it has.
        try? store.database.read { _ in }
        outcome.settle()
    }

    /// Takes into the database what rescue files hold, and renames them. Returns how many.
    package static func recover(_ store: TranscriptStore, rescueFolder: String) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: rescueFolder)) ?? []
        var count = 0
        for name in names.sorted() where name.hasPrefix("rescue-") && name.hasSuffix(".jsonl") {
            let path = rescueFolder + "/" + name
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            let operations = text.split(separator: "\n").compactMap {
                RowJSON.value(Operation.self, from: String($0))
            }
            let now = Date().timeIntervalSince1970
            let written: Void? = try? store.database.write { database in
                for operation in operations { try operation.perform(in: database, at: now) }
            }
            guard written != nil else { continue }
            try? FileManager.default.moveItem(atPath: path, toPath: path + ".imported")
            count += 1
        }
        return count
    }
}

/// What became of writes, between the background queue and the loop.
private final class Outcome: @unchecked Sendable {
    private let lock = NSLock()
    private var refused: [Operation] = []
    private var errors: [TranscriptError] = []
    private var rescuePath: String?
    private let ends: [CInt]

    init() {
        var ends: [CInt] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        self.ends = ends
    }

    deinit { for end in ends { close(end) } }

    var descriptor: CInt { ends[0] }

    var backlog: [Operation] { lock.withLock { refused } }

    func succeed(rescueFolder: String) {
        lock.withLock {
            refused = []
            if let path = rescuePath { try? FileManager.default.removeItem(atPath: path) }
            rescuePath = nil
        }
    }

    func refuse(_ batch: [Operation], _ error: TranscriptError, rescueFolder: String) {
        lock.withLock {
            refused += batch
            errors.append(error)
            rescue(rescueFolder)
        }
        var byte: UInt8 = 1
        _ = write(ends[1], &byte, 1)
    }

    /// Everything refused so far, whole, so that the file is never half of the truth.
    private func rescue(_ folder: String) {
        let text = refused.map { RowJSON.text($0) + "\n" }.joined()
        let name = "/rescue-\(getpid()).jsonl"
        for place in [folder, NSTemporaryDirectory()] {
            try? FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            guard (try? text.write(toFile: place + name, atomically: true, encoding: .utf8)) != nil
            else {
                continue
            }
            chmod(place + name, 0o600)
            rescuePath = place + name
            return
        }
    }

    func drain() -> [TranscriptError] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(ends[0], &buffer, buffer.count) > 0 {}
        return lock.withLock {
            defer { errors = [] }
            return errors
        }
    }

    /// Waits for a completion that is just being told.
    func settle() { lock.withLock {} }
}
