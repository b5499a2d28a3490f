import TOMLKit

/// A TOML value, apart from the library that read it.
enum TOMLNode: Equatable, Sendable {
    case string(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    /// A local date, as YYYY-MM-DD.
    case date(String)
    /// A time, or a date with a time: nothing here wants one.
    case time
    case array([TOMLNode])
    case table([String: TOMLNode])

    /// What TOML says the document is, or where and why it is none.
    static func parse(_ text: String) throws(SyntaxError) -> [String: TOMLNode] {
        // The library would take what comes before a NUL for the whole.
        if let nul = text.utf8.firstIndex(of: 0) {
            let before = text[..<nul].split(separator: "\n", omittingEmptySubsequences: false)
            throw SyntaxError(
                position: SourcePosition(
                    line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1),
                message: "there is a NUL character")
        }
        do {
            return entries(of: try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw SyntaxError(
                position: SourcePosition(
                    line: error.source.begin.line, column: error.source.begin.column),
                message: Self.message(error.description))
        } catch {
            throw SyntaxError(position: SourcePosition(line: 1, column: 1), message: "\(error)")
        }
    }

    /// Decodes a value whose type knows its own keys.
    static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try TOMLDecoder().decode(type, from: text)
    }

    /// The library's words, without any longer piece of the document: that may be of a secret.
    private static func message(_ description: String) -> String {
        var words = description
        if let saw = description.firstRange(of: ", saw '"),
            description[saw.upperBound...].count > 2
        {
            words = String(description[..<saw.lowerBound])
        }
        return words
    }

    struct SyntaxError: Error, Equatable {
        var position: SourcePosition
        var message: String
    }

    private static func entries(of table: TOMLTable) -> [String: TOMLNode] {
        // A key with an escaped NUL is listed by its beginning, under which nothing is found.
        Dictionary(table.keys.map { ($0, table[$0].map { TOMLNode($0.tomlValue) } ?? .time) }) {
            $1
        }
    }

    private init(_ value: TOMLValue) {
        switch value.type {
        case .string: self = .string(value.string ?? "")
        case .int: self = .integer(value.int ?? 0)
        case .double: self = .number(value.double ?? 0)
        case .bool: self = .bool(value.bool ?? false)
        case .date: self = .date(value.date?.debugDescription ?? "")
        case .time, .dateTime: self = .time
        case .array: self = .array((value.array ?? []).map { TOMLNode($0.tomlValue) })
        case .table: self = .table(value.table.map(Self.entries) ?? [:])
        }
    }
}
