import Providers
import Settings
import Testing

/// What holds of every file of the catalogue.
@Suite struct CatalogueContentTests {
    private let catalogue = Catalogue(configuration: Configuration(), environment: [:])

    private func provider(_ id: String) throws -> Provider { try #require(catalogue.provider(id)) }

    @Test(arguments: CatalogueFiles.order)
    func `a file is read whole`(id: String) throws {
        let provider = try provider(id)
        #expect(provider.id == id)
        #expect(!provider.nameEnglish.isEmpty && !provider.nameChinese.isEmpty)
        #expect(!provider.sources.isEmpty || ["azure-cn"].contains(id))
        #expect(provider.asOf != nil)
        if provider.nameChinese.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) {
            #expect(!provider.pinyin.isEmpty)
        }
    }

    @Test(arguments: CatalogueFiles.order)
    func `an address is safe to send a key to`(id: String) throws {
        let provider = try provider(id)
        for url in [provider.baseURL] + provider.alternativeBases.map(\.url)
        where !url.contains("{") {
            #expect(BaseURL.problem(url, allowHTTP: false) == nil, "\(url)")
            #expect(!url.hasSuffix("/"))
        }
        #expect(provider.isLocal == (BaseURL(provider.baseURL)?.isLoopback ?? false))
        #expect(!provider.keyEnvironment.isEmpty)
    }

    @Test(arguments: CatalogueFiles.order)
    func `a price has both halves, a currency and a day`(id: String) throws {
        for model in try provider(id).models {
            #expect((model.input == nil) == (model.output == nil), "\(model.id)")
            #expect((model.input == nil) == (model.currency == nil), "\(model.id)")
            if model.input != nil { #expect(model.asOf != nil, "\(model.id)") }
            #expect(model.free == (model.input == 0 && model.output == 0), "\(model.id)")
            if let day = model.asOf {
                #expect(day.wholeMatch(of: /20\d\d(-\d\d(-\d\d)?)?/) != nil, "\(model.id)")
            }
            if let context = model.context, let output = model.maxOutput, id != "siliconflow" {
                #expect(output <= context, "\(model.id)")
            }
        }
    }

    @Test(arguments: CatalogueFiles.order)
    func `no model stands twice, and every patch is of a model or a family`(id: String) throws {
        let provider = try provider(id)
        #expect(Set(provider.models.map(\.id)).count == provider.models.count)
        for patch in provider.quirks.models { #expect(patch.match?.isEmpty == false) }
    }

    @Test func `every vendor's facts that matter on the wire are there`() throws {
        #expect(try provider("zhipu").baseURL.hasSuffix("/v4"))
        #expect(try !provider("zhipu").quirks.streamOptionsUsage)
        #expect(try provider("moonshot").quirks.tokenLimitField == .maxCompletionTokens)
        #expect(try provider("minimax").quirks.extraBody == ["reasoning_split": true])
        #expect(try provider("hunyuan").quirks.alternatesRoles)
        #expect(try provider("anthropic").dialect == .messages)
        #expect(try provider("azure-cn").auth == .apiKey)
        #expect(try provider("ollama").dialect == .ollama)
        let spark = try provider("spark").quirks
        #expect(!spark.applying(to: "lite").systemRole)
        #expect(spark.applying(to: "4.0Ultra").systemRole)
        let kimi = try provider("moonshot").quirks.applying(to: "kimi-k3")
        #expect(kimi.temperature.isFixed && kimi.efforts == [.low, .high, .max])
        #expect(try !provider("zhipu").quirks.applying(to: "glm-5.3").canStopThinking)
        #expect(try provider("huawei").quirks.applying(to: "qwen3-32b").thinking == .chatTemplate)
    }

    @Test func `a sister endpoint is another host of the same dialect`() throws {
        for id in CatalogueFiles.order {
            let provider = try provider(id)
            for base in provider.alternativeBases where base.isSister {
                #expect(base.dialect == nil)
                #expect(BaseURL(base.url)?.host != BaseURL(provider.baseURL)?.host)
            }
        }
        #expect(try provider("zhipu").alternativeBases.first?.url == "https://api.z.ai/api/paas/v4")
    }
}
