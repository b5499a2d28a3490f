import Comparison
import Transfers

extension RequestContext {
    /// A request to a path of the provider, with everything but a body.
    func request(
        _ method: String, _ path: String, headers: [HTTPRequest.Header], quirks: Quirks
    ) throws(Failure) -> HTTPRequest {
        let added =
            RequestValue.fields(quirks.extraHeaders.mapValues { .string($0) })
            .compactMap { field -> HTTPRequest.Header? in
                guard case .string(let value) = field.value else { return nil }
                return HTTPRequest.Header(field.name, value)
            }
        return HTTPRequest(
            method: method, url: try url(path, quirks),
            headers: try Self.merging(headers + authorization(), with: added + extraHeaders),
            route: route, limits: limits, caFile: caFile,
            http1Only: http1Only || quirks.http1Only)
    }

    private func url(_ path: String, _ quirks: Quirks) throws(Failure) -> String {
        var base = Substring(quirks.baseURL ?? provider.baseURL)
        // A brace stands where an owner's own name must: Azure's resource.
        guard !base.contains("{") else {
            throw configuration("has no address of its own: set base_url")
        }
        while base.last == "/" { base.removeLast() }
        return base + path
    }

    private func authorization() throws(Failure) -> [HTTPRequest.Header] {
        switch provider.auth {
        case .none: return []
        case .bearer: return try header("Authorization", prefix: "Bearer ")
        case .apiKey: return try header("api-key")
        case .xAPIKey: return try header("x-api-key")
        case .zhipuJWT, .sensenovaJWT, .tc3, .baiduOAuth:
            throw configuration(
                "is set to auth = \"\(provider.auth.rawValue)\", which its dialect "
                    + "\"\(provider.dialect.rawValue)\" doesn't take; "
                    + "bearer, api-key, x-api-key and none are taken")
        }
    }

    private func header(
        _ name: String, prefix: String = ""
    ) throws(Failure) -> [HTTPRequest.Header] {
        guard let secret else {
            if provider.isLocal { return [] }
            throw configuration("has no key: \(keyAdvice)")
        }
        return [HTTPRequest.Header(name, prefix + secret)]
    }

    private var keyAdvice: String {
        let names = provider.keyEnvironment.joined(separator: " or ")
        let setting = "api_key_env under [providers.\(provider.id)]"
        return names.isEmpty ? "set \(setting)" : "set \(names), or \(setting)"
    }

    func configuration(_ what: String) -> Failure {
        Failure(.configuration, "\(provider.id) \(what)")
    }

    /// The headers of both; where a name is in both, whatever its case, the second stands.
    private static func merging(
        _ headers: [HTTPRequest.Header], with others: [HTTPRequest.Header]
    ) throws(Failure) -> [HTTPRequest.Header] {
        var merged = headers
        for other in others {
            merged.removeAll { $0.name.lowercased() == other.name.lowercased() }
            merged.append(other)
        }
        for header in merged where !isSendable(header) {
            throw Failure(
                .configuration,
                "the header \(header.name) holds a character that can't be sent")
        }
        return merged
    }

    /// RFC 9110 §5.5: a line end in a value would begin a header of its own.
    private static func isSendable(_ header: HTTPRequest.Header) -> Bool {
        !header.name.isEmpty
            && header.name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: ":") }
            && header.value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
    }
}
