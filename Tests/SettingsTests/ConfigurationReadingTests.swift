import Comparison
import Providers
import Testing
import Transfers

@testable import Settings

@Suite struct `Reading the configuration` {
    private let complete = """
        lang = "zh"
        theme = "ink"
        borders = "ascii"
        colors = 256
        models = ["zhipu/glm-5.2", "siliconflow/deepseek-ai/DeepSeek-V4-Flash", "mylab/tiny"]
        ambiguous_width = 2
        announce = "bell"

        [lineups.cheap]
        models = ["zhipu/glm-4.7-flash"]

        [providers.zhipu]
        api_key_env = "MY_KEY"
        api_key_command = "pass show zhipu"
        api_key = "sk-1"
        access_key = "ak"
        secret_key_env = "SK"
        proxy = "direct"
        base_url = "https://open.bigmodel.cn/api/paas/v4"
        auth = "x-api-key"
        api_version = "v9"
        headers = { "X-Team" = "blue", "X-A" = "1" }
        ca_file = "corp-ca.pem"
        http1 = true
        timeout = { connect = 1, first_byte = 2.5, idle = 3, stall = 4, total = 5 }

        [providers.mylab]
        name = "Lab"
        dialect = "chat-completions"
        base_url = "http://10.0.0.1:8080/v1"
        allow_http = true
        models = ["tiny"]
        ca_file = "~/ca.pem"
        proxy = "socks5h://name:word@127.0.0.1:1080"

        [[prices]]
        model = "zhipu/glm-5.2"
        input = 8
        output = 28.0
        as_of = 2026-08-14

        [[grants]]
        provider = "zhipu"
        tokens = 20_000_000
        expires = "2026-12-31"

        [budget]
        daily = 5.0
        [keys]
        "ctrl-t" = "toggle-thinking"
        """

