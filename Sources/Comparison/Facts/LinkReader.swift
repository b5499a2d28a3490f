/// Finds addresses of pages and of people.
enum LinkReader {
    struct Found {
        var value: Fact.Value
        var range: ByteRange
    }

    static func links(in bytes: [UInt8], _ range: ByteRange) -> [Found] {
        var found: [Found] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard isNameByte(bytes[index]) else {
                index += 1
                continue
            }
            let end = end(bytes, index..<range.upperBound)
            let word = index..<trimmed(bytes, index..<end)
            if let value = value(bytes, word) { found.append(Found(value: value, range: word)) }
            index = max(end, index + 1)
        }
        return found
    }

    /// A run without blanks, brackets or Han.
    private static func end(_ bytes: [UInt8], _ range: ByteRange) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, isLinkByte(bytes[index]) { index += 1 }
        return index
    }

    private static func trimmed(_ bytes: [UInt8], _ range: ByteRange) -> Int {
        var end = range.upperBound
        while end > range.lowerBound,
            [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x2A, 0x5F].contains(bytes[end - 1])
        {
            end -= 1
        }
        return end
    }

    private static func value(_ bytes: [UInt8], _ range: ByteRange) -> Fact.Value? {
        let text = bytes.text(range)
        if let scheme = text.firstRange(of: "://") {
            guard ["http", "https", "ftp"].contains(text[..<scheme.lowerBound].lowercased()) else {
                return nil
            }
            return page(text[scheme.upperBound...]).map { .link($0) }
        }
        if let at = text.firstIndex(of: "@") {
            let host = text[text.index(after: at)...].lowercased()
            guard at != text.startIndex, isHost(host) else { return nil }
            return .email(text[..<at].lowercased() + "@" + host)
        }
        let host = text.prefix { $0 != "/" }.lowercased()
        return isHost(host) && hasKnownEnd(host) ? page(text[...]).map { .link($0) } : nil
    }

    /// Host in small letters and path, without what makes no difference.
    private static func page(_ text: Substring) -> String? {
        var text = text.prefix { $0 != "#" }
        while text.last == "/" { text.removeLast() }
        var host = text.prefix { $0 != "/" && $0 != "?" }.lowercased()
        let path = text.dropFirst(host.count)
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return host.isEmpty ? nil : host + path
    }

    private static func isHost(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, host.utf8.count <= 253, let last = parts.last else { return false }
        return parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") } && last.utf8.count >= 2
            && last.utf8.allSatisfy { !$0.isDigit }
    }

    private static func hasKnownEnd(_ host: String) -> Bool {
        host.split(separator: ".").last.map { knownEnds.contains(String($0)) } ?? false
    }

    /// Without a scheme only these make a domain: `README.md` and `main.rs` are files.
    private static let knownEnds: Set<String> = [
        "com", "org", "net", "cn", "io", "dev", "ai", "edu", "gov", "example", "app", "uk", "de",
        "jp", "fr", "eu", "info", "tv", "me",
    ]

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte < 0x80 && ScalarClass.of(UInt32(byte)) != .other && byte > 0x20
    }

    private static func isLinkByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x26, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }
}
