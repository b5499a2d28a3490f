/// A leaf of the document: what stands in lists and quotes, not these themselves.
package struct MarkdownBlock: Equatable, Sendable {
    /// What a leaf is.
    package enum Kind: Equatable, Sendable {
        case paragraph
        case heading(level: Int)
        /// The language as the info string's first word says it, often empty.
        case code(language: String)
        case table(columns: Int)
        case math, html, rule
        /// `[label]: address`, shown where it stands.
        case definition
        /// A list item without content.
        case emptyItem
    }

    /// What it is.
    package var kind: Kind
    /// From its first byte to behind its last, fences and marks included.
    package var source: Range<Int>
    /// Where it begins among the lines, blank lines before it not included.
    package var firstLine: Int
    /// How many lines it takes.
    package var lineCount = 0
    /// How many quotes and list items it stands in.
    package var quoteDepth = 0
    package var itemDepth = 0
    /// The label of the footnote that it belongs to.
    package var footnote: String?
    /// Its lines of code, by index into those of the whole text.
    var codeLines = 0..<0
    /// Its links, by index into those of the whole text.
    var links = 0..<0
}
