import Glibc

extension ThemeFile {
    /// Reads a theme's document. Throws everything that is wrong with it, with its place.
    package init(_ text: String, name: String, file: String) throws(ConfigurationError) {
        let reader = try TableReader(text, file: file)
        reader.expect(Self.roles)
        self.name = name
        styles = [:]
        for role in reader.keys where Self.roles.contains(role) {
            styles[role] = reader.table(role).map(ThemeStyle.init)
        }
        try reader.notes.throwIfAny()
    }

    /// Reads a theme from a file. Throws everything that is wrong with it, or that there is none.
    package static func load(path: String) throws(ConfigurationError) -> ThemeFile {
        let file: TextFile
        do throws(TextFile.Trouble) {
            file = try TextFile(path: path)
        } catch {
            throw ConfigurationError([error.problem(file: path)])
        }
        return try ThemeFile(file.text, name: name(of: path), file: path)
    }

    private static func name(of path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.hasSuffix(".toml") ? file.dropLast(5) : file)
    }

    /// Looks for a theme in the person's folder, then in the installed one. Nil if there is none
    /// of that name, which may be built in.
    package static func find(
        _ name: String, environment: [String: String], installed: String?
    ) throws(ConfigurationError) -> ThemeFile? {
        for path in paths(of: name, environment: environment, installed: installed)
        where access(path, F_OK) == 0 {
            return try load(path: path)
        }
        return nil
    }

    /// The names of all themes that have a file, each once, sorted.
    package static func names(environment: [String: String], installed: String?) -> [String] {
        let names = folders(environment, installed).flatMap(files).compactMap { file in
            file.hasSuffix(".toml") ? String(file.dropLast(5)) : nil
        }
        return Set(names).sorted()
    }

    private static func folders(_ environment: [String: String], _ installed: String?) -> [String] {
        [ConfigurationPaths(environment: environment).themesFolder] + [installed].compactMap { $0 }
    }

    private static func paths(
        of name: String, environment: [String: String], installed: String?
    ) -> [String] {
        // A name is no path: it stays in the folders of themes.
        guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return [] }
        return folders(environment, installed).map { "\($0)/\(name).toml" }
    }

    private static func files(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) {
                    names.append(String(cString: $0))
                }
            }
        }
        return names
    }
}

extension ThemeStyle {
    fileprivate init(_ reader: TableReader) {
        reader.expect(["fg", "bg", "bold", "dim", "italic", "underline", "reverse"])
        foreground = ThemeColor(reader, "fg")
        background = ThemeColor(reader, "bg")
        bold = reader.bool("bold") ?? false
        dim = reader.bool("dim") ?? false
        italic = reader.bool("italic") ?? false
        underline = reader.bool("underline") ?? false
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
