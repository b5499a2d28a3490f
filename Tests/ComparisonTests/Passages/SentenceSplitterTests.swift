import Comparison
import Testing

private func sentences(_ line: String) -> [String] {
    let answer = AnswerText(line)
    return answer.passages.map { answer.text($0.content) }
}

@Suite struct `Sentences` {
    @Test func `end at Chinese signs, with the quotes and brackets that close behind them`() {
        #expect(
            sentences("他说：“好的！”然后走了。（真的。）你信吗？！我信；你呢")
                == ["他说：“好的！”", "然后走了。", "（真的。）", "你信吗？！", "我信；", "你呢"])
    }

    @Test func `end at an ellipsis that isn't their beginning`() {
        #expect(sentences("我……不知道该说什么……你说吧") == ["我……不知道该说什么……", "你说吧"])
    }

    @Test func `end in Latin before a blank and a capital, a quote or a Han character`() {
        #expect(
            sentences("It works. \"Really?\" she asked. 好的。No way! Yes.")
                == ["It works.", "\"Really?\" she asked.", "好的。", "No way!", "Yes."])
    }

    @Test(arguments: [
        "See e.g. Swift for this", "Dr. Who vs. Mr. Bean", "J. K. Rowling wrote it",
        "Version 6.3.1 Is out", "Visit https://a.example/b.c?d Now", "It costs 3. 50 more",
        "at 5 p.m. Monday", "No. 5 is alive", "i.e. This",
    ])
    func `don't end at`(_ line: String) {
        #expect(sentences(line) == [line])
    }

    @Test func `end at a half-width point between Han characters, not after a number`() {
        #expect(sentences("你好.我是百模") == ["你好.", "我是百模"])
        #expect(sentences("见第3.安装一节") == ["见第3.安装一节"])
    }

    @Test func `leave emphasis to the sentence that it opens`() {
        #expect(sentences("第一句。**重点**第二句。") == ["第一句。", "**重点**第二句。"])
        #expect(sentences("**第一句。**第二句。") == ["**第一句。**", "第二句。"])
    }

    @Test func `are cut where they are far too long`() {
        let parts = sentences(String(repeating: "很长的一句话，", count: 200))
        #expect(parts.count > 3)
        #expect(parts.allSatisfy { $0.utf8.count <= 1024 && $0.hasSuffix("，") })
        let endless = sentences(String(repeating: "字", count: 2000))
        #expect(endless.joined() == String(repeating: "字", count: 2000))
    }
}
