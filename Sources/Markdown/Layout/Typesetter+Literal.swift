import UnicodeText

extension Typesetter {
    /// Lays out a line of the source by itself, wrapped like text.
    mutating func layLiteral(
        _ text: StyledText, first: [Page.Run], _ margin: Margin, at source: Int, indent: Int = 0
    ) {
        let indent = columns - margin.columns >= 16 ? indent : 0
        let width = max(1, columns - margin.columns - indent)
        var lines: [TextLine] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            LineFiller(bytes, context: 0, columns: width, ambiguous: ambiguous)
                .fill(from: 0, into: &lines)
        }
        for (index, line) in lines.enumerated() {
            page.startLine(source: text.source(at: line.start) ?? source, inBlock: true)
            page.append(index == 0 ? first : margin.rest)
            page.append(blanks(indent))
            lay(text, line)
        }
    }

    /// Lays out a line of code: indented by two columns, and wrapped at the edge with a mark before
    /// what didn't fit, so that its blanks keep their meaning.
    mutating func layCode(
        _ text: StyledText, margin: (first: [Page.Run], rest: [Page.Run], columns: Int),
        at source: Int, isContinuation: Bool = false
    ) {
        let room = columns - margin.columns
        let indent = room >= 16 ? 2 : 0
        let mark = room >= 8 ? 2 : 0
        var filler = CodeFiller(
            columns: max(1, room - indent), mark: mark, isContinuation: isContinuation)
        filler.fill(text, ambiguous)
        for (index, line) in filler.lines.enumerated() {
            page.startLine(source: text.source(at: line.start) ?? source, inBlock: true)
            page.append(index == 0 ? margin.first : margin.rest)
            page.append(blanks(indent, .code))
            if mark > 0, index > 0 || isContinuation {
                page.append(
                    page.ownRun(signs.continuation + " ", columns: 2, MarkdownStyle(.codeMark)))
            }
            layWhole(text, line)
        }
    }
}
