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

    /// Whether everything in a text that reads like an address is where the link leads.
    private static func agrees(_ text: String, _ host: String) -> Bool {
        let led = bare(host)
        return text.lowercased().split { $0.isWhitespace || dividers.contains($0) }.allSatisfy {
            let named = namedHost($0)
            return !isHost(named) || led == named || led.hasSuffix("." + named)
        }
    }

    /// What can't stand in an address, or at its end.
    private static let dividers = Set("()[]{}<>\"'`|,;!，。、；：！？（）【】《》〈〉「」『』“”‘’…·—")

    /// What a word would name if it were an address, whatever its scheme.
    private static func namedHost(_ word: Substring) -> String {
        let rest = word.firstRange(of: "://").map { word[$0.upperBound...] } ?? word
        let authority = host(rest)
        let end = authority.lastIndex(of: "@").map(authority.index(after:))
        return bare(authority[(end ?? authority.startIndex)...])
    }

    /// Whether it is of the form of a name or an address (RFC 1123, 2.1): the last part of a name
    /// has letters alone, and an address is four numbers.
    private static func isHost(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, labels.allSatisfy(isLabel) else {
            return false
        }
        if last.allSatisfy(\.isLetter) { return last.count >= 2 }
        return labels.count == 4 && labels.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// Without a port, a full stop at the end, and `www`.
    private static func bare(_ host: some StringProtocol) -> String {
        var host = host.prefix { $0 != ":" }
        while host.last == "." { host = host.dropLast() }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}
