extension ThemeFile {
    /// Reads a theme's document. Throws everything that is wrong with it, with its place.
    package init(_ text: String, name: String, file: String) throws(ConfigurationError) {
        let reader = try TableReader(text, file: file)
        reader.expect(["description", "ground", "paint_ground"] + Self.roles)
        self.name = name
        descriptions = Self.descriptions(reader)
        ground = ThemeColor(reader, "ground")
        paintsGround = reader.bool("paint_ground") ?? false
        if paintsGround, reader.entries["ground"] == nil {
            reader.report("\"paint_ground\" needs \"ground\"", "paint_ground")
        }
        for role in Self.roles where reader.entries[role] != nil {
            styles[role] = reader.table(role).map(ThemeStyle.init)
        }
        try reader.notes.throwIfAny()
    }

    /// One text, or one for each language.
    private static func descriptions(_ reader: TableReader) -> [String: String] {
        guard case .table? = reader.entries["description"] else {
            return reader.text("description").map { ["en": $0] } ?? [:]
        }
        guard let table = reader.table("description") else { return [:] }
        let languages = Configuration.Language.allCases.map(\.rawValue)
        table.expect(languages)
        var texts: [String: String] = [:]
        for language in languages { texts[language] = table.text(language) }
        return texts
    }
}

extension ThemeStyle {
    fileprivate init(_ reader: TableReader) {
        reader.expect(
            ["fg", "bg", "bold", "dim", "italic", "underline", "strikethrough", "reverse"])
        foreground = ThemeColor(reader, "fg")
        background = ThemeColor(reader, "bg")
        bold = reader.bool("bold") ?? false
        dim = reader.bool("dim") ?? false
        italic = reader.bool("italic") ?? false
        underline = reader.bool("underline") ?? false
        strikethrough = reader.bool("strikethrough") ?? false
        reverse = reader.bool("reverse") ?? false
    }
}

extension ThemeColor {
    fileprivate init?(_ reader: TableReader, _ key: String) {
        switch reader.entries[key] {
        case nil, .string("default"): return nil
        case .integer(let index):
            if let index = UInt8(exactly: index) {
                self = .indexed(index)
                return
            }
        case .string(let text):
            if let color = ThemeColor(text) {
                self = color
                return
            }
            if let near = NearestName.of(text, among: ThemeColor.names) {
                reader.report("\"\(text)\" is no colour", key, suggestion: near)
                return nil
            }
        default: break
        }
        reader.report("\"\(key)\" must be \"#rrggbb\", 0 to 255 or the name of a colour", key)
        return nil
    }
}
