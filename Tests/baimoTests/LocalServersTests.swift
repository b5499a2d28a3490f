import Comparison
import Settings
import Testing
import Transfers

@testable import baimo

@Suite struct `Servers on this machine` {
    private func search(
        _ environment: [String: String] = [:], _ respond: @escaping (HTTPRequest) -> String?
    ) -> (LocalServers, Catalogue, [String]) {
        let transport = ScriptedTransport()
        transport.respond = { request in
            guard let body = respond(request) else {
                return [.fail(TransferError(.refused, "nobody there"))]
            }
            return [.head(ResponseHead(status: 200)), .body(Array(body.utf8)), .finish]
        }
        let catalogue = Catalogue(configuration: Configuration(), environment: environment)
        let servers = LocalServers(transport: transport, catalogue: catalogue)
        while !servers.isDone {
            for event in transport.wait(reading: [], until: nil).events {
                #expect(servers.take(event))
            }
        }
        return (servers, catalogue, transport.requests.map(\.request.url))
    }

    @Test func `are all asked, at every port that they listen on by themselves`() {
        let (servers, _, urls) = search { _ in nil }
        #expect(servers.found.isEmpty)
        for port in [11434, 8080, 9931, 8000, 30000, 1234, 9997] {
            #expect(urls.contains { $0.contains("127.0.0.1:\(port)/") }, "\(port)")
        }
    }

    @Test func `bring their models, each server in its own shape`() {
        let (servers, catalogue, _) = search { request in
            if request.url.contains(":11434/") { return #"{"models":[{"name":"qwen3:8b"}]}"# }
            if request.url.contains(":9931/") {
                return #"{"data":[{"id":"llama-3"},{"id":"glm"}]}"#
            }
            return nil
        }
        #expect(servers.found.map(\.description) == ["ollama/qwen3:8b", "llamacpp/llama-3"])
        #expect(catalogue.models(of: "llamacpp").map(\.model) == ["llama-3", "glm"])
        #expect(catalogue.provider("llamacpp")?.baseURL == "http://127.0.0.1:9931/v1")
        #expect(catalogue.isAvailable("ollama") && !catalogue.isAvailable("vllm"))
    }

    @Test func `count only if what answers is a list of models`() {
        let (servers, _, _) = search { _ in "<html>a web server</html>" }
        #expect(servers.found.isEmpty)
        let (empty, _, _) = search { _ in #"{"data":[]}"# }
        #expect(empty.found.isEmpty)
    }

    @Test func `are found where only the newer protocol is spoken`() {
        let (servers, catalogue, _) = search { request in
            request.url.contains("[::1]:1234/") ? #"{"data":[{"id":"glm"}]}"# : nil
        }
        #expect(servers.found.map(\.description) == ["lmstudio/glm"])
        #expect(catalogue.provider("lmstudio")?.baseURL == "http://[::1]:1234/v1")
    }

    @Test func `count at their likeliest place where several answer`() {
        let (servers, catalogue, _) = search { request in
            guard request.url.contains(":8080/") || request.url.contains(":9931/") else {
                return nil
            }
            return #"{"data":[{"id":"\#(request.url.contains(":8080/") ? "usual" : "other")"}]}"#
        }
        #expect(servers.found.map(\.description) == ["llamacpp/usual"])
        #expect(catalogue.provider("llamacpp")?.baseURL == "http://127.0.0.1:8080/v1")
    }

    @Test func `are told in the catalogue's order, with a model that answers`() {
        let transport = ScriptedTransport()
        let catalogue = Catalogue(configuration: Configuration(), environment: [:])
        let servers = LocalServers(transport: transport, catalogue: catalogue)
        let asked = transport.requests.filter { $0.request.url.contains("127.0.0.1") }
        let list = Array(#"{"data":[{"id":"text-embedding-a"},{"id":"b"}]}"#.utf8)
        for (id, _) in asked.reversed() {
            for event: TransferEvent in [
                .head(id, ResponseHead(status: 200)), .body(id, list), .finished(id),
            ] { #expect(servers.take(event)) }
        }
        let order = catalogue.ids.filter { catalogue.provider($0)?.isLocal == true }
        #expect(servers.found.map(\.provider) == order)
        #expect(servers.found.allSatisfy { $0.model == "b" })
    }

    @Test func `are looked for by name before they are asked`() {
        let transport = ScriptedTransport()
        transport.respond = { request in
            guard request.url.contains(":9931/") else {
                return [.fail(TransferError(.refused, "nobody there"))]
            }
            return [
                .head(ResponseHead(status: 200)), .body(Array(#"{"data":[{"id":"m"}]}"#.utf8)),
                .finish,
            ]
        }
        let catalogue = Catalogue(configuration: Configuration(), environment: [:])
        LocalServers.find(["zhipu", "llamacpp"], through: transport, for: catalogue)
        #expect(catalogue.provider("llamacpp")?.baseURL == "http://127.0.0.1:9931/v1")
        #expect(!transport.requests.contains { $0.request.url.contains(":11434/") })
    }

    @Test func `are looked for where the environment says`() {
        let (_, _, urls) = search(["OLLAMA_HOST": "127.0.0.2:4000"]) { _ in nil }
        #expect(urls.contains { $0.hasPrefix("http://127.0.0.2:4000/") })
        #expect(!urls.contains { $0.contains(":11434/") })
    }
}
