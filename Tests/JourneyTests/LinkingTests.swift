import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `Scrolling panes together` {
    private static let chapters = ["概述", "历史", "建造", "用途", "现状"]

    /// A text of chapters; the same words, but so many more sentences in each as wanted.
    private static func text(_ chapters: [String], sentences: Int) -> String {
        chapters.map { chapter in
            let more = (0..<sentences).map {
                "关于\(chapter)的第 \($0 + 1) 点补充说明，只在这个回答里展开讨论。"
            }
            return """
                ## \(chapter)

                长城的\(chapter)是这一章要讲的内容，\(chapter)各有不同的说法。\(more.joined())

                - \(chapter)要点甲
                - \(chapter)要点乙

                """
        }.joined(separator: "\n")
    }

    private func journey(
        _ columns: Int = 120, _ rows: Int = 24,
        first: String = Self.text(Self.chapters, sentences: 1),
        second: String = Self.text(Self.chapters, sentences: 6)
    ) -> Journey {
        let journey = Journey(columns: columns, rows: rows)
        journey.type("介绍长城")
        journey.press(Key(.enter))
        journey.receive([.text(first), .ended(ReplyEnd(.complete))], pane: 0)
        journey.receive([.text(second), .ended(ReplyEnd(.complete))], pane: 1)
        journey.press(Key(.character("1"), .alt))
        return journey
    }

    /// What stands in the first row of the text of a pane.
    private func top(_ journey: Journey, pane: Int) -> String {
        let columns = journey.grid.size.columns
        let half = (columns - 1) / 2
        let range = pane == 0 ? 1..<half : half + 2..<columns
        let text = range.map { journey.grid[1, $0].glyph.text }.joined()
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    @Test func `puts the same heading at the top of each`() {
        let journey = journey()
        journey.press(Key(.character("L")), Key(.home))
        for chapter in Self.chapters.prefix(3) {
            journey.press(Key(.character("}")))
            #expect(top(journey, pane: 0).hasSuffix(chapter))
            #expect(top(journey, pane: 1).hasSuffix(chapter))
        }
    }

    @Test func `goes on line by line within a section, and to the end with the end`() {
        let journey = journey()
        journey.press(Key(.character("L")), Key(.home), Key(.character("}")))
        journey.press(Key(.down), Key(.down), Key(.down), Key(.down), Key(.down))
        let item = top(journey, pane: 0)
        #expect(item.contains("概述"))
        #expect(top(journey, pane: 1).contains("概述"))
        journey.press(Key(.end))
        #expect(journey.screen.split(separator: "现状要点乙").count == 3)
    }

    @Test(arguments: [(60, 15), (120, 24), (200, 60)])
    func `marks the pane that has nothing for the section`(columns: Int, rows: Int) throws {
        let without = ["概述", "建造", "用途", "现状"]
        let journey = journey(
            columns, rows, first: Self.text(Self.chapters, sentences: 30),
            second: "另外一个开头，说的是别的事。\n\n" + Self.text(without, sentences: 40))
        journey.press(Key(.character("L")), Key(.home))
        journey.press(Key(.character("}")), Key(.character("}")))
        if columns == 60 { journey.press(Key(.tab)) }
        #expect(journey.screen.contains("no counterpart"))
        try journey.expectScreen("linked-\(columns)")
        if columns == 60 { journey.press(Key(.backTab)) }
        journey.press(Key(.character("}")))
        #expect(!journey.screen.contains("no counterpart"))
    }

    @Test func `goes by proportion where nothing is alike`() {
        let first = (1...60).map { _ in "今天的天气很好。\n\n" }.joined()
        let second = (1...60).map { "line \($0) is about numbers\n\n" }.joined()
        let journey = journey(first: first, second: second)
        journey.press(Key(.character("L")), Key(.home))
        for _ in 0..<3 { journey.press(Key(.pageDown)) }
        let number = top(journey, pane: 1).split(separator: " ").compactMap { Int($0) }.first ?? 0
        #expect((15...40).contains(number))
        #expect(journey.screen.contains("no counterpart"))
    }

    @Test func `aligns anew while the other answer still grows`() {
        let journey = Journey(columns: 120)
        journey.type("介绍长城")
        journey.press(Key(.enter))
        let first = Self.text(Self.chapters, sentences: 8)
        journey.receive([.text(first), .ended(ReplyEnd(.complete))], pane: 0)
        let second = Self.text(Self.chapters, sentences: 12)
        journey.receive([.text(String(second.prefix(40)))], pane: 1)
        journey.press(Key(.character("1"), .alt), Key(.character("L")), Key(.home))
        journey.press(Key(.character("}")), Key(.character("}")), Key(.character("}")))
        #expect(journey.screen.contains("no counterpart"))
        journey.receive([.text(String(second.dropFirst(40)))], pane: 1, after: 2000)
        #expect(!journey.screen.contains("no counterpart"))
        #expect(top(journey, pane: 1).hasSuffix("建造"))
    }

    @Test func `follows the wheel over a pane that isn't focused`() {
        let journey = journey()
        journey.press(Key(.character("L")), Key(.home))
        for _ in 0..<4 {
            let place = Position(row: 5, column: 80)
            journey.take(.mouse(Mouse(action: .wheelDown, button: 0, position: place)))
        }
        #expect(!top(journey, pane: 0).contains("介绍长城"))
        journey.press(Key(.character("L")))
        let before = top(journey, pane: 1)
        journey.press(Key(.home))
        #expect(top(journey, pane: 1) == before)
    }

    @Test func `needs two panes`() {
        let journey = Journey(models: ["zhipu/glm-5.2"])
        journey.press(Key(.tab), Key(.character("L")))
        #expect(journey.screen.contains("only one pane"))
    }
}
