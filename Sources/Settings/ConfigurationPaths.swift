import Glibc

/// Where the program's files are (XDG Base Directory Specification 0.8).
package struct ConfigurationPaths: Equatable, Sendable {
    package var home: String
    /// The folder with `config.toml` and `themes/`.
    package var configurationFolder: String
    /// The folder with the transcripts.
    package var dataFolder: String
    /// The folder with the log.
    package var stateFolder: String
    /// The folders with what is installed for everybody, best first.
    package var systemFolders: [String]

    package init(environment: [String: String]) {
        let home = Self.home(environment)
        func folder(_ variable: String, _ usual: String) -> String {
            // The specification wants relative paths ignored.
            let value = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
            return (value ?? home + "/" + usual) + "/baimo"
        }
        self.home = home
        configurationFolder = folder("XDG_CONFIG_HOME", ".config")
        dataFolder = folder("XDG_DATA_HOME", ".local/share")
        stateFolder = folder("XDG_STATE_HOME", ".local/state")
        let listed = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
        systemFolders = (listed ?? "/usr/local/share:/usr/share").split(separator: ":")
            .filter { $0.hasPrefix("/") }.map { "\($0)/baimo" }
    }

    package var configurationFile: String { configurationFolder + "/config.toml" }
    package var themesFolder: String { configurationFolder + "/themes" }
    package var database: String { dataFolder + "/baimo.sqlite" }
    /// The line-ups that the program keeps; those of the person stand in the configuration.
    package var lineUps: String { dataFolder + "/line-ups.toml" }
    package var log: String { stateFolder + "/baimo.log" }

    private static func home(_ environment: [String: String]) -> String {
        if let home = environment["HOME"], home.hasPrefix("/") { return home }
        guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
        return String(cString: folder)
    }
}
