import ChatInterface
import Comparison
import Terminal
import Testing

/// What there is no room for gives way whole; what must be read is never cut off.
@Suite struct `Where there is little room` {
    private func rows(_ journey: Journey) -> [String] {
        journey.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// A question that both panes have answered.
    private func answered(columns: Int, rows: Int = 24, lines: Int = 1) -> Journey {
        let journey = Journey(columns: columns, rows: rows)
        journey.type("q")
        journey.press(Key(.enter))
        for pane in 0..<2 {
            let text = Array(repeating: "line", count: lines).joined(separator: "\n\n")
            journey.receive([.text(text), .ended(ReplyEnd(.complete))], pane: pane)
        }
        return journey
    }

    @Test(arguments: [38, 60, 80])
    func `a notice is read whole, in rows above the rule if it must be`(columns: Int) {
        for language in Language.allCases {
            let journey = answered(columns: columns)
            journey.interface.language = language
            let notice = language.phrases.obstacle(.oneVersion)
            journey.press(Key(.tab), Key(.character("[")))
            let shown = journey.screen.filter { !$0.isWhitespace }
            #expect(shown.contains(notice.filter { !$0.isWhitespace }), "\(journey.screen)")
        }
    }

    @Test func `a remark is left out or shorter, and never cut`() {
        for columns in 20...110 {
            let journey = Journey(columns: columns)
            journey.interface.isKeyless = true
            journey.draw()
            let rule = rows(journey)[journey.grid.size.rows - 3]
            #expect(!rule.contains("…"), "\(rule)")
        }
        let journey = Journey(columns: 60)
        #expect(rows(journey)[21].contains(Language.english.phrases.simulated))
    }

    @Test(arguments: [38, 60, 80, 120])
    func `the footer names the help all the same`(columns: Int) {
        for language in Language.allCases {
            let journey = Journey(columns: columns)
            journey.interface.language = language
            journey.draw()
            let help = "F1 \(language.phrases.command(.help))"
            #expect(rows(journey)[23].contains(help))
            journey.press(Key(.tab))
            #expect(rows(journey)[23].contains(help))
        }
    }

    @Test(arguments: [38, 60, 80, 120], Language.allCases)
    func `what lies over the panes tells how it is left`(columns: Int, language: Language) {
        let journey = answered(columns: columns)
        journey.interface.language = language
        journey.press(Key(.tab))
        for key in ["D", "F", "R", "?", ":", "/", "U"] {
            journey.press(Key(.character(Character(key))))
            let footer = rows(journey)[23]
            #expect(footer.contains("Esc "), "\(key): \(footer)")
            #expect(!footer.contains("…"), "\(key): \(footer)")
            journey.press(Key(.escape))
        }
    }

    @Test(arguments: [60, 80, 120], Language.allCases)
    func `a vote leaves the help in the footer`(columns: Int, language: Language) {
        let journey = answered(columns: columns)
        journey.interface.language = language
        journey.press(Key(.tab), Key(.character("v")))
        #expect(rows(journey)[23].contains("F1 \(language.phrases.command(.help))"))
    }

    @Test func `the lines below are counted in the shortest wording that fits`() {
        for language in Language.allCases {
            let journey = answered(columns: 80, lines: 40)
            journey.interface.language = language
            journey.press(Key(.tab), Key(.home))
            let figures = rows(journey)[20]
            #expect(figures.contains("↓"))
            #expect(!figures.contains("…"), "\(figures)")
        }
    }

    @Test func `the help goes on below, and names every command whole`() {
        for language in Language.allCases {
            let journey = Journey(columns: 38, rows: 400)
            journey.interface.language = language
            journey.press(Key(.function(1)))
            let shown = journey.screen.filter { !$0.isWhitespace }
            for binding in journey.interface.keymap.bindings {
                let name = language.phrases.command(binding.command)
                #expect(shown.contains(name.filter { !$0.isWhitespace }), "\(name)")
            }
        }
    }

    @Test func `a reason in the palette takes what its command leaves free`() {
        let journey = Journey()
        journey.press(Key(.character("p"), .control))
        journey.type("undo")
        #expect(journey.screen.contains(Language.english.phrases.obstacle(.nothingClosed)))
    }
}

@Suite struct `An empty pane` {
    @Test func `says with which keys to begin, until something is asked`() {
        for language in Language.allCases {
            let journey = Journey(columns: 80, models: ["a/1", "b/2", "c/3"])
            journey.interface.language = language
            journey.draw()
            for key in ["Enter", "Tab", "Ctrl-P", "F1"] {
                let rows = journey.screen.split(separator: "\n").dropLast(3)
                #expect(rows.contains { $0.contains(key) }, "\(key)")
            }
            #expect(journey.screen.contains("m  "))
            journey.type("q")
            journey.press(Key(.enter))
            #expect(!journey.screen.split(separator: "\n").dropLast(3).joined().contains("Ctrl-P"))
        }
    }

    @Test func `has a figure line without a loose end`() {
        let journey = Journey(columns: 80)
        #expect(journey.screen.contains("simulated "))
        #expect(!journey.screen.contains("simulated ·"))
    }
}
