import ChatInterface
import Comparison
import Providers
import Terminal
import TestSupport
import Testing

private let complete = ReplyEvent.ended(ReplyEnd(.complete, finishReason: "stop"))

@Suite struct `A person` {
    @Test func `asks two models and reads both answers beside each other`() {
        let journey = Journey()
        journey.type("你好")
        #expect(journey.cursor == Position(row: 22, column: 6))
        journey.press(Key(.enter))
        journey.receive([.text("第一个回答")], pane: 0)
        journey.receive([.text("second answer"), complete], pane: 1)
        let rows = journey.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows[0].contains("1 zhipu/glm-5.2"))
        #expect(rows[0].contains("2 qwen/qwen3.8-max"))
        #expect(rows[0].contains("✓"))
        #expect(rows[1].contains("▌你好"))
        #expect(rows[3].contains("第一个回答"))
        #expect(rows[3].contains("│ second answer"))
        #expect(rows[20].contains("simulated"))
        #expect(rows[20].contains("first 0.1 s"))
    }

    @Test func `never sees a wide character straddle a pane's edge`() {
        for columns in 77...83 {
            let journey = Journey(columns: columns)
            journey.type("q")
            journey.press(Key(.enter))
            journey.receive([.text(String(repeating: "汉字😀a", count: 100))], pane: 0)
            let separator = journey.screen.split(separator: "\n").first?.contains("│") ?? false
            #expect(separator)
            for row in 1..<20 {
                let bar = (0..<columns).first { journey.grid[row, $0].glyph.text == "│" }
                #expect(bar == (columns - 1) / 2, "row \(row) of \(columns) columns")
            }
        }
    }

    @Test func `picks a model by pinyin initials`() {
        let journey = Journey()
        journey.press(Key(.tab), Key(.character("m")))
        journey.type("yzam")
        #expect(journey.screen.contains("moonshot/kimi-k3"))
        journey.press(Key(.enter))
        #expect(journey.session.participants[0].model.description == "moonshot/kimi-k3")
    }

    @Test func `closes a pane and takes it back`() {
        let journey = Journey()
        journey.press(Key(.tab), Key(.character("x")))
        #expect(journey.session.participants.count == 1)
        #expect(journey.screen.contains("closed zhipu/glm-5.2"))
        journey.press(Key(.character("u")))
        #expect(journey.session.participants.map(\.model.provider) == ["zhipu", "qwen"])
    }

    @Test func `is told why a command can't run`() {
        let journey = Journey()
        journey.press(Key(.tab), Key(.character("r")))
        #expect(journey.screen.contains("nothing has been asked in this pane"))
    }

    @Test func `scrolls up and stays there while more arrives, then follows again`() {
        let journey = Journey(models: ["zhipu/glm-5.2"])
        journey.type("q")
        journey.press(Key(.enter))
        journey.receive([.text((1...60).map { "line \($0)\n" }.joined())], pane: 0)
        #expect(journey.screen.contains("line 60"))
        journey.press(Key(.tab), Key(.pageUp))
        #expect(!journey.screen.contains("line 60"))
        let before = journey.grid.text(ofRow: 1)
        journey.receive([.text("line 61\n")], pane: 0)
        #expect(journey.grid.text(ofRow: 1) == before)
        #expect(journey.screen.contains("more lines below"))
        journey.press(Key(.end))
        #expect(journey.screen.contains("line 61"))
    }

    @Test func `stops everything with Ctrl-C, and quits with a second one`() {
        let journey = Journey()
        journey.type("q")
        journey.press(Key(.enter), Key(.character("c"), .control))
        #expect(!journey.session.isStreaming)
        #expect(!journey.requests.contains(.quit))
        journey.press(Key(.character("c"), .control))
        #expect(journey.requests.last == .quit)
    }

    @Test func `reads what failed and what to do`() {
        let journey = Journey()
        journey.type("q")
        journey.press(Key(.enter))
        let failure = Failure(
            .authentication, "Incorrect API key", httpStatus: 401, code: "invalid_api_key")
        journey.receive([.ended(ReplyEnd(.failed, failure: failure))], pane: 0)
        #expect(journey.screen.contains("✗ key refused"))
        #expect(journey.screen.contains("Incorrect API key"))
        #expect(journey.screen.contains("HTTP 401 · invalid_api_key"))
    }

    @Test func `loses nothing in a tiny window`() {
        let journey = Journey()
        journey.type("你好 world")
        for (columns, rows) in [(20, 5), (8, 2), (3, 1), (200, 60), (60, 15)] {
            journey.resize(columns, rows)
        }
        #expect(journey.screen.contains("你好 world"))
        #expect(journey.screen.contains("1 zhipu/glm-5.2"))
    }

    @Test func `sees tabs where panes don't fit`() {
        let journey = Journey(columns: 50, rows: 15)
        #expect(journey.grid.text(ofRow: 0).contains("1 glm-5.2"))
        #expect(journey.grid.text(ofRow: 0).contains("2 qwen3.8-max"))
        journey.press(Key(.character("2"), .alt))
        #expect(journey.grid.text(ofRow: 1).contains("2 qwen/qwen3.8-max"))
    }

    @Test func `pastes lines without sending them`() {
        let journey = Journey()
        journey.take(.paste("one\ntwo"))
        #expect(journey.requests.isEmpty)
        #expect(journey.screen.contains("❯ one"))
        #expect(journey.cursor == Position(row: 22, column: 5))
    }

    @Test func `sets a pane's temperature and system prompt, and is told what makes no sense`() {
        let journey = Journey(models: ["zhipu/glm-5.2"])
        journey.press(Key(.tab), Key(.character("p")))
        #expect(journey.screen.contains("system prompt"))
        journey.type("temp")
        journey.press(Key(.enter))
        journey.type("hot")
        journey.press(Key(.enter))
        #expect(journey.screen.contains("a number from 0 to 2"))
        journey.press(Key(.character("u"), .control))
        journey.type("0,7")
        journey.press(Key(.enter))
        #expect(journey.session.participants[0].parameters.temperature == 0.7)
        journey.press(Key(.character("p")), Key(.enter))
        journey.type("你是翻译")
        journey.press(Key(.enter))
        #expect(journey.session.participants[0].parameters.system == "你是翻译")
        journey.press(Key(.character("p")))
        journey.type("思考")
        journey.press(Key(.escape), Key(.character("p")))
        journey.type("thinking")
        journey.press(Key(.enter))
        journey.type("high")
        journey.press(Key(.enter))
        #expect(journey.session.participants[0].parameters.thinking == .high)
    }

    @Test func `opens the editor with two keys, told after the first what may follow`() {
        let journey = Journey()
        journey.type("draft")
        journey.press(Key(.character("x"), .control))
        #expect(journey.screen.contains("Ctrl-X … Ctrl-E edit in $EDITOR"))
        journey.press(Key(.character("e"), .control))
        #expect(journey.requests == [.edit("draft")])
        journey.press(Key(.character("x"), .control), Key(.character("q")))
        #expect(journey.screen.contains("❯ draft"))
        #expect(!journey.screen.contains("draftq"))
    }

    @Test func `reads the interface in each language`() {
        for language in Language.allCases {
            let journey = Journey()
            journey.interface.language = language
            journey.press(Key(.function(1)))
            #expect(journey.screen.contains(language.phrases.help))
            #expect(journey.screen.contains(language.phrases.command(.pickModel)))
        }
    }
}

@Suite struct `A switch that can't be sent` {
    @Test(arguments: Language.allCases) func `is explained in each language`(language: Language) {
        for reason in UnsupportedSwitch.Reason.allCases {
            let obstacle = SwitchObstacle(rawValue: reason.rawValue)
            let sentence = obstacle.map { language.phrases.unsupported("search", $0) }
            #expect(sentence?.hasPrefix("search") == true, "\(reason)")
        }
    }
}

@Suite struct `The key table` {
    @Test func `gives no key two meanings in one place`() {
        for context in Keymap.Context.allCases {
            let keys = Keymap.standard.bindings.filter { $0.context == context }.map(\.chord)
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test func `writes keys so that they can be read back`() {
        for binding in Keymap.standard.bindings {
            #expect(Chord(name: binding.chord.name) == binding.chord)
        }
    }

    @Test func `takes a key from its command when it is bound anew`() {
        let chord = Chord(Key(.character("m"), .alt))
        let keymap = Keymap.standard.binding(chord, to: .toggleThinking)
        #expect(keymap.command(for: chord, in: .pane) == .toggleThinking)
        #expect(keymap.command(for: chord, in: .composer) == .toggleThinking)
    }
}
