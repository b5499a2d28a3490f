import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A request for the models` {
    @Test func `the list is asked for with the key`() throws {
        let request = try ModelList.request(in: context(provider: { $0.listPath = "/models" }))
        #expect(request.method == "GET")
        #expect(request.url == "https://lab.example/v1/models")
        #expect(request.body.isEmpty)
        #expect(request.headers.contains(HTTPRequest.Header("Authorization", "Bearer sk-1")))
    }

    @Test func `a list that isn't below the other dialect is looked for beside it`() {
        func others(_ base: String, _ dialect: DialectName = .messages) -> [HTTPRequest] {
            ModelList.otherRequests(
                in: context(provider: {
                    $0.dialect = dialect
                    $0.auth = .xAPIKey
                    $0.listPath = "/v1/models"
                    $0.baseURL = base
                }))
        }
        let requests = others("https://lab.example/api/anthropic/")
        #expect(
            requests.map(\.url)
                == ["https://lab.example/api/v1/models", "https://lab.example/api/models"])
        #expect(
            requests.allSatisfy {
                $0.headers.contains(HTTPRequest.Header("Authorization", "Bearer sk-1"))
            })
        #expect(others("https://api.anthropic.com").isEmpty)
        #expect(others("https://lab.example/anthropic", .chatCompletions).isEmpty)
    }

    @Test func `a provider without a list is told`() throws {
        let failure = #expect(throws: Failure.self) {
            try ModelList.request(in: context(provider: { $0.listPath = nil }))
        }
        #expect(failure?.kind == .configuration)
    }

    @Test(arguments: [
        #"{"object":"list","data":[{"id":"a","name":"A"},{"id":"b"},{"id":"a"}]}"#,
        #"{"models":[{"name":"a","model":"a"},{"name":"b","model":"b"}]}"#,
        #"{"data":[{"model":"a","max_tokens":4096},{"model":"b"}]}"#,
        #"[{"id":"a"},{"key":"b"}]"#,
        #"{"data":["a","b",{},7,{"id":""}]}"#,
        #"{"object":"list","data":[{"id":"models/a","object":"model"},{"id":"models/b"}]}"#,
    ])
    func `names are found in every vendor's kind of list`(json: String) {
        #expect(ModelList.decode(Array(json.utf8)) == ["a", "b"])
    }

    @Test(arguments: ["", "<html>", #"{"error":{"message":"no"}}"#, #"{"data":"x"}"#, "{"])
    func `what is no list is nil`(text: String) {
        #expect(ModelList.decode(Array(text.utf8)) == nil)
    }

    @Test func `an empty list is empty`() {
        #expect(ModelList.decode(Array(#"{"data":[]}"#.utf8)) == [])
    }
}
