import Foundation
import Markdown
import Testing

@Suite struct `Examples of Markdown` {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

    @Test(arguments: ExampleFile.names) func `look as they were approved`(file name: String) throws
    {
        var file = try ExampleFile(named: name)
        for index in file.examples.indices {
            let example = file.examples[index]
            let source = example.source.joined(separator: "\n")
            for (place, picture) in example.pictures.enumerated() {
                let text = MarkdownText(source, columns: picture.columns)
                let rows = MarkdownPicture.rows(of: text)
                file.examples[index].pictures[place].rows = rows
                #expect(
                    Self.isUpdating || rows == picture.rows,
                    "\(name): \(example.name) at \(picture.columns)")
            }
        }
        if Self.isUpdating { try file.text.write(to: file.url, atomically: true, encoding: .utf8) }
    }

    @Test func `are more than three hundred`() throws {
        let count = try ExampleFile.names.map { try ExampleFile(named: $0).examples.count }
        #expect(count.reduce(0, +) >= 300)
    }

    @Test(arguments: ExampleFile.names) func `are the same byte by byte, and never too wide`(
        file name: String
    ) throws {
        for example in try ExampleFile(named: name).examples {
            let source = Array(example.source.joined(separator: "\n").utf8)
            for columns in [9, 38] {
                let bytes = source.indices.map { source[$0...$0] }
                var grown = MarkdownText(bytes, columns: columns)
                var whole = MarkdownText([source[...]], columns: columns)
                #expect(MarkdownPicture.full(of: grown) == MarkdownPicture.full(of: whole))
                grown.finish()
                whole.finish()
                #expect(MarkdownPicture.full(of: grown) == MarkdownPicture.full(of: whole))
                #expect((0..<whole.lineCount).allSatisfy { whole.line($0).columns <= columns })
            }
        }
    }
}
