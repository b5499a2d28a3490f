import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `The help` {
    @Test func `is searched by typing, in the interface's language and by key`() throws {
        let journey = Journey(columns: 90)
        journey.interface.language = .chinese
        journey.press(Key(.function(1)))
        journey.type("联动")
        try journey.expectScreen("help-search")
        journey.press(Key(.character("u"), .control))
        journey.type("alt-z")
        #expect(journey.screen.contains("放大"))
        #expect(!journey.screen.contains("Alt-N"))
        journey.press(Key(.character("u"), .control))
        journey.type("nothing like it")
        #expect(journey.screen.contains(Language.chinese.phrases.nothingFound))
        journey.press(Key(.escape))
        #expect(!journey.screen.contains(Language.chinese.phrases.nothingFound))
    }

    @Test(arguments: [(60, 15), (120, 24), (200, 60)])
    func `reaches its last line on any screen, and no further`(columns: Int, rows: Int) {
        let journey = Journey(columns: columns, rows: rows)
        journey.press(Key(.function(1)), Key(.end))
        let last = journey.screen
        #expect(last.contains("Ctrl-Q"))
        journey.press(Key(.down), Key(.down))
        #expect(journey.screen == last)
        journey.press(Key(.up))
        #expect(journey.screen != last)
    }
}

@Suite struct `The palette` {
    @Test func `says why a command can't run, and stays`() {
        let journey = Journey(columns: 120)
        journey.press(Key(.character("p"), .control))
        journey.type("regenerate")
        #expect(journey.screen.contains("nothing has been asked in this pane"))
        let before = journey.screen.split(separator: "nothing has been asked").count
        journey.press(Key(.enter))
        #expect(journey.screen.split(separator: "nothing has been asked").count == before + 1)
    }

    @Test func `says why an empty prompt isn't sent`() {
        let journey = Journey()
        journey.press(Key(.enter))
        #expect(journey.screen.contains("the prompt is empty"))
    }
}

@Suite struct `Keys bound anew` {
    private func conflicts(_ wishes: (String, Command)...) throws -> [Keymap.Conflict] {
        let all = try wishes.map { Keymap.Wish(try #require(Chord(name: $0.0)), $0.1) }
        return Keymap.standard.binding(all, in: .english).1
    }

    @Test func `tell which command had the key`() throws {
        #expect(
            try conflicts(("m", .newPane)) == [
                Keymap.Conflict(kind: .taken(from: "model", isLast: false), wish: 0)
            ])
        #expect(
            try conflicts(("ctrl-q", .zoom)) == [
                Keymap.Conflict(kind: .taken(from: "quit", isLast: true), wish: 0)
            ])
    }

    @Test func `are no conflict where the key is free, or both commands change places`() throws {
        #expect(try conflicts(("f5", .regenerate), ("ctrl-t", .toggleThinking)).isEmpty)
        #expect(try conflicts(("m", .newPane), ("n", .pickModel)).isEmpty)
    }

    @Test func `tell what is bound twice, and what never comes about`() throws {
        #expect(
            try conflicts(("ctrl-t", .zoom), ("Ctrl-T", .help)) == [
                Keymap.Conflict(kind: .twice("zoom"), wish: 1)
            ])
        #expect(
            try conflicts(("ctrl-x", .zoom)) == [
                Keymap.Conflict(
                    kind: .beginning(of: "Ctrl-X Ctrl-E", "edit in $EDITOR"), wish: 0)
            ])
        #expect(try conflicts(("alt-3", .zoom)).map(\.kind) == [.panes])
        #expect(try conflicts(("alt-3", .zoom)).allSatisfy(\.isMistake))
    }

    @Test func `have a sentence in each language`() throws {
        let kinds: [Keymap.Conflict.Kind] = [
            .taken(from: "a", isLast: true), .twice("a"), .beginning(of: "Ctrl-X x", "a"), .panes,
        ]
        for language in Language.allCases {
            for kind in kinds {
                let sentence = language.layoutPhrases.conflict(kind, "Ctrl-T", "b")
                #expect(sentence.contains("Ctrl-T"))
            }
        }
    }
}
