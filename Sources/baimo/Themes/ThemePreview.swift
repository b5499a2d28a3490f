import ChatInterface
import Comparison
import NcursesBackend
import Terminal

/// A sample of the screen in a theme, drawn by the interface itself, as lines for standard output.
struct ThemePreview {
    private static let models = ["zhipu/glm-5.2", "qwen/qwen3.8-max"]
    private static let start = Moment.milliseconds(0)
    private static let rows = 32

    var theme: Theme
    var language: Language
    var symbols: Symbols
    /// Nil for bare text.
    var depth: ColorDepth?

    func lines(columns: Int) -> [String] {
        let session = session()
        var interface = Interface(language: language, theme: theme, symbols: symbols)
        var grid = Grid(size: Size(columns: columns, rows: Self.rows))
        let end = Self.start.advanced(by: .seconds(60))
        _ = interface.draw(session, on: &grid, at: end)
        // The first pane gets the focus, and what differs is marked.
        for key in [Key(.tab), Key(.character("d"))] {
            _ = interface.update(.key(key), seeing: session, at: end)
        }
        let later = end.advanced(by: .seconds(60))
        interface.expire(at: later)
        _ = interface.draw(session, on: &grid, at: later)
        return StyledText(depth: depth).lines(of: grid)
    }

    /// A greeting, of which one answer was withdrawn, and a question with two answers.
    private func session() -> Session {
        let sample = language.themePhrases.sample
        let other = sample.answer.replacing(sample.number, with: sample.otherNumber)
        let usage = ReplyEvent.usage(Usage(promptTokens: 12, completionTokens: 180))
        let complete = ReplyEvent.ended(ReplyEnd(.complete))
        var session = Session(
            id: "preview", epoch: Session.Epoch(moment: Self.start, date: 0),
            models: Self.models.compactMap { ModelName($0) })
        ask(
            sample.greeting, [.text(sample.welcome), complete],
            [
                .text(sample.withdrawn), .retracted(reason: sample.reason),
                .ended(ReplyEnd(.filtered)),
            ], &session)
        ask(
            sample.prompt,
            [.reasoning(sample.reasoning), .text(sample.answer), usage, complete],
            [.text(other), usage, complete], &session)
        return session
    }

    private func ask(
        _ prompt: String, _ first: [ReplyEvent], _ second: [ReplyEvent], _ session: inout Session
    ) {
        _ = session.update(.ask(prompt, at: Self.start))
        for (participant, events) in zip(session.participants, [first, second]) {
            guard let head = participant.head else { continue }
            for (count, event) in events.enumerated() {
                let moment = Self.start.advanced(by: .milliseconds(400 + 600 * count))
                _ = session.update(.received([event], for: head, at: moment))
            }
        }
    }
}
