import Comparison

/// A small seeded generator and the hostile texts that it makes: for laws that must hold of any
/// text.
package struct RandomText: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    package mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    package mutating func below(_ count: Int) -> Int {
        Int(next() % UInt64(max(1, count)))
    }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 16) }
    }

    /// Markdown made of pieces that matter to whoever cuts or compares it.
    package mutating func markdown(_ pieces: Int) -> String {
        (0..<pieces).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
    }

    private static let pieces = [
        "。", "！”", "……", ". ", "e.g. ", "Dr. ", "\n", "\n\n", "\r\n", "```\n", "~~~", "# ", "- ",
        "1. ", "一、", "> ", "| a | b |\n", "|---|---|\n", "**", "*", "_", "`", "中文", "数字三千五百",
        "Swift 6.3", "1,000", "3.5万元", "2024年7月9日", "（", "）", "“", "”", "，", "；", " ", "\t", "　",
        "ＡＢ", "😀", "e\u{301}", "https://a.example/x", "a@b.example", "foo_bar()", "约", "%", "$",
        "公元前",
        "第", "nine", "---\n", "\u{200B}", "\u{FFFD}", "\0", "我是", "不超过", "JSON", "{\"a\":[1,", "}",
    ]
}
