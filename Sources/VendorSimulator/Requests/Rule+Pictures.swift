extension Rule {
    /// Pictures among the parts of a content are whole: a URL, or a source with bytes.
    static let pictures = pictures { isPictureURL($0) }

    /// The same, where the bytes stand for themselves instead of in a data URL.
    static let barePictures = pictures { url in
        url.hasPrefix("https://") || url.hasPrefix("http://")
            || !url.isEmpty && url.utf8.allSatisfy(isBase64)
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func pictures(_ isPicture: @escaping @Sendable (String) -> Bool) -> Rule {
        Rule(name: "a picture has its bytes or an address") { subject in
            let parts = (subject.body["messages"]?.array ?? [])
                .flatMap { $0["content"]?.array ?? [] }
            return parts.first { !isWhole($0, isPicture) }.map { String($0.text.prefix(200)) }
        }
    }

    private static func isWhole(_ part: JSON, _ isPicture: (String) -> Bool) -> Bool {
        switch part["type"]?.string {
        case "image_url": return part.at("image_url", "url")?.string.map(isPicture) == true
        case "image":
            let source = part["source"]
            guard source?["type"]?.string == "base64" else { return source?["url"] != nil }
            return source?["media_type"]?.string?.hasPrefix("image/") == true
                && source?["data"]?.string?.isEmpty == false
        default: return true
        }
    }

    /// A web address, or a data URL with a picture in it (RFC 2397).
    static func isPictureURL(_ url: String) -> Bool {
        if url.hasPrefix("https://") || url.hasPrefix("http://") { return true }
        guard url.hasPrefix("data:image/"), let mark = url.firstRange(of: ";base64,") else {
            return false
        }
        return mark.upperBound < url.endIndex
    }
}
