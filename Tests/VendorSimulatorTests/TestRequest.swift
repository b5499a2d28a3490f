import Crypto
import Foundation

@testable import VendorSimulator

/// A request as a careful client would send it, which tests then spoil.
struct TestRequest: Sendable {
    var method = "POST"
    var path: String
    var query: [(String, String)] = []
    var headers: [(String, String)] = []
    var body: JSON = nil

    /// As bytes for a connection that is closed afterwards.
    func bytes(host: String) -> [UInt8] {
        let content = body == .null ? [] : body.bytes
        let query =
            query.isEmpty ? "" : "?" + query.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        var head = "\(method) \(path)\(query) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        return Array("\(head)Content-Length: \(content.count)\r\n\r\n".utf8) + content
    }

    /// As the vendor's desk gets it.
    func call(at time: Double = TestRequest.now) -> Call {
        var named = ["host": "127.0.0.1"]
        for (name, value) in headers { named[name.lowercased()] = value }
        return Call(
            method: method, path: path, query: query, headers: named,
            body: body == .null ? [] : body.bytes, time: time)
    }

    static let now = Date().timeIntervalSince1970

    /// The request with another member of its body.
    func with(_ name: String, _ value: JSON?) -> TestRequest {
        var copy = self
        let others = (body.members ?? []).filter { $0.name != name }
        copy.body = .object(others + (value.map { [JSON.Member(name: name, value: $0)] } ?? []))
        return copy
    }

    /// The request with other headers of a name, or with none.
    func with(header name: String, _ value: String?) -> TestRequest {
        var copy = self
        copy.headers.removeAll { $0.0.lowercased() == name.lowercased() }
        if let value { copy.headers.append((name, value)) }
        return copy
    }
}

extension TestRequest {
    /// A chat request in one of a vendor's dialects; `token` is for the dialect that needs one.
    static func chat(
        _ vendor: SimulatedVendor, _ dialect: String? = nil, _ prompt: String,
        model: String? = nil, streams: Bool = true, token: String = ""
    ) throws -> TestRequest {
        let dialect = dialect ?? vendor.dialect
        guard let endpoint = vendor.endpoints.first(where: { $0.dialect == dialect }) else {
            throw POSIXError(.ENOENT)
        }
        let model = model ?? endpoint.models[0]
        let messages: JSON = [["role": "user", "content": .string(prompt)]]
        var request = TestRequest(
            path: endpoint.basePath, headers: [("Content-Type", "application/json")],
            body: ["model": .string(model), "messages": messages, "stream": .bool(streams)])
        switch dialect {
        case "azure": request.makeAzure(model)
        case "messages": request.makeMessages()
        case "dashscope": request.makeDashScope(model, messages, streams)
        case "wenxin": request.makeWenxin(model, token)
        case "tencent-tc3": request.makeTencent(model, prompt, streams)
        case "ollama": request.path += "/api/chat"
        default:
            request.path += "/chat/completions"
            request.headers.append(("Authorization", "Bearer \(VendorSimulator.key)"))
        }
        return request
    }

    private mutating func makeAzure(_ model: String) {
        path += "/openai/deployments/\(model)/chat/completions"
        query = [("api-version", "2024-10-21")]
        headers.append(("api-key", VendorSimulator.key))
    }

    private mutating func makeMessages() {
        path += "/v1/messages"
        headers += [("x-api-key", VendorSimulator.key), ("anthropic-version", "2023-06-01")]
        body.append("max_tokens", 4096)
    }

    private mutating func makeDashScope(_ model: String, _ messages: JSON, _ streams: Bool) {
        path += "/services/aigc/text-generation/generation"
        headers.append(("Authorization", "Bearer \(VendorSimulator.key)"))
        if streams { headers.append(("X-DashScope-SSE", "enable")) }
        body = [
            "model": .string(model), "input": ["messages": messages],
            "parameters": ["result_format": "message", "incremental_output": true],
        ]
    }

    private mutating func makeWenxin(_ model: String, _ token: String) {
        path += "/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/\(model)"
        query = [("access_token", token)]
        self = with("model", nil)
    }

    private mutating func makeTencent(_ model: String, _ prompt: String, _ streams: Bool) {
        path += "/"
        body = [
            "Model": .string(model), "Stream": .bool(streams),
            "Messages": [["Role": "user", "Content": .string(prompt)]],
        ]
        headers += [
            ("X-TC-Action", "ChatCompletions"), ("X-TC-Version", "2023-09-01"),
            ("X-TC-Timestamp", String(Int(Self.now))),
        ]
    }

    /// The request signed as the vendor's description says, for the host that it is sent to.
    func signed(host: String, secret: String = VendorSimulator.secretKey) -> TestRequest {
        let time = Int(headers.first { $0.0 == "X-TC-Timestamp" }?.1 ?? "") ?? 0
        let day = Date(timeIntervalSince1970: Double(time)).ISO8601Format().prefix(10)
        let canonical =
            "POST\n/\n\ncontent-type:application/json\nhost:\(host)\nx-tc-action:chatcompletions\n\n"
            + "content-type;host;x-tc-action\n" + hex(SHA256.hash(data: body.bytes))
        let text =
            "TC3-HMAC-SHA256\n\(time)\n\(day)/hunyuan/tc3_request\n"
            + hex(SHA256.hash(data: Array(canonical.utf8)))
        var key = SymmetricKey(data: Array("TC3\(secret)".utf8))
        for part in [String(day), "hunyuan", "tc3_request"] {
            let code = HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key)
            key = SymmetricKey(data: Array(code))
        }
        let signature = hex(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
        let credential = "\(VendorSimulator.accessKey)/\(day)/hunyuan/tc3_request"
        let value =
            "TC3-HMAC-SHA256 Credential=\(credential), "
            + "SignedHeaders=content-type;host;x-tc-action, Signature=\(signature)"
        return with(header: "Authorization", value)
    }
}

/// Bytes in lower-case hexadecimal.
func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
}
