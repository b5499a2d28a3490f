import Markdown
import Testing

@Suite struct `Markdown, however it comes` {
    @Test(arguments: [1, 5, 17, 38, 80]) func `is the same in any pieces as at once`(
        columns: Int
    ) {
        for seed in 0..<60 {
            var random = RandomMarkdown(seed: UInt64(seed * 100 + columns))
            let bytes = random.document(fragments: 4 + random.next(60))
            let pieces = random.pieces(of: bytes, upTo: seed % 2 == 0 ? 7 : 40)
            var whole = MarkdownText([bytes[...]], columns: columns)
            var grown = MarkdownText(pieces, columns: columns)
            let source = String(decoding: bytes, as: UTF8.self)
            #expect(MarkdownPicture.full(of: grown) == MarkdownPicture.full(of: whole), "\(source)")
            whole.finish()
            grown.finish()
            #expect(MarkdownPicture.full(of: grown) == MarkdownPicture.full(of: whole), "\(source)")
        }
    }
}
