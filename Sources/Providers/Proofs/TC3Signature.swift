import Crypto
import Transfers

/// Tencent Cloud's signature of a request, version 3 (TC3-HMAC-SHA256).
package struct TC3Signature: Equatable, Sendable {
    /// The service, as in its host's first label: `hunyuan`, `cvm`.
    package var service: String
    package var pair: KeyPair
    /// Seconds since 1970; the same as in the header X-TC-Timestamp.
    package var timestamp: Int

    package init(service: String, pair: KeyPair, timestamp: Int) {
        self.service = service
        self.pair = pair
        self.timestamp = timestamp
    }

    /// The value of the header Authorization. `headers` are those that are signed, by their names
    /// in lower case, in any order.
    package func authorization(
        method: String = "POST", path: String = "/", query: String = "",
        headers: [(name: String, value: String)], body: [UInt8]
    ) -> String {
        let headers = headers.sorted { $0.name < $1.name }
        let names = headers.map(\.name).joined(separator: ";")
        let lines = headers.map { "\($0.name):\(Self.canonical($0.value))\n" }.joined()
        let request =
            "\(method)\n\(path)\n\(query)\n\(lines)\n\(names)\n\(Self.hash(body))"
        let text = "TC3-HMAC-SHA256\n\(timestamp)\n\(scope)\n\(Self.hash(Array(request.utf8)))"
        let signature = Self.hex(Self.code(text, key: signingKey))
        return "TC3-HMAC-SHA256 Credential=\(pair.access)/\(scope), "
            + "SignedHeaders=\(names), Signature=\(signature)"
    }

    private var day: String { CivilDay(secondsSince1970: timestamp).description }
    private var scope: String { "\(day)/\(service)/tc3_request" }

    private var signingKey: [UInt8] {
        let day = Self.code(day, key: Array("TC3\(pair.secret)".utf8))
        return Self.code("tc3_request", key: Self.code(service, key: day))
    }

    private static func canonical(_ value: String) -> String {
        String(value.lowercased().drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private static func code(_ text: String, key: [UInt8]) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Array(text.utf8), using: SymmetricKey(data: key)))
    }

    private static func hash(_ bytes: [UInt8]) -> String { hex(Array(SHA256.hash(data: bytes))) }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