    @Test func `everything that can be set is read`() throws {
        let configuration = try configuration(complete)
        #expect(configuration.language == .chinese)
        #expect(configuration.theme == "ink")
        #expect(configuration.borders == .ascii && configuration.colors == .indexed)
        #expect(
            configuration.models == [
                ModelName(provider: "zhipu", model: "glm-5.2"),
                ModelName(provider: "siliconflow", model: "deepseek-ai/DeepSeek-V4-Flash"),
                ModelName(provider: "mylab", model: "tiny"),
            ])
        #expect(configuration.ambiguousWidth == .two)
        #expect(configuration.announce == .bell)
        #expect(
            configuration.lineups == [
                "cheap": [Seat(ModelName(provider: "zhipu", model: "glm-4.7-flash"))]
            ]
        )
        #expect(configuration.prices.map(\.input) == [8])
        #expect(configuration.prices.map(\.currency) == ["CNY"])
        #expect(configuration.prices.map(\.asOf) == ["2026-08-14"])
        #expect(configuration.grants.map(\.tokens) == [20_000_000])
        #expect(configuration.budget.daily == 5)
        #expect(configuration.keys == ["ctrl-t": "toggle-thinking"])
    }

    @Test func `a provider's settings are read`() throws {
        let zhipu = try #require(configuration(complete).providers["zhipu"])
        #expect(
            zhipu.apiKey
                == .init(
                    environment: ["MY_KEY"], command: "pass show zhipu", literals: ["sk-1"]))
        #expect(zhipu.accessKey.literals == ["ak"] && zhipu.secretKey.environment == ["SK"])
        #expect(zhipu.proxy == .direct && zhipu.auth == .xAPIKey && zhipu.apiVersion == "v9")
        #expect(zhipu.headers.map(\.name) == ["X-Team", "X-A"])
        #expect(zhipu.caFile == "/etc/lab/corp-ca.pem")
        #expect(zhipu.http1Only == true)
        #expect(
            zhipu.timeouts == .init(connect: 1, firstByte: 2.5, idle: 3, stall: 4, total: 5))
        let mylab = try #require(configuration(complete).providers["mylab"])
        #expect(mylab.name == "Lab" && mylab.dialect == .chatCompletions)
        #expect(mylab.models == ["tiny"] && mylab.allowsHTTP)
        #expect(mylab.caFile == "/home/lab/ca.pem")
        #expect(mylab.proxy == .url("socks5h://name:word@127.0.0.1:1080"))
    }

    @Test func `a time longer than any clock counts is three years`() throws {
        let text = """
            [providers.zhipu]
            timeout = { connect = 1e300, first_byte = 9223372036854775807, stall = 1e9 }
            """
        let timeouts = try configuration(text).providers["zhipu"]?.timeouts
        #expect(timeouts == .init(connect: 1e8, firstByte: 1e8, stall: 1e8))
    }

    @Test func `an empty document sets nothing`() throws {
        #expect(try configuration("") == Configuration())
        #expect(try configuration("\u{FEFF}# nothing\n\r\n") == Configuration())
    }

    @Test func `the template is all comments, and right without them`() throws {
        #expect(try configuration(Configuration.template) == Configuration())
        let lines = Configuration.template.split(separator: "\n").map { line in
            let text = line.drop { $0 == "#" || $0 == " " }
            return text.firstMatch(of: /^(\[+[a-z.]+\]+|"?[a-z_-]+"? = )/) != nil ? text : line
        }
        let filled = try configuration(lines.joined(separator: "\n"))
        #expect(filled.providers.keys.sorted() == ["mylab", "zhipu"])
        #expect(filled.models.count == 3 && filled.prices.count == 1 && filled.keys.count == 1)
        #expect(filled.providers["zhipu"]?.timeouts.total == 1800)
    }

    @Test(arguments: [
        ("\"auto\"", Configuration.Colors.automatic), ("\"24bit\"", .direct), ("\"256\"", .indexed),
        ("16", .sixteen), ("\"none\"", .none),
    ])
    func `colours are said in words or numbers`(
        value: String, colors: Configuration.Colors
    ) throws {
        let read = try configuration("colors = \(value)").colors
        #expect(read == Optional(colors))
    }

    @Test func `borders and colours that there aren't are told`() {
        let list = #""auto", "24bit", "256", "16", "none""#
        #expect(
            problems("borders = \"asci\"\ncolors = 88") == [
                #"config.toml:1:11: "borders" must be one of "unicode", "ascii"; did you mean "ascii"?"#,
                #"config.toml:2:10: "colors" must be one of "# + list,
            ])
        #expect(problems("colors = true") == [#"config.toml:1:10: "colors" must be a string"#])
    }

    @Test func `all problems are told at once, in the order of the document`() {
        let text = """
            lang = "zz"
            modells = ["zhipu/glm-5.2"]
            theme = 3
            [providers.qwen]
            bsae_url = "x"
            """
        #expect(
            problems(text) == [
                #"config.toml:1:8: "lang" must be one of "en", "zh", "de"; did you mean "zh"?"#,
                #"config.toml:2:1: unknown key "modells"; did you mean "models"?"#,
                #"config.toml:3:9: "theme" must be a string"#,
                #"config.toml:5:1: unknown key "bsae_url"; did you mean "base_url"?"#,
            ])
    }

    @Test(arguments: [
        (#"models = "zhipu/glm-5.2""#, #"1:10: "models" must be a list of strings"#),
        ("models = [1]", #"1:10: "models" must be a list of strings"#),
        (#"models = ["glm"]"#, #"1:11: "glm" must be written provider/model"#),
        (#"models = ["/m", "zhipo/m"]"#, #"1:11: "/m" must be written provider/model"#),
        (
            "models = [\n  \"zhipo/m\",\n]",
            #"2:3: unknown provider "zhipo"; did you mean "zhipu"?"#
        ),
        ("ambiguous_width = 3", #"1:19: "ambiguous_width" must be "auto", 1 or 2"#),
        ("providers = 1", #"1:13: "providers" must be a table"#),
        ("[prices]\nmodel = 1", #"1:1: "prices" must be a list of tables: [[prices]]"#),
        ("[[prices]]\ninput = 1\noutput = 1", #"1:1: a price needs "model""#),
        ("[[grants]]\nprovider = \"zhipu\"", #"1:1: a grant needs "tokens""#),
        ("[budget]\ndaily = 0", #"2:9: "daily" must be a number above 0"#),
        ("[budget]\ndaily = inf", #"2:9: "daily" must be a number above 0"#),
        ("[keys]\nx = 1", #"2:5: "x" must be a string"#),
        ("[lineups.a]", #"1:10: line-up "a" has no "models""#),
        ("theme = \" \"", #"1:9: "theme" is empty"#),
    ])
    func `what is wrong is told with its place`(text: String, problem: String) {
        #expect(problems(text).first == "config.toml:" + problem)
    }

    @Test(arguments: [
        (#"proxy = "socks5h://127.0.0.1""#, "2:9: \"proxy\" needs a port"),
        (#"proxy = "127.0.0.1:1080""#, "2:9: \"proxy\" must be \"direct\" or begin with"),
        (#"base_url = "http://lab.example/v1""#, "2:12: \"base_url\" is plain http"),
        (#"base_url = "lab.example""#, "2:12: \"base_url\" must begin with https://"),
        (#"base_url = "https://a:b@lab.example""#, "2:12: \"base_url\" must not hold a name"),
        (#"dialect = "chat-completion""#, "2:11: \"dialect\" must be one of"),
        (#"auth = "basic""#, "2:8: \"auth\" must be one of"),
        (#"timeout = { idle = -1 }"#, "2:20: \"idle\" must be a number above 0"),
        (#"timeout = { total = "5" }"#, "2:21: \"total\" must be a number above 0"),
        (#"headers = { "X Y" = "b" }"#, "2:13: \"X Y\" can't name a header"),
        (#"headers = { X = "a\nb" }"#, "2:17: \"X\" holds a character"),
        (#"http1 = "yes""#, "2:9: \"http1\" must be true or false"),
        (#"api_key = """#, "2:11: \"api_key\" is empty"),
    ])
    func `what is wrong with a provider is told with its place`(line: String, problem: String) {
        let found = problems("[providers.qwen]\n" + line)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("config.toml:" + problem) == true)
    }

    @Test func `plain http is taken to this machine, or where it is meant`() {
        for host in ["127.0.0.1", "127.9.9.9:1", "localhost:80", "[::1]:80", "a.localhost"] {
            #expect(problems("[providers.qwen]\nbase_url = \"http://\(host)/v1\"") == [])
        }
        #expect(
            problems("[providers.qwen]\nallow_http = true\nbase_url = \"http://10.0.0.1\"") == [])
        for host in ["127.0.0.1.example", "1270.0.1", "localhost.example", "0.0.0.0"] {
            #expect(problems("[providers.qwen]\nbase_url = \"http://\(host)/v1\"").count == 1)
        }
    }

    @Test func `a provider that nobody knows must say where it is`() {
        #expect(
            problems("[providers.zhipuu]\napi_key_env = \"X\"") == [
                #"config.toml:1:12: unknown provider "zhipuu": what the catalogue doesn't have "#
                    + #"needs base_url and dialect; did you mean "zhipu"?"#
            ])
        #expect(problems("[providers.lab]\nbase_url = \"https://lab.example\"") == [])
        #expect(problems("[providers.\"a/b\"]\nbase_url = \"https://lab.example\"").count == 1)
    }

    @Test(arguments: [
        ("lang = \"zh", "config.toml:1:"), ("a = 1\na = 2", "config.toml:2:"),
        ("[x", "config.toml:1:"), ("= 1", "config.toml:1:1"), ("a = [1, 2", "config.toml:1:"),
        ("lang : \"zh\"", "config.toml:1:6"),
    ])
    func `what is no TOML is told with its place`(text: String, place: String) {
        let found = problems(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(place) == true)
    }

    @Test(arguments: [
        "api_key = sk-SECRET", "api_key = tSECRET", "api_key = \"sk-SECRET", "api_key = 12SECRET",
        "api_key : sk-SECRET", "api_key = \"\\qSECRET\"", "api_key = fSECRET",
        "api_key = infSECRET",
    ])
    func `a mistake beside a key doesn't tell the key`(line: String) {
        let found = problems("[providers.zhipu]\n" + line)
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.contains("SECRET") && !$0.contains("sk-") })
    }

    @Test func `a NUL hides nothing`() {
        #expect(
            problems("theme = \"a\"\n# \0\nx = 1") == [
                "config.toml:2:3: there is a NUL character"
            ])
        #expect(problems("\"x\\u0000y\" = 1").count == 1)
    }

    @Test func `whatever is read, it ends in settings or in problems with a place`() {
        let pieces = [
            "[", "]", "{", "}", "=", ".", ",", "\"", "'", "\n", " ", "#", "models", "providers",
            "zhipu", "api_key", "1", "true", "百", "\\", "[[prices]]\n", "timeout", "2026-01-01",
        ]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let count = Int.random(in: 1...14, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            for problem in problems(text) {
                #expect(problem.hasPrefix("config.toml:"), "\(text)")
            }
        }
    }
}
