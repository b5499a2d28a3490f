import ChatInterface
import Comparison
import Terminal
import TestSupport
import Testing

/// Keys in, screens out: the interface and the session as the program holds them, without a
/// terminal and without a network.
final class Journey {
    var session: Session
    var interface: Interface
    var grid: Grid
    var cursor: Position?
    var requests: [Request] = []
    var now = Moment.milliseconds(0)
    /// What is on the disk; the person is in `/project`, the library in `/prompts`.
    var tree = MemoryTree()

    init(
        columns: Int = 100, rows: Int = 24,
        models: [String] = ["zhipu/glm-5.2", "qwen/qwen3.8-max"]
    ) {
        session = Session(
            id: "s", epoch: Session.Epoch(moment: now, date: 0),
            models: models.compactMap { ModelName($0) },
            isSimulated: true)
        interface = Interface(theme: .distinct)
        interface.choices = [
            ModelChoice(
                name: ModelName(provider: "moonshot", model: "kimi-k3"), provider: "Moonshot",
                chineseProvider: "月之暗面", pinyin: "yue zhi an mian"),
            ModelChoice(
                name: ModelName(provider: "spark", model: "lite"), provider: "iFlytek",
                chineseProvider: "讯飞星火",
                pinyin: "xun fei xing huo"),
        ]
        grid = Grid(size: Size(columns: columns, rows: rows))
        draw()
    }

    func draw() { cursor = interface.draw(session, on: &grid, at: now) }

    func press(_ keys: Key...) {
        for key in keys { take(.key(key)) }
    }

    func type(_ text: String) {
        for character in text { take(.key(Key(.character(character)))) }
    }

    func take(_ event: InputEvent) {
        for request in interface.update(event, seeing: session, at: now) {
            requests.append(request)
            perform(request)
        }
        draw()
    }

    func resize(_ columns: Int, _ rows: Int) {
        grid = Grid(size: Size(columns: columns, rows: rows))
        take(.resized(grid.size))
    }

    func receive(_ events: [ReplyEvent], pane: Int, after milliseconds: Int = 100) {
        now = now.advanced(by: .milliseconds(milliseconds))
        if let head = session.participants[pane].head {
            _ = session.update(.received(events, for: head, at: now))
        }
        draw()
    }

    func receive(_ events: [ReplyEvent], node: NodeID, after milliseconds: Int = 100) {
        now = now.advanced(by: .milliseconds(milliseconds))
        _ = session.update(.received(events, for: node, at: now))
        draw()
    }

    var screen: String { grid.picture }

    /// Compares the screen, both planes, with the file of that name.
    func expectScreen(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try ScreenPicture(grid, cursor: cursor, theme: interface.theme)
            .expect(name, sourceLocation: sourceLocation)
    }
}
