import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `The models to choose from` {
    private func journey() -> Journey {
        let journey = Journey(models: ["zhipu/glm-5.2"])
        func choice(_ name: String, _ family: String?, isAvailable: Bool = true) -> ModelChoice {
            let name = ModelName(name)!
            return ModelChoice(
                name: name, provider: name.provider, family: family,
                variant: name.model.split(separator: "/").last?.lowercased(), detail: "",
                isAvailable: isAvailable)
        }
        journey.interface.choices = [
            choice("zhipu/glm-4.7", "glm"), choice("zhipu/glm-5.2", "glm"),
            choice("spark/lite", "spark", isAvailable: false),
            choice("siliconflow/zai-org/GLM-5.2", "glm"),
            choice("huawei/glm-5.2", "glm", isAvailable: false),
            choice("modelscope/ZhipuAI/GLM-5.2", "glm"), choice("ollama/glm-4.7:9b", nil),
        ]
        return journey
    }

    private func models(_ journey: Journey) -> [String] {
        journey.session.participants.map(\.model.description)
    }

    @Test func `opens one model at every vendor that can be asked and isn't open yet`() {
        let journey = journey()
        journey.press(Key(.character("n"), .alt))
        journey.type("glm-5.2 all")
        journey.press(Key(.enter))
        #expect(
            models(journey) == [
                "zhipu/glm-5.2", "siliconflow/zai-org/GLM-5.2", "modelscope/ZhipuAI/GLM-5.2",
            ])
    }

    @Test func `opens a family at every vendor, with the model that most of them have`() {
        let journey = journey()
        journey.press(Key(.character("n"), .alt))
        journey.type("glm at all")
        #expect(journey.screen.contains("glm at all 4 vendors"))
        journey.press(Key(.enter))
        #expect(
            models(journey) == [
                "zhipu/glm-5.2", "siliconflow/zai-org/GLM-5.2", "modelscope/ZhipuAI/GLM-5.2",
                "ollama/glm-4.7:9b",
            ])
    }

    @Test func `offers no group where a pane gets another model`() {
        let journey = journey()
        journey.press(Key(.character("m"), .alt))
        #expect(!journey.screen.contains("at all"))
    }

    @Test func `shows families that can be asked first`() throws {
        let journey = journey()
        journey.press(Key(.character("n"), .alt))
        let screen = journey.screen
        let local = try #require(screen.range(of: "ollama/glm-4.7:9b"))
        let unknown = try #require(screen.range(of: "spark/lite"))
        #expect(local.lowerBound < unknown.lowerBound)
    }
}
