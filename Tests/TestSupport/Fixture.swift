import Foundation

/// Files that tests share.
package enum Fixture {
    /// The text of a file under Tests/Fixtures, by its path there.
    package static func text(_ path: String) throws -> String {
        try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Fixtures/\(path)"),
            encoding: .utf8)
    }
}
