/// Text that leads somewhere, or an image.
package struct MarkdownLink: Equatable, Sendable {
    /// What is shown of it in the source.
    package var source: Range<Int>
    /// The address as it was given: nothing has checked it.
    package var address: String
    /// Whether it is an image and not a link.
    package var isImage: Bool
}
