/// The address of a server, taken apart.
package struct BaseURL: Equatable, Sendable {
    package var scheme: String
    /// Without the brackets of an IPv6 address.
    package var host: String
    package var port: Int?
    /// Whether a name or a password stands before the host.
    package var hasCredentials: Bool

    /// Nil unless the text is `scheme://host`, with whatever follows.
    package init?(_ text: String) {
        guard let separator = text.firstRange(of: "://"),
            text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else { return nil }
        scheme = text[..<separator.lowerBound].lowercased()
        var authority = text[separator.upperBound...].prefix { !"/?#".contains($0) }
        hasCredentials = authority.contains("@")
        if let at = authority.lastIndex(of: "@") {
            authority = authority[authority.index(after: at)...]
        }
        guard let (host, port) = Self.divide(authority) else { return nil }
        self.host = host.lowercased()
        if let port {
            guard let number = UInt16(port), number > 0 else { return nil }
            self.port = Int(number)
        }
    }

    private static func divide(_ authority: Substring) -> (String, Substring?)? {
        var host = authority
        var rest: Substring = ""
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            rest = authority[authority.index(after: end)...]
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            rest = authority[colon...]
        }
        guard !host.isEmpty, rest.isEmpty || rest.first == ":" else { return nil }
        return (String(host), rest.isEmpty ? nil : rest.dropFirst())
    }

    /// Whether it is on this machine: 127.0.0.0/8, ::1, localhost and what ends in .localhost.
    package var isLoopback: Bool {
        if host == "::1" || host == "localhost" || host.hasSuffix(".localhost") { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// What is wrong with it as the address of a provider; nil if nothing is.
    package static func problem(_ text: String, allowHTTP: Bool) -> String? {
        guard let url = BaseURL(text), ["http", "https"].contains(url.scheme) else {
            return "must begin with https:// (or http://) and name a host"
        }
        if url.hasCredentials { return "must not hold a name or a password" }
        if text.contains(where: { "?#".contains($0) }) {
            return "must end with a path: what follows a ? or a # can't be added to"
        }
        if url.scheme == "http", !url.isLoopback, !allowHTTP {
            return "is plain http to another machine; set allow_http = true if that is meant"
        }
        return nil
    }
}
