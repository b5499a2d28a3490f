/// Divides bytes, cut anywhere, into the JSON texts (RFC 8259) that follow each other in them: lines
/// of NDJSON, one text laid out over many lines, or texts glued together. What is neither object nor
/// array nor string is handed out line by line. A line ends at LF, with or without CR, and nowhere
/// else: U+0085 and U+2028 are characters like any other.
struct JSONTextSplitter {
    /// The most bytes of one text.
    private static let limit = 64 << 20

    /// Whether a text was longer than the limit; what is fed afterwards is ignored.
    private(set) var hasFailed = false

    private enum State { case between, text, string, escape, line }

    private var state = State.between
    /// Brackets that are open.
    private var depth = 0
    /// The beginning of a text whose end has not come.
    private var kept: [UInt8] = []

    /// Takes in more bytes and hands out the texts that they complete, in borrowed bytes.
    mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ receive: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = 0
        var index = 0
        while index < bytes.count, !hasFailed {
            let wasBetween = state == .between
            let isEnd = step(bytes[index])
            if wasBetween { start = index }
            index += 1
            guard isEnd else { continue }
            hand(UnsafeBufferPointer(rebasing: bytes[start..<index]), receive)
            start = index
        }
        guard state != .between else { return }
        keep(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// What is left without an end.
    mutating func finish(_ receive: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard !kept.isEmpty, !hasFailed else { return }
        let rest = kept
        kept = []
        rest.withUnsafeBufferPointer(receive)
    }

    /// Takes one byte; true if a text ends with it.
    @inline(__always)
    private mutating func step(_ byte: UInt8) -> Bool {
        switch state {
        case .between: return begin(byte)
        case .text: return stepInText(byte)
        case .string: return stepInString(byte)
        case .escape:
            state = .string
            return false
        case .line:
            if byte == 0x0A { state = .between }
            return byte == 0x0A
        }
    }

    private mutating func begin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            state = .text
            depth = 1
        case UInt8(ascii: "\""):
            state = .string
            depth = 0
        case 0...0x20: break
        default: state = .line
        }
        return false
    }

    private mutating func stepInText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): state = .string
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if depth == 0 { state = .between }
        default: break
        }
        return depth == 0
    }

    private mutating func stepInString(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"): state = .escape
        case UInt8(ascii: "\""): state = depth == 0 ? .between : .text
        case 0x0A:
            // No JSON: a string can't hold a line end. What follows it may be sound again.
            state = .between
        default: return false
        }
        return state == .between
    }

    private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard kept.count + bytes.count <= Self.limit else {
            hasFailed = true
            kept = []
            return
        }
        kept += bytes
    }

    private mutating func hand(
        _ bytes: UnsafeBufferPointer<UInt8>, _ receive: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard !kept.isEmpty else { return receive(bytes) }
        keep(bytes)
        guard !hasFailed else { return }
        kept.withUnsafeBufferPointer(receive)
        kept.removeAll(keepingCapacity: kept.count <= 64 << 10)
    }
}
