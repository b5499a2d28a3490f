import Glibc
import Terminal

/// What a terminal tells of itself without being taken over: asked on the line where the cursor is.
package struct TerminalProbe {
    /// How many colours it would be drawn with.
    package let depth: ColorDepth
    /// How many columns the terminal gives to a character of ambiguous width; nil if it doesn't
    /// answer within a fifth of a second.
    package let ambiguousColumns: Int?

    /// Standard input and output must be a terminal.
    package init(environment: [String: String]) {
        depth = ColorDepth(environment: environment)
        let state = TerminalState()
        state.takeRaw()
        defer { state.restore() }
        state.write("\r…\u{1B}[6n")
        var column: Int?
        var reply: [UInt8] = []
        while column == nil, let bytes = Self.read() {
            reply += bytes
            column = Self.column(in: reply)
        }
        state.write("\r  \r")
        ambiguousColumns = column.map { max(1, $0 - 1) }
    }

    private static func read() -> [UInt8]? {
        var poll = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, 200) > 0 else { return nil }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// The column of a cursor report: CSI row ; column R.
    private static func column(in reply: [UInt8]) -> Int? {
        guard let end = reply.lastIndex(of: UInt8(ascii: "R")),
            let divider = reply[..<end].lastIndex(of: UInt8(ascii: ";"))
        else { return nil }
        return Int(String(decoding: reply[(divider + 1)..<end], as: UTF8.self))
    }
}
