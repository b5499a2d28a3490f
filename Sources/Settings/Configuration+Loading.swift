import Glibc

extension Configuration {
    /// Reads the file at the path, or at its usual place. A missing file at the usual place means
    /// that nothing is set; one that was named must be there. Throws everything that is wrong.
    package static func load(
        path: String?, environment: [String: String]
    ) throws(ConfigurationError) -> Configuration {
        let paths = ConfigurationPaths(environment: environment)
        let file = path ?? paths.configurationFile
        let source: TextFile
        do throws(TextFile.Trouble) {
            source = try TextFile(path: file)
        } catch {
            if error == .missing, path == nil { return Configuration() }
            throw ConfigurationError([error.problem(file: file)])
        }
        var configuration = try Configuration(
            source.text, file: file, folder: folder(of: file), home: paths.home)
        configuration.path = file
        try configuration.checkPrivacy(mode: source.mode, file: file)
        return configuration
    }

    /// The absolute path of the folder that the file is in.
    private static func folder(of file: String) -> String {
        let folder = file.lastIndex(of: "/").map { file[..<$0] }
        if file.hasPrefix("/") { return String(folder ?? "") }
        guard let buffer = getcwd(nil, 0) else { return String(folder ?? ".") }
        defer { free(buffer) }
        let current = String(cString: buffer)
        return folder.map { "\(current)/\($0)" } ?? current
    }

    /// Secrets are for their owner's eyes.
    private func checkPrivacy(mode: UInt32, file: String) throws(ConfigurationError) {
        let holdsSecret = providers.values.contains {
            [$0.apiKey, $0.accessKey, $0.secretKey].contains { !$0.literals.isEmpty }
        }
        guard holdsSecret, mode & 0o077 != 0 else { return }
        throw ConfigurationError([
            ConfigurationError.Problem(
                file: file,
                message: "holds a key and can be read by others; run chmod 600 \(file)")
        ])
    }
}
