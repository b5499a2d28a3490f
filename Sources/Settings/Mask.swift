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

    /// The address without the name and the password that may stand in it.
    package static func url(_ text: String) -> String {
        guard let scheme = text.firstRange(of: "://") else { return text }
        let rest = text[scheme.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return text[..<scheme.upperBound] + dots + text[at...]
    }
}
