import Comparison
import TestSupport
import Testing

private func contents(_ text: String) -> [String] {
    let answer = AnswerText(text)
    return answer.passages.map { answer.text($0.content) }
}

private func kinds(_ text: String) -> [Passage.Kind] { AnswerText(text).passages.map(\.kind) }

@Suite struct `An answer` {
    @Test func `is cut into headings, sentences, items, quotes, rows and lines of code`() {
        let text = """
            # 标题

            一句。两句。
            - 项目
            > 引文

            | a | b |
            |---|---|
            | 1 | 2 |

            ```swift
            let a = 1

            print(a)
            ```
            """
        #expect(
            contents(text) == [
                "标题", "一句。", "两句。", "项目", "引文", "| a | b |", "| 1 | 2 |", "let a = 1", "print(a)",
            ])
        #expect(
            kinds(text) == [
                .heading(1), .paragraph, .paragraph, .listItem, .quote, .tableRow, .tableRow, .code,
                .code,
            ])
    }

    @Test(arguments: [
        "1. 内容", "1) 内容", "12、内容", "一、内容", "（三）内容", "(2) 内容", "① 内容", "• 内容", "- 内容",
        "> 1. 内容", "1. - 内容", "**1. 内容",
    ])
    func `leaves markers out of the words`(_ line: String) {
        #expect(contents(line) == ["内容"])
    }

    @Test(arguments: ["1.5倍", "3D打印", "2024年", "-5度", "一定要去", "#标签", "1234.页"])
    func `takes for words what only looks like a marker`(_ line: String) {
        #expect(contents(line) == [line])
    }

    @Test func `tells which heading a passage stands under`() {
        let answer = AnswerText("前言。\n# 甲\n一。\n## 乙\n二。")
        #expect(answer.passages.map(\.heading) == [nil, nil, 1, nil, 3])
    }

    @Test func `takes code for code to the end if its fence never closes`() {
        #expect(kinds("```\n# no heading\n- no item") == [.code, .code])
        #expect(kinds("~~~~\n```\n~~~\n~~~~\n后面") == [.code, .code, .paragraph])
    }

    @Test func `knows a table without bars at its edges by its line of dashes`() {
        #expect(kinds("a | b\n---|---\n1 | 2\n\n后面") == [.paragraph, .tableRow, .paragraph])
    }

    @Test func `is nothing if empty, and one passage without words if there are none`() {
        #expect(AnswerText("").passages.isEmpty)
        #expect(AnswerText("\n---\n\n").passages.map(\.content.isEmpty) == [true])
    }

    @Test(arguments: 1...60)
    func `belongs to its passages byte by byte`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let bytes = seed % 2 == 0 ? random.bytes(400) : Array(random.markdown(120).utf8)
        let answer = AnswerText(bytes: bytes)
        var covered = 0
        for passage in answer.passages {
            #expect(passage.range.lowerBound == covered)
            covered = passage.range.upperBound
            #expect(passage.content.isEmpty || passage.range.contains(passage.content.lowerBound))
            #expect(passage.content.upperBound <= passage.range.upperBound)
            #expect(passage.marked.lowerBound <= passage.content.lowerBound)
        }
        #expect(covered == bytes.count)
    }

    @Test func `is cut the same when more comes, but for its last passage`() {
        let text = "# 甲\n\n一句。Two sentences. Really e.g. this.\n- 项目；再一个\n```\ncode\n```\n末尾。"
        let whole = contents(text)
        for end in text.indices {
            let part = contents(String(text[..<end]))
            #expect(part.dropLast().elementsEqual(whole.prefix(max(0, part.count - 1))))
        }
    }
}
