import ChatInterface
import Comparison
import Terminal
import TestSupport
import Testing

/// Every element of Markdown in one answer, in panes as narrow as they get and as wide as they come.
@Suite struct `The elements of an answer` {
    @Test(arguments: [38, 80, 200], ["zh", "en"])
    func `are drawn in panes of every width`(columns: Int, language: String) throws {
        let text = try Fixture.text("Elements/\(language).md")
        let journey = Journey(columns: columns, rows: 80, models: ["zhipu/glm-5.2"])
        journey.interface.language = language == "zh" ? .chinese : .english
        journey.type(language == "zh" ? "数据库怎么选？" : "Which database?")
        journey.press(Key(.enter))
        journey.receive([.text(text), .ended(ReplyEnd(.complete))], pane: 0)
        let screen = journey.screen
        #expect(!screen.contains("**") && !screen.contains("```") && !screen.contains("| --"))
        #expect(screen.contains("SQLite") && screen.contains("281 TB"))
        try journey.expectScreen("elements-\(columns)-\(language)")
    }
}
