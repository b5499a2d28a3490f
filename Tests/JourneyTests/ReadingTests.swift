import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `Reading an answer` {
    private static let chapters = (1...12).map { number in
        """
        ## 第 \(number) 章

        这是第 \(number) 章的正文，讲的是流式传输。The word needle\(number) is here.

        ```swift
        let chapter = \(number)
        print(chapter)
        ```

        """
    }.joined(separator: "\n")

    /// A journey whose two panes have long answers, the first one focused.
    private func journey(columns: Int = 100, rows: Int = 24) -> Journey {
        let journey = Journey(columns: columns, rows: rows)
        journey.type("写十二章")
        journey.press(Key(.enter))
        journey.receive([.text(Self.chapters), .ended(ReplyEnd(.complete))], pane: 0)
        journey.receive(
            [
                .text("另一个回答，needle7 也在这里。\n\n[链接](https://example.com/a)"),
                .ended(ReplyEnd(.complete)),
            ],
            pane: 1)
        journey.press(Key(.character("1"), .alt))
        return journey
    }

    private func copied(_ journey: Journey) -> String? {
        for case .copy(let text) in journey.requests.reversed() { return text }
        return nil
    }

    private func top(_ journey: Journey) -> String {
        let row = journey.screen.split(separator: "\n", omittingEmptySubsequences: false)[1]
        return row.prefix { $0 != "│" }.trimmingPrefix(" ").description
    }

    @Test func `goes from heading to heading and back`() {
        let journey = journey()
        journey.press(Key(.home))
        journey.press(Key(.character("}")))
        #expect(top(journey).hasPrefix("第 1 章"))
        journey.press(Key(.character("}")), Key(.character("}")))
        #expect(top(journey).hasPrefix("第 3 章"))
        journey.press(Key(.character("{")))
        #expect(top(journey).hasPrefix("第 2 章"))
        journey.press(Key(.character(")")))
        #expect(top(journey).contains("swift"))
    }

    @Test func `says when there is no heading that way`() {
        let journey = journey()
        journey.press(Key(.home), Key(.character("{")))
        #expect(journey.screen.contains("there is no heading that way"))
    }

    @Test func `finds text as it is typed, and the next one`() {
        let journey = journey()
        journey.press(Key(.home), Key(.character("/")))
        journey.type("needle")
        #expect(journey.screen.contains("1/12"))
        journey.press(Key(.enter), Key(.character(".")), Key(.character(".")))
        journey.press(Key(.character("/")))
        #expect(journey.screen.contains("3/12"))
        journey.press(Key(.escape))
        #expect(!journey.screen.contains("/12"))
    }

    @Test func `goes on in the next pane where all are searched`() {
        let journey = journey()
        journey.press(Key(.home), Key(.character("/")))
        journey.type("needle7")
        journey.press(Key(.tab), Key(.enter))
        #expect(journey.interface.focus == .pane(journey.session.participants[0].id))
        journey.press(Key(.character(".")))
        #expect(journey.interface.focus == .pane(journey.session.participants[1].id))
        journey.press(Key(.character(",")))
        #expect(journey.interface.focus == .pane(journey.session.participants[0].id))
    }

    @Test func `marks what is searched for, and the one that it is at`() throws {
        let journey = journey(columns: 100, rows: 16)
        journey.press(Key(.home), Key(.character("/")))
        journey.type("needle")
        try journey.expectScreen("search")
    }

    @Test func `says when nothing is found`() {
        let journey = journey()
        journey.press(Key(.character("/")))
        journey.type("nowhere")
        #expect(journey.screen.contains(" 0 "))
        journey.press(Key(.enter))
        journey.press(Key(.character(".")))
        #expect(journey.screen.contains("\"nowhere\" is nowhere else"))
    }

    @Test func `copies the answer as the model wrote it`() {
        let journey = journey()
        journey.press(Key(.character("y")))
        #expect(copied(journey) == Self.chapters)
    }

    @Test func `copies one of several blocks of code`() {
        let journey = journey()
        journey.press(Key(.home), Key(.character("Y")))
        journey.type("let chapter = 5")
        journey.press(Key(.enter))
        #expect(copied(journey) == "let chapter = 5\nprint(chapter)\n")
    }

    @Test func `copies everybody's answer with the prompt`() throws {
        let journey = journey()
        journey.press(Key(.character("A")))
        let text = try #require(copied(journey))
        #expect(text.hasPrefix("# 写十二章\n\n## zhipu/glm-5.2\n\n## 第 1 章"))
        #expect(text.contains("## qwen/qwen3.8-max\n\n另一个回答"))
    }

    @Test func `copies a link`() {
        let journey = journey()
        journey.press(Key(.character("2"), .alt), Key(.character("O")), Key(.enter))
        #expect(copied(journey) == "https://example.com/a")
    }

    @Test func `goes to the pane that has ended since`() {
        let journey = journey()
        journey.press(Key(.character("f")))
        #expect(journey.interface.focus == .pane(journey.session.participants[1].id))
        journey.press(Key(.character("f")))
        #expect(journey.screen.contains("no other answer has ended"))
    }
}

