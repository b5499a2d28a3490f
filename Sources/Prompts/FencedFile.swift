/// A file's text as a part of a prompt: its path, and under it a fence that nothing in the text can
/// close (CommonMark 0.31 §4.5).
package enum FencedFile {
    static func block(path: String, text: String) -> String {
        "\(path)\n" + fenced(text, info: FileLanguage.infoString(for: path))
    }

    /// The text in a fence of its own.
    package static func fenced(_ text: String, info: String = "") -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(text) + 1))
        let end = text.isEmpty || text.utf8.last == 0x0A ? "" : "\n"
        return "\(fence)\(info)\n\(text)\(end)\(fence)"
    }

    private static func longestRun(_ text: String) -> Int {
        var (longest, run) = (0, 0)
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
