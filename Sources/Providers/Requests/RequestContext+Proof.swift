import Comparison
import Transfers

extension RequestContext {
    /// The headers that prove who asks; none where the proof is elsewhere in the request.
    func proof() throws(Failure) -> [HTTPRequest.Header] {
        switch provider.auth {
        case .none: return []
        case .bearer: return try keyHeader("Authorization", prefix: "Bearer ")
        case .apiKey: return try keyHeader("api-key")
        case .xAPIKey: return try keyHeader("x-api-key")
        case .zhipuJWT: return [HTTPRequest.Header("Authorization", "Bearer \(try zhipuToken())")]
        case .sensenovaJWT:
            let token = WebToken.sensenova(try neededKeyPair(), date: date)
            return [HTTPRequest.Header("Authorization", "Bearer \(token)")]
        case .tc3: return try timestampHeader()
        case .baiduOAuth: return try nothingButQuery()
        }
    }

    // MARK: Keys

    private func keyHeader(
        _ name: String, prefix: String = ""
    ) throws(Failure) -> [HTTPRequest.Header] {
        guard let secret else {
            if provider.isLocal { return [] }
            throw configuration("has no key: \(keyAdvice)")
        }
        return [HTTPRequest.Header(name, prefix + secret)]
    }

    private func zhipuToken() throws(Failure) -> String {
        guard let secret else { throw configuration("has no key: \(keyAdvice)") }
        guard let token = WebToken.zhipu(key: secret, date: date) else {
            throw configuration(
                "has a key of which no token can be made: it must be an id, a dot and a secret")
        }
        return token
    }

    /// The key pair. Throws what to set where there is none.
    func neededKeyPair() throws(Failure) -> KeyPair {
        if let keyPair { return keyPair }
        throw configuration("has no key pair: \(pairAdvice)")
    }

    private var keyAdvice: String {
        let names = provider.keyEnvironment.joined(separator: " or ")
        let setting = "api_key_env under [providers.\(provider.id)]"
        return names.isEmpty ? "set \(setting)" : "set \(names), or \(setting)"
    }

    private var pairAdvice: String {
        let setting = "access_key_env and secret_key_env under [providers.\(provider.id)]"
        guard let access = provider.accessKeyEnvironment.first,
            let secret = provider.secretKeyEnvironment.first
        else { return "set \(setting)" }
        return "set \(access) and \(secret), or \(setting)"
    }

    // MARK: Proofs that only one dialect takes

    private func timestampHeader() throws(Failure) -> [HTTPRequest.Header] {
        guard provider.dialect == .tencentTC3 else { throw wrongDialect }
        return [HTTPRequest.Header("X-TC-Timestamp", String(wholeDate))]
    }

    private func nothingButQuery() throws(Failure) -> [HTTPRequest.Header] {
        guard provider.dialect == .wenxin else { throw wrongDialect }
        return []
    }

    private var wrongDialect: Failure {
        let others = Auth.allCases.filter { $0 != .tc3 && $0 != .baiduOAuth }.map(\.rawValue)
        return configuration(
            "is set to auth = \"\(provider.auth.rawValue)\", which its dialect "
                + "\"\(provider.dialect.rawValue)\" doesn't take; "
                + "\(others.joined(separator: ", ")) are taken")
    }

    private var wholeDate: Int { Int(exactly: date.rounded(.down)) ?? 0 }

    // MARK: Signing

    /// Signs what is really sent: the body, the action, and Content-Type and Host as they go out.
    func sign(_ request: inout HTTPRequest) throws(Failure) {
        let pair = try neededKeyPair()
        guard !request.headers.contains(where: { $0.name.lowercased() == "authorization" }) else {
            return
        }
        let signature = TC3Signature(service: "hunyuan", pair: pair, timestamp: wholeDate)
        let signed = ["content-type", "x-tc-action"].compactMap { name in
            request.headers.first { $0.name.lowercased() == name }.map { (name, $0.value) }
        }
        request.headers.append(
            HTTPRequest.Header(
                "Authorization",
                signature.authorization(
                    headers: signed + [("host", request.sentHost)], body: request.body)))
    }
}

extension HTTPRequest {
    /// The Host header that a transport sends: the configuration's, else the address's host, with
    /// its port unless that is the scheme's own.
    var sentHost: String {
        if let header = headers.first(where: { $0.name.lowercased() == "host" }) {
            return header.value
        }
        let parts = url.split(separator: "://", maxSplits: 1)
        guard parts.count == 2 else { return "" }
        var authority = parts[1].prefix { !"/?#".contains($0) }
        if let at = authority.lastIndex(of: "@") {
            authority = authority[authority.index(after: at)...]
        }
        let ownPort = parts[0].lowercased() == "https" ? ":443" : ":80"
        return String(authority.hasSuffix(ownPort) ? authority.dropLast(ownPort.count) : authority)
    }
}
