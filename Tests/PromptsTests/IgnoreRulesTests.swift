import Prompts
import TestSupport
import Testing

@Suite struct `What .gitignore leaves out` {
    /// The files of a directory that are sent, with a `.gitignore` in it.
    private func sent(_ ignore: String, _ names: [String]) -> [String] {
        var files = Dictionary(uniqueKeysWithValues: names.map { ("/project/p/\($0)", "x") })
        files["/project/p/.gitignore"] = ignore
        let plan = plan("@p/", MemoryTree(files))
        return plan.attachments?.files.map { String($0.path.dropFirst(2)) } ?? []
    }

    @Test(arguments: [
        ("*.log", ["a.txt", "d/b.txt"]), ("/*.log", ["a.txt", "d/a.log", "d/b.txt"]),
        ("d/", ["a.log", "a.txt"]), ("d", ["a.log", "a.txt"]),
        ("a.txt/", ["a.log", "a.txt", "d/a.log", "d/b.txt"]),
        ("d/*.log", ["a.log", "a.txt", "d/b.txt"]), ("**/a.log", ["a.txt", "d/b.txt"]),
        ("d/**", ["a.log", "a.txt"]),
        ("d/**\n!d/b.txt", ["a.log", "a.txt", "d/b.txt"]), ("*\n!*.txt", ["a.txt"]),
        ("*.log\n!a.log", ["a.log", "a.txt", "d/a.log", "d/b.txt"]),
        ("# a.log\n\n   \n\\#x", ["a.log", "a.txt", "d/a.log", "d/b.txt"]),
        ("a.[lt]*  \r", ["d/b.txt"]), ("a.???", ["d/b.txt"]), ("a.[!t]*", ["a.txt", "d/b.txt"]),
        ("[a-a].log", ["a.txt", "d/b.txt"]), ("[", ["a.log", "a.txt", "d/a.log", "d/b.txt"]),
        ("a\\.log", ["a.txt", "d/b.txt"]),
    ]) func `is as git has it`(ignore: String, files: [String]) {
        #expect(sent(ignore, ["a.log", "a.txt", "d/a.log", "d/b.txt"]) == files)
    }

    @Test func `comes from the directories above too, within one repository`() {
        let tree = MemoryTree([
            "/project/.gitignore": "never.txt", "/project/r/.git/HEAD": "x",
            "/project/r/.gitignore": "*.tmp", "/project/r/src/.gitignore": "!keep.tmp",
            "/project/r/src/a.tmp": "x", "/project/r/src/keep.tmp": "x",
            "/project/r/src/never.txt": "x",
        ])
        #expect(
            plan("@r/src/", tree).attachments?.files.map(\.path)
                == ["r/src/keep.tmp", "r/src/never.txt"])
        #expect(plan("@r/src/a.tmp", tree).attachments?.files.count == 1)
    }

    @Test func `holds for the directory that it stands in, not for the next`() {
        let tree = MemoryTree([
            "/project/p/a/.gitignore": "x", "/project/p/a/x": "x", "/project/p/a/y": "y",
            "/project/p/b/x": "x",
        ])
        #expect(plan("@p/", tree).attachments?.files.map(\.path) == ["p/a/y", "p/b/x"])
    }

    @Test func `takes any file in bounded time`() {
        var seed: UInt64 = 3
        let pieces = ["*", "**", "/", "a", "[", "]", "!", "-", "?", "\\", "#", "\n", " "]
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<60 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            #expect(sent(text, ["a", "b/a/aaaa", "c"]).count <= 3)
        }
        let stars = String(repeating: "*a", count: 250)
        let name = String(repeating: "a", count: 200) + "b"
        #expect(sent(String(repeating: stars + "\n", count: 20), [name]) == [name])
    }
}
