import ChatInterface
import Comparison
import Terminal
import Testing

private let complete = ReplyEvent.ended(ReplyEnd(.complete))

@Suite struct `Arranging panes` {
    private func journey(_ columns: Int, _ rows: Int, panes: Int) -> Journey {
        let journey = Journey(
            columns: columns, rows: rows, models: (1...panes).map { "lab/模型\($0)" })
        journey.type("你好")
        journey.press(Key(.enter))
        for pane in 0..<panes {
            journey.receive([.text("第 \(pane + 1) 个回答"), complete], pane: pane, after: 1)
        }
        return journey
    }

    /// Presses until the layout has that name.
    private func lay(_ journey: Journey, _ name: String) {
        for _ in PaneLayout.Style.allCases where !journey.screen.contains("layout: \(name)") {
            journey.press(Key(.character("l")))
        }
    }

    @Test(arguments: [(60, 15, 3), (120, 24, 3), (200, 60, 12)])
    func `stacks panes in rows`(columns: Int, rows: Int, panes: Int) throws {
        let journey = journey(columns, rows, panes: panes)
        journey.press(Key(.tab))
        lay(journey, "rows")
        try journey.expectScreen("rows-\(columns)")
    }

    @Test(arguments: [(60, 15, 5), (120, 24, 20), (200, 60, 128)])
    func `turns pages of panes, and says which`(columns: Int, rows: Int, panes: Int) throws {
        let journey = journey(columns, rows, panes: panes)
        journey.press(Key(.tab), Key(.character("S")))
        try journey.expectScreen("pages-\(columns)")
        journey.press(Key(.character("H")))
        #expect(journey.screen.contains("page 1/"))
        #expect(journey.interface.focus == .pane(journey.session.participants[0].id))
        journey.press(Key(.character("H")))
        #expect(!journey.screen.contains("page 1/"))
        #expect(journey.screen.contains(" \(panes) lab/模型\(panes) "))
    }

    @Test func `goes to the page of the pane that is focused`() {
        let journey = journey(120, 24, panes: 20)
        #expect(journey.screen.contains("page 1/4"))
        for _ in 0..<7 { journey.press(Key(.tab)) }
        #expect(journey.screen.contains("page 2/4"))
        journey.press(Key(.escape))
        #expect(journey.screen.contains("page 2/4"))
        journey.press(Key(.character("S"), .alt))
        #expect(journey.screen.contains("page 3/4"))
        #expect(journey.interface.focus == .composer)
    }

    @Test func `makes the focused pane larger and smaller, and all the same again`() throws {
        let journey = journey(120, 24, panes: 2)
        func border() -> Int? {
            (0..<120).first { journey.grid[2, $0].glyph.text == "│" }
        }
        #expect(border() == 59)
        journey.press(Key(.tab), Key(.character("*")), Key(.character("*")))
        #expect(border() == 67)
        try journey.expectScreen("resized")
        for _ in 0..<30 { journey.press(Key(.character("-"))) }
        #expect(border() == PaneLayout.narrowestColumns)
        #expect(journey.screen.contains("no more room"))
        journey.press(Key(.character("_")))
        #expect(border() == 59)
        journey.press(Key(.character("_")))
        #expect(journey.screen.contains("one size already"))
    }

    @Test func `keeps a pane's size when it is moved`() {
        let journey = journey(120, 24, panes: 2)
        journey.press(Key(.tab), Key(.character("*")), Key(.character(">")))
        #expect(journey.grid[2, 56].glyph.text == "│")
        journey.press(Key(.character(">")))
        #expect(journey.screen.contains("at the edge already"))
    }

    @Test func `moves a border with the mouse`() {
        let journey = journey(120, 24, panes: 2)
        func mouse(_ action: Mouse.Action, _ column: Int) {
            journey.take(
                .mouse(
                    Mouse(action: action, button: 0, position: Position(row: 5, column: column))))
        }
        mouse(.press, 59)
        mouse(.drag, 80)
        mouse(.release, 80)
        #expect(journey.grid[2, 80].glyph.text == "│")
        mouse(.drag, 30)
        #expect(journey.grid[2, 80].glyph.text == "│")
    }

    @Test func `is refused more than 128 panes`() {
        let journey = journey(200, 60, panes: 128)
        journey.press(Key(.tab), Key(.character("n")))
        #expect(journey.screen.contains("128 panes are the most"))
        journey.press(Key(.character("x")), Key(.character("n")))
        #expect(journey.screen.contains("Model for a new pane"))
        journey.type("kimi")
        journey.press(Key(.enter))
        #expect(journey.session.participants.count == 128)
        journey.press(Key(.character("u")))
        #expect(journey.screen.contains("128 panes are the most"))
    }

    @Test func `is told that there is but one page, and one pane`() {
        let journey = journey(120, 24, panes: 1)
        journey.press(Key(.tab), Key(.character("S")))
        #expect(journey.screen.contains("all panes are on the screen"))
        journey.press(Key(.character("*")))
        #expect(journey.screen.contains("only one pane"))
    }
}
