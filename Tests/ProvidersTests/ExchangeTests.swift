import Comparison
import Providers
import Settings
import TestSupport
import Testing
import Transfers

/// Every exchange of the fixtures, as a request and as an answer.
@Suite struct `An exchange` {
    static let all = Result { try ExchangeFile.all() }

    private static var files: [ExchangeFile] { (try? all.get()) ?? [] }

    private let secrets = [
        "$KEY": "key.fixture-secret", "$ACCESS": "access-fixture", "$SECRET": "secret-fixture",
        "$TOKEN": "24.token-fixture",
    ]

    private func filled(_ text: String) -> String {
        secrets.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    /// The provider as a configuration would set it up for the file.
    private func provider(_ file: ExchangeFile) throws -> Provider {
        var text = "[providers.\(file.provider)]\n"
        if let dialect = file.dialect { text += "dialect = \"\(dialect)\"\n" }
        if let auth = file.auth { text += "auth = \"\(auth)\"\n" }
        if file.provider == "azure-cn" { text += "base_url = \"https://lab.openai.azure.cn\"\n" }
        let configuration = try Configuration(text, file: "c.toml", folder: "/", home: "/")
        return try #require(
            Catalogue(configuration: configuration, environment: [:]).provider(file.provider))
    }

    @Test func `of every provider can be read`() throws {
        let files = try Self.all.get()
        #expect(Set(files.map(\.provider)) == Set(CatalogueFiles.order))
        for file in files { #expect(!file.provenance.isEmpty, "\(file)") }
    }

    @Test(arguments: files) func `is asked for in the provider's way`(file: ExchangeFile) throws {
        let provider = try provider(file)
        var context = RequestContext(
            provider: provider, secret: provider.isLocal ? nil : secrets["$KEY"],
            keyPair: KeyPair(access: "access-fixture", secret: "secret-fixture"),
            date: 1_764_000_000)
        if file.dialect == "wenxin" {
            context.token = AccessToken(text: "24.token-fixture", expiry: 2e9)
        }
        let chat = ChatRequest(
            model: file.model, messages: [Message(.user, file.prompt)],
            parameters: file.parameters)
        let made = try Dialect.request(chat, in: context).request
        #expect(made.method == file.method)
        #expect(made.url == provider.baseURL(for: file.model) + filled(file.path))
        for (name, value) in file.headers {
            let sent = made.headers.first { $0.name.lowercased() == name.lowercased() }?.value
            let wanted = filled(value)
            if wanted.hasSuffix("…") {
                #expect(sent?.hasPrefix(wanted.dropLast()) == true, "\(name)")
            } else {
                #expect(sent == wanted, "\(name)")
            }
        }
        #expect(sorted(JSONValue(made.body)) == sorted(JSONValue(Array(file.body.utf8))))
    }

    /// The value with the members of objects in the order of their names.
    private func sorted(_ value: JSONValue?) -> JSONValue? {
        switch value {
        case .object(let members):
            .object(
                members.map { ($0.key, sorted($0.value) ?? .null) }.sorted { $0.0 < $1.0 }
                    .map { (key: $0.0, value: $0.1) })
        case .array(let elements): .array(elements.compactMap(sorted))
        default: value
        }
    }

    /// What is made of the bytes, cut so, deltas that follow each other joined.
    private func decoded(_ file: ExchangeFile, _ provider: Provider, cuts: [Int]) -> [ReplyEvent] {
        var decoder = Dialect.decoder(for: provider)
        var events: [ReplyEvent] = []
        decoder.receive(
            ResponseHead(
                status: file.status,
                headers: file.responseHeaders.map { HTTPRequest.Header($0.name, $0.value) }))
        var start = 0
        for cut in cuts + [file.bytes.count] {
            Array(file.bytes[start..<cut]).withUnsafeBufferPointer {
                decoder.receive($0, into: &events)
            }
            start = cut
        }
        let error = file.isCut ? TransferError(.interrupted, "connection reset") : nil
        decoder.finish(error, into: &events)
        return joined(events)
    }

    private func joined(_ events: [ReplyEvent]) -> [ReplyEvent] {
        events.reduce(into: []) { joined, event in
            switch (joined.last, event) {
            case (.text(let before), .text(let more)):
                joined[joined.count - 1] = .text(before + more)
            case (.reasoning(let before), .reasoning(let more)):
                joined[joined.count - 1] = .reasoning(before + more)
            default: joined.append(event)
            }
        }
    }

    @Test(arguments: files) func `is understood however it is cut`(file: ExchangeFile) throws {
        let provider = try provider(file)
        let whole = decoded(file, provider, cuts: [])
        try #require(whole == file.events)
        #expect(decoded(file, provider, cuts: Array(file.bytes.indices)) == whole)
        for cut in file.bytes.indices {
            #expect(decoded(file, provider, cuts: [cut]) == whole, "cut at \(cut)")
        }
    }
}
