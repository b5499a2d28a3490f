/// Divides content at `<think>` and `</think>`, which may be cut between chunks.
///
/// Only a `<think>` before any other text opens thinking. A `</think>` that nothing opened means
/// that all text so far was thinking, unless it stands in code. Everything else is text.
struct ThinkTagSplitter {
    enum Piece: Equatable {
        case text([UInt8])
        case reasoning([UInt8])
        /// All text so far was reasoning.
        case recast
    }

    private enum State { case beginning, thinking, afterThinking, text, settled }

    private static let open = Array("<think>".utf8)
    private static let close = Array("</think>".utf8)

    private var state = State.beginning
    /// The end of what came, if it may be the beginning of a tag.
    private var held: [UInt8] = []
    /// An odd number of backticks so far: what comes is code.
    private var isInCode = false

    /// Whether all of the bytes are text: nearly always, and told without copying them.
    mutating func isPlain(_ bytes: [UInt8]) -> Bool {
        if state == .settled { return true }
        guard state == .text, held.isEmpty, !bytes.contains(0x3C) else { return false }
        noteCode(bytes[...])
        return true
    }

    mutating func take(_ bytes: [UInt8]) -> [Piece] {
        var rest = (held + bytes)[...]
        held = []
        var pieces: [Piece] = []
        while !rest.isEmpty, step(&rest, &pieces) {}
        return pieces
    }

    /// What is still held is text (or thinking) after all.
    mutating func finish() -> [Piece] {
        guard !held.isEmpty else { return [] }
        defer { held = [] }
        return [state == .thinking ? .reasoning(held) : .text(held)]
    }

    /// Takes one piece off the front; false when the rest is held.
    private mutating func step(_ rest: inout ArraySlice<UInt8>, _ pieces: inout [Piece]) -> Bool {
        switch state {
        case .beginning: return stepAtBeginning(&rest)
        case .thinking: return stepInThinking(&rest, &pieces)
        case .afterThinking:
            let text = rest.drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
            rest = text
            if !text.isEmpty { state = .settled }
            return !text.isEmpty
        case .text: return stepInText(&rest, &pieces)
        case .settled:
            pieces.append(.text(Array(rest)))
            rest = []
            return true
        }
    }

    private mutating func stepAtBeginning(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let start = rest.drop { $0 <= 0x20 }
        if start.starts(with: Self.open) {
            rest = start.dropFirst(Self.open.count)
            state = .thinking
        } else if Self.open.starts(with: start) {
            held = Array(rest)
            return false
        } else {
            state = .text
        }
        return true
    }

    private mutating func stepInThinking(
        _ rest: inout ArraySlice<UInt8>, _ pieces: inout [Piece]
    ) -> Bool {
        let (before, found) = Self.split(&rest, at: Self.close)
        if !before.isEmpty { pieces.append(.reasoning(Array(before))) }
        guard found else {
            held = Array(rest)
            return false
        }
        state = .afterThinking
        return true
    }

    private mutating func stepInText(
        _ rest: inout ArraySlice<UInt8>, _ pieces: inout [Piece]
    ) -> Bool {
        let (before, found) = Self.split(&rest, at: Self.close)
        noteCode(before)
        if !before.isEmpty { pieces.append(.text(Array(before))) }
        guard found else {
            held = Array(rest)
            return false
        }
        if isInCode {
            pieces.append(.text(Self.close))
        } else {
            pieces.append(.recast)
            state = .afterThinking
        }
        return true
    }

    /// Cuts off what stands before a tag, and the tag. Without one, what may become one is left.
    private static func split(
        _ rest: inout ArraySlice<UInt8>, at tag: [UInt8]
    ) -> (before: ArraySlice<UInt8>, found: Bool) {
        var search = rest
        while let place = search.firstIndex(of: 0x3C) {
            let tail = rest[place...]
            if tail.starts(with: tag) {
                let before = rest[..<place]
                rest = tail.dropFirst(tag.count)
                return (before, true)
            }
            if tag.starts(with: tail) {
                let before = rest[..<place]
                rest = tail
                return (before, false)
            }
            search = rest[(place + 1)...]
        }
        let all = rest
        rest = []
        return (all, false)
    }

    private mutating func noteCode(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes where byte == 0x60 { isInCode.toggle() }
    }
}
