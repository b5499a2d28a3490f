/// Reads one table of a document, and notes what is wrong with it.
struct TableReader {
    let entries: [String: TOMLNode]
    let path: [String]
    let notes: ProblemNotes

    /// The whole document. Throws if it is no TOML.
    init(_ text: String, file: String) throws(ConfigurationError) {
        let positions = SourcePositions(text)
        do throws(TOMLNode.SyntaxError) {
            if let trap = positions.trap { throw trap }
            entries = try TOMLNode.parse(text)
        } catch {
            throw ConfigurationError([
                ConfigurationError.Problem(
                    file: file, position: error.position, message: error.message)
            ])
        }
        path = []
        notes = ProblemNotes(file: file, positions: positions)
    }

    private init(_ entries: [String: TOMLNode], at path: [String], notes: ProblemNotes) {
        self.entries = entries
        self.path = path
        self.notes = notes
    }

    /// The keys in the order in which they stand in the document.
    var keys: [String] {
        entries.keys.sorted { a, b in
            guard let first = notes.positions.key(path + [a]),
                let second = notes.positions.key(path + [b]), first != second
            else { return a < b }
            return first < second
        }
    }

    /// Notes the keys that are none of these.
    func expect(_ known: [String]) {
        for key in keys where !known.contains(key) {
            notes.report(
                "unknown key \"\(key)\"", key: path + [key],
                suggestion: NearestName.of(key, among: known))
        }
    }

    /// Notes a problem with the value of a key.
    func report(_ message: String, _ key: String, suggestion: String? = nil) {
        notes.report(message, value: path + [key], suggestion: suggestion)
    }

    private func read<Value>(
        _ key: String, _ wanted: String, _ convert: (TOMLNode) -> Value?
    ) -> Value? {
        guard let node = entries[key] else { return nil }
        guard let value = convert(node) else {
            report("\"\(key)\" must be \(wanted)", key)
            return nil
        }
        return value
    }

    func string(_ key: String) -> String? {
        read(key, "a string") { if case .string(let text) = $0 { text } else { nil } }
    }

    /// A string that says something.
    func text(_ key: String) -> String? {
        guard let text = string(key) else { return nil }
        guard !text.allSatisfy(\.isWhitespace) else {
            report("\"\(key)\" is empty", key)
            return nil
        }
        return text
    }

    func bool(_ key: String) -> Bool? {
        read(key, "true or false") { if case .bool(let value) = $0 { value } else { nil } }
    }

    func positiveInteger(_ key: String) -> Int? {
        read(key, "a whole number above 0") {
            if case .integer(let value) = $0, value > 0 { value } else { nil }
        }
    }

    /// A number, finite and above 0, or from 0 if told so.
    func number(_ key: String, fromZero: Bool = false) -> Double? {
        read(key, fromZero ? "a number, not below 0" : "a number above 0") { node in
            let value: Double
            switch node {
            case .integer(let integer): value = Double(integer)
            case .number(let number): value = number
            default: return nil
            }
            return value.isFinite && (value > 0 || fromZero && value == 0) ? value : nil
        }
    }

    /// A day as YYYY-MM-DD, quoted or not.
    func day(_ key: String) -> String? {
        read(key, "a day, as YYYY-MM-DD") { node in
            switch node {
            case .date(let text): text
            case .string(let text): Day.isValid(text) ? text : nil
            default: nil
            }
        }
    }

    /// One of the names; another is noted with the nearest.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard let text = string(key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let names = Value.allCases.map(\.rawValue)
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        report(
            "\"\(key)\" must be one of \(list)", key,
            suggestion: NearestName.of(text, among: names))
        return nil
    }

    func strings(_ key: String) -> [String]? {
        read(key, "a list of strings") { node in
            guard case .array(let elements) = node else { return nil }
            let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
            return texts.count == elements.count ? texts : nil
        }
    }

    /// A string that says something, or a list of such.
    func oneOrMoreTexts(_ key: String) -> [String] {
        if case .string? = entries[key] { return [text(key)].compactMap { $0 } }
        let texts = read(key, "a string or a list of strings") { node -> [String]? in
            guard case .array(let elements) = node else { return nil }
            let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
            return texts.count == elements.count ? texts : nil
        }
        for text in texts ?? [] where text.allSatisfy(\.isWhitespace) {
            report("\"\(key)\" holds an empty string", key)
        }
        return texts ?? []
    }

    func table(_ key: String) -> TableReader? {
        read(key, "a table") { node in
            guard case .table(let entries) = node else { return nil }
            return TableReader(entries, at: path + [key], notes: notes)
        }
    }

    /// The tables in a table, by name, in the order of the document.
    func tables(in key: String) -> [(name: String, table: TableReader)] {
        guard let outer = table(key) else { return [] }
        return outer.keys.compactMap { name in outer.table(name).map { (name, $0) } }
    }

    /// An array of tables.
    func tables(_ key: String) -> [TableReader] {
        read(key, "a list of tables: [[\(key)]]") { node -> [TableReader]? in
            guard case .array(let elements) = node else { return nil }
            let tables = elements.enumerated().compactMap { index, element -> TableReader? in
                guard case .table(let entries) = element else { return nil }
                return TableReader(entries, at: path + [key, String(index)], notes: notes)
            }
            return tables.count == elements.count ? tables : nil
        } ?? []
    }
}
