import Comparison
import Testing

private func result(_ demand: InstructionCheck.Demand, _ answer: String) -> CheckResult {
    InstructionCheck(demand: demand, quote: "", range: 0..<0).result(for: AnswerText(answer))
}

private func outcome(_ demand: InstructionCheck.Demand, _ answer: String) -> CheckResult.Outcome {
    result(demand, answer).outcome
}

@Suite struct `Checking an answer` {
    @Test func `counts characters with and without punctuation before it fails anyone`() {
        let limit = InstructionCheck.Demand.length(LengthLimit(.han, most: 10))
        #expect(result(limit, "一二三四五六七八，九。") == CheckResult(.unknown, measured: 9))
        #expect(outcome(limit, "**一二三四五**，六七。") == .passed)
        #expect(outcome(limit, "一二三四五六七八九十百") == .failed)
        #expect(outcome(.length(LengthLimit(.han, least: 4)), "用 Swift 写。") == .unknown)
    }

    @Test func `counts words and sentences`() {
        let words = InstructionCheck.Demand.length(LengthLimit(.words, most: 5))
        #expect(outcome(words, "This is a short answer.") == .passed)
        #expect(result(words, "This one is a bit too long.") == CheckResult(.failed, measured: 7))
        #expect(outcome(words, "A well-known, up-to-date one.") == .unknown)
        let sentences = InstructionCheck.Demand.length(LengthLimit(.sentences, most: 2))
        #expect(outcome(sentences, "第一句。第二句。") == .passed)
        #expect(outcome(sentences, "第一句。第二句。第三句。") == .failed)
        #expect(outcome(sentences, "第一句；第二句；第三句。") == .unknown)
        #expect(outcome(.length(LengthLimit(.paragraphs, most: 1)), "一段。\n\n二段。") == .failed)
    }

    @Test func `is lenient where the length was only about so much`() {
        let limit = InstructionCheck.Demand.length(
            LengthLimit(.han, least: 100, most: 100, isApproximate: true))
        func answer(_ count: Int) -> String { String(repeating: "字", count: count) }
        #expect(outcome(limit, answer(110)) == .passed)
        #expect(outcome(limit, answer(90)) == .passed)
        #expect(outcome(limit, answer(125)) == .unknown)
        #expect(outcome(limit, answer(180)) == .failed)
        #expect(outcome(limit, answer(20)) == .failed)
    }

    @Test func `tells languages and scripts by their characters`() {
        #expect(outcome(.language(.english), "This is an English answer about 长城.") == .passed)
        #expect(result(.language(.english), "这是一个中文的回答，不是英文。").found == "chinese")
        #expect(outcome(.language(.chinese), "用 `Array.map` 来转换，这是中文。") == .passed)
        #expect(outcome(.language(.chinese), "No.") == .unknown)
        #expect(outcome(.language(.traditional), "這個問題說來話長，我們從頭開始講。") == .passed)
        #expect(result(.language(.traditional), "这个问题说来话长，我们从头开始讲。").found == "simplified")
        #expect(outcome(.language(.simplified), "这个问题说来话长，我们从头开始讲。") == .passed)
        #expect(outcome(.language(.japanese), "これは日本語の答えです。") == .passed)
        #expect(outcome(.language(.chinese), "これは日本語の答えです。") == .failed)
    }

    @Test func `takes JSON with or without a fence`() {
        #expect(
            outcome(.json(only: true), " {\"a\": [1, 2.5e3, null], \"b\": \"\\u4e2d\"}\n")
                == .passed)
        #expect(outcome(.json(only: true), "```json\n{\"a\": 1}\n```") == .passed)
        #expect(outcome(.json(only: true), "好的：\n```json\n{\"a\": 1}\n```") == .failed)
        #expect(outcome(.json(only: false), "好的：\n```json\n{\"a\": 1}\n```") == .passed)
        for wrong in [
            "{\"a\": 1,}", "{'a': 1}", "[1 2]", "{\"a\"}", "{\"a\": 01}", "[1", "\"\u{1}\"", "",
        ] {
            #expect(outcome(.json(only: false), wrong) == .failed, "\(wrong)")
        }
    }

    @Test func `survives brackets without end`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(outcome(.json(only: false), deep) == .failed)
        let nested = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(outcome(.json(only: false), nested) == .passed)
    }

    @Test func `counts items, at the margin or all, or headings`() {
        let list = "1. 甲\n   - 细节\n2. 乙\n   - 细节\n3. 丙"
        #expect(outcome(.items(3), list) == .passed)
        #expect(outcome(.items(5), list) == .passed)
        #expect(result(.items(4), list) == CheckResult(.failed, measured: 5))
        #expect(outcome(.items(2), "## 甲\n一。\n## 乙\n二。") == .passed)
        #expect(outcome(.items(3), "第一是甲，第二是乙，第三是丙。") == .unknown)
    }

    @Test func `sees tables, code, headings and the lack of Markdown`() {
        #expect(outcome(.table, "| a | b |\n|---|---|\n| 1 | 2 |") == .passed)
        #expect(outcome(.table, "没有表格。") == .failed)
        #expect(outcome(.code("python"), "```py\nprint(1)\n```") == .passed)
        #expect(result(.code("python"), "```java\nint a;\n```").found == "java")
        #expect(outcome(.code("python"), "```\nprint(1)\n```") == .unknown)
        #expect(outcome(.code(nil), "print(1)") == .failed)
        #expect(outcome(.headings, "# 甲\n一。") == .passed)
        #expect(outcome(.noMarkdown, "1. 一\n- 二\n3 * 4 = 12") == .passed)
        #expect(result(.noMarkdown, "这是**重点**。").found == "**")
        #expect(result(.noMarkdown, "## 标题").found == "#")
    }

    @Test func `finds words, and words at the edges`() {
        #expect(outcome(.contains("长城"), "万里长城。") == .passed)
        #expect(
            result(.excludes("但是"), "但是……但是。") == CheckResult(.failed, measured: 2, found: "但是"))
        #expect(outcome(.contains("Cache"), "the cache") == .passed)
        #expect(outcome(.begins("总之"), "**总之**，很好。") == .passed)
        #expect(outcome(.ends("谢谢"), "好的，谢谢！") == .passed)
        #expect(outcome(.ends("谢谢"), "谢谢，再见。") == .failed)
    }
}
