import Testing
import UnicodeText

/// Text wrapped to a width, a string a line.
private func wrapped(_ text: String, _ columns: Int) -> [String] {
    var wrapped = WrappedText(columns: columns)
    wrapped.append(text)
    return picture(wrapped)
}

private func picture(_ text: WrappedText) -> [String] {
    text.lines.indices.map { index in
        var bytes: [UInt8] = []
        text.forEachCluster(ofLine: index) { cluster, _ in bytes += cluster }
        return String(decoding: bytes, as: UTF8.self)
    }
}

@Suite struct `Wrapped text` {
    @Test func `never begins a line with closing punctuation nor ends one with opening`() {
        #expect(wrapped("今天天气很好，我们走。", 12) == ["今天天气很", "好，我们走。"])
        #expect(wrapped("他说：“你好”。", 8) == ["他说：", "“你好”。"])
        #expect(wrapped("看（这个）吧", 4) == ["看", "（这", "个）", "吧"])
    }

    @Test func `keeps Latin words whole among Han`() {
        #expect(wrapped("使用 WebSocket 协议", 12) == ["使用", "WebSocket 协", "议"])
    }

    @Test func `keeps dashes and ellipses whole`() {
        #expect(wrapped("结果——不对……是吗", 6) == ["结果——", "不对……", "是吗"])
    }

    @Test func `divides an address after its signs, and anything at the edge`() {
        #expect(
            wrapped("https://example.com/a/bcdefghij", 22) == [
                "https://example.com/a/", "bcdefghij",
            ])
        #expect(
            wrapped(String(repeating: "x", count: 25), 10) == ["xxxxxxxxxx", "xxxxxxxxxx", "xxxxx"])
    }

    @Test func `gives blanks at the edge no cell`() {
        #expect(wrapped("aaaa   bbbb", 4) == ["aaaa", "bbbb"])
    }

    @Test func `expands tabs to columns of four`() {
        #expect(wrapped("a\tb", 10) == ["a   b"])
    }

    @Test func `lets no tab reach beyond the edge`() {
        #expect(wrapped("\t", 3) == ["   "])
    }

    @Test func `puts a substitute where a wide character has one column`() {
        #expect(wrapped("中a", 1) == ["?", "a"])
    }

    @Test func `has an empty last line after a line feed`() {
        #expect(wrapped("a\n", 5) == ["a", ""])
    }

    @Test func `lets no wide character straddle the edge`() {
        for columns in 2...9 {
            var text = WrappedText(columns: columns)
            text.append("a中b文字 mixed 混排 text 😀 flags 🇨🇳 done")
            for line in text.lines { #expect(line.columns <= columns) }
        }
    }

    @Test(arguments: [1, 7, 20, 38]) func `is the same in any pieces as at once`(columns: Int) {
        let text =
            "**注意：**请看 https://example.com/路径?a=1&b=2 的说明……\n\n| 表 | 格 |\r\n|---|---|\r\n"
            + "👩‍👩‍👧 e\u{301} \u{1B}[31m红\u{1B}]0;t\u{7} 🇨🇳🇯🇵 1,234.56 元 “引号”——结束。\n\tTab 한국어 텍스트 にほんご。"
        let bytes = Array(text.utf8)
        let whole = wrapped(text, columns)
        for step in 1...9 {
            var pieces = WrappedText(columns: columns)
            for start in stride(from: 0, to: bytes.count, by: step) {
                bytes[start..<min(bytes.count, start + step)].withUnsafeBufferPointer {
                    pieces.append(utf8: $0)
                }
            }
            #expect(picture(pieces) == whole, "pieces of \(step)")
        }
    }

    @Test func `is the same rewrapped as wrapped anew`() {
        let text = "长文本 with words，反复换行。" + String(repeating: "再来一次，again. ", count: 20)
        var again = WrappedText(columns: 13)
        again.append(text)
        again.rewrap(columns: 29, ambiguous: .one)
        #expect(picture(again) == wrapped(text, 29))
    }
}

