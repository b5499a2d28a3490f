import Comparison
import Transfers

extension RequestContext {
    /// A request to a path of the provider, with the proof of who asks. The path may have a query.
    func request(
        _ method: String, _ path: String, headers: [HTTPRequest.Header], body: [UInt8] = [],
        quirks: Quirks
    ) throws(Failure) -> HTTPRequest {
        let proof = try proof()
        var request = try unprovenRequest(
            method, path, headers: headers + proof, body: body, quirks: quirks)
        if provider.auth == .tc3 { try sign(&request) }
        return request
    }

    /// The same without any proof.
    func unprovenRequest(
        _ method: String, _ path: String, headers: [HTTPRequest.Header], body: [UInt8] = [],
        quirks: Quirks
    ) throws(Failure) -> HTTPRequest {
        let added = quirks.extraHeaders.sorted { $0.key < $1.key }
            .map { HTTPRequest.Header($0.key, $0.value) }
        return HTTPRequest(
            method: method, url: try url(path, quirks),
            headers: try Self.merging(headers, with: added + extraHeaders), body: body,
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
