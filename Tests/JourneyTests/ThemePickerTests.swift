import ChatInterface
import Comparison
import Terminal
import TestSupport
import Testing

/// Choosing how the screen looks.
@Suite struct `The theme picker` {
    private static func plain(_ name: String, _ red: UInt8) -> ThemeChoice {
        ThemeChoice(
            name: name,
            theme: Theme(name: name, styles: ["text": Style(foreground: .rgb(red, 0, 0))]),
            descriptions: [.english: "the \(name) one", .chinese: "墨色"])
    }

    private static let choices = [
        ThemeChoice(name: "distinct", theme: .distinct), plain("ink", 1), plain("paper", 2),
        ThemeChoice(name: "broken", theme: nil, trouble: "broken.toml:1:8: no"),
    ]

    /// A journey with the picker open, as the palette opens it.
    private func open() -> Journey {
        let journey = Journey(columns: 90, rows: 20)
        journey.press(Key(.character("p"), .control))
        journey.type("theme")
        journey.press(Key(.enter))
        #expect(journey.requests == [.readThemes(.choose)])
        journey.interface.take(themes: Self.choices, for: .choose, at: journey.now)
        journey.draw()
        return journey
    }

    @Test func `shows each theme on the whole screen while the selection moves`() throws {
        let journey = open()
        #expect(journey.interface.theme.name == "distinct")
        try journey.expectScreen("themes")
        journey.press(Key(.down))
        #expect(journey.interface.theme.name == "ink")
        #expect(journey.grid[1, 0].style.foreground == .rgb(1, 0, 0))
        journey.press(Key(.down))
        #expect(journey.interface.theme.name == "paper")
    }

    @Test func `goes back to the theme before on Esc`() {
        let journey = open()
        journey.press(Key(.down), Key(.escape))
        #expect(journey.interface.theme == .distinct)
        #expect(!journey.screen.contains("Esc goes back"))
    }

    @Test func `keeps what Enter takes, and says how to have it always`() {
        let journey = open()
        journey.type("pap")
        #expect(journey.interface.theme.name == "paper")
        journey.press(Key(.enter))
        #expect(journey.interface.theme.name == "paper")
        #expect(journey.screen.contains("theme = \"paper\""))
    }

    @Test func `is searched by what the themes are, in any language, and by pasting`() {
        let journey = open()
        journey.take(.paste("墨色"))
        #expect(journey.interface.theme.name == "ink")
    }

    @Test func `shows the theme before where nothing is found`() {
        let journey = open()
        journey.press(Key(.down))
        journey.type("zzz")
        #expect(journey.interface.theme == .distinct)
        journey.press(Key(.enter), Key(.escape))
        #expect(journey.interface.theme == .distinct)
    }

    @Test func `tells what is wrong with a theme, and doesn't take it`() {
        let journey = open()
        journey.type("broken")
        #expect(journey.screen.contains("broken.toml:1:8: no"))
        #expect(journey.interface.theme == .distinct)
        journey.press(Key(.enter))
        #expect(journey.screen.contains("Esc goes back"))
    }

    @Test func `isn't needed to go on to the next, past those that are wrong`() {
        let journey = Journey(columns: 90, rows: 20)
        func next() {
            journey.press(Key(.character("p"), .control))
            journey.type("next-theme")
            journey.press(Key(.enter))
        }
        next()
        #expect(journey.requests == [.readThemes(.next)])
        journey.interface.take(themes: Self.choices, for: .next, at: journey.now)
        #expect(journey.interface.theme.name == "ink")
        next()
        #expect(journey.interface.theme.name == "paper")
        next()
        #expect(journey.interface.theme == .distinct)
        #expect(journey.requests.count == 1)
    }

    @Test(arguments: [(Symbols.unicode, "unicode"), (.ascii, "ascii")])
    func `has a frame where its ground can't be shown`(symbols: Symbols, name: String) throws {
        let journey = Journey(columns: 90, rows: 20)
        journey.interface.symbols = symbols
        journey.interface.framesBoxes = true
        journey.interface.take(themes: Self.choices, for: .choose, at: journey.now)
        journey.draw()
        try journey.expectScreen("themes-framed-\(name)")
    }

    @Test func `and answers are drawn in ASCII where lines and marks are`() throws {
        let journey = Journey(columns: 60, rows: 18, models: ["lab/a"])
        journey.interface.symbols = .ascii
        journey.type("q")
        journey.press(Key(.enter))
        let answer = """
            - one • two
              - three

            > quoted

            | a | b |
            | --- | --- |
            | ─ | 2 |

            ---
            """
        journey.receive([.text(answer), .ended(ReplyEnd(.complete))], pane: 0)
        try journey.expectScreen("answer-ascii")
        let drawn = journey.screen.filter { !$0.isASCII }
        // What the model wrote itself stays, and so do sentences.
        #expect(drawn == "•─…")
    }
}
