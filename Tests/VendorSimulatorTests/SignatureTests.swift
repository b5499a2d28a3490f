import Crypto
import Foundation
import Testing

@testable import VendorSimulator

@Suite struct `A signature of Tencent's cloud` {
    /// The worked example of the vendor's description of signature version 3.
    private var example: Call {
        Call(
            method: "POST", path: "/",
            headers: [
                "content-type": "application/json; charset=utf-8",
                "host": "cvm.tencentcloudapi.com", "x-tc-timestamp": "1551113065",
                "authorization":
                    "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
            ],
            body: Array(
                #"{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}"#
                    .utf8), time: 1_551_113_100)
    }

    private let checker = TencentSignature(
        service: "cvm", accessKey: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
        secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE")

    @Test func `is accepted as the vendor's own example has it`() {
        #expect(checker.verdict(example) == .accepted)
    }

    @Test func `is refused with another body, header, host, day or hour`() {
        var body = example
        body.body.append(0x20)
        var type = example
        type.headers["content-type"] = "application/json"
        var host = example
        host.headers["host"] = "hunyuan.tencentcloudapi.com"
        var stamp = example
        stamp.headers["x-tc-timestamp"] = "1551113066"
        var late = example
        late.time += 301
        var day = example
        day.headers["x-tc-timestamp"] = "1551023065"
        day.time = 1_551_023_065
        for call in [body, type, host, stamp, late, day] {
            guard case .illegal = checker.verdict(call) else {
                Issue.record("accepted \(call.headers)")
                continue
            }
        }
        var stranger = checker
        stranger.accessKey = "AKIDother"
        #expect(stranger.verdict(example) == .unknown)
    }

    @Test func `must cover the content type and the host`() {
        var call = example
        call.headers["authorization"] = call.headers["authorization"]?.replacing(
            "content-type;host", with: "host")
        #expect(
            checker.verdict(call) == .illegal(rule: "content-type is signed", sent: "host"))
    }

    @Test func `is checked with every request`() throws {
        let desk = try FrontDesk(pace: 0)
        let vendor = try Seat.named("hunyuan").vendor
        let request = try TestRequest.chat(vendor, "tencent-tc3", "你好")
        let right = Answer(desk.answer(request.signed(host: "127.0.0.1").call()))
        #expect(right.headers["content-type"] == "text/event-stream")
        #expect(right.headers["x-tc-requestid"] == "simulated-hunyuan")
        #expect(desk.ledger.complaints.isEmpty)
        let wrong = request.signed(host: "127.0.0.1", secret: "another")
        let refused = Answer(desk.answer(wrong.call()))
        #expect(refused.text.hasPrefix(#"{"Response":{"Error":{"Code":"AuthFailure."#))
        #expect(desk.ledger.complaints.count == 1)
    }
}

@Suite struct `A signed token` {
    private static func base64URL(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    private static func token(_ header: String, _ payload: String, _ secret: String) -> String {
        let signed = base64URL(header.utf8) + "." + base64URL(payload.utf8)
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(signed.utf8), using: SymmetricKey(data: Array(secret.utf8)))
        return signed + "." + base64URL(Array(code))
    }

