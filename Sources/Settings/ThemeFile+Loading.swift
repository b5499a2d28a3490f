import Glibc

extension ThemeFile {
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

    /// Looks for a theme in the person's folder, in those of the system, and in the program itself,
    /// and reads only that one. Nil if there is none of that name. Throws everything that is wrong
    /// with the first that is found.
    package static func find(
        _ name: String, environment: [String: String]
    ) throws(ConfigurationError) -> ThemeFile? {
        if let path = path(of: name, environment: environment) { return try load(path: path) }
        guard let text = BuiltInThemes.text(of: name) else { return nil }
        return try ThemeFile(text, name: name, file: name + ".toml")
    }

    /// The file of that name in the person's folder or in one of the system's; nil if the theme is
    /// the program's own, or there is none.
    package static func path(of name: String, environment: [String: String]) -> String? {
        // A name is no path: it stays in the folders of themes.
        guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
        return folders(environment).map { "\($0)/\(name).toml" }.first { access($0, F_OK) == 0 }
    }

    /// The names of all themes, each once: the program's in their order, then the others, sorted.
    package static func names(environment: [String: String]) -> [String] {
        let found = folders(environment).flatMap(files).compactMap { file in
            file.hasSuffix(".toml") && !file.hasPrefix(".") ? String(file.dropLast(5)) : nil
        }
        return BuiltInThemes.order + Set(found).subtracting(BuiltInThemes.order).sorted()
    }

    /// The name that is nearest to one that isn't there; nil if none is near.
    package static func nearest(to name: String, environment: [String: String]) -> String? {
        NearestName.of(name, among: names(environment: environment))
    }

    private static func folders(_ environment: [String: String]) -> [String] {
        let paths = ConfigurationPaths(environment: environment)
        return [paths.themesFolder] + paths.systemFolders.map { $0 + "/themes" }
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
