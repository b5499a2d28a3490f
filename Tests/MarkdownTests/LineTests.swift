import Markdown
import Testing
import UnicodeText

@Suite struct `Laid-out lines` {
    @Test(arguments: [1, 2, 3, 8, 19, 38, 80], [AmbiguousWidth.one, .two])
    func `are never wider than the pane, and tell their columns`(
        columns: Int, ambiguous: AmbiguousWidth
    ) {
        for seed in 0..<12 {
            var random = RandomMarkdown(seed: UInt64(seed + columns * 1000))
            let bytes = random.document(fragments: 60)
            let text = MarkdownText(
                String(decoding: bytes, as: UTF8.self), columns: columns, ambiguous: ambiguous)
            for index in 0..<text.lineCount {
                let line = text.line(index)
                #expect(line.columns <= columns, "\(String(decoding: bytes, as: UTF8.self))")
                #expect(line.columns == line.runs.reduce(0) { $0 + $1.columns })
                var drawn = 0
                text.forEachCluster(ofLine: index) { _, width, _ in drawn += width }
                #expect(drawn == line.columns, "\(line)")
            }
        }
    }

    @Test func `give each run the source that it shows`() {
        for seed in 0..<60 {
            var random = RandomMarkdown(seed: UInt64(seed + 90))
            let bytes = random.document(fragments: 60)
            let text = MarkdownText(String(decoding: bytes, as: UTF8.self), columns: 38)
            for run in (0..<text.lineCount).flatMap({ text.line($0).runs }) {
                guard let source = run.source else { continue }
                #expect(text.bytes.indices.contains(source.lowerBound) || source.isEmpty)
                #expect(source.upperBound <= text.bytes.count)
                if run.isVerbatim { #expect(Array(run.text.utf8) == Array(text.bytes[source])) }
            }
        }
    }

    @Test func `each have a place of the source for themselves`() {
        for seed in 0..<60 {
            var random = RandomMarkdown(seed: UInt64(seed + 4000))
            let bytes = random.document(fragments: 60)
            let text = MarkdownText(String(decoding: bytes, as: UTF8.self), columns: 30)
            let places = (0..<text.lineCount).map { text.source(ofLine: $0) }
            #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
            #expect(places.map { text.line(ofByte: $0) } == Array(places.indices))
        }
    }

    @Test func `show plain text whole and in order`() {
        let source = "One two **three** four 中文，文字 `code` five, six seven eight nine ten."
        let text = MarkdownText(source, columns: 12)
        let runs = (0..<text.lineCount).flatMap { text.line($0).runs }
        let places = runs.compactMap(\.source)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        let shown = runs.map(\.text).joined().filter { $0 != " " }
        #expect(shown == source.filter { !" *`".contains($0) })
    }

    @Test func `find the line and the columns of a search hit`() {
        let source = "# Title\n\nSome **strong words** here\n\n| a | b |\n|---|---|\n| 中文 | hit |\n"
        let text = MarkdownText(source, columns: 40)
        let bytes = Array(source.utf8)
        func place(of word: String) -> Range<Int> {
            let word = Array(word.utf8)
            let start = bytes.indices.first { bytes[$0...].starts(with: word) } ?? 0
            return start..<start + word.count
        }
        #expect(text.line(showing: place(of: "Title").lowerBound) == 0)
        #expect(text.columns(ofLine: 0, showing: place(of: "tle")) == [2..<5])
        #expect(text.line(showing: place(of: "words").lowerBound) == 2)
        #expect(text.columns(ofLine: 2, showing: place(of: "words** he")) == [12..<20])
        let row = text.line(showing: place(of: "hit").lowerBound)
        #expect(text.drawn[row] == "中文 │ hit")
        #expect(text.columns(ofLine: row, showing: place(of: "文")) == [2..<4])
        #expect(text.columns(ofLine: row, showing: place(of: "hit")) == [7..<10])
    }

    @Test func `use signs of one column where ambiguous ones take two`() {
        let text = MarkdownText(
            "- a\n\n> b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n", columns: 10, ambiguous: .two)
        #expect(text.drawn == ["* a", "", "| b", "", "a | b", "--+--", "1 | 2", "", "----------"])
    }
}
