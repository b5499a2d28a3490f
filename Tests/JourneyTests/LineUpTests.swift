import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `Line-ups` {
    private let cheap = LineUp(
        name: "便宜", seats: [Seat(ModelName(provider: "spark", model: "lite"))], isConfigured: true)

    private var careful: LineUp {
        let parameters = Parameters(system: "只答一句", temperature: 0.3, thinking: .high)
        return LineUp(
            name: "careful",
            seats: [
                Seat(ModelName(provider: "qwen", model: "qwen3.8-max"), parameters),
                Seat(ModelName(provider: "moonshot", model: "kimi-k3")),
            ])
    }

    private func journey(_ columns: Int = 120, _ rows: Int = 24) -> Journey {
        let journey = Journey(columns: columns, rows: rows)
        journey.interface.lineUps = [cheap, careful]
        return journey
    }

    private func models(_ journey: Journey) -> [String] {
        journey.session.participants.map(\.model.description)
    }

    @Test(arguments: [(60, 15), (120, 24), (200, 60)])
    func `are chosen in the box`(columns: Int, rows: Int) throws {
        let journey = journey(columns, rows)
        journey.press(Key(.tab), Key(.character("U")))
        try journey.expectScreen("line-ups-\(columns)")
        journey.type("kimi")
        journey.press(Key(.enter))
        #expect(models(journey) == ["qwen/qwen3.8-max", "moonshot/kimi-k3"])
        #expect(journey.session.participants[0].parameters == careful.seats[0].parameters)
        #expect(journey.screen.contains("line-up \"careful\""))
    }

    @Test func `leave a pane its thread whose model stays, and are taken back whole`() {
        let journey = journey()
        journey.type("你好")
        journey.press(Key(.enter))
        journey.receive([.text("通义的回答")], pane: 1)
        journey.press(Key(.tab), Key(.character("U")))
        journey.type("careful")
        journey.press(Key(.enter))
        #expect(models(journey) == ["qwen/qwen3.8-max", "moonshot/kimi-k3"])
        #expect(journey.screen.contains("通义的回答"))
        journey.press(Key(.tab), Key(.character("u")))
        #expect(models(journey) == ["zhipu/glm-5.2", "qwen/qwen3.8-max"])
        #expect(journey.screen.contains("通义的回答"))
        #expect(journey.session.participants[1].parameters == Parameters())
    }

    @Test func `are saved under a name that is asked for`() {
        let journey = journey()
        journey.press(Key(.tab), Key(.character("t")), Key(.character("U")))
        journey.type("save")
        journey.press(Key(.enter))
        #expect(journey.screen.contains("Name of the line-up"))
        journey.press(Key(.enter))
        #expect(journey.screen.contains("needs a name"))
        journey.type("便宜")
        journey.press(Key(.enter))
        #expect(journey.screen.contains("stands in the configuration"))
        journey.press(Key(.character("u"), .control))
        journey.take(.paste("每日\n对比"))
        journey.press(Key(.enter))
        let seats = journey.session.participants.map(\.seat)
        #expect(seats[0].parameters.thinking == .on)
        #expect(journey.requests.last == .saveLineUp(name: "每日 对比", seats))
        journey.press(Key(.character("U")))
        #expect(journey.screen.contains("每日 对比"))
    }

    @Test func `are deleted and brought back, but not those of the configuration`() {
        let journey = journey()
        journey.press(Key(.tab), Key(.character("U")), Key(.delete))
        #expect(journey.screen.contains("stands in the configuration"))
        journey.type("careful")
        journey.press(Key(.delete))
        #expect(journey.requests.last == .deleteLineUp(name: "careful"))
        #expect(journey.interface.lineUps == [cheap])
        journey.press(Key(.escape), Key(.character("u")))
        #expect(journey.requests.last == .saveLineUp(name: "careful", careful.seats))
        #expect(journey.interface.lineUps == [cheap, careful])
    }

    @Test func `stand in the palette`() {
        let journey = journey()
        journey.press(Key(.character("p"), .control))
        journey.type("line-ups")
        journey.press(Key(.enter))
        #expect(journey.screen.contains("careful"))
    }
}
