import ChatInterface
import Comparison
import Terminal
import TestSupport
import Testing

@Suite struct `A person with a library` {
    private func journey(_ files: [String: String] = [:]) -> Journey {
        let journey = Journey()
        journey.tree = MemoryTree(files)
        return journey
    }

    @Test func `chooses a prompt and fills in its variables one by one`() throws {
        let journey = journey()
        journey.press(tabKey, Key(.character("P")))
        try journey.expectScreen("prompt-library")
        journey.type("翻译")
        journey.press(Key(.enter))
        #expect(journey.screen.contains("翻译  1/3  language"))
        journey.press(Key(.character("u"), .control))
        journey.type("德文")
        try journey.expectScreen("prompt-variable")
        journey.press(Key(.enter), Key(.enter))
        journey.take(.paste("你好，\n世界"))
        journey.press(Key(.enter))
        let text = journey.interface.composer.text
        #expect(text.contains("译成德文"))
        #expect(text.contains("准确自然"))
        #expect(text.hasSuffix("\n\n你好，\n世界"))
        #expect(journey.interface.focus == .composer)
    }

    @Test func `has a prompt without variables at once, beside what is written already`() {
        let journey = journey(["/prompts/greet.md": "Hello on {{date}}."])
        journey.type("First: ")
        journey.press(Key(.character("P"), .alt))
        journey.type("greet")
        journey.press(Key(.enter))
        #expect(journey.interface.composer.text == "First: Hello on 2026-11-25.")
    }

    @Test func `sends the files that a prompt of the library names`() {
        let journey = journey(["/prompts/a.md": "Read @x.txt", "/project/x.txt": "X"])
        journey.press(Key(.character("P"), .alt))
        journey.press(Key(.enter), Key(.enter))
        let prompt = journey.session.tree.nodes.first?.prompt
        #expect(prompt?.attachments?.files.map(\.path) == ["x.txt"])
    }

    @Test func `goes back without a trace`() {
        let journey = journey()
        for keys in [[Key(.escape)], [Key(.enter), Key(.escape)]] {
            journey.press(Key(.character("P"), .alt))
            for key in keys { journey.press(key) }
            #expect(journey.interface.composer.text == "")
            #expect(!journey.screen.contains("Prompt library"))
        }
    }

    @Test func `finds it in the palette`() {
        let journey = journey()
        journey.press(Key(.character("p"), .control))
        journey.type("prompt lib")
        journey.press(Key(.enter))
        #expect(journey.screen.contains("Prompt library"))
    }

    private let tabKey = Key(.tab)
}
