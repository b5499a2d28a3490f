import ChatInterface
import Comparison
import Terminal
import Testing

private let complete = ReplyEvent.ended(ReplyEnd(.complete, finishReason: "stop"))

@Suite struct `The end of an answer` {
    /// A frame as the loop draws it.
    private func frame(_ journey: Journey) -> [Request] {
        defer { journey.draw() }
        return journey.interface.announce(journey.session, at: journey.now)
    }

    @Test func `is announced by a notice and a bell where nobody looks at the pane`() {
        let journey = Journey(columns: 50, rows: 15)
        journey.interface.announcement = .bell
        journey.type("q")
        journey.press(Key(.enter))
        #expect(frame(journey) == [])
        journey.receive([.text("ready"), complete], pane: 1)
        #expect(frame(journey) == [.ring])
        #expect(journey.screen.contains("2 qwen/qwen3.8-max: done"))
        #expect(frame(journey) == [])
        // The first pane is on the screen: it is seen to end.
        journey.receive([.text("ready"), complete], pane: 0)
        #expect(frame(journey) == [])
    }

    @Test func `is told in the title until somebody looks, if the window has lost the keyboard`() {
        let journey = Journey()
        journey.interface.announcement = .title
        journey.type("q")
        journey.press(Key(.enter))
        _ = frame(journey)
        journey.take(.focusLost)
        let failure = Failure(.noBalance, "", httpStatus: 429)
        journey.receive([.ended(ReplyEnd(.failed, failure: failure))], pane: 0)
        #expect(frame(journey) == [.title("1 zhipu/glm-5.2: no balance")])
        journey.take(.focusGained)
        #expect(journey.requests.last == .title(nil))
        journey.receive([.text("x"), complete], pane: 1)
        #expect(frame(journey) == [])
    }

    @Test func `makes no noise unless that is asked for`() {
        let journey = Journey()
        journey.type("q")
        journey.press(Key(.enter))
        _ = frame(journey)
        journey.take(.focusLost)
        journey.receive([.text("x"), complete], pane: 1)
        #expect(frame(journey) == [])
        #expect(journey.screen.contains("2 qwen/qwen3.8-max: done"))
    }
}
