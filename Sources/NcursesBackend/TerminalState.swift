import Glibc
import Terminal

/// The modes of the terminal: what was found, what is set, and the ways back.
final class TerminalState {
    /// As found, for those who must restore it without any object at hand.
    nonisolated(unsafe) private static var found = termios()
    nonisolated(unsafe) private static var isArmed = false
    nonisolated(unsafe) private static var previous: [CInt: sigaction] = [:]

    /// Everything that `enable` sets, undone, in an order that holds on any terminal: the frame
    /// bracket first, the alternate screen last.
    private static let undo: StaticString =
        "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[r\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l"

    init() {
        tcgetattr(STDIN_FILENO, &Self.found)
    }

    /// Every key is a byte, at once: no signals, no echo, no lines.
    func takeRaw() {
        var raw = termios()
        tcgetattr(STDIN_FILENO, &raw)
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON | INLCR)
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        withUnsafeMutableBytes(of: &raw.c_cc) { controls in
            controls[Int(VMIN)] = 1
            controls[Int(VTIME)] = 0
        }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    }

    func restore() {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &Self.found)
    }

    /// Whether the terminal reports clicks, drags and the wheel.
    var usesMouse = false {
        didSet { if usesMouse != oldValue { write(mouse) } }
    }

    /// Bracketed paste, word of gained and lost focus, and the mouse if it is used.
    func enable() { write("\u{1B}[?2004h\u{1B}[?1004h" + (usesMouse ? mouse : "")) }
    func disable() {
        write(Self.mouseOff + "\u{1B}[?2026l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[?25h\u{1B}[0m")
    }

    /// Buttons, and movement while one is held, with coordinates of any size.
    private var mouse: String {
        usesMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : Self.mouseOff
    }

    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }

    /// As the shell's Ctrl-Z would, with everything that belongs to the program.
    func stopProcessGroup() {
        signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
    }

    // MARK: Ways out that nobody chose

    /// Faults, and what ends a program that has not asked to hear it.
    private static let fatal = [
        SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS, SIGQUIT, SIGALRM, SIGUSR1,
        SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF,
    ]

    func armExits() {
        guard !Self.isArmed else { return }
        Self.isArmed = true
        atexit { TerminalState.leaveAtOnce() }
        let size = 64 * 1024
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
        for number in Self.fatal {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in TerminalState.die(number) }
            action.sa_flags = SA_ONSTACK
            var old = sigaction()
            sigaction(number, &action, &old)
            Self.previous[number] = old
        }
    }

    func disarmExits() { Self.isArmed = false }

    /// Only what a signal handler may do.
    private static func leaveAtOnce() {
        guard isArmed else { return }
        isArmed = false
        _ = Glibc.write(STDOUT_FILENO, undo.utf8Start, undo.utf8CodeUnitCount)
        tcsetattr(STDIN_FILENO, TCSANOW, &found)
    }

    private static func die(_ number: CInt) {
        leaveAtOnce()
        if var old = previous[number] {
            sigaction(number, &old, nil)
        } else {
            signal(number, SIG_DFL)
        }
        raise(number)
    }
}
