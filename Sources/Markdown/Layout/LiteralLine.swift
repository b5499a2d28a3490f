import UnicodeText

/// Puts a line together that is shown as it was written: tabs become blanks up to columns of four.
struct LiteralLine {
    let source: Source
    let ambiguous: AmbiguousWidth
    private(set) var text = StyledText()
    private var columns = 0

    init(source: Source, ambiguous: AmbiguousWidth) {
        self.source = source
        self.ambiguous = ambiguous
    }

    /// Appends blanks that a tab before `place` has left over.
    mutating func pad(_ count: Int, at place: Int) {
        text.append(
            made: repeatElement(0x20, count: count), for: place..<place, MarkdownStyle(.code))
        columns += count
    }

    mutating func append(_ range: Range<Int>, _ role: MarkdownRole) {
        var start = range.lowerBound
        for place in range where source[place] == 0x09 {
            appendText(start..<place, role)
            let width = 4 - columns % 4
            text.append(
                made: repeatElement(0x20, count: width), for: place..<place + 1,
                MarkdownStyle(role))
            columns += width
            start = place + 1
        }
        appendText(start..<range.upperBound, role)
    }

    private mutating func appendText(_ range: Range<Int>, _ role: MarkdownRole) {
        guard !range.isEmpty else { return }
        text.append(source, range, MarkdownStyle(role))
        let part = Source(rebasing: source[range])
        if part.allSatisfy({ $0 < 0x80 }) {
            columns += range.count
        } else {
            forEachCluster(in: part, ambiguous: ambiguous) { _, width, _ in columns += width }
        }
    }
}
