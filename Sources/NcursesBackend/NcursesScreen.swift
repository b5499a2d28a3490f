import CNcurses
import Glibc
import Terminal

/// Why the screen can't be had.
package enum TerminalUnavailable: Error, Equatable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// TERM is `dumb`, or nothing is known of it.
    case unusable(String)
}

/// The terminal: ncurses draws, the keyboard is read and decoded by us.
///
/// The terminal is left as it was found on every way out: by `close`, by the program's exit, and by
/// a fatal signal.
package final class NcursesScreen: Backend {
    package private(set) var size: Size
    /// The last frame could not be sent whole: the loop should draw again soon.
    package private(set) var needsRedraw = false
    /// How many columns the terminal gives to a character of ambiguous width, once it has told.
    package private(set) var ambiguousColumns: Int?
    /// The encoding of a locale that isn't UTF-8, and the locale used in its place if there is one;
    /// nil if it is.
    package private(set) var otherLocale: (encoding: String, used: String?)?
    /// The terminal's background, once it has told.
    package private(set) var ground: Color?
    /// How many colours it is drawn with.
    package let depth: ColorDepth

    private var decoder: KeyDecoder
    /// What was drawn last; nil if nothing is known of the screen.
    private(set) var shown: Grid?
    private var shownCursor: Position??
    private var row: [cncurses_cell] = []
    private var palette: Palette
    private let state: TerminalState
    private var isClosed = false
    private var isOver = false
    private var hasAsked = false
    private var isSynchronized = false
    /// Whether an OSC is no text to the terminal.
    private let knowsStrings: Bool
    /// Whether the terminal is told where the text of links leads.
    package let writesLinks: Bool

    /// Takes the terminal over. `asked` are the colours that the person wants, and `hyperlinks`
    /// whether it is to be told where links lead, whatever the terminal is known for.
    package init(
        environment: [String: String], asked: ColorDepth? = nil, hyperlinks: Bool? = nil
    ) throws(TerminalUnavailable) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw .notATerminal
        }
        let type = environment["TERM"] ?? ""
        guard type != "dumb" else { throw .unusable(type) }
        otherLocale = Self.takeLocale()
        state = TerminalState()
        guard let opened = Self.open(type, environment, asked) else { throw .unusable(type) }
        depth = opened.depth
        palette = Palette(depth: opened.depth, canStrike: opened.canStrike)
        knowsStrings = !["linux", "vt", "cons", "sun", "wsvt"].contains(where: type.hasPrefix)
        writesLinks = hyperlinks ?? Hyperlinks.areKnown(to: environment)
        let isRemote = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
        decoder = KeyDecoder(patience: isRemote ? 50 : 25)
        size = Self.askSize() ?? Size(columns: 80, rows: 24)
        state.takeRaw()
        state.armExits()
        state.enable()
        // The first frame paints over what is measured here; the answer comes when it comes.
        state.write("\u{1B}[2;1H…\u{1B}[6n")
    }

    deinit { close() }

    package var input: CInt? { STDIN_FILENO }
    package var inputDeadline: Int64? { decoder.deadline }

    private static func takeLocale() -> (encoding: String, used: String?)? {
        setlocale(LC_ALL, "")
        if String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8" { return nil }
        let before = String(cString: nl_langinfo(CInt(CODESET)))
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_ALL, name) != nil {
            return (before, name)
        }
        return (before, nil)
    }

    /// Opens the screen for the first type that terminfo knows.
    private static func open(
        _ type: String, _ environment: [String: String], _ asked: ColorDepth?
    ) -> (depth: ColorDepth, canStrike: Bool)? {
        for candidate in TerminalDescription.candidates(type) {
            guard let known = TerminalDescription(type: candidate) else { continue }
            let depth = asked ?? ColorDepth(environment: environment, known: known)
            let adapted = known.adapted(to: depth)
            if adapted.open() { return adapted.opened(for: depth) }
        }
        return nil
    }

    static func askSize() -> Size? {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
            window.ws_row > 0
        else { return nil }
        return Size(columns: min(Int(window.ws_col), 1000), rows: min(Int(window.ws_row), 1000))
    }

    // MARK: Reading

    package func read(now nanoseconds: Int64) -> [InputEvent] {
        var events: [InputEvent] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while !isOver {
            var poll = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard Glibc.poll(&poll, 1, 0) > 0 else { break }
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count > 0 {
                events += decoder.feed(buffer[..<count], now: nanoseconds)
            } else if count == 0 || errno != EINTR && errno != EAGAIN {
                isOver = true
                events.append(.hangUp)
            }
        }
        events += decoder.expire(now: nanoseconds)
        takeReplies()
        return events
    }

    private func takeReplies() {
        for reply in decoder.takeReplies() {
            switch reply {
            case .mode(2026, let state): isSynchronized = state == 1 || state == 2
            case .cursor(row: 2, let column): ambiguousColumns = column > 2 ? 2 : 1
            case .ground(let red, let green, let blue): ground = .rgb(red, green, blue)
            default: break
            }
        }
    }

    /// The screen's size after the signal of a change; nil if it is the same.
    package func refreshSize() -> InputEvent? {
        guard let size = Self.askSize(), size != self.size else { return nil }
        self.size = size
        cncurses_resize(Int32(size.rows), Int32(size.columns))
        shown = nil
        return .resized(size)
    }

    // MARK: Drawing

    package func draw(_ grid: Grid, cursor: Position?) {
        guard !isClosed, !isOver else { return }
        if let shown, shown == grid, shownCursor == .some(cursor), !needsRedraw { return }
        var poll = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        guard Glibc.poll(&poll, 1, 0) > 0, poll.revents & Int16(POLLOUT) != 0 else {
            needsRedraw = true
            return
        }
        needsRedraw = false
        let rows = min(grid.size.rows, size.rows)
        let changed = (0..<rows).filter { isChanged($0, in: grid) }
        for index in changed { draw(index, of: grid) }
        let linked = writesLinks ? rowsToLink(grid, changed: changed) : []
        if isSynchronized { state.write("\u{1B}[?2026h") }
        cncurses_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
        send(links(of: grid, rows: linked))
        if isSynchronized { state.write("\u{1B}[?2026l") }
        shown = grid
        shownCursor = .some(cursor)
        if !hasAsked {
            // Asked behind the first frame, which must not wait for the answers.
            hasAsked = true
            state.write((knowsStrings ? "\u{1B}]11;?\u{1B}\\" : "") + "\u{1B}[?2026$p\u{1B}[c")
        }
    }

    private func isChanged(_ index: Int, in grid: Grid) -> Bool {
        guard let shown, shown.size == grid.size else { return true }
        let range = index * grid.size.columns..<(index + 1) * grid.size.columns
        return shown.cells[range] != grid.cells[range]
    }

    private func draw(_ index: Int, of grid: Grid) {
        let columns = min(grid.size.columns, size.columns)
        palette.draw(index, of: grid, columns: columns, into: &row)
        cncurses_draw_row(Int32(index), row, Int32(row.count))
    }

    package func invalidate() {
        shown = nil
        cncurses_invalidate()
    }

    /// Has the terminal report the mouse, or leave it to the person's terminal.
    package func useMouse(_ isUsed: Bool) { state.usesMouse = isUsed }

    /// Sends a sequence that draws nothing, such as one for the clipboard.
    package func send(_ sequence: String) {
        if !sequence.isEmpty, !isOver { state.write(sequence) }
    }

    package func ring() { state.write("\u{07}") }

    // MARK: Giving back

    package func suspend() {
        leave()
        state.stopProcessGroup()
        comeBack()
    }

    package func lend(_ body: () -> Void) {
        leave()
        body()
        comeBack()
    }

    private func leave() {
        state.disable()
        cncurses_leave()
        state.restore()
    }

    private func comeBack() {
        state.takeRaw()
        cncurses_return()
        state.enable()
        if let size = Self.askSize(), size != self.size {
            self.size = size
            cncurses_resize(Int32(size.rows), Int32(size.columns))
        }
        invalidate()
    }

    package func close() {
        guard !isClosed else { return }
        isClosed = true
        if !isOver { state.disable() }
        cncurses_close()
        state.restore()
        state.disarmExits()
    }
}
