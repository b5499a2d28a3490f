/// Writes TOML for people to read.
struct TOMLWriter {
    private(set) var text = ""

    mutating func comment(_ line: String) { text += "# \(line)\n" }

    mutating func table(_ path: [String]) { text += "\n[\(Self.path(path))]\n" }

    mutating func arrayTable(_ path: [String]) { text += "\n[[\(Self.path(path))]]\n" }

    /// Adds a key; nothing if there is no value.
    mutating func add(_ key: String, _ value: TOMLNode?) {
        guard let value else { return }
        text += "\(Self.key(key)) = \(Self.text(value))\n"
    }

    /// Adds a table on one line; nothing if it has no entries.
    mutating func add(_ key: String, inline entries: [(String, TOMLNode)]) {
        guard !entries.isEmpty else { return }
        let pairs = entries.map { "\(Self.key($0)) = \(Self.text($1))" }
        text += "\(Self.key(key)) = { \(pairs.joined(separator: ", ")) }\n"
    }

    private static func path(_ path: [String]) -> String {
        path.map(key).joined(separator: ".")
    }

    private static func key(_ key: String) -> String {
        let isBare = key.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isBare && !key.isEmpty ? key : quoted(key)
    }

    private static func text(_ value: TOMLNode) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .bool(let value): String(value)
        case .date(let day): day
        case .time: "\"\""
        case .array(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
        case .table(let entries):
            "{ "
                + entries.sorted { $0.key < $1.key }
                .map { "\(key($0.key)) = \(text($0.value))" }.joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
