import Foundation
import Settings

/// Reads a document, as if it stood in /etc/lab/config.toml.
func configuration(_ text: String) throws(ConfigurationError) -> Configuration {
    try Configuration(text, file: "config.toml", folder: "/etc/lab", home: "/home/lab")
}

/// What is wrong with a document, a line each; empty if nothing is.
func problems(_ text: String) -> [String] {
    do throws(ConfigurationError) {
        _ = try configuration(text)
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

/// A folder of its own, which is gone when the work is done.
func withFolder(_ work: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
}

func write(_ text: String, to path: String, mode: Int = 0o600) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}
