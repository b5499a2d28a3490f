import ChatInterface
import Comparison
import Terminal
import Testing

/// Input methods show what is being composed at the hardware cursor: it must stand where the text
/// will be.
@Suite struct `The caret` {
    /// What stands left of the cursor on the screen, as far as a text is long.
    private func left(of journey: Journey, columns: Int) -> String {
        guard let cursor = journey.cursor else { return "hidden" }
        return (max(0, cursor.column - columns)..<cursor.column)
            .map { journey.grid[cursor.row, $0].glyph.text }.joined()
    }

    @Test func `stands behind what was typed in the composer, whatever its width`() {
        let journey = Journey(columns: 40)
        for (text, columns) in [("你好", 4), ("e\u{301}", 1), ("🇨🇳", 2), ("👩‍👩‍👧x", 3), ("中", 2)] {
            let before = journey.cursor?.column ?? 0
            journey.type(text)
            #expect(journey.cursor?.column == before + columns, "\(text)")
        }
        journey.press(Key(.left), Key(.left))
        #expect(left(of: journey, columns: 2) == "👩")
    }

    @Test func `never stands on a character, nor outside, where lines are full`() {
        for columns in 20...24 {
            let journey = Journey(columns: columns)
            for count in 1...40 {
                journey.type("汉")
                #expect(left(of: journey, columns: 2) == "汉", "\(count) in \(columns) columns")
                let cursor = journey.cursor ?? Position(row: 0, column: 0)
                #expect(cursor.column < columns)
                #expect(!journey.grid[cursor.row, cursor.column].glyph.isContinuation)
            }
        }
    }

    @Test func `is in the box while one types there, however long the text`() {
        let journey = Journey(columns: 30)
        journey.press(Key(.character("p"), .control))
        for _ in 0..<20 {
            journey.type("模型")
            #expect(left(of: journey, columns: 4) == "模型")
        }
        journey.press(Key(.escape))
        #expect(journey.cursor == Position(row: 22, column: 2))
    }

    @Test func `is in the search and in an entry while one types there`() {
        let journey = Journey(columns: 40, models: ["zhipu/glm-5.2"])
        journey.type("q")
        journey.press(Key(.enter))
        journey.receive([.text("答案"), .ended(ReplyEnd(.complete))], pane: 0)
        journey.press(Key(.tab), Key(.character("/")))
        for _ in 0..<20 {
            journey.type("答案")
            #expect(left(of: journey, columns: 4) == "答案")
        }
        journey.press(Key(.escape), Key(.character("p")), Key(.enter))
        for _ in 0..<40 {
            journey.type("提示")
            #expect(left(of: journey, columns: 4) == "提示")
        }
        journey.press(Key(.escape))
        #expect(journey.cursor == nil)
    }

    @Test func `sends with another key where an input method's Enter reaches the program`() {
        let journey = Journey()
        journey.interface.keymap = Keymap.standard
            .binding(Chord(Key(.enter)), to: .newLine)
            .binding(Chord(Key(.enter, .alt)), to: .send)
        journey.type("你好")
        journey.press(Key(.enter))
        #expect(journey.requests.isEmpty)
        #expect(journey.interface.composer.text == "你好\n")
        journey.press(Key(.enter, .alt))
        #expect(journey.requests.count == 1)
    }
}
