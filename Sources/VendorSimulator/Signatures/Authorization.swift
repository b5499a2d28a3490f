/// How a vendor wants to be shown who asks.
enum Authorization: Sendable {
    case bearer
    /// A key, or a token that is made from one; the word Bearer may be missing.
    case zhipu
    case senseNova
    /// The header `api-key`, or a bearer.
    case apiKey
    /// The header `x-api-key`, or a bearer.
    case xAPIKey
    /// A signature of the whole request.
    case tencent
    /// A fetched token in the query.
    case accessToken
    /// Anything, or nothing.
    case none

    /// Checks a request; `ledger` knows the tokens that have been handed out.
    func verdict(_ call: Call, _ ledger: Ledger) -> Verdict {
        switch self {
        case .none: .accepted
        case .bearer: Self.key(call.bearer, "Authorization: Bearer KEY")
        case .apiKey: Self.key(call.headers["api-key"] ?? call.bearer, "api-key: KEY")
        case .xAPIKey: Self.key(call.headers["x-api-key"] ?? call.bearer, "x-api-key: KEY")
        case .zhipu: Self.zhipu(call)
        case .senseNova: Self.senseNova(call)
        case .tencent:
            TencentSignature(
                accessKey: VendorSimulator.accessKey, secretKey: VendorSimulator.secretKey
            ).verdict(call)
        case .accessToken: ledger.verdict(onToken: call.query("access_token"))
        }
    }

    private static func key(_ key: String?, _ rule: String) -> Verdict {
        guard let key, !key.isEmpty else { return .illegal(rule: rule, sent: "none") }
        return key.hasPrefix("wrong") ? .unknown : .accepted
    }

    private static func zhipu(_ call: Call) -> Verdict {
        let key = call.bearer ?? call.headers["authorization"]
        guard let key, let token = WebToken(key) else {
            return Self.key(key, "Authorization: KEY")
        }
        return token.zhipuVerdict(
            id: VendorSimulator.accessKey, secret: VendorSimulator.secretKey, now: call.time)
    }

    private static func senseNova(_ call: Call) -> Verdict {
        guard let key = call.bearer, let token = WebToken(key) else {
            return Self.key(call.bearer, "Authorization: Bearer KEY")
        }
        return token.senseNovaVerdict(
            accessKey: VendorSimulator.accessKey, secret: VendorSimulator.secretKey,
            now: call.time)
    }
}
