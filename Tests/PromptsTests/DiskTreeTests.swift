import Foundation
import Prompts
import Testing

@Suite struct `The files of this machine` {
    /// A folder of its own, gone when the work is done; its path is without links.
    private func withFolder(_ work: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder + "/d/.git", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(try #require(DiskTree().status(of: folder)?.place))
    }

    @Test func `are told apart, links followed or not`() throws {
        try withFolder { folder in
            let tree = DiskTree()
            try "hello".write(toFile: folder + "/d/a 中.txt", atomically: false, encoding: .utf8)
            symlink(folder + "/d", folder + "/l")
            symlink("nowhere", folder + "/d/gone")
            mkfifo(folder + "/d/pipe", 0o600)
            let file = try #require(tree.status(of: folder + "/l/../l/./a 中.txt"))
            #expect(file == FileStatus(kind: .file, size: 5, place: folder + "/d/a 中.txt"))
            #expect(tree.status(of: folder + "/l/")?.place == folder + "/d")
            #expect(tree.status(of: folder + "/d/a 中.txt/") == nil)
            #expect(tree.status(of: folder + "/d\u{0}x") == nil)
            #expect(tree.status(of: folder + "/d/gone") == nil)
            #expect(tree.status(of: folder + "/d/pipe")?.kind == .other)
            let entries = try tree.entries(of: folder + "/d").sorted { $0.name < $1.name }
            #expect(
                entries == [
                    FileEntry(name: ".git", kind: .directory, size: entries[0].size),
                    FileEntry(name: "a 中.txt", kind: .file, size: 5),
                    FileEntry(name: "gone", kind: .link, size: 7),
                    FileEntry(name: "pipe", kind: .other),
                ])
        }
    }

    @Test func `are read as far as is asked for, and no pipe is waited for`() throws {
        try withFolder { folder in
            let tree = DiskTree()
            let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/f"))
            mkfifo(folder + "/pipe", 0o600)
            #expect(try tree.read(folder + "/f", atMost: 1_000_000) == bytes)
            #expect(try tree.read(folder + "/f", atMost: 10) == Array(bytes.prefix(10)))
            #expect(throws: FileTrouble("no ordinary file")) {
                try tree.read(folder + "/pipe", atMost: 10)
            }
            #expect(throws: FileTrouble("No such file or directory")) {
                try tree.read(folder + "/none", atMost: 10)
            }
            #expect(throws: FileTrouble("Not a directory")) { try tree.entries(of: folder + "/f") }
        }
    }

    @Test func `are planned with as files in memory are`() throws {
        try withFolder { folder in
            try "let a = 1\n".write(
                toFile: folder + "/d/a.swift", atomically: false, encoding: .utf8)
            try "x".write(toFile: folder + "/d/.env", atomically: false, encoding: .utf8)
            let rules = AttachmentRules(folder: folder, home: folder)
            let plan = AttachmentPlan("see @d/ and @~/d/.env", files: DiskTree(), rules: rules)
            #expect(plan.items.map(\.path) == ["d/.env", "d/.git/", "d/a.swift"])
            #expect(plan.problems.map(\.path) == ["~/d/.env"])
            #expect(plan.problems.map(\.reason) == [.secret])
        }
    }
}
