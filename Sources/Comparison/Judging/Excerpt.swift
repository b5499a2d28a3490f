/// A text short enough to be put into a prompt: its beginning and its end, and between them a
/// notice of how much was left out.
package struct Excerpt: Equatable, Sendable {
    package let text: String
    /// How many characters were left out; 0 if none.
    package let omitted: Int

    /// Keeps about so many bytes, two thirds of them from the beginning.
    package init(_ source: String, most: Int, language: PromptLanguage) {
        let bytes = Array(source.utf8)
        guard bytes.count > max(0, most) else {
            text = source
            omitted = 0
            return
        }
        var head = max(0, most) * 2 / 3
        while head > 0, bytes[head] & 0xC0 == 0x80 { head -= 1 }
        var tail = bytes.count - max(0, most) / 3
        while tail < bytes.count, bytes[tail] & 0xC0 == 0x80 { tail += 1 }
        omitted = bytes[head..<tail].count { $0 & 0xC0 != 0x80 }
        let notice =
            language == .chinese
            ? "\n\n〔此处省略 \(omitted) 个字符〕\n\n" : "\n\n[\(omitted) characters left out here]\n\n"
        text = bytes.text(0..<head) + notice + bytes.text(tail..<bytes.count)
    }
}
