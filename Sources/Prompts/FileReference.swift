/// An `@path` in a prompt that names something.
struct FileReference: Equatable {
    /// From the `@` (or the backslash before it) to the end of the path, in scalars.
    var range: Range<Int>
    /// Where the path begins, an opening quote included: what stays in the text.
    var pathStart: Int
    /// As it was written, without quotes.
    var path: String
    var status: FileStatus
    /// Written `@!path`: sent although it may hold secrets.
    var isForced: Bool
    /// Written `\@path`: not meant as a reference.
    var isEscaped: Bool
}
