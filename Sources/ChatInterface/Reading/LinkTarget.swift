/// An address of an answer as a terminal may be told of it.
///
/// The text of a link is chosen by a model and hides where it leads: only web and mail addresses are
/// handed on, and none whose text names another host than it leads to.
struct LinkTarget {
    /// Nothing but printable ASCII: the rest is percent encoded (RFC 3986, 2.1).
    let address: String

    /// Terminals ignore addresses that are longer.
    private static let mostBytes = 2_000

    init?(_ address: String, shownAs text: String) {
        let scheme = ["https://", "http://", "mailto:"].first { address.lowercased().hasPrefix($0) }
        guard let scheme, address.utf8.count <= Self.mostBytes else { return nil }
        if scheme != "mailto:" {
            let host = Self.host(address.dropFirst(scheme.count))
            guard !host.isEmpty, !host.contains("@"), Self.agrees(text, host) else { return nil }
        }
        self.address = Self.encoded(address)
        if self.address.utf8.count > Self.mostBytes { return nil }
    }

    private static func encoded(_ address: String) -> String {
        var encoded: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in address.utf8 {
            if 0x21...0x7E ~= byte {
                encoded.append(byte)
            } else {
                encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// What stands before the path.
    private static func host(_ rest: some StringProtocol) -> String {
        rest.prefix { !"/?#\\".contains($0) }.lowercased()
    }

    /// Whether a text that reads like an address leads where it says.
    private static func agrees(_ text: String, _ host: String) -> Bool {
        var shown = text.lowercased()[...]
        if let scheme = ["https://", "http://"].first(where: shown.hasPrefix) {
            shown = shown.dropFirst(scheme.count)
        }
        let named = bare(self.host(shown.prefix { !$0.isWhitespace }))
        let labels = named.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(isLabel), labels.last?.first?.isNumber == false
        else { return true }
        return bare(host) == named || host.hasSuffix("." + named)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    private static func bare(_ host: String) -> String {
        let host = host.prefix { $0 != ":" }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}
