import Markdown
import Testing

@Suite struct `The blocks of a text` {
    @Test func `say what they are and where they stand`() {
        let source = """
            # Title

            Text

            - item
              > quoted

            ```swift
            let x = 1

            ```

            | a | b |
            |---|---|
            | 1 | 2 |

            ---
            [^n]: note

            """
        let text = MarkdownText(source, columns: 40)
        let blocks = text.blocks
        #expect(
            blocks.map(\.kind) == [
                .heading(level: 1), .paragraph, .paragraph, .paragraph, .code(language: "swift"),
                .table(columns: 2), .rule, .paragraph,
            ])
        #expect(blocks.map(\.itemDepth) == [0, 0, 1, 1, 0, 0, 0, 0])
        #expect(blocks.map(\.quoteDepth) == [0, 0, 0, 1, 0, 0, 0, 0])
        #expect(blocks.last?.footnote == "n")
        let bytes = Array(source.utf8)
        let sources = blocks.map { String(decoding: bytes[$0.source], as: UTF8.self) }
        #expect(sources[0] == "# Title")
        #expect(sources[3] == "quoted")
        #expect(sources[4] == "```swift\nlet x = 1\n\n```")
        #expect(sources[5].hasSuffix("| 1 | 2 |"))
        for block in blocks {
            let lines = block.firstLine..<block.firstLine + block.lineCount
            #expect(lines.allSatisfy { text.line($0).block.map { blocks[$0] == block } ?? false })
        }
    }

    @Test func `give code as it is to be copied`() {
        let source =
            "> - x\n>   ```\n>   a\tb\n>\n>     indented\n>   ```\n\n    plain\n\n      code\n"
        let text = MarkdownText(source, columns: 20)
        let code = text.blocks.map { text.code(of: $0) }
        #expect(code == ["", "a\tb\n\n  indented\n", "plain\n\n  code\n"])
    }

    @Test func `give a long line of code in one piece`() {
        let line = String(repeating: "let value = 1; ", count: 400)
        let text = MarkdownText("```\n\(line)\nend\n```\n", columns: 38)
        #expect(text.blocks.map { text.code(of: $0) } == ["\(line)\nend\n"])
    }

    @Test func `know the addresses of their links`() {
        let source = """
            [a](https://e.org/a) and <https://e.org/b>, www.e.org, x@e.org, ![i](c.png)

            | [t](https://e.org/t) |
            |---|
            | https://e.org/u |

            See [one][1] and [two][2].

            [1]: https://e.org/1
            """
        let text = MarkdownText(source, columns: 60)
        let links = text.blocks.map { text.links(of: $0).map(\.address) }
        #expect(
            links == [
                [
                    "https://e.org/a", "https://e.org/b", "http://www.e.org", "mailto:x@e.org",
                    "c.png",
                ],
                ["https://e.org/t", "https://e.org/u"], ["https://e.org/1"],
                ["https://e.org/1"],
            ])
        #expect(
            text.links(of: text.blocks[0]).map(\.isImage) == [false, false, false, false, true])
    }

    @Test func `count on with the same code block while it grows`() {
        var text = MarkdownText(columns: 20)
        text.append("```go\na := 1\n")
        #expect(text.blocks.map(\.lineCount) == [2])
        text.append("b := 2\nc")
        #expect(text.blocks.map(\.lineCount) == [4])
        text.append(" := 3\n```\n")
        #expect(text.blocks.map(\.lineCount) == [4])
        #expect(text.code(of: text.blocks[0]) == "a := 1\nb := 2\nc := 3\n")
    }

    @Test func `know what each line shows of their links`() {
        let source = """
            [r]: https://r.example

            前面[一个很长的链接文字要折行](https://a.example)后面 https://b.example/路

            | 表 | [格子](https://c.example) |
            |---|---|
            | [![图](https://i.example/x.png) 标](https://d.example) | [引用][r] |
            """
        let text = MarkdownText(source, columns: 24)
        let shown = (0..<text.lineCount).flatMap { line in
            text.links(ofLine: line).map { link, columns in
                "\(text.line(line).text(in: columns)) → \(link.address)"
            }
        }
        #expect(
            shown == [
                "https://r.example → https://r.example", "一个很长的链接文字要 → https://a.example",
                "折行 → https://a.example", "https:// → https://b.example/",
                "b.example/ → https://b.example/", "格子 → https://c.example",
                "[image: 图] 标 → https://d.example", "引用[r] → https://r.example",
            ])
    }
}

extension MarkdownLine {
    /// The text of whole runs within columns.
    fileprivate func text(in columns: Range<Int>) -> String {
        var (text, column) = ("", 0)
        for run in runs {
            if columns.contains(column) { text += run.text }
            column += run.columns
        }
        return text
    }
}
