import Prompts
import TestSupport
import Testing

@Suite struct `Completing a path` {
    private let tree = MemoryTree([
        "/project/Main.swift": "", "/project/main.c": "", "/project/my notes.md": "",
        "/project/src/a.swift": "",
        "/project/.env": "", "/home/li/todo.txt": "", "/project/two words/x": "",
        "/project/say\"hi\".md": "",
        "/project/bad\nname": "",
    ]).with("/project/link", linkTo: "src").with("/project/gone", linkTo: "nowhere").with(
        device: "/project/pipe")

    private func insertions(_ text: String) -> [String]? {
        PathCompletion(in: text, before: text.endIndex)?
            .candidates(in: tree, rules: rules()).map(\.insertion)
    }

    @Test(arguments: [
        ("see @m", ["@Main.swift", "@main.c", "@\"my notes.md\""]),
        ("@s", ["@“say\"hi\".md”", "@src/"]),
        ("看@src/", ["@src/a.swift"]), ("@.", ["@.env"]), ("@~/", ["@~/todo.txt"]),
        ("@!.e", ["@!.env"]),
        ("@t", ["@\"two words/"]), ("@\"two words/", ["@\"two words/x\""]),
        ("@\"my n", ["@\"my notes.md\""]),
        ("@l", ["@link/"]), ("@nosuch/", []), ("@zzz", []), ("@/ho", ["@/home/"]),
    ]) func `offers what is there`(text: String, candidates: [String]) {
        #expect(insertions(text) == candidates)
    }

    @Test func `offers everything but what is hidden, made up or unwritable after the sign alone`()
    {
        #expect(
            insertions("@") == [
                "@Main.swift", "@link/", "@main.c", "@\"my notes.md\"", "@“say\"hi\".md”", "@src/",
                "@\"two words/",
            ])
    }

    @Test(arguments: [
        "", "a", "a@b", "@a b", "@a\nb", "@\"a\"", "x.y@m", "`@m",
    ]) func `has nothing to do where no path is being written`(text: String) {
        #expect(insertions(text) == nil)
    }

    @Test func `replaces the reference and nothing else`() throws {
        var text = "see @sr and more"
        let cursor = try #require(text.firstRange(of: "sr")?.upperBound)
        let completion = try #require(PathCompletion(in: text, before: cursor))
        #expect(completion.typed == "sr")
        let candidate = try #require(completion.candidates(in: tree, rules: rules()).first)
        #expect(candidate.isDirectory)
        text.replaceSubrange(completion.range, with: candidate.insertion)
        #expect(text == "see @src/ and more")
    }
}