    @Test func `is taken apart as RFC 7515 A.1 has it`() throws {
        let text =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
            + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
            + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        let token = try #require(WebToken(text))
        #expect(token.header["alg"]?.string == "HS256")
        #expect(token.payload["exp"]?.int == 1_300_819_380)
        let key = try #require(
            Data(
                base64Encoded:
                    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ+EstJQLr/T+1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow=="
            ))
        // The key of the example is no text, so its signature is made here by hand.
        let signed = text.split(separator: ".")[..<2].joined(separator: ".")
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(signed.utf8), using: SymmetricKey(data: key))
        #expect(text.hasSuffix(Self.base64URL(Array(code))))
        #expect(!token.isSigned(with: "another"))
    }

    /// Header, payload, secret, and whether it is accepted; times are in seconds from now.
    @Test(arguments: [
        (
            #"{"alg":"HS256","sign_type":"SIGN"}"#, VendorSimulator.accessKey, 210.0, 1000.0,
            "simulated-secret",
            "ok"
        ),
        (
            #"{"alg":"HS256","sign_type":"SIGN","typ":"JWT"}"#, VendorSimulator.accessKey, 210,
            1000,
            "simulated-secret", "ok"
        ),
        (
            #"{"alg":"HS256","typ":"JWT"}"#, VendorSimulator.accessKey, 210, 1000,
            "simulated-secret", "sign_type"
        ),
        (
            #"{"alg":"HS256","sign_type":"SIGN"}"#, VendorSimulator.accessKey, 210, 1,
            "simulated-secret",
            "milliseconds"
        ),
        (
            #"{"alg":"HS256","sign_type":"SIGN"}"#, VendorSimulator.accessKey, 210, 1000, "wrong",
            "second half"
        ),
        (
            #"{"alg":"HS256","sign_type":"SIGN"}"#, "stranger", 210, 1000, "simulated-secret",
            "unknown"
        ),
        (
            #"{"alg":"HS256","sign_type":"SIGN"}"#, VendorSimulator.accessKey, -1, 1000,
            "simulated-secret",
            "expired"
        ),
    ]) func `of Zhipu's is checked`(
        header: String, id: String, lifetime: Double, unit: Double, secret: String, outcome: String
    ) throws {
        let now = TestRequest.now
        let payload =
            #"{"api_key":"\#(id)","exp":\#(Int((now + lifetime) * unit)),"timestamp":\#(Int(now * unit))}"#
        let token = Self.token(header, payload, secret)
        for value in [token, "Bearer " + token] {
            let desk = try FrontDesk(pace: 0)
            let answer = try Seat.named("zhipu").ask(desk, "x") {
                $0.with(header: "Authorization", value)
            }
            check(answer, desk, outcome)
        }
    }

    @Test(arguments: [
        (
            #"{"alg":"HS256","typ":"JWT"}"#, VendorSimulator.accessKey, 1800.0, -5.0, 1.0,
            "simulated-secret", "ok"
        ),
        (
            #"{"alg":"HS256","sign_type":"SIGN"}"#, VendorSimulator.accessKey, 1800, -5, 1,
            "simulated-secret",
            "typ JWT"
        ),
        (
            #"{"alg":"HS256","typ":"JWT"}"#, VendorSimulator.accessKey, 1800, -5, 1000,
            "simulated-secret",
            "seconds"
        ),
        (
            #"{"alg":"HS256","typ":"JWT"}"#, VendorSimulator.accessKey, 1800, 60, 1,
            "simulated-secret", "nbf"
        ),
        (
            #"{"alg":"HS256","typ":"JWT"}"#, VendorSimulator.accessKey, 1800, -5, 1, "wrong",
            "secret key"
        ),
        (
            #"{"alg":"HS256","typ":"JWT"}"#, VendorSimulator.accessKey, -1, -5, 1,
            "simulated-secret", "expired"
        ),
        (#"{"alg":"HS256","typ":"JWT"}"#, "stranger", 1800, -5, 1, "simulated-secret", "unknown"),
    ]) func `of SenseNova's is checked`(
        header: String, id: String, lifetime: Double, start: Double, unit: Double, secret: String,
        outcome: String
    ) throws {
        let now = TestRequest.now
        let payload =
            #"{"iss":"\#(id)","exp":\#(Int((now + lifetime) * unit)),"nbf":\#(Int((now + start) * unit))}"#
        let desk = try FrontDesk(pace: 0)
        let answer = try Seat.named("sensenova").ask(desk, "x") {
            $0.with(header: "Authorization", "Bearer " + Self.token(header, payload, secret))
        }
        check(answer, desk, outcome)
    }

    private func check(_ answer: Answer, _ desk: FrontDesk, _ outcome: String) {
        switch outcome {
        case "ok":
            #expect(answer.status == 200)
        case "unknown", "expired":
            #expect(answer.status == 401)
            #expect(desk.ledger.complaints.isEmpty)
        default:
            #expect(answer.status == 401)
            #expect(desk.ledger.complaints.first?.rule.contains(outcome) == true)
        }
    }

    @Test(arguments: ["", "a", "a.b", "a.b.c", "e30.e30.=", "e30.e30.a.b", "e30.ÿ.e30"])
    func `is no token if it is something else`(text: String) {
        #expect(WebToken(text) == nil)
    }
}

@Suite struct `An access token` {
    private func fetch(_ desk: FrontDesk, _ query: [(name: String, value: String)]) -> Answer {
        Answer(
            desk.answer(Call(method: "POST", path: "/baidu/oauth/2.0/token", query: query)))
    }

    @Test func `is handed out for the two secrets only`() throws {
        let desk = try FrontDesk(pace: 0)
        let answer = fetch(
            desk,
            [
                ("grant_type", "client_credentials"), ("client_id", VendorSimulator.accessKey),
                ("client_secret", "simulated-secret"),
            ])
        #expect(answer.json?["access_token"]?.string == "24.simulated-1")
        #expect(answer.json?["expires_in"]?.int == 2_592_000)
        let wrong = fetch(
            desk,
            [
                ("grant_type", "client_credentials"), ("client_id", VendorSimulator.accessKey),
                ("client_secret", "x"),
            ])
        #expect(wrong.status == 401)
        #expect(wrong.json?["error"]?.string == "invalid_client")
        #expect(fetch(desk, []).status == 400)
        #expect(desk.ledger.complaints.map(\.rule) == ["grant_type=client_credentials"])
    }

    @Test func `expires on request, and a new one is good again`() throws {
        let desk = try FrontDesk(pace: 0)
        let vendor = try Seat.named("baidu").vendor
        func ask(_ token: String, _ prompt: String) throws -> String {
            let request = try TestRequest.chat(vendor, "wenxin", prompt, token: token)
            return Answer(desk.answer(request.call())).text
        }
        let first = desk.ledger.issueToken()
        #expect(try ask(first, "你好").contains(#""is_end":true"#))
        #expect(try ask(first, "你好 !expired-token").hasPrefix(#"{"error_code":111"#))
        #expect(try ask(first, "你好").hasPrefix(#"{"error_code":111"#))
        let second = desk.ledger.issueToken()
        #expect(second != first)
        #expect(try ask(second, "你好 !expired-token").contains(#""is_end":true"#))
        #expect(try ask("24.stranger", "你好").hasPrefix(#"{"error_code":110"#))
    }
}
