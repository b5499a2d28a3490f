import CVterm
import Foundation

/// A real terminal to run a real program in: a pseudo-terminal, and libvterm that reads what the
/// program writes. Used from one thread.
package final class PseudoTerminal {
    package struct Trouble: Error, CustomStringConvertible {
        package var description: String
    }

    package struct Cell: Equatable {
        package var text: String
        package var width: Int
        /// bold 1, underline 2, italic 4, reverse 8, strike 16.
        package var attributes: UInt32
        /// 0xRRGGBB, or -1 for the terminal's own.
        package var foreground: Int
        package var background: Int
    }

    private var master: CInt = -1
    /// Whether nothing more can come: no program has the other side open.
    private var isSilent = false
    /// Becomes readable when the program ends; -1 once that is known.
    private var ending: CInt = -1
    private var slavePath = ""
    private let vterm: OpaquePointer
    private let screen: OpaquePointer
    private let state: OpaquePointer
    package private(set) var rows: Int
    package private(set) var columns: Int
    package private(set) var process: pid_t = 0
    /// The status that `waitpid` gave, once the program has ended.
    package private(set) var waitStatus: CInt?
    /// The terminal's settings before the program was started, which may be quick to change them.
    package private(set) var settingsFound: [UInt32] = []
    /// All bytes that the program wrote.
    package private(set) var written: [UInt8] = []

    package init(columns: Int, rows: Int) throws {
        self.rows = rows
        self.columns = columns
        guard let vterm = vterm_new(CInt(rows), CInt(columns)) else {
            throw Trouble(description: "no libvterm")
        }
        self.vterm = vterm
        vterm_set_utf8(vterm, 1)
        screen = vterm_obtain_screen(vterm)
        state = vterm_obtain_state(vterm)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var path = [CChar](repeating: 0, count: 64)
        guard master >= 0, pseudo_terminal_unlock(master, &path, path.count) == 0 else {
            throw Trouble(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        slavePath = path.withUnsafeBufferPointer {
            $0.baseAddress.map { String(cString: $0) } ?? ""
        }
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        setSize()
    }

    deinit {
        if waitStatus == nil, process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        for descriptor in [master, ending] where descriptor >= 0 { close(descriptor) }
        vterm_free(vterm)
    }

    private func setSize() {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Starts a program with this as its controlling terminal.
    package func launch(
        _ path: String, _ arguments: [String] = [], environment: [String: String]
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session's leader opens becomes its controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, slavePath, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of tests block signals; a shell's child doesn't.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let setsid: Int16 = 0x80  // POSIX_SPAWN_SETSID
        posix_spawnattr_setflags(&attributes, setsid | Int16(POSIX_SPAWN_SETSIGMASK))
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        settingsFound = settings
        let result = posix_spawn(&process, path, &actions, &attributes, &argv, &envp)
        guard result == 0 else {
            throw Trouble(description: "\(path): \(String(cString: strerror(result)))")
        }
        ending = process_descriptor(process)
    }

    /// Types text.
    package func send(_ text: String) { send(Array(text.utf8)) }

    /// Types bytes.
    package func send(_ bytes: [UInt8]) {
        var bytes = bytes
        while !bytes.isEmpty {
            let count = write(master, bytes, bytes.count)
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }

    package func resize(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        vterm_set_size(vterm, CInt(rows), CInt(columns))
        setSize()
    }

    /// Takes the terminal away, as a closed window does.
    package func hangUp() {
        close(master)
        master = -1
    }

    package func signal(_ number: CInt) { kill(process, number) }

    /// Takes in what the program has written, waiting at most so long for something. Returns
    /// whether anything came.
    @discardableResult
    package func pump(milliseconds: Int) -> Bool {
        var pollers = [
            pollfd(fd: isSilent ? -1 : master, events: Int16(POLLIN), revents: 0),
            pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&pollers, 2, CInt(milliseconds)) > 0 else { return false }
        if pollers[1].revents != 0 {
            close(ending)
            ending = -1
        }
        guard pollers[0].revents != 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else {
            isSilent = true
            return false
        }
        written += buffer[..<count]
        buffer.withUnsafeBytes { bytes in
            _ = vterm_input_write(vterm, bytes.bindMemory(to: CChar.self).baseAddress, count)
        }
        var reply = [CChar](repeating: 0, count: 256)
        let size = vterm_output_read(vterm, &reply, reply.count)
        if size > 0 { _ = write(master, reply, size) }
        return true
    }

    /// Waits until the screen satisfies a condition; false if it doesn't within the limit.
    package func wait(seconds: Double = 20, until condition: (PseudoTerminal) -> Bool) -> Bool {
        let limit = ContinuousClock.now.advanced(by: .seconds(seconds))
        while !condition(self) {
            guard ContinuousClock.now < limit else { return false }
            pump(milliseconds: 50)
        }
        return true
    }

    /// Waits until a text is on the screen.
    package func wait(for text: String, seconds: Double = 20) -> Bool {
        wait(seconds: seconds) { $0.picture.contains(text) }
    }

    /// Waits for the program's end; nil if it doesn't come within the limit, else its exit status
    /// (128 and the signal, where one killed it).
    package func waitForExit(seconds: Double = 20) -> Int? {
        let ended = wait(seconds: seconds) { terminal in
            var status: CInt = 0
            if terminal.waitStatus == nil, waitpid(terminal.process, &status, WNOHANG) != 0 {
                terminal.waitStatus = status
            }
            return terminal.waitStatus != nil
        }
        while pump(milliseconds: 0) {}
        guard ended, let status = waitStatus else { return nil }
        return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    }

    /// The most memory that the program has held so far, in kilobytes, and what it holds now.
    package var memory: (peak: Int, now: Int) {
        let path = "/proc/\(process)/status"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return (0, 0) }
        func value(_ name: String) -> Int {
            text.split(separator: "\n").first { $0.hasPrefix(name) }
                .flatMap { Int($0.filter(\.isNumber)) } ?? 0
        }
        return (value("VmHWM"), value("VmRSS"))
    }

    /// Seconds of processor time that the program has used.
    package var processorTime: Double {
        let path = "/proc/\(process)/stat"
        guard let stat = try? String(contentsOfFile: path, encoding: .utf8),
            let end = stat.lastIndex(of: ")")
        else { return 0 }
        let fields = stat[end...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13])
        else { return 0 }
        return (user + system) / Double(sysconf(CInt(_SC_CLK_TCK)))
    }

    package subscript(row: Int, column: Int) -> Cell {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: CInt(row), col: CInt(column)), &cell)
        var scalars = String.UnicodeScalarView()
        withUnsafeBytes(of: cell.chars) { bytes in
            for value in bytes.bindMemory(to: UInt32.self) {
                // libvterm marks the right half of a wide character so.
                guard value != 0, value != UInt32.max else { break }
                if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            }
        }
        return Cell(
            text: String(scalars), width: Int(cell.width),
            attributes: vterm_cell_attribute_bits(&cell),
            foreground: Int(vterm_cell_foreground(screen, &cell)),
            background: Int(vterm_cell_background(screen, &cell)))
    }

    /// The text of a row, without blanks at its end.
    package func text(ofRow row: Int) -> String {
        var text = ""
        var column = 0
        while column < columns {
            let cell = self[row, column]
            text += cell.text.isEmpty ? " " : cell.text
            column += max(1, cell.width)
        }
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    package var picture: String { (0..<rows).map(text(ofRow:)).joined(separator: "\n") }

    package var cursor: (row: Int, column: Int) {
        var position = VTermPos()
        vterm_state_get_cursorpos(state, &position)
        return (Int(position.row), Int(position.col))
    }

    /// Whether the cursor is shown: what the program last said of it (DECTCEM).
    package var isCursorVisible: Bool {
        func last(_ sequence: String) -> Int {
            let sequence = Array(sequence.utf8)
            let starts = written.indices.dropLast(sequence.count - 1).reversed()
            return starts.first { written[$0...].starts(with: sequence) } ?? -1
        }
        return last("?25h") >= last("?25l")
    }

    /// The terminal's settings as the program left them, to be compared.
    package var settings: [UInt32] {
        var settings = termios()
        guard tcgetattr(master, &settings) == 0 else { return [] }
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    }
}
