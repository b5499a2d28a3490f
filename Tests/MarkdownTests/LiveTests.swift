import Markdown
import Testing

/// What is drawn of a text that still grows.
private func live(_ source: String, columns: Int = 40) -> [String] {
    var text = MarkdownText(columns: columns)
    text.append(source)
    return text.drawn
}

@Suite struct `A text that still grows` {
    @Test func `takes marks that are open as closed`() {
        #expect(live("some **bold te") == ["some bold te"])
        #expect(live("some **bold text*") == ["some bold text"])
        #expect(live("a `co") == ["a co"])
        #expect(live("**注意：") == ["注意："])
        #expect(live("see [the page](https://exam") == ["see the page"])
        #expect(live("~~gone") == ["gone"])
        #expect(live("**[a](htt") == ["a"])
    }

    @Test func `shows them as they are once it has ended`() {
        #expect(MarkdownText("some **bold te", columns: 40).drawn == ["some **bold te"])
        #expect(MarkdownText("a `co", columns: 40).drawn == ["a `co"])
    }

    @Test func `holds back marks of which it isn't known what they will be`() {
        #expect(live("text\n-") == ["text"])
        #expect(live("text\n12.") == ["text"])
        #expect(live("| a | b |\n|---|-") == ["| a | b |"])
        #expect(live("text\n\n##") == ["text"])
        #expect(live("text\n``") == ["text"])
        #expect(MarkdownText("text\n-", columns: 40).drawn == ["text"])
        #expect(MarkdownText("text\n12.", columns: 40).drawn == ["text", "12."])
    }

    @Test func `shows a table's rows as they come`() {
        let head = "| a | b |\n|---|---|\n"
        #expect(live(head + "| 1 | tw") == ["a │ b", "──┼───", "1 │ tw"])
    }

    @Test func `keeps the widths of a long table's columns`() {
        let rows = (0..<200).map { "| \($0) | x |\n" }.joined()
        var text = MarkdownText(columns: 40)
        text.append("| n | v |\n|---|---|\n" + rows)
        let before = text.drawn
        text.append("| 1000000 | a much longer value than any before it has been |\n")
        #expect(Array(text.drawn.prefix(before.count)) == before)
        #expect(text.settledLineCount > 200)
    }

    @Test func `takes nothing in after it has ended`() {
        var text = MarkdownText("done", columns: 20)
        text.append(" more")
        #expect(text.drawn == ["done"])
        #expect(text.isFinished)
    }

    @Test func `may be cut within a character`() {
        var text = MarkdownText(columns: 20)
        let bytes = Array("中".utf8)
        bytes[..<2].withUnsafeBufferPointer { text.append(utf8: $0) }
        #expect(text.lineCount == 0)
        bytes[2...].withUnsafeBufferPointer { text.append(utf8: $0) }
        #expect(text.drawn == ["中"])
    }

    @Test func `makes a broken character at its end visible`() {
        var text = MarkdownText(columns: 20)
        Array("a中".utf8).dropLast().withUnsafeBufferPointer { text.append(utf8: $0) }
        text.finish()
        #expect(text.drawn == ["a\u{FFFD}"])
    }
}