@Suite struct `Display width` {
    @Test(arguments: [
        ("中", 2), ("👩‍👩‍👧‍👦", 2), ("❤️", 1), ("1️⃣", 1), ("🇯🇵", 2), ("👍🏽", 2), ("…", 1), ("é", 1),
        ("e\u{301}", 1),
        ("한", 2), ("ｱ", 1), ("Ａ", 2), ("\u{1FAE8}", 1), ("", 0),
    ]) func `counts what every terminal draws`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test func `gives ambiguous characters two columns where that is set`() {
        #expect(DisplayWidth.columns(of: "…→①", ambiguous: .two) == 6)
    }

    @Test func `truncates at a cluster and says so`() {
        #expect(truncate("百模比较程序", toColumns: 7) == "百模比…")
        #expect(truncate("short", toColumns: 7) == "short")
    }
}

@Suite struct `The sanitiser` {
    @Test(arguments: [
        ("a\u{1B}[31mb", "ab"), ("a\u{1B}]52;c;ZXZpbA==\u{7}b", "ab"),
        ("a\u{1B}P1$r\u{1B}\\b", "ab"),
        ("a\u{9B}31mb", "ab"), ("a\r\nb\rc", "a\nb\nc"), ("a\u{202E}b\u{200B}c\u{FEFF}", "abc"),
        ("a\u{E0041}b", "ab"), ("a\u{0}\u{7}\u{8}b", "ab"), ("a\u{2028}b", "a\nb"),
        ("tab\there", "tab\there"),
    ]) func `takes out what must not reach a terminal, however it is cut`(
        text: String, clean: String
    ) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var sanitizer = TextSanitizer()
            var output: [UInt8] = []
            bytes[..<cut].withUnsafeBufferPointer { sanitizer.append($0, to: &output) }
            bytes[cut...].withUnsafeBufferPointer { sanitizer.append($0, to: &output) }
            sanitizer.finish(to: &output)
            #expect(String(decoding: output, as: UTF8.self) == clean)
        }
    }

    @Test func `gives up on a sequence without an end`() {
        let text = "\u{1B}]0;" + String(repeating: "x", count: 5000) + "shown"
        #expect(TextSanitizer.clean(text).hasSuffix("shown"))
    }

    @Test func `lets no control byte through, whatever comes`() {
        var random = UInt64(7)
        for _ in 0..<300 {
            let bytes = (0..<64).map { _ -> UInt8 in
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: random >> 40)
            }
            var text = WrappedText(columns: 20)
            bytes.withUnsafeBufferPointer { text.append(utf8: $0) }
            for line in picture(text) {
                #expect(
                    !line.unicodeScalars.contains {
                        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
                    })
            }
        }
    }
}

@Suite struct `An edit layout` {
    @Test func `finds the caret and the place of a click`() {
        let layout = EditLayout(text: "你好 world\n再见", columns: 8)
        #expect(layout.lines.count == 3)
        #expect(layout.position(ofUTF8Offset: 0) == (0, 0))
        #expect(layout.position(ofUTF8Offset: 6) == (0, 4))
        #expect(layout.position(ofUTF8Offset: 7) == (1, 0))
        #expect(layout.position(ofUTF8Offset: 13) == (2, 0))
        #expect(layout.offset(atRow: 2, column: 2) == 16)
        #expect(layout.offset(atRow: 1, column: 99) == 12)
    }
}

@Suite struct `A grapheme of several places` {
    @Test(arguments: 1...6) func `is not divided, not even at the end of the text`(columns: Int) {
        let text = "a字\u{302E}\u{302F}नी字\u{302E}"
        var wrapped = WrappedText(columns: columns)
        wrapped.append(text)
        let starts = Set(text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) })
        #expect(wrapped.lines.allSatisfy { starts.contains($0.start) })
        #expect(wrapped.lines.last?.end == text.utf8.count)
    }
}
