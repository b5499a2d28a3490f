import Prompts
import TestSupport
import Testing

@Suite struct `The library of prompts` {
    @Test func `holds a person's files before the shipped ones, and in place of them`() throws {
        let tree = MemoryTree([
            "/p/mine.md": "Say {{what}}.", "/p/plain.txt": "Hello.", "/p/explain.md": "My own.",
            "/p/.hidden.md": "x", "/p/notes.org": "x", "/p/sub/deep.md": "x",
        ])
        let library = PromptLibrary(folder: "/p", in: tree)
        #expect(library.prompts.prefix(3).map(\.name) == ["explain", "mine", "plain"])
        #expect(library.prompts.count { $0.name == "explain" } == 1)
        #expect(library.prompt("explain")?.isShipped == false)
        #expect(library.prompt("summary")?.isShipped == true)
        #expect(library.prompt("deep") == nil)
        #expect(library.problems.isEmpty)
    }

    @Test func `is the shipped prompts where there is no folder`() {
        #expect(PromptLibrary(folder: "/none", in: MemoryTree()) == PromptLibrary())
    }

    @Test func `tells what it can't read, and goes on`() {
        let tree = MemoryTree(["/p/b.md": "---\nnonsense: x\n---\n{{a}}"])
            .with("/p/a.md", [0xFF, 0xFF]).with(unreadable: "/p/c.md")
            .with("/p/d.md", [UInt8](repeating: 0x61, count: 300_000))
        let library = PromptLibrary(folder: "/p", in: tree)
        #expect(
            library.problems == [
                "/p/a.md: not UTF-8",
                "/p/b.md: \"nonsense: x\" is neither title, description nor a variable",
                "/p/c.md: Permission denied", "/p/d.md: too big",
            ])
        #expect(library.prompt("b")?.template.text == "{{a}}")
    }

    @Test func `ships prompts that are whole, in Chinese and in English`() {
        for prompt in PromptLibrary.shipped {
            #expect(prompt.problems.isEmpty)
            #expect(prompt.title != prompt.name)
            #expect(!prompt.description.isEmpty)
            #expect(prompt.template.text.count > 80)
            for variable in prompt.template.variables where variable.usual == nil {
                #expect(variable.description != nil, "\(prompt.name): \(variable.name)")
            }
            let isChinese = prompt.title.unicodeScalars.contains { $0.value >= 0x4E00 }
            #expect(isChinese == prompt.name.hasPrefix("zh-"))
        }
        #expect(PromptLibrary.shipped.count { $0.name.hasPrefix("zh-") } == 4)
    }

    @Test(arguments: [
        (
            "---\ntitle: T\ndescription: D: d\na: what\n---\n\nText {{a}}\n", "T", "D: d",
            "Text {{a}}"
        ),
        ("\u{FEFF}---\r\ntitle: T\r\n---\r\nText", "T", "", "Text"),
        ("Text only", "n", "", "Text only"),
        ("---\ntitle: T\nText", "n", "", "---\ntitle: T\nText"),
        ("---\n---\nText", "n", "", "Text"),
        ("---\ntitle:\n# remark\n\n---\nText", "n", "", "Text"),
        ("", "n", "", ""), ("---", "n", "", "---"), ("a\n---\nb", "n", "", "a\n---\nb"),
    ]) func `reads what stands before a prompt`(
        text: String, title: String, description: String, body: String
    ) {
        let prompt = LibraryPrompt(name: "n", text: text)
        #expect(prompt.title == title)
        #expect(prompt.description == description)
        #expect(prompt.template.text == body)
        #expect(prompt.problems.isEmpty)
    }

    @Test func `lets no title break out of its line`() {
        let prompt = LibraryPrompt(name: "n", text: "---\ntitle: a\u{1B}[31m\u{202E}b\n---\nx")
        #expect(prompt.title == "a\u{FFFD}[31m\u{FFFD}b")
    }
}
