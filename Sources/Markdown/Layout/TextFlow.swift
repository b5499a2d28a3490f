import UnicodeText

/// Text that is wrapped within a margin, and may be laid out piece by piece: all lines but the last
/// are final, since what comes later can only change that one.
struct TextFlow: Sendable {
    /// What has not been laid out, and of what has been the last two lines: break opportunities
    /// depend on a little of what stands before.
    var text = StyledText()
    private let margin: Margin
    /// The first byte that has not been laid out.
    private var start = 0
    private var isFirst = true

    init(margin: Margin) {
        self.margin = margin
    }

    /// Lays out all lines but the last, or all if the text has ended.
    mutating func lay(isFinal: Bool, on sheet: inout Typesetter) {
        if isFinal { text.trimEnd(lineFeeds: true) }
        if isFinal, !isFirst, start >= text.bytes.count { return }
        let width = max(1, sheet.columns - margin.columns)
        var lines: [TextLine] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            LineFiller(bytes, context: 0, columns: width, ambiguous: sheet.ambiguous)
                .fill(from: min(start, bytes.count), into: &lines)
        }
        let isWhole = isFinal || lines.last.map { $0.end - $0.start > Self.longestLine } ?? true
        for line in lines.prefix(isWhole ? lines.count : lines.count - 1) {
            lay(line, on: &sheet)
        }
        if isWhole {
            text = StyledText()
            start = 0
        } else {
            keepEnd(lines)
        }
    }

    /// A line with more bytes than this is made of marks without width, and might have no end.
    private static let longestLine = 8192

    private mutating func lay(_ line: TextLine, on sheet: inout Typesetter) {
        let before = sheet.page.blocks.last?.source.lowerBound ?? 0
        sheet.page.startLine(source: text.source(at: line.start) ?? before, inBlock: true)
        sheet.page.append(isFirst ? margin.first : margin.rest)
        isFirst = false
        sheet.lay(text, line)
    }

    private mutating func keepEnd(_ lines: [TextLine]) {
        guard let last = lines.last else { return }
        var context = last.start
        for line in lines.dropLast().suffix(2).reversed() {
            if line.isHardEnd { break }
            context = line.start
        }
        text.dropFirst(context)
        start = last.start - context
    }
}

extension Typesetter {
    /// Appends a line of wrapped text to the page's last line, without blanks at its end: at the end
    /// of a text or before a line feed there may be more of them than fit.
    mutating func lay(_ text: StyledText, _ line: TextLine) {
        var line = line
        if line.end > line.start, text.bytes[line.end - 1] == 0x20 {
            while line.end > line.start, text.bytes[line.end - 1] == 0x20 { line.end -= 1 }
            line.columns = text.columns(line.start..<line.end, ambiguous)
        }
        layWhole(text, line)
    }

    /// Appends a line as it is. What doesn't fit, a wide character in one column or a conjunct in
    /// two, is shown by a substitute.
    mutating func layWhole(_ text: StyledText, _ line: TextLine) {
        let room = columns - Int(page.lines.last?.columns ?? 0)
        if line.columns <= room {
            page.append(
                text, line.start..<line.end, columns: line.columns, ambiguous: ambiguous)
        } else if room > 0 {
            let style = text.segments[text.segmentIndex(at: line.start)].style
            let source = text.source(at: line.start) ?? 0
            page.append(made: [0x3F], source: source..<source, columns: 1, style: style)
        }
    }
}
