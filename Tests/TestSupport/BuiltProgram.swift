import Foundation

/// The program as it was built beside the tests.
package enum BuiltProgram {
    package static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let folder = URL(fileURLWithPath: own ?? CommandLine.arguments[0])
            .deletingLastPathComponent()
        return folder.appendingPathComponent("baimo").path
    }()

    /// An environment of its own: nothing of the person's is read or written.
    package static func environment(home: URL, language: String = "en_US.UTF-8") -> [String: String]
    {
        [
            "HOME": home.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8", "LC_MESSAGES": language, "LANG": language,
            "XDG_DATA_HOME": home.appendingPathComponent("data").path,
            "XDG_STATE_HOME": home.appendingPathComponent("state").path,
            "XDG_CONFIG_HOME": home.appendingPathComponent("config").path,
        ]
    }

    /// A new folder to be the home of one run.
    package static func makeHome() throws -> URL {
        let home = FileManager.default.temporaryDirectory
            .appendingPathComponent("baimo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        return home
    }
}
