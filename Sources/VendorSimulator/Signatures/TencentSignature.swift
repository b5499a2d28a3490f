import Foundation

/// Tencent Cloud's signature of a request, TC3-HMAC-SHA256.
struct TencentSignature {
    /// The service of the credential's scope.
    var service = "hunyuan"
    var accessKey: String
    var secretKey: String

    private static let algorithm = "TC3-HMAC-SHA256"
    /// Seconds by which a client's clock may be wrong.
    private static let tolerance = 300.0

    /// Checks the signature of a request that came at `call.time`.
    func verdict(_ call: Call) -> Verdict {
        guard let header = call.headers["authorization"] else {
            return .illegal(rule: "an Authorization header", sent: "none")
        }
        guard let claim = Claim(header) else {
            return .illegal(
                rule: "TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…",
                // What stands there may be a key.
                sent: header.prefix(12) + "…")
        }
        guard let stamp = call.headers["x-tc-timestamp"], let time = Int(stamp) else {
            return .illegal(
                rule: "X-TC-Timestamp in seconds", sent: call.headers["x-tc-timestamp"] ?? "none")
        }
        guard abs(Double(time) - call.time) <= Self.tolerance else {
            return .illegal(rule: "X-TC-Timestamp within five minutes", sent: stamp)
        }
        let scope = "\(Self.date(time))/\(service)/tc3_request"
        guard claim.scope == scope else {
            return .illegal(rule: "the scope \(scope)", sent: claim.scope)
        }
        guard claim.accessKey == accessKey else { return .unknown }
        for name in ["content-type", "host"] where !claim.signedHeaders.contains(name) {
            return .illegal(
                rule: "\(name) is signed", sent: claim.signedHeaders.joined(separator: ";"))
        }
        let expected = signature(of: call, claim.signedHeaders, time)
        return claim.signature == expected
            ? .accepted : .illegal(rule: "the signature \(expected)", sent: claim.signature)
    }

    /// The signature that a request at a time must have.
    func signature(of call: Call, _ signedHeaders: [String], _ time: Int) -> String {
        let date = Self.date(time)
        let text = [
            Self.algorithm, String(time), "\(date)/\(service)/tc3_request",
            Hash.sha256(Array(canonical(call, signedHeaders).utf8)),
        ].joined(separator: "\n")
        let key = [date, service, "tc3_request"].reduce(Array("TC3\(secretKey)".utf8)) {
            Hash.hmac($1, key: $0)
        }
        return Hash.hex(Hash.hmac(text, key: key))
    }

    private func canonical(_ call: Call, _ signedHeaders: [String]) -> String {
        let lines = signedHeaders.map { name in
            let value = call.headers[name] ?? ""
            return "\(name):\(value.lowercased().trimmingCharacters(in: .whitespaces))\n"
        }
        return [
            call.method, call.path, "", lines.joined(), signedHeaders.joined(separator: ";"),
            Hash.sha256(call.body),
        ].joined(separator: "\n")
    }

    /// The day in UTC.
    static func date(_ time: Int) -> String {
        let day = Date(timeIntervalSince1970: Double(time))
        return day.formatted(.iso8601.year().month().day())
    }

    /// What an Authorization header says.
    private struct Claim {
        var accessKey: String
        var scope: String
        var signedHeaders: [String]
        var signature: String

        init?(_ header: String) {
            let form =
                /TC3-HMAC-SHA256 Credential=([^\/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})/
            guard let match = header.wholeMatch(of: form) else { return nil }
            accessKey = String(match.1)
            scope = String(match.2)
            signedHeaders = match.3.split(separator: ";").map(String.init)
            signature = String(match.4)
        }
    }
}
