import Crypto

/// A signed JSON Web Token (RFC 7519) with HS256, as vendors have a client make it from its key.
package enum WebToken {
    /// Zhipu's, out of a key `id.secret`: times in milliseconds, and a header of its own. Good for
    /// three and a half minutes, as in the vendor's SDK. Nil if the key has no two halves.
    package static func zhipu(key: String, date: Double) -> String? {
        let halves = key.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return nil }
        let now = whole(date * 1000)
        return signed(
            header: ["alg": "HS256", "sign_type": "SIGN"],
            claims: [
                "api_key": .string(String(halves[0])), "exp": .integer(now + 210_000),
                "timestamp": .integer(now),
            ], secret: String(halves[1]))
    }

    /// SenseNova's: times in seconds, valid from a little earlier than now, for half an hour.
    package static func sensenova(_ pair: KeyPair, date: Double) -> String {
        let now = whole(date)
        return signed(
            header: ["alg": "HS256", "typ": "JWT"],
            claims: [
                "iss": .string(pair.access), "exp": .integer(now + 1800),
                "nbf": .integer(now - 5),
            ], secret: pair.secret)
    }

    private static func whole(_ time: Double) -> Int { Int(exactly: time.rounded(.down)) ?? 0 }

    private static func signed(
        header: RequestValue, claims: RequestValue, secret: String
    ) -> String {
        let text = base64URL(header.encoded) + "." + base64URL(claims.encoded)
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(text.utf8), using: SymmetricKey(data: Array(secret.utf8)))
        return text + "." + base64URL(Array(code))
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Base 64 for URLs, without padding (RFC 4648 §5).
    static func base64URL(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
