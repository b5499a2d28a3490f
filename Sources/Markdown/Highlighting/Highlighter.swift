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
        var builder = LiteralLine(source: source, ambiguous: ambiguous)
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
