extension BlockParser {
    /// Adds a line to a leaf that takes lines as they are; false if the line doesn't belong to it.
    mutating func continueLeaf(_ cursor: inout LineCursor, _ sheet: inout Typesetter) -> Bool {
        let current = leaf
        switch current {
        case .none, .text, .table: return false
        case .code(var code):
            leaf = .none
            let isTaken = code.takeLine(cursor, &place, &sheet)
            leaf = code.isClosed ? .none : .code(code)
            if !isTaken { closeLeaf(cursor.source, &sheet) }
            return isTaken
        case .html(var html):
            if html.endsBefore(cursor) { return false }
            leaf = .none
            html.takeLine(cursor.paddedContent.range, cursor.source, &sheet)
            leaf = html.isClosed ? .none : .html(html)
            return true
        case .math(var math):
            if cursor.isBlank { return false }
            leaf = .none
            math.takeLine(cursor.content, cursor.source, &place, &sheet)
            leaf = math.isClosed ? .none : .math(math)
            return true
        }
    }

    /// Makes a heading of the paragraph so far if the line underlines it (CommonMark 0.31 §4.3).
    ///
    /// Models separate sections with dashes right under a sentence: where the text ends like a
    /// sentence, dashes are a rule.
    mutating func underline(
        _ line: Range<Int>, _ source: Source, interrupting: Bool, _ sheet: inout Typesetter
    ) -> Bool {
        guard interrupting, case .text(var text) = leaf, text.canBeHeading,
            let level = LineStart.underline(source, line),
            level == 1 || source.trimmed(line).count < 3 || !text.endsSentence(source)
        else { return false }
        leaf = .none
        text.heading = level
        text.end = line.upperBound
        text.close(source, &place, &sheet)
        return true
    }

    mutating func layRule(
        _ line: Range<Int>, _ source: Source, _ depth: Int, _ sheet: inout Typesetter
    ) -> Bool {
        guard LineStart.isRule(source, line) else { return false }
        close(to: depth, source, &sheet)
        place.noteContent()
        let margin = sheet.begin(.rule, at: line.lowerBound, in: &place)
        sheet.page.startLine(source: line.lowerBound, inBlock: true)
        sheet.page.append(margin.first)
        sheet.page.append(sheet.stroke(sheet.columns - margin.columns, .rule))
        sheet.endBlock(at: line.upperBound)
        return true
    }

    /// Lays out `[label]: address "title"` as it stands, for the references that show the label. The
    /// standard doesn't let it follow text without a blank line; models write lists of sources so.
    mutating func layDefinition(
        _ line: Range<Int>, _ source: Source, _ depth: Int, _ sheet: inout Typesetter
    ) -> Bool {
        guard let definition = Definition.link(source, line),
            !leaf.isParagraph
                || source.firstPlace(of: "://", in: definition.address) != nil
        else { return false }
        close(to: depth, source, &sheet)
        place.noteContent()
        let address = source.string(definition.address)
        sheet.define(Definition.normalised(source.string(definition.label)), address)
        var flow = TextFlow(margin: sheet.begin(.definition, at: line.lowerBound, in: &place))
        let labelEnd = definition.label.upperBound + 2
        flow.text.append(source, line.lowerBound..<labelEnd, MarkdownStyle(.footnote))
        flow.text.append(source, labelEnd..<definition.address.lowerBound, MarkdownStyle(.text))
        flow.text.append(source, definition.address, MarkdownStyle(.link))
        flow.text.append(
            source, definition.address.upperBound..<line.upperBound, MarkdownStyle(.text))
        sheet.page.links.append(
            Page.Link(
                link: MarkdownLink(
                    source: definition.address, text: address, address: address, isImage: false)))
        flow.lay(isFinal: true, on: &sheet)
        sheet.endBlock(at: line.upperBound)
        return true
    }

    /// Begins a table if the line is a delimiter row and the paragraph's last line has as many cells
    /// (GFM §4.10). What stands above that line remains a paragraph.
    mutating func openTable(
        _ line: Range<Int>, _ source: Source, interrupting: Bool, _ sheet: inout Typesetter
    ) -> Bool {
        guard interrupting, case .text(var text) = leaf, let header = text.lastLine,
            let alignments = TableRow.alignments(source, line)
        else { return false }
        let cells = TableRow.cells(source, header)
        guard cells.count == alignments.count else { return false }
        leaf = .none
        if text.removeLastLine() { text.close(source, &place, &sheet) }
        var table = TableLeaf(start: header.lowerBound, alignments, end: line.upperBound)
        table.takeHeader(cells, source, &sheet)
        leaf = .table(table)
        return true
    }
}
