import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `The models to choose from` {
    private func journey() throws -> Journey {
        let journey = Journey(models: ["zhipu/glm-5.2"])
        func choice(_ name: String, _ family: String?, isAvailable: Bool = true) throws
            -> ModelChoice
        {
            let name = try #require(ModelName(name))
            return ModelChoice(
                name: name, provider: name.provider, family: family,
                variant: name.model.split(separator: "/").last?.lowercased(), detail: "",
                isAvailable: isAvailable)
        }
        journey.interface.choices = [
            try choice("zhipu/glm-4.7", "glm"), try choice("zhipu/glm-5.2", "glm"),
            try choice("spark/lite", "spark", isAvailable: false),
            try choice("siliconflow/zai-org/GLM-5.2", "glm"),
            try choice("huawei/glm-5.2", "glm", isAvailable: false),
            try choice("modelscope/ZhipuAI/GLM-5.2", "glm"), try choice("ollama/glm-4.7:9b", nil),
        ]
        return journey
    }

    private func models(_ journey: Journey) -> [String] {
        journey.session.participants.map(\.model.description)
    }

    @Test func `opens one model at every vendor that can be asked and isn't open yet`() throws {
        let journey = try journey()
        journey.press(Key(.character("n"), .alt))
        journey.type("glm-5.2 all")
        journey.press(Key(.enter))
        #expect(
            models(journey) == [
                "zhipu/glm-5.2", "siliconflow/zai-org/GLM-5.2", "modelscope/ZhipuAI/GLM-5.2",
            ])
    }

    @Test func `opens a family at every vendor, with the model that most of them have`() throws {
        let journey = try journey()
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

    @Test func `puts single models before groups that fit no better`() throws {
        for language in Language.allCases {
            let journey = try journey()
            journey.interface.language = language
            journey.press(Key(.character("n"), .alt))
            journey.type("glm")
            journey.press(Key(.enter))
            #expect(models(journey).count == 2)
        }
    }

    @Test func `offers no group where a pane gets another model`() throws {
        let journey = try journey()
        journey.press(Key(.character("m"), .alt))
        #expect(!journey.screen.contains("at all"))
    }

    @Test func `shows families that can be asked first`() throws {
        let journey = try journey()
        journey.press(Key(.character("n"), .alt))
        let screen = journey.screen
        let local = try #require(screen.range(of: "ollama/glm-4.7:9b"))
        let unknown = try #require(screen.range(of: "spark/lite"))
        #expect(local.lowerBound < unknown.lowerBound)
    }
}
