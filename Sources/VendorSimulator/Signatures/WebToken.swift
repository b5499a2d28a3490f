import Foundation

/// A JSON Web Token (RFC 7519) signed with HS256, taken apart.
struct WebToken {
    var header: JSON
    var payload: JSON
    private let signed: String
    private let signature: [UInt8]

    /// Nil for what has not three parts, or no JSON in the first two.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.json(parts[0]), let payload = Self.json(parts[1]),
            let signature = Self.decoded(parts[2])
        else { return nil }
        self.header = header
        self.payload = payload
        self.signature = signature
        signed = "\(parts[0]).\(parts[1])"
    }

    /// Whether the signature was made with a secret.
    func isSigned(with secret: String) -> Bool {
        signature == Hash.hmac(signed, key: Array(secret.utf8))
    }

    private static func json(_ part: Substring) -> JSON? {
        decoded(part).flatMap { try? JSONReader.read($0) }
    }

    /// Base64url without padding (RFC 4648 §5).
    private static func decoded(_ part: Substring) -> [UInt8]? {
        guard part.utf8.allSatisfy({ Self.alphabet.contains($0) }) else { return nil }
        let plain = part.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        return Data(base64Encoded: plain + padding).map(Array.init)
    }

    private static let alphabet = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}

extension WebToken {
    /// What Zhipu makes of a token: times in milliseconds, `sign_type` in the header.
    func zhipuVerdict(id: String, secret: String, now: Double) -> Verdict {
        guard header["alg"]?.string == "HS256", header["sign_type"]?.string == "SIGN" else {
            return .illegal(rule: "header alg HS256 and sign_type SIGN", sent: header.text)
        }
        guard let expiry = payload["exp"]?.int, let made = payload["timestamp"]?.int,
            expiry > 100_000_000_000, made > 100_000_000_000
        else { return .illegal(rule: "exp and timestamp in milliseconds", sent: payload.text) }
        guard payload["api_key"]?.string == id else { return .unknown }
        guard isSigned(with: secret) else {
            return .illegal(rule: "signed with the key's second half", sent: "another signature")
        }
        return Double(expiry) / 1000 > now ? .accepted : .expired
    }

    /// What SenseNova makes of a token: times in seconds, `iss` the access key.
    func senseNovaVerdict(accessKey: String, secret: String, now: Double) -> Verdict {
        guard header["alg"]?.string == "HS256", header["typ"]?.string == "JWT" else {
            return .illegal(rule: "header alg HS256 and typ JWT", sent: header.text)
        }
        guard let expiry = payload["exp"]?.int, let start = payload["nbf"]?.int,
            expiry < 100_000_000_000, start < 100_000_000_000
        else { return .illegal(rule: "exp and nbf in seconds", sent: payload.text) }
        guard payload["iss"]?.string == accessKey else { return .unknown }
        guard isSigned(with: secret) else {
            return .illegal(rule: "signed with the secret key", sent: "another signature")
        }
        guard Double(start) <= now else {
            return .illegal(rule: "nbf in the past", sent: payload.text)
        }
        return Double(expiry) > now ? .accepted : .expired
    }
}
