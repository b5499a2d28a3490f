import Comparison
import Providers
import Settings
import Testing

/// What holds of every file of the catalogue.
@Suite struct `What the catalogue says` {
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
    func `a price says where it is from, and what holds for longer prompts`(id: String) throws {
        for model in try provider(id).models {
            #expect((model.priceSource == nil) == (model.input == nil), "\(model.id)")
            let bounds = model.tiers.map(\.above)
            #expect(bounds == Array(Set(bounds)).sorted(), "\(model.id)")
            for tier in model.tiers {
                #expect((tier.price.input == nil) == (tier.price.output == nil), "\(model.id)")
                #expect(tier.price.input ?? .infinity > model.input ?? 0, "\(model.id)")
            }
            for hours in model.peak?.hours ?? [] {
                #expect(hours.count == 2 && hours[0] < hours[1], "\(model.id)")
            }
        }
    }

    @Test(arguments: CatalogueFiles.order)
    func `a model that has a maker has a family`(id: String) throws {
        for model in try provider(id).models where model.id != "openrouter/auto" {
            #expect(model.family != nil, "\(model.id)")
        }
    }

    @Test(arguments: [
        (
            "deepseek/deepseek-v4-flash",
            ["deepseek", "sensenova", "siliconflow", "modelscope", "openrouter"]
        ),
        ("huawei/deepseek-v4-pro", ["sensenova", "deepseek", "doubao", "siliconflow", "huawei"]),
        ("zhipu/glm-5.2", ["zhipu", "sensenova", "siliconflow", "huawei"]),
        ("moonshot/kimi-k3", ["sensenova", "moonshot", "openrouter"]),
        ("siliconflow/Pro/moonshotai/Kimi-K2.6", ["moonshot", "siliconflow", "huawei"]),
        ("longcat/LongCat-2.0", ["siliconflow", "longcat"]),
        ("ollama/nobody-knows", []),
    ]) func `one model is found wherever it is served`(name: String, providers: [String]) throws {
        let places = catalogue.places(of: try #require(ModelName(name)))
        #expect(Set(places.map(\.provider)) == Set(providers))
    }

    @Test func `the hours in which DeepSeek takes more are known`() throws {
        let flash = try #require(try provider("deepseek").model("deepseek-flash"))
        let million = Usage(promptTokens: 1_000_000, completionTokens: 1_000_000)
        // A Monday in Beijing, at 8 and at 9.
        #expect(flash.cost(of: million, at: 1_795_392_000)?.amount == 5)
        #expect(flash.cost(of: million, at: 1_795_395_600)?.amount == 10)
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

    @Test func `what a vendor takes as a limit, a picture or an effort is there`() throws {
        let baidu = try provider("baidu")
        #expect(baidu.quirks.leastLimit == 2 && baidu.quirks.greatestLimit == nil)
        #expect(baidu.quirks.applying(to: "ernie-speed-8k").greatestLimit == 2048)
        let wenxin = baidu.alternativeBases.first { $0.dialect == .wenxin }?.quirks
        #expect(wenxin?.leastLimit == 2 && wenxin?.greatestLimit == 2048)
        #expect(wenxin?.tokenLimitField == .maxOutputTokens && wenxin?.search == .wenxin)
        #expect(try provider("zhipu").quirks.barePictures)
        #expect(try !provider("qwen").quirks.barePictures)
        #expect(try provider("sensenova").quirks.usualEffort == .high)
        let qwen = try provider("qwen").quirks
        #expect(qwen.applying(to: "qwen3-8b").thinksByDefault)
        #expect(!qwen.applying(to: "qwen-plus").thinksByDefault)
        let native = try provider("qwen").alternativeBases.first { $0.dialect == .dashscope }?
            .quirks
        #expect(native?.applying(to: "qwen3-vl-plus").isMultimodal == true)
        #expect(native?.applying(to: "qwen-plus").isMultimodal == false)
        let tools = try provider("zhipu").quirks.applying(to: "glm-4-alltools").temperature
        #expect(tools.opensBelow && tools.opensAbove)
    }

    @Test func `a search that can't be had says why`() throws {
        let kimi = try provider("moonshot")
        #expect(
            kimi.alternativeBases.first { $0.dialect == .messages }?.quirks?.searchReason
                == .needsTool)
        #expect(kimi.quirks.search == .builtin)
        #expect(!kimi.quirks.applying(to: "kimi-k2.6").searchesWhileThinking)
        #expect(try provider("doubao").quirks.searchReason == .otherEndpoint)
        #expect(try provider("tokenhub").quirks.searchReason == .otherEndpoint)
        #expect(try provider("deepseek").quirks.searchReason == .otherDialect)
        #expect(try provider("yi").quirks.searchReason == .otherModel)
        #expect(try provider("yi").quirks.applying(to: "yi-large-rag").search == .always)
    }

    @Test func `another dialect of a vendor has quirks of its own`() throws {
        func quirks(_ id: String, _ dialect: DialectName) throws -> Quirks {
            let base = try provider(id).alternativeBases.first { $0.dialect == dialect }
            return try #require(base?.quirks)
        }
        let deepseek = try quirks("deepseek", .messages)
        #expect(deepseek.search == .messages && deepseek.effortField == .outputConfig)
        #expect(deepseek.needsTokenLimit && deepseek.thinking == .type)
        #expect(try quirks("minimax", .messages).thinking == .adaptive)
        #expect(try quirks("qwen", .dashscope).search == .qwen)
        let tencent = try quirks("hunyuan", .tencentTC3)
        #expect(tencent.alternatesRoles && tencent.tokenLimitField == .none)
        let claude = try provider("anthropic").quirks
        #expect(claude.applying(to: "claude-opus-5").thinking == .adaptive)
        #expect(claude.applying(to: "claude-opus-5").temperature.isFixed)
        #expect(claude.applying(to: "claude-haiku-4-5").thinking == .budget)
        #expect(!claude.applying(to: "claude-haiku-4-5").temperature.isFixed)
        #expect(!claude.applying(to: "claude-opus-5-5").canStopThinking)
        #expect(claude.applying(to: "claude-3-5-sonnet-latest").thinking == .none)
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
