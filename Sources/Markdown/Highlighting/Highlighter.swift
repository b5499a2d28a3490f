import UnicodeText

/// Colours code line by line. Between two lines it remembers no more than whether a comment or a
/// string is open, so a block that grows costs what is new of it.
struct Highlighter: Sendable {
    private let language: Language?
    private var state = LexerState.none

    init(language name: String) {
        language = Language.named(name)
    }

    /// A line as styled text, in which tabs have become blanks up to columns of four.
    mutating func highlight(
        _ line: Range<Int>, padding: Int, of source: Source, _ ambiguous: AmbiguousWidth
    ) -> StyledText {
        var builder = CodeLineBuilder(source: source, ambiguous: ambiguous)
        builder.pad(padding, at: line.lowerBound)
        guard let language else {
            builder.append(line, .code)
            return builder.text
        }
        var lexer = Lexer(source, line, language, state)
        lexer.run()
        var place = line.lowerBound
        for token in lexer.tokens {
            builder.append(place..<token.range.lowerBound, .code)
            builder.append(token.range, token.role)
            place = token.range.upperBound
        }
        builder.append(place..<line.upperBound, .code)
        state = lexer.state
        return builder.text
    }
}

/// Puts a line of code together.
private struct CodeLineBuilder {
    let source: Source
    let ambiguous: AmbiguousWidth
    private(set) var text = StyledText()
    private var columns = 0

    init(source: Source, ambiguous: AmbiguousWidth) {
        self.source = source
        self.ambiguous = ambiguous
    }

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
