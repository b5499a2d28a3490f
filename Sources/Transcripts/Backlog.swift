import Foundation

/// What the database doesn't hold yet, in order, and what became of the writes.
///
/// The loop adds to it and the database's queue takes from it. While a write takes its time, or has
/// been refused, a rescue file holds everything that is waiting.
final class Backlog: @unchecked Sendable {
    private let lock = NSLock()
    private var waiting: [Operation] = []
    /// How many of those, from the first, are being written now; nil if none are.
    private var underWay: Int?
    /// The database refused the last write.
    private var isRefused: Bool
    private var errors: [TranscriptError] = []
    private var count = 0
    private let file: RescueFile
    private let ends: [CInt]

    /// `isRefused` if there is no database to write to.
    init(rescueFolder: String, isRefused: Bool) {
        file = RescueFile(folder: rescueFolder)
        self.isRefused = isRefused
        var ends: [CInt] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        self.ends = ends
    }

    deinit { for end in ends { close(end) } }

    /// Readable when a write has been refused.
    var descriptor: CInt { ends[0] }

    /// The file that holds what the database doesn't; nil if nothing waits, or no file can be made.
    var rescuePath: String? { lock.withLock { file.path } }

    var isEmpty: Bool { lock.withLock { waiting.isEmpty } }

    /// How many writes have been refused in all.
    var refusals: Int { lock.withLock { count } }

    /// Takes more in, and returns what is to be written now: nothing while a write is under way,
    /// nor after a refusal unless it is to be tried again.
    func add(_ batch: [Operation], triesAgain: Bool) -> [Operation]? {
        lock.withLock {
            waiting += batch
            guard underWay == nil, !isRefused || triesAgain, !waiting.isEmpty else {
                file.hold(waiting)
                return nil
            }
            underWay = waiting.count
            return waiting
        }
    }

    /// The write has succeeded; returns what has come since, to be written next.
    func succeed() -> [Operation]? {
        lock.withLock {
            waiting.removeFirst(underWay ?? 0)
            isRefused = false
            file.keep(only: waiting)
            underWay = waiting.isEmpty ? nil : waiting.count
            return waiting.isEmpty ? nil : waiting
        }
    }

    func refuse(_ error: TranscriptError) {
        lock.withLock {
            underWay = nil
            isRefused = true
            count += 1
            errors.append(error)
            file.hold(waiting)
        }
        var byte: UInt8 = 1
        _ = write(ends[1], &byte, 1)
    }

    /// The refusals since the last call.
    func drain() -> [TranscriptError] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(ends[0], &buffer, buffer.count) > 0 {}
        return lock.withLock {
            defer { errors = [] }
            return errors
        }
    }

    /// Nothing comes any more: what the file holds is for the next run.
    func finish() { lock.withLock { file.release() } }
}
