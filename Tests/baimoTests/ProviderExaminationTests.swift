import ChatInterface
import Settings
import Testing
import Transfers

@testable import baimo

/// What an examination finds when requests are answered by address.
private func findings(
    _ id: String, _ environment: [String: String], _ settings: ProviderSettings? = nil,
    _ respond: @escaping (HTTPRequest) -> [ScriptedTransport.Step]
) -> [Finding] {
    let transport = ScriptedTransport()
    transport.respond = respond
    var configuration = Configuration()
    configuration.providers[id] = settings
    let examination = ProviderExamination(
        id, catalogue: Catalogue(configuration: configuration, environment: environment),
        transport: transport, language: .english)
    while !examination.isDone {
        for event in transport.wait(reading: [], until: nil).events {
            #expect(examination.take(event))
        }
    }
    return examination.findings
}

private func answer(
    _ status: Int, _ body: String, headers: [HTTPRequest.Header] = []
) -> [ScriptedTransport.Step] {
    [
        .connected(Connection(lookup: 3, connect: 9, tls: 30)),
        .head(ResponseHead(status: status, headers: headers)), .body(Array(body.utf8)), .finish,
    ]
}

extension [Finding] {
    fileprivate func detail(_ check: Finding.Check) -> String? {
        first { $0.check == check }?.detail
    }
    fileprivate func state(_ check: Finding.Check) -> Finding.State? {
        first { $0.check == check }?.state
    }
}

@Suite struct `The examination of a provider` {
    @Test func `finds a key of the other site by asking there, with the call that costs nothing`() {
        let found = findings("moonshot", ["MOONSHOT_API_KEY": "sk-international"]) { request in
            #expect(request.method == "GET")
            #expect(request.headers.contains { $0.value == "Bearer sk-international" })
            return request.url.hasPrefix("https://api.moonshot.ai/")
                ? answer(200, #"{"data":[{"id":"kimi-k3"}]}"#)
                : answer(
                    401,
                    #"{"error":{"message":"Invalid Authentication","type":"invalid_authentication_error"}}"#
                )
        }
        #expect(found.state(.models) == .failed)
        #expect(found.first { $0.check == .models }?.kind == "authentication")
        #expect(found.state(.sister) == .warning)
        #expect(
            found.detail(.sister)?.contains("base_url = \"https://api.moonshot.ai/v1\"") == true)
    }

    @Test func `asks no sister where the person has said where the provider is`() {
        var settings = ProviderSettings()
        settings.baseURL = "https://proxy.example.com/v1"
        let found = findings("moonshot", ["MOONSHOT_API_KEY": "sk-mine-1234"], settings) {
            request in
            #expect(request.url.hasPrefix("https://proxy.example.com/v1/"))
            return answer(401, #"{"error":{"message":"no sk-mine-1234","type":"invalid_api_key"}}"#)
        }
        #expect(found.state(.sister) == nil)
        #expect(found.detail(.models)?.contains("sk-mine") == false)
    }

    @Test func `tells the balance, and a clock that is wrong`() {
        let found = findings("deepseek", ["DEEPSEEK_API_KEY": "sk-x"]) { request in
            request.url.hasSuffix("/user/balance")
                ? answer(
                    200,
                    #"{"is_available":true,"balance_infos":[{"currency":"CNY","total_balance":"12.50"}]}"#
                )
                : answer(
                    200, #"{"data":[{"id":"a"},{"id":"b"}]}"#,
                    headers: [HTTPRequest.Header("Date", "Sun, 06 Nov 2022 08:49:37 GMT")])
        }
        #expect(found.detail(.models) == "2 models")
        #expect(found.detail(.balance) == "12.5 CNY left")
        #expect(found.state(.clock) == .warning)
        #expect(found.detail(.clock)?.hasPrefix("this machine is") == true)
        #expect(
            found.first { $0.check == .connection }?.figures.first { $0.name == "tls_ms" }?.value
                == 30)
    }

    @Test func `tries the way there even without a key, and sends none`() {
        let found = findings("zhipu", [:]) { request in
            #expect(request.headers.isEmpty)
            return answer(401, "{}")
        }
        #expect(found.state(.key) == .failed)
        #expect(found.detail(.key)?.contains("ZHIPUAI_API_KEY") == true)
        #expect(found.state(.connection) == .good)
    }

    @Test func `tells how the way there fails`() {
        let found = findings("qwen", ["DASHSCOPE_API_KEY": "sk-x"]) { _ in
            [.fail(TransferError(.tls, "certificate has expired"))]
        }
        #expect(found.state(.connection) == .failed)
        #expect(found.detail(.connection) == "TLS failed: certificate has expired")
    }
}
