import ChatInterface
import Comparison
import Terminal
import TestSupport
import Testing

private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
private let tab = Key(.tab)
private let complete = ReplyEvent.ended(ReplyEnd(.complete, finishReason: "stop"))

@Suite struct `A person who names files` {
    private func journey(columns: Int = 100, rows: Int = 24) -> Journey {
        let journey = Journey(columns: columns, rows: rows)
        journey.tree = MemoryTree([
            "/project/main.swift": "print(1)\n", "/project/mail.txt": "Dear …",
            "/project/.env": "KEY=1",
            "/project/src/a.c": "int a;", "/project/src/b.c": "int b;",
            "/project/src/.gitignore": "*.o",
            "/project/src/a.o": "x", "/project/my notes.md": "N",
        ]).with("/project/cat.png", png)
        return journey
    }

    private func prompt(_ journey: Journey) -> Prompt? {
        journey.session.tree.nodes.last { $0.prompt != nil }?.prompt
    }

    @Test func `completes paths, and goes from file to file`() {
        let journey = journey()
        journey.type("see @m")
        journey.press(tab)
        #expect(journey.screen.contains("Files"))
        journey.press(Key(.escape))
        journey.type("a")
        journey.press(tab)
        #expect(journey.interface.composer.text == "see @mai")
        journey.press(tab)
        journey.type("swi")
        journey.press(Key(.enter))
        #expect(journey.interface.composer.text == "see @main.swift ")
        journey.type("@sr")
        journey.press(tab)
        #expect(journey.interface.composer.text == "see @main.swift @src/")
        journey.press(tab, Key(.escape))
        journey.type("b")
        journey.press(tab)
        #expect(journey.interface.composer.text == "see @main.swift @src/b.c ")
        journey.type("@my")
        journey.press(tab)
        #expect(journey.interface.composer.text.hasSuffix("@\"my notes.md\" "))
        #expect(journey.interface.focus == .composer)
    }

    @Test func `completes in the middle of what is written`() {
        let journey = journey()
        journey.type("@mai 好")
        journey.press(Key(.left), Key(.left), tab)
        #expect(journey.screen.contains("Files"))
        journey.press(Key(.enter))
        #expect(journey.interface.composer.text == "@mail.txt 好")
        journey.type("x")
        #expect(journey.interface.composer.text == "@mail.txtx 好")
    }

    @Test func `moves the focus with Tab where no path can be completed`() {
        let journey = journey()
        journey.type("mail a@b")
        journey.press(tab)
        #expect(journey.interface.focus != .composer)
        journey.press(Key(.backTab))
        journey.type(" @nobody")
        journey.press(tab)
        #expect(journey.interface.focus != .composer)
    }

    @Test func `sees under the composer what would be sent, and whole on request`() throws {
        let journey = journey()
        journey.type("compare @src/ with @main.swift")
        journey.pause()
        #expect(journey.footer.contains("sends 3 files  21 B  ≈7 tokens; leaves out 2"))
        #expect(journey.footer.contains("Alt-@ shows it"))
        journey.press(Key(.character("@"), .alt))
        try journey.expectScreen("attachments-preview")
        journey.press(Key(.escape))
        journey.press(Key(.character("u"), .control))
        journey.pause()
        #expect(journey.footer.contains("Enter"))
    }

    @Test func `sends the files, and sees their names in the panes`() throws {
        let journey = journey()
        journey.type("compare @src/ with @main.swift")
        journey.pause()
        journey.press(Key(.enter))
        #expect(prompt(journey)?.text == "compare @src/ with @main.swift")
        #expect(
            prompt(journey)?.message.text.hasPrefix("compare src/ with main.swift\n\nsrc/a.c\n```c")
                == true)
        journey.receive([.text("they differ"), complete], pane: 0)
        #expect(journey.screen.contains("[src/a.c 6 B, src/b.c 6 B, main.swift 9 B]"))
        #expect(!journey.screen.contains("int a;"))
        #expect(journey.interface.composer.text == "")
        journey.press(tab, Key(.character("@")))
        #expect(journey.screen.contains("int a;"))
        try journey.expectScreen("attachments-sent")
    }

    @Test func `is told why something isn't sent, and has the prompt back`() throws {
        let journey = journey()
        journey.type("what is in @.env")
        journey.pause()
        try journey.expectScreen("attachments-refused")
        journey.press(Key(.enter))
        #expect(journey.session.tree.nodes.isEmpty)
        #expect(journey.interface.composer.text == "what is in @.env")
        #expect(journey.screen.contains("not sent: .env: may hold secrets"))
        journey.press(Key(.character("a"), .control))
        for _ in 0..<12 { journey.press(Key(.right)) }
        journey.type("!")
        journey.press(Key(.enter))
        #expect(prompt(journey)?.attachments?.files.map(\.path) == [".env"])
    }

    @Test func `writes about addresses and people without sending a thing`() {
        let journey = journey()
        for text in ["mail li@main.swift", "ask @nobody", "\\@nobody"] {
            journey.type(text)
            journey.press(Key(.enter))
            #expect(prompt(journey)?.message == Message(.user, text))
            journey.press(Key(.character("c"), .control))
        }
        journey.type("not \\@main.swift")
        journey.press(Key(.enter))
        #expect(prompt(journey)?.message == Message(.user, "not @main.swift"))
    }

    @Test func `sends a picture, which one model refuses and the other looks at`() throws {
        let journey = journey()
        journey.type("what is on @cat.png")
        journey.pause()
        #expect(journey.footer.contains("sends cat.png  12 B  png picture"))
        journey.press(Key(.enter))
        #expect(prompt(journey)?.message.pictures.map(\.path) == ["cat.png"])
        let failure = Failure(
            .invalidRequest, "zhipu/glm-5.2 takes no pictures: cat.png", code: Failure.noVision)
        journey.receive([.ended(ReplyEnd(.failed, failure: failure))], pane: 0)
        journey.receive([.text("A cat."), complete], pane: 1)
        journey.interface.language = .chinese
        journey.draw()
        try journey.expectScreen("picture")
    }

    @Test func `edits in $EDITOR and searches the history as ever`() {
        let journey = journey()
        journey.type("first @nobody")
        journey.press(Key(.enter))
        journey.press(Key(.character("c"), .control))
        journey.type("x")
        journey.press(Key(.character("x"), .control), Key(.character("e"), .control))
        #expect(journey.requests.contains(.edit("x")))
        journey.press(Key(.character("r"), .control))
        journey.type("fir")
        journey.press(Key(.enter))
        #expect(journey.interface.composer.text == "first @nobody")
    }
}
