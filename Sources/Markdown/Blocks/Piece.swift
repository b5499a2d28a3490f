/// A stretch of a leaf's inline content, within one line of the source.
struct Piece: Sendable, Equatable {
    var range: Range<Int>
    /// Whether a line feed stands between it and the piece before it.
    var startsLine = true
}
