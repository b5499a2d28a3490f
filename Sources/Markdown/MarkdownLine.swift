/// One laid-out line: runs of styled text, from left to right.
package struct MarkdownLine: Equatable, Sendable {
    package var runs: [MarkdownRun]
    /// The columns of all runs; never more than the text was laid out for.
    package var columns: Int
    /// The byte of the source at which its content begins, or another one near it: it increases from
    /// line to line, so that it stands for this line alone.
    package var source: Int
    /// The block that the line belongs to; nil for the blank line between two.
    package var block: Int?
}

/// A stretch of one style within a line.
package struct MarkdownRun: Equatable, Sendable {
    package var style: MarkdownStyle
    /// What is drawn, of the width-stable clusters that `forEachCluster` yields.
    package var text: String
    package var columns: Int
    /// The bytes of the source that it shows; nil for what the layout has added.
    package var source: Range<Int>?
    /// Whether `text` is the source's own bytes, so that a place in one is a place in the other.
    package var isVerbatim: Bool
}
