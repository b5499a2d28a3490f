import Markdown
import Testing

@Suite struct `Hostile Markdown` {
    private static let patterns = [
        ">", "[", "]", "*", "**a", "_", "![", "`", "$", "$$", "<", "![[]()", "<?", "a\\(", "\\[",
        "|",
        "| ", "- ", "1. ", "_a*", "&amp;", "\u{300}", "[a](", "*a_ ", "<a b=\"", "[[a][1]", "~~",
        "#",
        "<!--", "{", "\\frac{", "a**b", "![a", "\t", "> - ", "``` ", "[^", "]:", "\\", "^{", "中",
        "\n",
        "\n> ", "\n- ", "\n|a|", "\n```\n", "\n$$\n", "\n<div>\n", "\n    ", "\n[a]: b", "\n1)",
    ]

    /// Each delta may have the parser look at a bounded stretch, whatever has come before.
    @Test(arguments: patterns) func `costs a bounded number of parsed bytes a delta`(
        pattern: String
    ) {
        let delta = String(repeating: pattern, count: max(1, 64 / pattern.utf8.count))
        var text = MarkdownText(columns: 38)
        var most = 0
        for _ in 0..<120 {
            let before = text.parsedBytes
            text.append(delta)
            most = max(most, text.parsedBytes - before)
        }
        #expect(most < 12_000)
        text.finish()
        #expect(text.bytes.count == 120 * delta.utf8.count)
    }

    @Test(arguments: patterns) func `is parsed only once when it comes at once`(pattern: String) {
        let source = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
        let text = MarkdownText(source, columns: 38)
        #expect(text.parsedBytes < 3 * source.utf8.count)
    }

    @Test func `nests no deeper than it can show`() {
        let text = MarkdownText(String(repeating: "> ", count: 10_000) + "x", columns: 38)
        #expect(text.blocks.allSatisfy { $0.quoteDepth <= 20 })
        let list = (0..<150).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
        #expect(MarkdownText(list, columns: 38).blocks.allSatisfy { $0.itemDepth <= 20 })
    }

    @Test func `lets no byte through that a terminal might act on`() {
        for seed in 0..<60 {
            var random = RandomMarkdown(seed: UInt64(seed + 12_345))
            let noise = (0..<80).map { _ in UInt8(random.next(256)) }
            let bytes = random.document(fragments: 20) + noise + random.document(fragments: 20)
            var text = MarkdownText([bytes[...]], columns: 20)
            text.finish()
            for scalar in text.drawn.joined().unicodeScalars {
                let value = scalar.value
                #expect(value >= 0x20 && !(0x7F..<0xA0).contains(value))
                #expect(!(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value))
            }
        }
    }
}
