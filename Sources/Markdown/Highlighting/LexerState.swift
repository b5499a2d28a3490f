/// What is open at the end of a line.
enum LexerState: Equatable, Sendable {
    case none
    case comment(depth: Int)
    case string(quote: Int)
    /// Within a tag.
    case tag
}
