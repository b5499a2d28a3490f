import Comparison
import Providers
import Settings
import Testing

@Suite struct `A call with pictures` {
    private let picture = Picture(path: "cat.png", format: .png, digest: "d", size: 3)

    private func body(
        _ model: String, _ text: String = "", bytes: [UInt8]? = [1, 2, 3]
    ) throws -> String {
        let catalogue = Catalogue(
            configuration: try configuration(text),
            environment: ["OPENAI_API_KEY": "k", "ZHIPUAI_API_KEY": "k.k"])
        let request = ReplyRequest(
            node: NodeID(rawValue: 0), model: try #require(ModelName(model)),
            parameters: Parameters(),
            messages: [
                Message(.user, "look", pictures: [picture]), Message(.assistant, "a cat"),
                Message(.user, "sure?"),
            ])
        let call = try catalogue.call(for: request, at: 0) { $0 == picture ? bytes : nil }
        return String(decoding: call.request.body, as: UTF8.self)
    }

    @Test func `is refused where the catalogue says nothing of vision`() throws {
        let failure = try #require(#expect(throws: Failure.self) { try body("zhipu/glm-5.2") })
        #expect(failure.kind == .invalidRequest)
        #expect(failure.code == Failure.noVision)
        #expect(failure.message == "zhipu/glm-5.2 takes no pictures: cat.png")
    }

    @Test(arguments: [
        ("zhipu/glm-5v-turbo", "AQID"), ("openai/gpt-5.4", "data:image/png;base64,AQID"),
        ("zhipu/glm-9-unheard-of", "AQID"),
    ])
    func `goes to models with vision, and to those of which nothing is known`(
        model: String, url: String
    ) throws {
        #expect(try body(model).contains(#""url":"\#(url)""#))
    }

    @Test func `goes to what only the configuration knows`() throws {
        let text = """
            [providers.lab]
            base_url = "http://127.0.0.1:8080/v1"
            models = ["tiny"]
            """
        #expect(try body("lab/tiny", text).contains("AQID"))
    }

    @Test func `is refused where the bytes are gone`() throws {
        let failure = try #require(
            #expect(throws: Failure.self) { try body("zhipu/glm-5v-turbo", bytes: nil) })
        #expect(failure.message == "the bytes of cat.png are not kept here")
    }
}
