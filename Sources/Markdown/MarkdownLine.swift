/// One laid-out line: runs of styled text, from left to right.
package struct MarkdownLine: Equatable, Sendable {
    /// They follow each other without a gap.
    package var runs: [MarkdownRun]
    /// The columns of all runs; never more than the text was laid out for.
    package var columns: Int
    /// The byte of the source at which its content begins, or another one near it: it increases from
    /// line to line, so that it stands for this line alone.
    package var source: Int
    /// The block that the line belongs to; nil for the blank line between two.
    package var block: Int?
}
