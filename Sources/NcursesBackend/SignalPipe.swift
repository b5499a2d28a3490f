import Glibc

/// Signals as bytes in a pipe, so that the loop's one wait hears them.
package final class SignalPipe {
    /// The signals that the program answers.
    package enum Signal: Hashable, Sendable {
        case resized, terminate, hangUp, interrupt, resumed
    }

    nonisolated(unsafe) private static var writeEnd: CInt = -1
    private let readEnd: CInt

    /// Readable when a signal has come.
    package var descriptor: CInt { readEnd }

    /// Takes over WINCH, TERM, HUP, INT and CONT; to be made after the screen, whose library
    /// installs handlers of its own. One at a time.
    package init() {
        var ends: [CInt] = [-1, -1]
        pipe(&ends)
        readEnd = ends[0]
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        Self.writeEnd = ends[1]
        // A parent may have blocked them, which children inherit.
        var heard = sigset_t()
        sigemptyset(&heard)
        for number in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT] {
            sigaddset(&heard, number)
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let before = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = Glibc.write(SignalPipe.writeEnd, &byte, 1)
                errno = before
            }
            action.sa_flags = SA_RESTART
            sigaction(number, &action, nil)
        }
        pthread_sigmask(SIG_UNBLOCK, &heard, nil)
    }

    deinit {
        close(readEnd)
        close(Self.writeEnd)
        Self.writeEnd = -1
    }

    /// The signals since the last call.
    package func drain() -> Set<Signal> {
        var signals: Set<Signal> = []
        var bytes = [UInt8](repeating: 0, count: 256)
        while case let count = read(readEnd, &bytes, bytes.count), count > 0 {
            for byte in bytes[..<count] {
                switch CInt(byte) {
                case SIGWINCH: signals.insert(.resized)
                case SIGTERM: signals.insert(.terminate)
                case SIGHUP: signals.insert(.hangUp)
                case SIGINT: signals.insert(.interrupt)
                case SIGCONT: signals.insert(.resumed)
                default: break
                }
            }
        }
        return signals
    }
}
