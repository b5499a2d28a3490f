import Comparison
import Providers
import Settings
import Testing
import Transfers

@Suite struct CatalogueTests {
    private func catalogue(
        _ text: String = "", environment: [String: String] = [:]
    ) throws(ConfigurationError) -> Catalogue {
        Catalogue(configuration: try configuration(text), environment: environment)
    }

    private func call(
        _ model: String, _ parameters: Parameters = Parameters(), in catalogue: Catalogue
    ) throws -> Catalogue.Call {
        try catalogue.call(
            for: ReplyRequest(
                node: NodeID(rawValue: 0), model: try #require(ModelName(model)),
                parameters: parameters,
                messages: [Message(.user, "hi")]), at: 1_764_000_000)
    }

    private func failure(_ work: () throws -> Void) throws -> Failure {
        try #require(#expect(throws: Failure.self) { try work() })
    }

    @Test(arguments: CatalogueFiles.order)
    func `a provider's variables are found without decoding its file`(id: String) throws {
        let provider = try #require(try catalogue().provider(id))
        #expect(
            CatalogueFiles.secretVariables(of: id)
                == provider.keyEnvironment + provider.accessKeyEnvironment
                + provider.secretKeyEnvironment)
        #expect(try !catalogue().isAvailable(id))
        // Who needs no key is here on this machine: whether it runs must be found out.
        #expect(provider.auth != .none || provider.isLocal)
    }

    @Test func `a model is asked with what the environment and the catalogue know`() throws {
        let catalogue = try catalogue(environment: ["ZAI_API_KEY": "id.secret"])
        let call = try call("zhipu/glm-5.2", Parameters(thinking: .off), in: catalogue)
        #expect(call.request.url == "https://open.bigmodel.cn/api/paas/v4/chat/completions")
        #expect(
            call.request.headers.contains(
                HTTPRequest.Header("Authorization", "Bearer id.secret")))
        let body = String(decoding: call.request.body, as: UTF8.self)
        #expect(body.contains(#""model":"glm-5.2""#))
        #expect(body.contains(#""thinking":{"type":"disabled"}"#))
        #expect(call.request.route == .environment)
        #expect(call.request.limits == HTTPRequest.Limits())
        #expect(call.stall == .seconds(180))
        #expect(call.unsupported == [])
    }

    @Test func `the configuration has the last word`() throws {
        let catalogue = try catalogue(
            """
            [providers.zhipu]
            api_key = "sk-2"
            auth = "api-key"
            base_url = "https://gate.example/glm"
            proxy = "http://127.0.0.1:3128"
            headers = { X-Team = "blue" }
            ca_file = "/ca.pem"
            http1 = true
            timeout = { connect = 1, first_byte = 2, idle = 3, stall = 4.5, total = 5 }
            """, environment: ["ZAI_API_KEY": "id.secret"])
        let call = try call("zhipu/glm-5.2", in: catalogue)
        #expect(call.request.url == "https://gate.example/glm/chat/completions")
        #expect(call.request.headers.contains(HTTPRequest.Header("api-key", "sk-2")))
        #expect(call.request.headers.contains(HTTPRequest.Header("X-Team", "blue")))
        #expect(!call.request.headers.contains { $0.value.contains("id.secret") })
        #expect(call.request.route == .proxy("http://127.0.0.1:3128"))
        #expect(call.request.caFile == "/ca.pem" && call.request.http1Only)
        #expect(
            call.request.limits
                == HTTPRequest.Limits(connect: 1, firstByte: 2, idle: 3, total: 5))
        #expect(call.stall == .milliseconds(4500))
        #expect(catalogue.isBaseOverridden("zhipu") && !catalogue.isBaseOverridden("qwen"))
    }

    @Test func `a provider of the configuration's own is one like the others`() throws {
        let catalogue = try catalogue(
            """
            [providers.mylab]
            name = "Lab"
            dialect = "chat-completions"
            base_url = "http://127.0.0.1:8080/v1"
            models = ["tiny", "small"]
            [[prices]]
            model = "mylab/small"
            input = 1
            output = 2
            """)
        #expect(catalogue.ids == CatalogueFiles.order + ["mylab"])
        #expect(catalogue.provider("mylab")?.nameEnglish == "Lab")
        #expect(catalogue.models(of: "mylab").map(\.model) == ["tiny", "small"])
        let call = try call("mylab/tiny", in: catalogue)
        #expect(call.request.url == "http://127.0.0.1:8080/v1/chat/completions")
        #expect(!call.request.headers.contains { $0.name == "Authorization" })
        #expect(catalogue.availableModels().map(\.description) == ["mylab/tiny", "mylab/small"])
        #expect(catalogue.model(ModelName(provider: "mylab", model: "small"))?.output == 2)
    }

    @Test func `a missing key is told before anything is sent`() throws {
        let catalogue = try catalogue()
        let failure = try failure { _ = try call("deepseek/deepseek-flash", in: catalogue) }
        #expect(failure.kind == .configuration)
        #expect(failure.message.contains("DEEPSEEK_API_KEY"))
    }

    @Test func `a provider that nobody knows is told with the nearest`() throws {
        let catalogue = try catalogue()
        let failure = try failure { _ = try call("deepsek/x", in: catalogue) }
        #expect(failure.kind == .configuration)
        #expect(failure.message == #"unknown provider "deepsek"; did you mean "deepseek"?"#)
        #expect(catalogue.provider("deepsek") == nil)
    }

    @Test func `a key that a command prints is had once`() throws {
        try withFolder { folder in
            let catalogue = try catalogue(
                """
                [providers.qwen]
                api_key_command = "echo x >> \(folder)/runs; echo sk-$(wc -l < \(folder)/runs)"
                """)
            #expect(catalogue.secret(for: "qwen") == .success("sk-1"))
            #expect(catalogue.secret(for: "qwen") == .success("sk-1"))
        }
    }

    @Test func `another dialect brings its address and its proof`() throws {
        let catalogue = try catalogue(
            """
            [providers.qwen]
            dialect = "dashscope"
            [providers.hunyuan]
            dialect = "tencent-tc3"
            [providers.baidu]
            dialect = "wenxin"
            [providers.zhipu]
            dialect = "messages"
            auth = "bearer"
            [providers.anthropic]
            dialect = "chat-completions"
            base_url = "https://gate.example/v1"
            """)
        let qwen = try #require(catalogue.provider("qwen"))
        #expect(qwen.baseURL == "https://dashscope.aliyuncs.com/api/v1" && qwen.auth == .bearer)
        let hunyuan = try #require(catalogue.provider("hunyuan"))
        #expect(hunyuan.baseURL == "https://hunyuan.tencentcloudapi.com" && hunyuan.auth == .tc3)
        let baidu = try #require(catalogue.provider("baidu"))
        #expect(baidu.baseURL == "https://aip.baidubce.com" && baidu.auth == .baiduOAuth)
        let zhipu = try #require(catalogue.provider("zhipu"))
        #expect(zhipu.baseURL == "https://open.bigmodel.cn/api/anthropic" && zhipu.auth == .bearer)
        #expect(catalogue.provider("anthropic")?.auth == .bearer)
    }

    private func wenxin() throws -> Catalogue {
        try catalogue(
            "[providers.baidu]\ndialect = \"wenxin\"",
            environment: ["QIANFAN_AK": "access", "QIANFAN_SK": "secret"])
    }

    @Test func `a fetched token serves further calls until it ends or is refused`() throws {
        let catalogue = try wenxin()
        let first = try call("baidu/ernie-4.0-8k", in: catalogue)
        #expect(first.request.url.contains("/oauth/2.0/token?"))
        let token = AccessToken(text: "24.t", expiry: 1_764_000_600)
        catalogue.note(.keep(token), for: "baidu", at: 1_764_000_000)
        let second = try call("baidu/ernie-4.0-8k", in: catalogue)
        #expect(second.request.url.hasSuffix("completions_pro?access_token=24.t"))
        #expect(try catalogue.context(for: "baidu", at: 1_764_000_600).token == nil)
        let other = AccessToken(text: "24.u", expiry: 1_764_000_600)
        catalogue.note(.discard(other), for: "baidu", at: 1_764_000_000)
        #expect(try catalogue.context(for: "baidu", at: 1_764_000_000).token == token)
        catalogue.note(.discard(token), for: "baidu", at: 1_764_000_000)
        #expect(try catalogue.context(for: "baidu", at: 1_764_000_000).token == nil)
    }

    @Test func `a proof of two halves is made of the variables of both`() throws {
        #expect(try wenxin().isAvailable("baidu"))
        #expect(
            try !catalogue(environment: ["QIANFAN_AK": "a", "QIANFAN_SK": "s"]).isAvailable("baidu")
        )
        let tencent = try catalogue(
            "[providers.hunyuan]\ndialect = \"tencent-tc3\"",
            environment: ["TENCENTCLOUD_SECRET_ID": "AKID1", "TENCENTCLOUD_SECRET_KEY": "k"])
        let signed = try call("hunyuan/hunyuan-lite", in: tencent).request
        #expect(signed.url == "https://hunyuan.tencentcloudapi.com/")
        #expect(
            signed.headers.contains {
                $0.name == "Authorization"
                    && $0.value.hasPrefix("TC3-HMAC-SHA256 Credential=AKID1/2025-11-24/hunyuan/")
            })
    }

    @Test func `a proof with a time in it is of the call's own time`() throws {
        let catalogue = try catalogue(
            """
            [providers.zhipu]
            auth = "zhipu-jwt"
            [providers.sensenova]
            auth = "sensenova-jwt"
            access_key = "a"
            secret_key = "s"
            """, environment: ["ZAI_API_KEY": "id.secret"])
        for id in ["zhipu", "sensenova"] {
            let model = ModelName(provider: id, model: "m")
            let request = ReplyRequest(
                node: NodeID(rawValue: 0), model: model, parameters: Parameters(), messages: [])
            func proof(at date: Double) throws -> String? {
                try catalogue.call(for: request, at: date).request.headers
                    .first { $0.name == "Authorization" }?.value
            }
            #expect(try proof(at: 1000)?.hasPrefix("Bearer ey") == true)
            #expect(try proof(at: 1000) == proof(at: 1000))
            #expect(try proof(at: 1000) != proof(at: 2000))
        }
    }

    @Test func `a model served elsewhere is asked there, unless the address is overridden`() throws
    {
        let key = ["SPARK_API_KEY": "k"]
        let usual = try call("spark/spark-x", in: try catalogue(environment: key))
        #expect(usual.request.url == "https://spark-api-open.xf-yun.com/v2/chat/completions")
        let moved = try call(
            "spark/spark-x",
            in: try catalogue(
                "[providers.spark]\nbase_url = \"http://127.0.0.1:9/v1\"", environment: key))
        #expect(moved.request.url == "http://127.0.0.1:9/v1/chat/completions")
    }

    @Test func `a configured price takes the place of the catalogue's`() throws {
        let catalogue = try catalogue(
            """
            [[prices]]
            model = "zhipu/glm-5.2"
            input = 1
            output = 2
            currency = "USD"
            as_of = "2026-11-01"
            [[prices]]
            model = "zhipu/glm-new"
            input = 0
            output = 0
            """)
        let old = try #require(
            catalogue.model(ModelName(provider: "zhipu", model: "glm-5.2")))
        #expect(old.input == 1 && old.currency == "USD" && old.asOf == "2026-11-01")
        #expect(old.context == 1_000_000)
        #expect(catalogue.model(ModelName(provider: "zhipu", model: "glm-new"))?.free == true)
    }

    @Test func `the environment says where local servers and resources are`() throws {
        let catalogue = try catalogue(environment: [
            "OLLAMA_HOST": "0.0.0.0", "LLAMA_ARG_PORT": "9931",
            "AZURE_OPENAI_ENDPOINT": "https://lab.openai.azure.cn/",
            "AZURE_OPENAI_API_VERSION": "2025-04-01",
        ])
        #expect(catalogue.provider("ollama")?.baseURL == "http://127.0.0.1:11434")
        #expect(catalogue.provider("llamacpp")?.baseURL == "http://127.0.0.1:9931/v1")
        #expect(catalogue.provider("azure-cn")?.baseURL == "https://lab.openai.azure.cn")
        #expect(catalogue.provider("azure-cn")?.apiVersion == "2025-04-01")
        #expect(catalogue.isBaseOverridden("ollama"))
    }

    @Test func `a key doesn't go over plain http because the environment says so`() throws {
        let catalogue = try catalogue(environment: [
            "OPENAI_BASE_URL": "http://gate.example/v1", "OPENAI_API_KEY": "sk-SECRET",
        ])
        let failure = try failure { _ = try call("openai/gpt-4o", in: catalogue) }
        #expect(failure.kind == .configuration)
        #expect(failure.message.contains("plain http") && !failure.message.contains("SECRET"))
    }

    @Test func `a server on this machine is given time to load a model`() throws {
        let catalogue = try catalogue()
        #expect(catalogue.limits(for: "vllm").firstByte == 600)
        #expect(catalogue.stall(for: "vllm") == .seconds(600))
        #expect(catalogue.limits(for: "zhipu").firstByte == 120)
    }

    @Test func `the providers with a key are offered in the catalogue's order`() throws {
        let catalogue = try catalogue(
            "[providers.mimo]\napi_key_command = \"false\"",
            environment: ["DEEPSEEK_API_KEY": "k", "ZHIPU_API_KEY": "k", "SPARK_API_KEY": ""])
        #expect(catalogue.availableProviders() == ["zhipu", "deepseek", "mimo"])
        #expect(
            catalogue.defaultModels().map(\.description)
                == ["zhipu/glm-5.2", "deepseek/deepseek-flash", "mimo/mimo-v2.5-pro"])
        #expect(try self.catalogue().availableProviders() == [])
    }

    @Test func `the way is told without credentials`() throws {
        let text = """
            [providers.qwen]
            proxy = "direct"
            [providers.baidu]
            proxy = "http://name:SECRET@proxy.example:8080"
            """
        let environment = [
            "https_proxy": "http://u:SECRET@127.0.0.1:7890", "NO_PROXY": "localhost, .deepseek.com",
        ]
        let catalogue = try catalogue(text, environment: environment)
        #expect(catalogue.routeLabel(for: "qwen") == "direct")
        #expect(catalogue.routeLabel(for: "baidu") == "http://•••@proxy.example:8080")
        #expect(catalogue.routeLabel(for: "zhipu") == "http://•••@127.0.0.1:7890")
        #expect(catalogue.routeLabel(for: "deepseek") == "direct")
        #expect(catalogue.routeLabel(for: "vllm") == "direct")
    }

    @Test func `a list of models is asked for where there is one`() throws {
        let catalogue = try catalogue(environment: ["DASHSCOPE_API_KEY": "k"])
        #expect(
            try catalogue.listRequest(for: "qwen").url
                == "https://dashscope.aliyuncs.com/compatible-mode/v1/models")
        #expect(try failure { _ = try catalogue.listRequest(for: "baidu") }.kind == .configuration)
    }
}
