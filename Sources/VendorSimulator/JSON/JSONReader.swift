/// Reads one JSON text strictly (RFC 8259): no comments, no trailing commas, no repeated names.
///
/// Total: any bytes give a value or say at which byte they are wrong.
struct JSONReader {
    /// What is wrong, and at which byte.
    struct Mistake: Error, Equatable, Sendable {
        var offset: Int
        var message: String
    }

    private static let deepest = 100
    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a whole text.
    static func read(_ bytes: [UInt8]) throws(Mistake) -> JSON {
        var reader = JSONReader(bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.offset == bytes.count else { throw reader.mistake("more after the value") }
        return value
    }

    private func mistake(_ message: String) -> Mistake { Mistake(offset: offset, message: message) }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
        }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(Mistake) -> JSON {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(Mistake) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Mistake) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(Mistake) -> JSON
    ) throws(Mistake) -> JSON {
        guard depth < Self.deepest else { throw mistake("too deep") }
        depth += 1
        defer { depth -= 1 }
        offset += 1
        return try read(&self)
    }

    private mutating func word(_ text: String, _ value: JSON) throws(Mistake) -> JSON {
        guard bytes[offset...].starts(with: text.utf8) else { throw mistake("no JSON value") }
        offset += text.utf8.count
        return value
    }

    private mutating func array() throws(Mistake) -> JSON {
        var values: [JSON] = []
        skipSpace()
        if take("]") { return .array(values) }
        while true {
            values.append(try value())
            skipSpace()
            if take("]") { return .array(values) }
            guard take(",") else { throw mistake("a comma or ] is missing") }
        }
    }

    private mutating func object() throws(Mistake) -> JSON {
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return .object(members) }
        while true {
            skipSpace()
            let name = try string()
            guard names.insert(name).inserted else { throw mistake("\(name) comes twice") }
            skipSpace()
            guard take(":") else { throw mistake("a colon is missing") }
            members.append(JSON.Member(name: name, value: try value()))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw mistake("a comma or } is missing") }
        }
    }

    private mutating func number() throws(Mistake) -> JSON {
        let start = offset
        _ = take("-")
        if !take("0") { try digits() }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .int(whole) }
        return .double(Double(text) ?? 0)
    }

    /// At least one digit.
    private mutating func digits() throws(Mistake) {
        let start = offset
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        guard offset > start else { throw mistake("no JSON value") }
    }

    private mutating func string() throws(Mistake) -> String {
        guard take("\"") else { throw mistake("a string is missing") }
        var text: [UInt8] = []
        while let byte = next {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let valid = String(validating: text, as: UTF8.self) else {
                    throw mistake("no UTF-8")
                }
                return valid
            case UInt8(ascii: "\\"): text += String(try escape()).utf8
            case 0..<0x20: throw mistake("a control character in a string")
            default: text.append(byte)
            }
        }
        throw mistake("a string has no end")
    }

    private mutating func escape() throws(Mistake) -> Unicode.Scalar {
        defer { offset += 1 }
        switch next {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default: throw mistake("an unknown escape")
        }
    }

    /// A code point written as one or two `\u` escapes; stands on the last digit when it returns.
    private mutating func scalar() throws(Mistake) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        offset += 1
        guard first < 0xDC00, take("\\"), next == UInt8(ascii: "u") else {
            throw mistake("half a surrogate pair")
        }
        let second = try unit()
        let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) &- 0xDC00
        guard (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(code) else {
            throw mistake("half a surrogate pair")
        }
        return scalar
    }

    /// Four hexadecimal digits after a `u`.
    private mutating func unit() throws(Mistake) -> UInt16 {
        let digits = bytes[min(offset + 1, bytes.count)..<min(offset + 5, bytes.count)]
        let text = String(decoding: digits, as: UTF8.self)
        guard text.utf8.count == 4, text.allSatisfy(\.isHexDigit),
            let unit = UInt16(text, radix: 16)
        else { throw mistake("four hexadecimal digits are missing") }
        offset += 4
        return unit
    }
}
