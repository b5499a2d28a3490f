/// A picture that goes with a prompt: what is known of it, without its bytes.
///
/// The bytes are kept apart, under their digest: a session stays small, and a picture that is sent
/// twice is kept once.
package struct Picture: Equatable, Hashable, Codable, Sendable {
    /// As the person wrote it. It is shown, and never opened again: the file may have moved.
    package var path: String
    package var format: Format
    /// The SHA-256 of the bytes, in 64 hexadecimal digits.
    package var digest: String
    /// Bytes.
    package var size: Int

    package init(path: String, format: Format, digest: String, size: Int) {
        self.path = path
        self.format = format
        self.digest = digest
        self.size = size
    }

    /// What the bytes are; the names are those of the media types.
    package enum Format: String, Equatable, Hashable, Codable, Sendable, CaseIterable {
        case png, jpeg, gif, webp

        /// The media type (RFC 6838), such as `image/png`.
        package var mediaType: String { "image/\(rawValue)" }
    }
}

extension Failure {
    /// The code of our own refusal to send pictures to a model that takes none.
    package static let noVision = "no_vision"
}
