import Transfers

/// Hides what must not be seen.
package enum Mask {
    package static let dots = "•••"

    /// Words in a header's name that tell that its value is a secret.
    private static let words = ["auth", "key", "token", "secret", "cookie", "passw", "credential"]

    /// The value, masked if the header's name tells that it is a secret.
    static func header(_ header: HTTPRequest.Header) -> String {
        hidesHeader(header.name) ? dots : header.value
    }

    /// Whether a header's name tells that its value is a secret.
    static func hidesHeader(_ name: String) -> Bool {
        let name = name.lowercased()
        return words.contains { name.contains($0) }
    }

    /// The address with dots for the name and the password that may stand in it.
    package static func url(_ text: String) -> String {
        guard let (start, at) = credentials(in: text) else { return text }
        return text[..<start] + dots + text[at...]
    }

    /// The address as if no name and no password stood in it.
    package static func withoutCredentials(_ text: String) -> String {
        guard let (start, at) = credentials(in: text) else { return text }
        return String(text[..<start] + text[at...].dropFirst())
    }

    /// Where the name and the password begin, and the sign behind them.
    private static func credentials(in url: String) -> (String.Index, String.Index)? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        return authority.lastIndex(of: "@").map { (scheme.upperBound, $0) }
    }
}
