import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `Taking back` {
    @Test func `brings back a draft that was cleared`() {
        let journey = Journey()
        journey.type("一个写了很久的提示词")
        journey.press(Key(.character("u"), .control))
        #expect(journey.screen.contains("the prompt was cleared — Alt-u brings it back"))
        journey.press(Key(.character("u"), .alt))
        #expect(journey.screen.contains("❯ 一个写了很久的提示词"))
    }

    @Test func `says which pane is back, and no longer that it was closed`() {
        let journey = Journey()
        journey.press(Key(.tab), Key(.character("x")))
        #expect(journey.screen.contains("closed zhipu/glm-5.2"))
        journey.press(Key(.character("u")))
        #expect(!journey.screen.contains("closed zhipu/glm-5.2"))
        #expect(journey.screen.contains("zhipu/glm-5.2 is back"))
    }

    @Test func `brings back a draft of several lines, above what was written since`() {
        let journey = Journey()
        journey.take(.paste("第一行\n第二行"))
        journey.press(Key(.character("C"), .alt))
        #expect(!journey.screen.contains("第一行"))
        journey.type("第三行")
        journey.press(Key(.character("u"), .alt))
        #expect(journey.interface.composer.text == "第一行\n第二行\n第三行")
    }

    @Test func `brings back a draft that an earlier prompt took the place of`() {
        let journey = Journey()
        journey.type("旧的")
        journey.press(Key(.enter))
        journey.type("新的草稿")
        journey.press(Key(.character("r"), .control), Key(.enter))
        #expect(journey.interface.composer.text == "旧的")
        journey.press(Key(.character("C"), .alt), Key(.character("u"), .alt))
        #expect(journey.interface.composer.text == "旧的")
        journey.press(Key(.character("C"), .alt))
        journey.press(Key(.character("u"), .alt), Key(.character("u"), .alt))
        #expect(journey.interface.composer.text.contains("新的草稿"))
    }

    @Test func `says nothing of a draft whose last character goes`() {
        let journey = Journey()
        journey.type("a")
        journey.press(Key(.backspace))
        #expect(!journey.screen.contains("cleared"))
        journey.press(Key(.character("u"), .alt))
        #expect(journey.screen.contains("nothing has been closed, deleted or cleared"))
    }

    @Test func `goes from the newest to the oldest`() {
        let journey = Journey()
        journey.press(Key(.tab), Key(.character("x")))
        journey.type("稿子")
        journey.press(Key(.character("u"), .control))
        journey.press(Key(.character("u"), .alt))
        #expect(journey.session.participants.count == 1)
        #expect(journey.interface.composer.text == "稿子")
        journey.press(Key(.character("u"), .alt))
        #expect(journey.session.participants.count == 2)
    }

    @Test func `brings back a transcript`() {
        let journey = Journey()
        journey.interface.offer(transcripts: [
            FuzzyBox.Item(id: "s", label: "这一次"), FuzzyBox.Item(id: "t1", label: "长城"),
            FuzzyBox.Item(id: "t2", label: "黄河"),
        ])
        journey.press(Key(.delete))
        #expect(journey.screen.contains("this transcript is open"))
        journey.press(Key(.down), Key(.delete))
        #expect(journey.requests == [.deleteTranscript(id: "t1")])
        #expect(!journey.screen.contains("  长城"))
        #expect(journey.screen.contains("黄河"))
        journey.press(Key(.escape), Key(.character("u"), .alt))
        #expect(journey.requests.last == .restoreTranscript(id: "t1"))
        #expect(journey.screen.contains("\"长城\" is back"))
    }
}
