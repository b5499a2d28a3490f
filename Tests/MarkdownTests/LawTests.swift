import Markdown
import Testing

/// Texts whose lines are longer than what is looked at in one piece.
private func longDocument(_ random: inout RandomMarkdown) -> [UInt8] {
    let openings = ["", "```swift\n", "- ", "> ", "# ", "| a | b |\n|---|---|\n", "<div>", "$$\n"]
    var text = Array(openings[random.next(openings.count)].utf8)
    for _ in 0..<1 + random.next(3) {
        while text.count < 3000 + random.next(6000) {
            text += random.document(fragments: 3).filter { $0 != 0x0A }
        }
        text += random.document(fragments: 1 + random.next(20))
    }
    return text
}

private func expectSame(_ bytes: [UInt8], _ pieces: [ArraySlice<UInt8>], _ columns: Int) {
    var whole = MarkdownText([bytes[...]], columns: columns)
    var grown = MarkdownText(pieces, columns: columns)
    let source = String(decoding: bytes, as: UTF8.self)
    #expect(MarkdownPicture.full(of: grown) == MarkdownPicture.full(of: whole), "\(source)")
    whole.finish()
    grown.finish()
    #expect(MarkdownPicture.full(of: grown) == MarkdownPicture.full(of: whole), "\(source)")
}

@Suite struct `Markdown, however it comes` {
    @Test(arguments: [1, 5, 17, 38, 80]) func `is the same in any pieces as at once`(
        columns: Int
    ) {
        for seed in 0..<60 {
            var random = RandomMarkdown(seed: UInt64(seed * 100 + columns))
            let bytes = random.document(fragments: 4 + random.next(60))
            expectSame(bytes, random.pieces(of: bytes, upTo: seed % 2 == 0 ? 7 : 40), columns)
        }
    }

    @Test func `is the same byte by byte`() {
        for seed in 0..<40 {
            var random = RandomMarkdown(seed: UInt64(seed + 7))
            let bytes = random.document(fragments: 20)
            expectSame(bytes, bytes.indices.map { bytes[$0...$0] }, 30)
        }
    }

    @Test func `is the same cut in two anywhere`() {
        var random = RandomMarkdown(seed: 3)
        let bytes = random.document(fragments: 60)
        for cut in bytes.indices { expectSame(bytes, [bytes[..<cut], bytes[cut...]], 38) }
    }

    @Test(arguments: [20, 80]) func `is the same with lines that are cut themselves`(columns: Int) {
        for seed in 0..<12 {
            var random = RandomMarkdown(seed: UInt64(seed * 31 + columns))
            let bytes = longDocument(&random)
            expectSame(bytes, random.pieces(of: bytes, upTo: 300), columns)
        }
    }

    @Test func `is the same rewrapped as laid out anew`() {
        for seed in 0..<40 {
            var random = RandomMarkdown(seed: UInt64(seed + 1000))
            let bytes = seed % 4 == 0 ? longDocument(&random) : random.document(fragments: 60)
            var text = MarkdownText([bytes[...]], columns: 50)
            text.rewrap(columns: 23)
            var anew = MarkdownText([bytes[...]], columns: 23)
            #expect(MarkdownPicture.full(of: text) == MarkdownPicture.full(of: anew))
            text.finish()
            anew.finish()
            text.rewrap(columns: 38)
            #expect(
                MarkdownPicture.full(of: text)
                    == MarkdownPicture.full(
                        of: MarkdownText(String(decoding: bytes, as: UTF8.self), columns: 38)))
        }
    }

    @Test func `never changes a line that has settled`() {
        for seed in 0..<40 {
            var random = RandomMarkdown(seed: UInt64(seed + 500))
            let bytes = seed % 4 == 0 ? longDocument(&random) : random.document(fragments: 80)
            var text = MarkdownText(columns: 38)
            var settled: [MarkdownLine] = []
            for piece in random.pieces(of: bytes, upTo: 60) {
                piece.withUnsafeBufferPointer { text.append(utf8: $0) }
                #expect(settled.indices.allSatisfy { text.line($0) == settled[$0] })
                settled += (settled.count..<text.settledLineCount).map { text.line($0) }
            }
        }
    }
}
