extension MarkdownText {
    /// The leaves of the document, in order.
    package var blocks: [MarkdownBlock] { sheet.page.blocks }

    /// The text of a code block as it is to be copied: without fences and indentation, each line
    /// with a line feed at its end. Empty for other blocks.
    package func code(of block: MarkdownBlock) -> String {
        var code: [UInt8] = []
        for line in sheet.page.codeLines[block.codeLines] {
            if !line.isContinuation, !code.isEmpty { code.append(0x0A) }
            code.append(contentsOf: repeatElement(0x20, count: Int(line.padding)))
            code.append(contentsOf: bytes[Int(line.start)..<Int(line.end)])
        }
        if !block.codeLines.isEmpty { code.append(0x0A) }
        return String(decoding: code, as: UTF8.self)
    }
}
