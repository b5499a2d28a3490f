/// A stretch of one style within a line.
package struct MarkdownRun: Equatable, Sendable {
    /// What it is, and how it is marked.
    package var style: MarkdownStyle
    /// What is drawn, of the width-stable clusters that `forEachCluster` yields.
    package var text: String
    /// The columns that the text takes.
    package var columns: Int
    /// The bytes of the source that it shows; nil for what the layout has added.
    package var source: Range<Int>?
    /// Whether `text` is the source's own bytes, so that a place in one is a place in the other.
    package var isVerbatim: Bool
}
