import Foundation
import Transfers

extension Catalogue {
    /// The text without any secret that the program has sent or may have sent: vendors and proxies
    /// quote what they refuse. `request` is what was sent; nil where nothing was.
    package func redacting(_ text: String, sent request: HTTPRequest? = nil) -> String {
        guard !text.isEmpty else { return text }
        var secrets = knownSecrets
        for settings in configuration.providers.values {
            secrets += settings.headers.map(\.value)
            if case .url(let url)? = settings.proxy { secrets += Self.credentials(in: url) }
        }
        for name in ["http_proxy", "https_proxy", "all_proxy"] {
            for name in [name, name.uppercased()] {
                secrets += environment[name].map(Self.credentials) ?? []
            }
        }
        secrets += request?.headers.flatMap(Self.proof) ?? []
        // The longest first: one may be a part of another.
        return secrets.filter { $0.utf8.count >= Self.shortestSecret }
            .sorted { $0.utf8.count > $1.utf8.count }
            .reduce(text) { text, secret in
                text.contains(secret) ? text.replacing(secret, with: Mask.dots) : text
            }
    }

    /// A shorter one would be found in ordinary words.
    private static let shortestSecret = 8

    /// The password of a proxy's address, as it is written and as it is sent (RFC 7617 §2).
    private static func credentials(in url: String) -> [String] {
        guard let scheme = url.firstRange(of: "://") else { return [] }
        let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return [] }
        let written = String(authority[..<at])
        let meant = written.removingPercentEncoding ?? written
        let passwords = [written, meant].compactMap { text in
            text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]) }
        }
        return passwords + [written, meant, Data(meant.utf8).base64EncodedString()]
    }

    /// What a header proves who asks with, without the name of the scheme.
    private static func proof(_ header: HTTPRequest.Header) -> [String] {
        guard Mask.hidesHeader(header.name) else { return [] }
        let word = header.value.split(separator: " ").last.map(String.init)
        return [header.value, word ?? ""]
    }
}
