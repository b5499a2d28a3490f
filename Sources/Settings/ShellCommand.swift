import Glibc

/// Runs a command line and collects what it prints.
struct ShellCommand {
    var line: String
    /// How long it may take.
    var seconds = 10.0

    /// How a command ended.
    struct Outcome: Equatable {
        enum End: Equatable {
            case exited(Int32)
            case signalled(Int32)
            /// It took too long and was killed, with everything that it had started.
            case timedOut
            case notStarted(String)
        }

        var end: End
        var output: [UInt8] = []
        var errors: [UInt8] = []
    }

    /// The most that is kept of either output.
    private static let limit = 64 * 1024

    /// Runs it by `/bin/sh -c`, without a standard input, in a process group of its own.
    func run() -> Outcome {
        guard let output = Pipe(), let errors = Pipe() else {
            return Outcome(end: .notStarted(String(cString: strerror(errno))))
        }
        defer {
            output.close()
            errors.close()
        }
        switch spawn(output, errors) {
        case .failure(let error): return Outcome(end: .notStarted(error.text))
        case .success(let process):
            output.closeWriter()
            errors.closeWriter()
            return collect(process, output, errors)
        }
    }

    private struct SpawnError: Error {
        var text: String
    }

    private func spawn(_ output: Pipe, _ errors: Pipe) -> Result<pid_t, SpawnError> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writer, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.writer, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this program ignores or blocks, the command should not.
        var every = sigset_t(), none = sigset_t()
        sigfillset(&every)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &every)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let arguments = ["/bin/sh", "-c", line].map { (argument: String) in strdup(argument) }
        defer { for argument in arguments { free(argument) } }
        let code = posix_spawn(
            &process, "/bin/sh", &actions, &attributes, arguments + [nil], environ)
        guard code == 0 else { return .failure(SpawnError(text: String(cString: strerror(code)))) }
        return .success(process)
    }

    private func collect(_ process: pid_t, _ output: Pipe, _ errors: Pipe) -> Outcome {
        let deadline = Self.now + Int64(seconds * 1000)
        var outcome = Outcome(end: .timedOut)
        while true {
            let remaining = deadline - Self.now
            guard remaining > 0 else { break }
            // What the command has left running may hold the pipes open: its own end counts.
            Self.waitForOutput(output, errors, milliseconds: Int32(min(remaining, 20)))
            var status: Int32 = 0
            let ended = waitpid(process, &status, WNOHANG) == process
            output.drain(into: &outcome.output, limit: Self.limit)
            errors.drain(into: &outcome.errors, limit: Self.limit)
            if ended {
                outcome.end = Self.end(status)
                return outcome
            }
        }
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return outcome
    }

    private static func waitForOutput(_ output: Pipe, _ errors: Pipe, milliseconds: Int32) {
        var polls = [output, errors].filter { !$0.isAtEnd }
            .map { pollfd(fd: $0.reader, events: Int16(POLLIN), revents: 0) }
        poll(&polls, nfds_t(polls.count), milliseconds)
    }

    private static func end(_ status: Int32) -> Outcome.End {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }

    /// Milliseconds of the monotonic clock.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// The two ends of a pipe, of which the reader never waits.
private final class Pipe {
    let reader: Int32
    private(set) var writer: Int32
    private(set) var isAtEnd = false

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        (reader, writer) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(reader, F_SETFL, O_NONBLOCK)
    }

    func closeWriter() {
        if writer >= 0 { Glibc.close(writer) }
        writer = -1
    }

    func close() {
        closeWriter()
        Glibc.close(reader)
    }

    /// Appends what is there to read; what is beyond the limit is dropped.
    func drain(into bytes: inout [UInt8], limit: Int) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !isAtEnd {
            let count = read(reader, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<min(count, max(0, limit - bytes.count))]
            } else if count == 0 {
                isAtEnd = true
            } else if errno != EINTR {
                return
            }
        }
    }
}
