import Comparison
import Transfers

/// Fetches the token that proves who asks, for an access key and its secret (RFC 6749 §4.4, as
/// Baidu has it: everything in the query).
enum TokenRequest {
    /// Where a vendor doesn't say how long its token is good: a day.
    private static let usualLifetime = 86_400.0

    static func make(in context: RequestContext) throws(Failure) -> HTTPRequest {
        let pair = try context.neededKeyPair()
        let path =
            "/oauth/2.0/token?grant_type=client_credentials"
            + "&client_id=\(pair.access.percentEncoded)&client_secret=\(pair.secret.percentEncoded)"
        return try context.unprovenRequest(
            "POST", path, headers: HTTPRequest.Header.json(streams: false),
            quirks: context.provider.quirks)
    }

    /// The token in an answer, or why there is none.
    static func decode(
        _ body: [UInt8], head: ResponseHead?, date: Double
    ) -> Result<AccessToken, Failure> {
        let value = JSONValue(ErrorBody.trimmed(body))
        if (head?.status ?? 200) < 300, let value, let text = value["access_token"]?.string,
            !text.isEmpty
        {
            let lifetime = value["expires_in"]?.number ?? Self.usualLifetime
            return .success(AccessToken(text: text, expiry: date + max(0, min(lifetime, 1e9))))
        }
        guard (head?.status ?? 200) < 300, value.flatMap({ ErrorBody($0) }) == nil else {
            return .failure(ErrorBody.failure(body: body, head: head, provider: "baidu"))
        }
        return .failure(
            Failure(
                .protocol, "the answer to the request for a token holds none",
                httpStatus: head?.status))
    }
}
