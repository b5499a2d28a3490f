/// A JSON value that is going to be sent; objects keep the order of their fields.
package indirect enum RequestValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Must be finite.
    case number(Double)
    case string(String)
    case array([RequestValue])
    case object([Field])

    /// One field of an object.
    package struct Field: Equatable, Sendable {
        package var name: String
        package var value: RequestValue

        package init(_ name: String, _ value: RequestValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value as JSON (RFC 8259) in UTF-8, with nothing escaped that need not be.
    package var encoded: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .number(let value):
            precondition(value.isFinite, "JSON has no such number")
            bytes += String(value).utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let values): Self.write(values, "[", "]", to: &bytes) { $0.write(to: &$1) }
        case .object(let fields):
            Self.write(fields, "{", "}", to: &bytes) { field, bytes in
                Self.write(field.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                field.value.write(to: &bytes)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
        to bytes: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(element, &bytes)
        }
        bytes.append(UInt8(ascii: close))
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            // A picture is megabytes in which nothing is escaped: runs are copied whole.
            var start = 0
            for (place, byte) in text.enumerated() where isEscaped(byte) {
                bytes.append(contentsOf: text[start..<place])
                escape(byte, to: &bytes)
                start = place + 1
            }
            bytes.append(contentsOf: text[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }
}

extension RequestValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(arrayLiteral elements: RequestValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, RequestValue)...) {
        self = .object(elements.map { Field($0, $1) })
    }
}

extension RequestValue: Decodable {
    /// Reads any value of a configuration's kind; the fields of objects come sorted by name.
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let integer = try? value.decode(Int.self) {
            self = .integer(integer)
        } else if let number = try? value.decode(Double.self), number.isFinite {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .string(text)
        } else if let elements = try? value.decode([RequestValue].self) {
            self = .array(elements)
        } else {
            self = .object(Self.fields(try value.decode([String: RequestValue].self)))
        }
    }

    static func fields(_ values: [String: RequestValue]) -> [Field] {
        values.sorted { $0.key < $1.key }.map { Field($0.key, $0.value) }
    }
}
