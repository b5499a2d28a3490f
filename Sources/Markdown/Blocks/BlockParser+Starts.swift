extension BlockParser {
    /// Opens what the line begins, behind the containers that it matched, and takes the rest of it
    /// as text.
    mutating func openBlocks(
        _ cursor: inout LineCursor, matched: Int, _ sheet: inout Typesetter
    ) {
        var depth = matched
        var interrupts = leaf.isParagraph && matched == place.containers.count
        while !cursor.isBlank {
            if cursor.indent >= 4 {
                if leaf.isParagraph { break }
                return openIndentedCode(cursor, depth, &sheet)
            }
            if openLeaf(cursor, depth, interrupting: interrupts, &sheet) { return }
            guard depth < Self.mostContainers,
                openContainer(&cursor, depth, interrupting: interrupts, &sheet)
            else { break }
            depth += 1
            interrupts = false
        }
        takeText(cursor, depth, &sheet)
    }

    private mutating func openContainer(
        _ cursor: inout LineCursor, _ depth: Int, interrupting: Bool, _ sheet: inout Typesetter
    ) -> Bool {
        if cursor.byte == UInt8(ascii: ">") {
            close(to: depth, cursor.source, &sheet)
            push(.quote)
            return Self.takeQuoteMark(&cursor)
        }
        return openMarked(&cursor, depth: depth, interrupting: interrupting, &sheet)
    }

    /// What remains of a line that begins nothing: a blank line, a row of the table, or text.
    private mutating func takeText(
        _ cursor: LineCursor, _ depth: Int, _ sheet: inout Typesetter
    ) {
        let source = cursor.source
        if cursor.isBlank {
            close(to: depth, source, &sheet)
            if !sheet.page.lines.isEmpty { place.noteBlankLine(in: depth) }
            return
        }
        if leaf.isParagraph { return continueText(cursor.content, source, &sheet) }
        if case .table(var table) = leaf, depth == place.containers.count {
            leaf = .none
            let isRow = table.takeRow(cursor.content, source, &place, &sheet)
            leaf = .table(table)
            if isRow { return }
        }
        close(to: depth, source, &sheet)
        startText(cursor.content, source)
    }

    /// Begins a paragraph, which in a list item may begin with a task's box.
    mutating func startText(_ line: Range<Int>, _ source: Source) {
        var line = line
        if case .item(var item) = place.containers.last, !item.hasContent,
            let task = LineStart.task(source, line)
        {
            item.task = task.isDone
            place.containers[place.containers.count - 1] = .item(item)
            line = task.text
        }
        place.noteContent()
        leaf = .text(TextLeaf(heading: nil, Piece(range: line)))
    }

    private mutating func continueText(
        _ line: Range<Int>, _ source: Source, _ sheet: inout Typesetter
    ) {
        guard case .text(var text) = leaf else { return }
        leaf = .none
        text.takeLine(line, source, &place, &sheet)
        leaf = .text(text)
    }

    // MARK: Leaves

    /// Opens the leaf that the line begins; false if it begins none.
    private mutating func openLeaf(
        _ cursor: LineCursor, _ depth: Int, interrupting: Bool, _ sheet: inout Typesetter
    ) -> Bool {
        let (source, line) = (cursor.source, cursor.content)
        switch source[line.lowerBound] {
        case UInt8(ascii: "#"): return openHeading(line, source, depth, &sheet)
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return openFence(cursor, depth, &sheet)
        case UInt8(ascii: "<"):
            return openHTML(line, source, depth, interrupting: interrupting, &sheet)
        case UInt8(ascii: "$"), UInt8(ascii: "\\"): return openMath(line, source, depth, &sheet)
        case UInt8(ascii: "["): return layDefinition(line, source, depth, &sheet)
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
            return underline(line, source, interrupting: interrupting, &sheet)
                || layRule(line, source, depth, &sheet)
                || openTable(line, source, interrupting: interrupting, &sheet)
        case UInt8(ascii: "|"), UInt8(ascii: ":"):
            return openTable(line, source, interrupting: interrupting, &sheet)
        default: return false
        }
    }

    private mutating func openHeading(
        _ line: Range<Int>, _ source: Source, _ depth: Int, _ sheet: inout Typesetter
    ) -> Bool {
        guard let heading = LineStart.heading(source, line) else { return false }
        close(to: depth, source, &sheet)
        place.noteContent()
        leaf = .text(
            TextLeaf(heading: heading.level, Piece(range: heading.text), start: line.lowerBound))
        return true
    }

    private mutating func openFence(
        _ cursor: LineCursor, _ depth: Int, _ sheet: inout Typesetter
    ) -> Bool {
        let (source, line) = (cursor.source, cursor.content)
        guard let fence = Fence(source, line, indent: cursor.indent) else { return false }
        close(to: depth, source, &sheet)
        place.noteContent()
        leaf = .code(CodeLeaf(fence, start: line, source, &place, &sheet))
        return true
    }

    private mutating func openIndentedCode(
        _ cursor: LineCursor, _ depth: Int, _ sheet: inout Typesetter
    ) {
        close(to: depth, cursor.source, &sheet)
        place.noteContent()
        var code = CodeLeaf(indentedAt: cursor.nonblank, &place, &sheet)
        code.takeIndented(cursor, &sheet)
        leaf = .code(code)
    }

    private mutating func openHTML(
        _ line: Range<Int>, _ source: Source, _ depth: Int, interrupting: Bool,
        _ sheet: inout Typesetter
    ) -> Bool {
        guard let start = HTMLStart(source, line, interrupting: interrupting) else { return false }
        close(to: depth, source, &sheet)
        place.noteContent()
        var html = HTMLLeaf(start, at: line.lowerBound, &place, &sheet)
        html.takeLine(line, source, &sheet)
        leaf = html.isClosed ? .none : .html(html)
        return true
    }

    private mutating func openMath(
        _ line: Range<Int>, _ source: Source, _ depth: Int, _ sheet: inout Typesetter
    ) -> Bool {
        guard let fence = MathFence(source, line) else { return false }
        let rest = fence.start..<line.upperBound
        if let closing = fence.place(ofClosing: source, rest) {
            // Mathematics with text behind it is part of the text.
            let end = source.trimmed(closing + fence.closing.count..<line.upperBound)
            guard end.isEmpty else { return false }
        }
        close(to: depth, source, &sheet)
        place.noteContent()
        var math = MathLeaf(fence, at: line.lowerBound)
        math.takeLine(rest, source, &place, &sheet)
        leaf = math.isClosed ? .none : .math(math)
        return true
    }
}
