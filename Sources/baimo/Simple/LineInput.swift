import Foundation

/// Standard input, line by line, without ever waiting for it.
struct LineInput {
    /// A longer line is divided: nobody types one.
    private static let longest = 8 << 20
    /// So many lines are read ahead of what is done with them.
    private static let most = 1_000

    private var bytes: [UInt8] = []
    private var lines: [String] = []
    private var first = 0
    private(set) var isOver = false

    /// Whether there is something to be taken.
    var isEmpty: Bool { first == lines.count }

    /// What becomes readable when more has been typed; nil if no more is wanted.
    var descriptor: CInt? {
        isOver || lines.count - first >= Self.most ? nil : STDIN_FILENO
    }

    /// The next line, which stays.
    var next: String? { isEmpty ? nil : lines[first] }

    mutating func take() -> String? {
        guard let next else { return nil }
        first += 1
        if first == lines.count { (lines, first) = ([], 0) }
        return next
    }

    /// Forgets what was typed ahead.
    mutating func clear() {
        (lines, first, bytes) = ([], 0, [])
    }

    /// Reads what is there.
    mutating func read() {
        guard descriptor != nil else { return }
        var poll = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard Foundation.poll(&poll, 1, 0) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
        if count > 0 {
            for byte in buffer[..<count] { append(byte) }
        } else if count == 0 || errno != EINTR && errno != EAGAIN {
            isOver = true
            if !bytes.isEmpty { endLine() }
        }
    }

    private mutating func append(_ byte: UInt8) {
        if byte == 0x0A || bytes.count >= Self.longest { endLine() }
        if byte != 0x0A { bytes.append(byte) }
    }

    private mutating func endLine() {
        if bytes.last == 0x0D { bytes.removeLast() }
        lines.append(String(decoding: bytes, as: UTF8.self))
        bytes.removeAll(keepingCapacity: true)
    }
}