@Suite struct `The mouse` {
    private func journey() -> Journey {
        let journey = Journey(columns: 100, rows: 20)
        journey.type("问")
        journey.press(Key(.enter))
        let lines = (1...40).map { "第 \($0) 行，with some text.  \n" }.joined()
        journey.receive([.text(lines), .ended(ReplyEnd(.complete))], pane: 0)
        journey.receive([.text("右边的回答"), .ended(ReplyEnd(.complete))], pane: 1)
        return journey
    }

    private func mouse(
        _ journey: Journey, _ action: Mouse.Action, _ row: Int, _ column: Int, button: Int = 0
    ) {
        journey.take(
            .mouse(
                Mouse(action: action, button: button, position: Position(row: row, column: column)))
        )
    }

    @Test func `focuses what is clicked`() {
        let journey = journey()
        mouse(journey, .press, 3, 70)
        #expect(journey.interface.focus == .pane(journey.session.participants[1].id))
        mouse(journey, .release, 3, 70)
        mouse(journey, .press, 18, 5)
        #expect(journey.interface.focus == .composer)
    }

    @Test func `scrolls what is under the wheel, whatever is focused`() {
        let journey = journey()
        #expect(journey.screen.contains("第 40 行"))
        mouse(journey, .wheelUp, 3, 5)
        #expect(!journey.screen.contains("第 40 行"))
        mouse(journey, .wheelDown, 3, 5)
        #expect(journey.screen.contains("第 40 行"))
    }

    @Test func `selects within one pane and copies what was selected`() throws {
        let journey = journey()
        journey.press(Key(.character("1"), .alt), Key(.home))
        mouse(journey, .press, 3, 4)
        // Far into the other pane: the selection ends at the edge of its own.
        mouse(journey, .drag, 4, 90)
        try journey.expectScreen("selection")
        mouse(journey, .release, 4, 90)
        guard case .copy(let text)? = journey.requests.last else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text == "1 行，with some text.  \n第 2 行，with some text.")
        #expect(!text.contains("右边"))
    }

    @Test func `runs the command that is clicked in the footer`() throws {
        let journey = journey()
        let footer = journey.screen.split(separator: "\n").last.map(String.init) ?? ""
        let place = try #require(footer.range(of: "Alt-n"))
        mouse(
            journey, .press, 19, footer.distance(from: footer.startIndex, to: place.lowerBound))
        #expect(journey.screen.contains("Model for a new pane"))
    }

    @Test func `is left to the terminal on request`() {
        let journey = journey()
        journey.press(Key(.character("M"), .alt))
        #expect(journey.requests.last == .useMouse(false))
        let before = journey.screen
        mouse(journey, .wheelUp, 3, 5)
        #expect(journey.screen == before)
    }
}
