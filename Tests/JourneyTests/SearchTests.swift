import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `Searching all panes` {
    private func journey() -> Journey {
        let journey = Journey(columns: 100)
        journey.type("q")
        journey.press(Key(.enter))
        journey.receive([.text("apple apple pear"), .ended(ReplyEnd(.complete))], pane: 0)
        journey.receive([.text("apple plum plum"), .ended(ReplyEnd(.complete))], pane: 1)
        journey.press(Key(.tab), Key(.character("/")), Key(.tab))
        return journey
    }

    private func field(_ journey: Journey) -> Substring {
        journey.screen.split(separator: "\n").first { $0.hasPrefix("/ ") } ?? ""
    }

    @Test func `counts the matches of all`() {
        let journey = journey()
        journey.type("apple")
        #expect(field(journey).contains(" 1/3 "))
        journey.press(Key(.down), Key(.down))
        #expect(field(journey).contains(" 3/3 "))
    }

    @Test func `finds what only another pane has, and goes there with Enter`() {
        let journey = journey()
        journey.type("plum")
        #expect(field(journey).contains(" 1/2 "))
        journey.press(Key(.enter))
        #expect(journey.interface.focus == .pane(journey.session.participants[1].id))
    }

    @Test func `says which match it goes to`() {
        let journey = journey()
        journey.type("apple")
        journey.press(Key(.enter), Key(.character(".")))
        #expect(journey.screen.contains("apple  2/3"))
        journey.press(Key(.character(",")))
        #expect(journey.screen.contains("apple  1/3"))
    }

    @Test func `looks again where the scope grows`() {
        let journey = journey()
        journey.press(Key(.tab))
        journey.type("plum")
        #expect(field(journey).contains(" 0 "))
        journey.press(Key(.tab))
        #expect(field(journey).contains(" 1/2 "))
    }
}

@Suite struct `Thinking` {
    private func journey() -> Journey {
        let journey = Journey(columns: 60, models: ["zhipu/glm-5.2"])
        journey.type("q")
        journey.press(Key(.enter))
        journey.receive([.reasoning(String(repeating: "hm, ", count: 20))], pane: 0, after: 500)
        return journey
    }

    @Test func `tells its time and size while it goes on`() {
        let journey = journey()
        journey.receive([.reasoning("so")], pane: 0, after: 3_000)
        #expect(journey.screen.contains("▸ thinking… 3 s · ~20 tok"), "\(journey.screen)")
    }

    @Test func `is apart from the answer where it is open`() throws {
        let journey = journey()
        journey.receive([.text("Yes."), .ended(ReplyEnd(.complete))], pane: 0)
        journey.press(Key(.tab), Key(.character("T")))
        let rows = journey.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let answer = try #require(rows.firstIndex { $0.contains("Yes.") })
        #expect(rows[answer - 1].allSatisfy { $0 == " " })
        #expect(rows[answer - 2].contains("hm, "))
    }

    @Test func `is switched in the interface's language`() {
        let journey = journey()
        journey.interface.language = .german
        journey.press(Key(.tab), Key(.character("t")))
        #expect(journey.screen.contains("Nachdenken: an"))
    }
}
