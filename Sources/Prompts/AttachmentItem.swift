import Comparison

/// What becomes of one file that a prompt names, or that is in a directory which it names.
package struct AttachmentItem: Equatable, Sendable {
    /// As it heads the file's text; nothing in it disturbs a line.
    package var path: String
    /// Bytes on the disk.
    package var size: Int
    package var outcome: Outcome

    /// What is done with a file.
    package enum Outcome: Equatable, Sendable {
        /// Its text is sent; so many tokens, roughly.
        case text(tokens: Int, FileText.Encoding)
        case picture(Picture.Format)
        /// It is in a directory, and isn't sent.
        case omitted(Omission)
    }

    /// Why something in a directory isn't sent.
    package enum Omission: String, CaseIterable, Equatable, Sendable {
        case hidden
        /// Built or fetched, by its name.
        case product
        /// By a `.gitignore`.
        case ignored
        case binary
        /// A picture is sent only where it is named itself.
        case picture
        /// Likely to hold secrets.
        case secret
        /// Links in directories are never followed.
        case link
        /// A device, a pipe, a socket, or a name that is no text.
        case special
    }

    package var isOmitted: Bool {
        if case .omitted = outcome { true } else { false }
    }
}
