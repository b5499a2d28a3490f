/// Finds the blocks of a text, a line at a time (CommonMark 0.31, appendix A, phase 1), and has them
/// laid out as they end.
///
/// A copy of it is a complete memory of all lines so far, and what it remembers is bounded: the
/// containers that are open, and of the open leaf a limited stretch.
struct BlockParser: Sendable {
    var place = BlockPlace()
    var leaf = Leaf.none

    /// Deeper nesting is taken as text.
    static let mostContainers = 20
    /// A line is looked at whole up to so many bytes; what follows goes on with its leaf.
    static let longestLine = 2048

    /// Takes in a line, without its line feed and not longer than `longestLine`.
    mutating func takeLine(_ line: Range<Int>, of source: Source, on sheet: inout Typesetter) {
        if leaf.isHeading { closeLeaf(source, &sheet) }
        var cursor = LineCursor(source, line)
        let matched = matchContainers(&cursor)
        if matched == place.containers.count {
            if continueLeaf(&cursor, &sheet) { return }
        } else if !leaf.isParagraph {
            closeLeaf(source, &sheet)
        }
        openBlocks(&cursor, matched: matched, &sheet)
    }

    /// Takes in what follows the first `longestLine` bytes of a line.
    mutating func takeRest(_ rest: Range<Int>, of source: Source, on sheet: inout Typesetter) {
        let current = leaf
        leaf = .none
        switch current {
        case .text(var text):
            text.takeRest(rest, source, &place, &sheet)
            leaf = .text(text)
        case .code(var code):
            code.takeRest(rest, source, &sheet)
            leaf = .code(code)
        case .html(var html):
            html.takeLine(rest, source, &sheet)
            leaf = html.isClosed ? .none : .html(html)
        case .math(var math):
            math.takeLine(rest, source, &place, &sheet)
            leaf = math.isClosed ? .none : .math(math)
        case .table, .none:
            leaf = current
            closeLeaf(source, &sheet)
            startText(rest, source)
            takeRest(rest, of: source, on: &sheet)
        }
    }

    /// Ends the text: lays out what has not been yet.
    mutating func finish(_ source: Source, on sheet: inout Typesetter) {
        close(to: 0, source, &sheet)
    }

    /// Closes the leaf and the containers from the inside until so many are left.
    mutating func close(to depth: Int, _ source: Source, _ sheet: inout Typesetter) {
        closeLeaf(source, &sheet)
        let closed = place.containers.dropFirst(depth)
        if let marker = closed.lazy.compactMap(\.markerPlace).last {
            layEmptyItem(at: marker, &sheet)
        }
        place.close(to: depth)
    }

    mutating func closeLeaf(_ source: Source, _ sheet: inout Typesetter) {
        let current = leaf
        leaf = .none
        switch current {
        case .none, .html: break
        case .text(var text): text.close(source, &place, &sheet)
        case .code(var code): code.close(&place, &sheet)
        case .table(var table): table.close(source, &place, &sheet)
        case .math(var math): math.close(source, &place, &sheet)
        }
    }

    private mutating func layEmptyItem(at marker: Int, _ sheet: inout Typesetter) {
        let margin = sheet.begin(.emptyItem, at: marker, in: &place)
        sheet.page.startLine(source: marker, inBlock: true)
        sheet.page.append(margin.first)
    }
}
