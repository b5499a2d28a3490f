/// A JSON value (RFC 8259) taken whole: for the rare shapes, where convenience counts.
package enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// In order; of equal keys the last one is found.
    case object([(key: String, value: JSONValue)])

    package static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a == b
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)):
            a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }

    /// Nil unless the bytes are one JSON value and nothing else but blanks.
    package init?(_ bytes: [UInt8]) {
        let value = bytes.withUnsafeBufferPointer { JSONValue($0) }
        guard let value else { return nil }
        self = value
    }

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = JSONScanner(bytes)
        let value = Self.take(from: &scanner, depth: 0)
        guard let value, scanner.isAtEnd() else { return nil }
        self = value
    }

    private static func take(from scanner: inout JSONScanner, depth: Int) -> JSONValue? {
        guard depth < JSONScanner.deepest else { return nil }
        switch scanner.peek() {
        case UInt8(ascii: "{"): return takeObject(from: &scanner, depth: depth)
        case UInt8(ascii: "["): return takeArray(from: &scanner, depth: depth)
        case UInt8(ascii: "\""): return scanner.string().map(JSONValue.string)
        default: return scanner.takeWord()
        }
    }

    private static func takeObject(from scanner: inout JSONScanner, depth: Int) -> JSONValue? {
        guard scanner.enterObject() else { return nil }
        var members: [(key: String, value: JSONValue)] = []
        while let key = scanner.nextKey() {
            guard let value = take(from: &scanner, depth: depth + 1) else { return nil }
            members.append((key.text, value))
        }
        return scanner.hasFailed ? nil : .object(members)
    }

    private static func takeArray(from scanner: inout JSONScanner, depth: Int) -> JSONValue? {
        guard scanner.enterArray() else { return nil }
        var elements: [JSONValue] = []
        while scanner.nextElement() {
            guard let value = take(from: &scanner, depth: depth + 1) else { return nil }
            elements.append(value)
        }
        return scanner.hasFailed ? nil : .array(elements)
    }

    /// The member of that key, if this is an object that has it and it isn't null.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self,
            let value = members.last(where: { $0.key == key })?.value, value != .null
        else { return nil }
        return value
    }

    package var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }
    package var string: String? { if case .string(let text) = self { text } else { nil } }
    package var number: Double? { if case .number(let number) = self { number } else { nil } }
    package var isObject: Bool { if case .object = self { true } else { false } }

    /// A string, or a number written as one: what vendors use for codes.
    package var label: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        default: nil
        }
    }
}

extension JSONScanner {
    /// A number, `true`, `false` or `null`.
    fileprivate mutating func takeWord() -> JSONValue? {
        guard let word = word() else { return nil }
        switch word {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            guard let first = word.utf8.first, first == 0x2D || (0x30...0x39).contains(first),
                let number = Double(word)
            else {
                fail()
                return nil
            }
            return .number(number)
        }
    }
}
