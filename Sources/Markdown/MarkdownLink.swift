/// Text that leads somewhere, or an image.
package struct MarkdownLink: Equatable, Sendable {
    /// What stands for it in the source, its marks and its address included.
    package var source: Range<Int>
    /// What is shown of it.
    package var text: String
    /// The address as it was given: nothing has checked it.
    package var address: String
    /// Whether it is an image and not a link.
    package var isImage: Bool
}
