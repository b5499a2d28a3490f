/// Documents put together at random from what is likely to go wrong.
struct RandomMarkdown {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }

    mutating func document(fragments count: Int) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<count {
            text += Array(Self.fragments[next(Self.fragments.count)].utf8)
            switch next(6) {
            case 0: text += Array("\n".utf8)
            case 1: text += Array("\n\n".utf8)
            case 2: text += Array(" ".utf8)
            default: break
            }
        }
        return text
    }

    /// Cuts a text into pieces of up to so many bytes.
    mutating func pieces(of text: [UInt8], upTo longest: Int) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < text.count {
            let end = min(text.count, start + 1 + next(longest))
            pieces.append(text[start..<end])
            start = end
        }
        return pieces
    }

    private static let fragments = [
        "# ", "## 标题", "####Heading", "#", " #\n", "===\n", "---\n", "-", "- ", "* ", "+ ", "1. ",
        "2) ", "10. ", "- [ ] ", "- [x] done\n", "  ", "    ", "\t", "   - ", "> ", ">", ">> ",
        "```", "```swift\n", "~~~\n", "    let a = 1\n", "````\n", "/* ", "*/", "\"\"\"", "// x\n",
        "| a | b |\n|---|:-:|\n", "| 1 | 中文 |\n", "|-|-|\n", "a | b\n-|-\n1 | 2\n", "|", "\\|",
        "<br>",
        "**", "*", "***", "_", "__", "~~", "`", "``", "**注意：**请", "**“强调”**后", "*a*", "**b**",
        "[a](http://x.y)", "[", "]", "](", ")", "![pic](u)", "[a][1]", "[1]: http://z.w\n", "[^1]",
        "[^1]: note\n", "<", ">", "<b>", "</b>", "<!-- ", "-->", "<details>\n", "<think>\n",
        "<sub>2</sub>",
        "$x^2$", "$", "$$", "$$\n", "\\(a\\)", "\\[", "\\]", "\\frac{a}{b}", "\\", "\\*", "&amp;",
        "&#27;", "&",
        "https://a.b/c_d?e=f", "www.a.bc", "x@y.zz", "word", " words and more of them ", "中文文字，",
        "。", "“引号”",
        "①", "1、项", "（一）", "•", "\n", "\n\n", "  \n", "\\\n", "\r\n", "👩‍👩‍👧", "🇨🇳", "e\u{301}", "한국어 ",
        "\u{1B}[31m", "\u{1B}]0;t\u{7}", "\u{202E}", "\u{200A}", "\u{3000}",
        "longwordwithoutanyblankinit",
    ]
}
