import Comparison
import Foundation
import Providers
import Testing
import Transfers

@Suite struct `A proof of who asks` {
    private let request = ChatRequest(model: "m", messages: [Message(.user, "hi")])

    @Test func `is the signature that Tencent Cloud publishes for its example`() {
        let signature = TC3Signature(
            service: "cvm",
            pair: KeyPair(
                access: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
                secret: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"),
            timestamp: 1_551_113_065)
        let body =
            #"{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}"#
        #expect(
            signature.authorization(
                headers: [
                    ("host", "cvm.tencentcloudapi.com"),
                    ("content-type", "application/json; charset=utf-8"),
                ], body: Array(body.utf8))
                == "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/"
                + "cvm/tc3_request, SignedHeaders=content-type;host, Signature="
                + "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168")
    }

    @Test(arguments: [
        (0, "1970-01-01"), (951_782_399, "2000-02-28"), (951_782_400, "2000-02-29"),
        (951_868_800, "2000-03-01"), (1_551_113_065, "2019-02-25"), (-1, "1969-12-31"),
        (1_798_675_200, "2026-12-31"), (4_107_542_400, "2100-03-01"),
    ]) func `has the day of its moment in Greenwich`(seconds: Int, day: String) {
        #expect(CivilDay(secondsSince1970: seconds).description == day)
    }

    private func signed(base: String, host: String? = nil) throws -> HTTPRequest {
        var provider = Provider(id: "lab", name: "Lab", baseURL: base, dialect: .tencentTC3)
        provider.quirks = Quirks(plain: .tencentTC3)
        var context = RequestContext(
            provider: provider, keyPair: KeyPair(access: "id", secret: "key"),
            date: 1_764_000_000.7)
        if let host { context.extraHeaders = [HTTPRequest.Header("Host", host)] }
        return try Dialect.request(request, in: context).request
    }

    /// The signature as it must be for the host that is really sent.
    private func expected(_ body: [UInt8], host: String) -> String {
        TC3Signature(
            service: "hunyuan", pair: KeyPair(access: "id", secret: "key"),
            timestamp: 1_764_000_000
        ).authorization(
            headers: [
                ("content-type", "application/json"), ("host", host),
                ("x-tc-action", "chatcompletions"),
            ], body: body)
    }

    @Test(
        arguments: [
            ("https://hunyuan.tencentcloudapi.com", nil, "hunyuan.tencentcloudapi.com"),
            ("http://127.0.0.1:8123", nil, "127.0.0.1:8123"),
            ("https://lab.example:443", nil, "lab.example"),
            ("http://lab.example:80/x", nil, "lab.example"), ("http://[::1]:9", nil, "[::1]:9"),
            ("https://lab.example", "front.example", "front.example"),
        ] as [(String, String?, String)])
    func `signs the host that is really sent`(base: String, header: String?, host: String) throws {
        let made = try signed(base: base, host: header)
        let value = made.headers.first { $0.name == "Authorization" }?.value
        #expect(value == expected(made.body, host: host))
        #expect(made.headers.contains(HTTPRequest.Header("X-TC-Timestamp", "1764000000")))
    }

    @Test func `is not signed over what a person has put in its place`() throws {
        var context = RequestContext(
            provider: Provider(
                id: "lab", name: "Lab", baseURL: "https://x.example", dialect: .tencentTC3),
            keyPair: KeyPair(access: "id", secret: "key"))
        context.extraHeaders = [HTTPRequest.Header("Authorization", "mine")]
        let headers = try Dialect.request(request, in: context).request.headers
        #expect(headers.filter { $0.name == "Authorization" }.map(\.value) == ["mine"])
    }

    // MARK: Web tokens

    private func parts(_ token: Substring) throws -> (header: JSONValue?, claims: JSONValue?) {
        let parts = token.split(separator: ".")
        try #require(parts.count == 3)
        func decode(_ part: Substring) -> JSONValue? {
            var text = String(part).replacing("-", with: "+").replacing("_", with: "/")
            while text.count % 4 != 0 { text += "=" }
            return Data(base64Encoded: text).flatMap { JSONValue(Array($0)) }
        }
        return (decode(parts[0]), decode(parts[1]))
    }

    private func bearer(_ context: RequestContext) throws -> Substring {
        let headers = try ChatCompletionsRequest.make(request, in: context).request.headers
        let value = try #require(headers.first { $0.name == "Authorization" }?.value)
        try #require(value.hasPrefix("Bearer "))
        return value.dropFirst("Bearer ".count)
    }

    @Test func `is Zhipu's token, with times in milliseconds and its own kind of header`() throws {
        var context = context(secret: "the-id.the-secret", provider: { $0.auth = .zhipuJWT })
        context.date = 1_764_000_000.25
        let token = try parts(bearer(context))
        #expect(token.header == JSONValue(Array(#"{"alg":"HS256","sign_type":"SIGN"}"#.utf8)))
        #expect(
            token.claims
                == JSONValue(
                    Array(
                        #"{"api_key":"the-id","exp":1764000210250,"timestamp":1764000000250}"#.utf8
                    )))
    }

    @Test func `is SenseNova's token, with times in seconds`() throws {
        var context = context(secret: nil, provider: { $0.auth = .sensenovaJWT })
        context.keyPair = KeyPair(access: "ak", secret: "sk")
        context.date = 1_764_000_000.9
        let token = try parts(bearer(context))
        #expect(token.header == JSONValue(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8)))
        #expect(
            token.claims
                == JSONValue(Array(#"{"iss":"ak","exp":1764001800,"nbf":1763999995}"#.utf8)))
    }

    @Test func `is signed with HMAC-SHA-256 over header and claims`() {
        // The expected signature was computed with another implementation.
        let token = WebToken.sensenova(KeyPair(access: "a", secret: "secret"), date: 0)
        #expect(
            token == "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                + "eyJpc3MiOiJhIiwiZXhwIjoxODAwLCJuYmYiOi01fQ."
                + "3VsTcvqhLSywI4E3TF0awfS8NwiZcdVlzFr3HRDU4a8")
    }

    @Test(arguments: ["nodot", "a.b.c", ".b", "a."])
    func `can't be made of a key without two halves, which isn't told`(key: String) throws {
        let failure = #expect(throws: Failure.self) {
            try bearer(context(secret: key, provider: { $0.auth = .zhipuJWT }))
        }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains(key) == false)
    }

    @Test(arguments: [Auth.tc3, .baiduOAuth, .sensenovaJWT])
    func `that is missing is told with the variables that may hold it`(auth: Auth) throws {
        let dialect: DialectName =
            auth == .tc3 ? .tencentTC3 : auth == .baiduOAuth ? .wenxin : .chatCompletions
        var provider = Provider(
            id: "lab", name: "L", baseURL: "https://l.example", dialect: dialect)
        provider.auth = auth
        provider.accessKeyEnvironment = ["LAB_AK", "OTHER_AK"]
        provider.secretKeyEnvironment = ["LAB_SK"]
        let failure = #expect(throws: Failure.self) {
            try ReplyCall(request, in: RequestContext(provider: provider))
        }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains("LAB_AK and LAB_SK") == true)
    }
}
