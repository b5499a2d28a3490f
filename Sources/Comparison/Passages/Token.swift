/// The smallest thing that is compared: a Han character, a word, a number, a mark.
struct Token: Equatable, Sendable {
    enum Kind: UInt8, Sendable {
        case han, word, number
        /// Punctuation and symbols.
        case mark
        /// Markdown's own signs: emphasis, code quotes, the bars of a table.
        case markup
    }

    var range: ByteRange
    var kind: Kind
    /// The same for tokens that say the same; letters keep their case.
    var key: UInt64
    /// The same for words that differ in case only.
    var folded: UInt64

    /// How much it says: a word about as much as two Han characters.
    var mass: Float {
        switch kind {
        case .han: 1
        case .word, .number: 2
        case .mark: 0.25
        case .markup: 0
        }
    }
}
