/// One JSON object on one line, written into a byte buffer key by key (RFC 8259).
struct JSONLine {
    private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
    private var isEmpty = true

    mutating func add(_ key: String, _ value: String) {
        begin(key)
        Self.append(value, to: &bytes)
    }

    mutating func add(_ key: String, _ value: Int) {
        begin(key)
        bytes += Array(String(value).utf8)
    }

    mutating func add(_ key: String, _ value: Double) {
        begin(key)
        bytes += Array((value.isFinite ? String(value) : "null").utf8)
    }

    mutating func add(_ key: String, _ value: Bool) {
        begin(key)
        bytes += Array((value ? "true" : "false").utf8)
    }

    mutating func add(_ key: String, ifAny value: String?) {
        if let value { add(key, value) }
    }

    mutating func add(_ key: String, ifAny value: Int?) {
        if let value { add(key, value) }
    }

    mutating func add(_ key: String, ifAny value: Double?) {
        if let value { add(key, value) }
    }

    mutating func add(_ key: String, _ object: JSONLine) {
        begin(key)
        bytes += object.closed
    }

    mutating func add(_ key: String, _ list: [JSONLine]) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, object) in list.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += object.closed
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func add(_ key: String, _ list: [Int]) {
        begin(key)
        bytes += Array("[\(list.map(String.init).joined(separator: ","))]".utf8)
    }

    mutating func add(_ key: String, _ list: [String]) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, text) in list.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            Self.append(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// The object with its closing brace, without a line feed.
    var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

    private mutating func begin(_ key: String) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        Self.append(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    private static let hex = Array("0123456789abcdef".utf8)

    /// A string with what RFC 8259 §7 wants escaped, and DEL and C1 besides: a line of it may be
    /// shown on a terminal as it is.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0..<0x20, 0x7F: appendEscape(byte, to: &bytes)
            case 0x80..<0xA0 where previous == 0xC2:
                bytes.removeLast()
                appendEscape(byte, to: &bytes)
            default: bytes.append(byte)
            }
            previous = byte
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes += Array("\\u00".utf8)
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
    }
}
