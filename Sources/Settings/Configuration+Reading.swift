import Comparison
import Providers

extension Configuration {
    /// Reads a document. Relative paths in it begin at `folder`. Throws everything that is wrong,
    /// at once, with its place.
    package init(
        _ text: String, file: String, folder: String, home: String = "/"
    ) throws(ConfigurationError) {
        let reader = try TableReader(text, file: file)
        reader.expect([
            "lang", "theme", "borders", "colors", "hyperlinks", "models", "ambiguous_width",
            "announce", "lineups", "providers", "prices", "grants", "budget", "keys",
        ])
        language = reader.choice("lang", Language.self)
        theme = reader.text("theme")
        ambiguousWidth = Self.ambiguousWidth(reader)
        announce = reader.choice("announce", Announce.self)
        borders = reader.choice("borders", Borders.self)
        colors = Self.colors(reader)
        hyperlinks = reader.choice("hyperlinks", Hyperlinks.self)
        for (id, table) in reader.tables(in: "providers") {
            providers[id] = ProviderSettings(table, id: id, folder: folder, home: home)
        }
        let known = CatalogueFiles.order + providers.keys.sorted()
        models = Self.models(reader, known: known) ?? []
        for (name, table) in reader.tables(in: "lineups") {
            lineups[name] = Self.seats(table, name: name, known: known)
        }
        prices = reader.tables("prices").compactMap { Price($0, known: known) }
        grants = reader.tables("grants").compactMap { Grant($0, known: known) }
        budget = reader.table("budget").map(Budget.init) ?? Budget()
        if let table = reader.table("keys") {
            for key in table.keys {
                keys[key] = table.text(key)
                keyPositions[key] = reader.notes.positions.key(["keys", key])
            }
        }
        try reader.notes.throwIfAny()
    }

    private static func ambiguousWidth(_ reader: TableReader) -> AmbiguousWidth? {
        switch reader.entries["ambiguous_width"] {
        case nil: return nil
        case .string("auto"): return .automatic
        case .integer(1): return .one
        case .integer(2): return .two
        default:
            reader.report("\"ambiguous_width\" must be \"auto\", 1 or 2", "ambiguous_width")
            return nil
        }
    }

    /// A number needs no quotes.
    private static func colors(_ reader: TableReader) -> Colors? {
        guard case .integer(let count) = reader.entries["colors"] else {
            return reader.choice("colors", Colors.self)
        }
        if let colors = Colors(rawValue: String(count)) { return colors }
        let list = Colors.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        reader.report("\"colors\" must be one of \(list)", "colors")
        return nil
    }

    static func models(_ reader: TableReader, known: [String]?) -> [ModelName]? {
        guard let texts = reader.strings("models") else { return nil }
        return texts.enumerated().compactMap { index, text in
            model(text, reader, at: reader.path + ["models", String(index)], known: known)
        }
    }

    /// The model that a text names. Any provider will do where `known` is nil.
    static func model(
        _ text: String, _ reader: TableReader, at path: [String], known: [String]?
    ) -> ModelName? {
        guard let name = ModelName(text) else {
            reader.notes.report("\"\(text)\" must be written provider/model", value: path)
            return nil
        }
        if let known, !check(name.provider, reader, at: path, known: known) { return nil }
        return name
    }

    fileprivate static func check(
        _ provider: String, _ reader: TableReader, at path: [String], known: [String]
    ) -> Bool {
        if known.contains(provider) { return true }
        reader.notes.report(
            "unknown provider \"\(provider)\"", value: path,
            suggestion: NearestName.of(provider, among: known))
        return false
    }
}

extension Configuration.Price {
    fileprivate init?(_ reader: TableReader, known: [String]) {
        reader.expect(["model", "input", "output", "cached_input", "currency", "as_of"])
        for key in ["model", "input", "output"] where reader.entries[key] == nil {
            reader.notes.report("a price needs \"\(key)\"", value: reader.path)
        }
        let model = reader.string("model").flatMap {
            Configuration.model($0, reader, at: reader.path + ["model"], known: known)
        }
        let input = reader.number("input", fromZero: true)
        let output = reader.number("output", fromZero: true)
        cachedInput = reader.number("cached_input", fromZero: true)
        currency = reader.text("currency") ?? "CNY"
        asOf = reader.day("as_of")
        if currency.count != 3 || !currency.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) {
            reader.report("\"currency\" must be three capital letters, such as CNY", "currency")
        }
        guard let model, let input, let output else { return nil }
        (self.model, self.input, self.output) = (model, input, output)
    }
}

extension Configuration.Grant {
    fileprivate init?(_ reader: TableReader, known: [String]) {
        reader.expect(["provider", "tokens", "expires"])
        for key in ["provider", "tokens"] where reader.entries[key] == nil {
            reader.notes.report("a grant needs \"\(key)\"", value: reader.path)
        }
        let provider = reader.text("provider")
        let isKnown = provider.map {
            Configuration.check($0, reader, at: reader.path + ["provider"], known: known)
        }
        let tokens = reader.positiveInteger("tokens")
        expires = reader.day("expires")
        guard let provider, let tokens, isKnown == true else { return nil }
        (self.provider, self.tokens) = (provider, tokens)
    }
}

extension Configuration.Budget {
    fileprivate init(_ reader: TableReader) {
        reader.expect(["daily"])
        daily = reader.number("daily")
    }
}
