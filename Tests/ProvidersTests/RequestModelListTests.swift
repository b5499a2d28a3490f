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
