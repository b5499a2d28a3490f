import Comparison

/// What becomes of one file that a prompt names, or that is in a directory which it names.
package struct AttachmentItem: Equatable, Sendable {
    /// As it heads the file's text; nothing in it disturbs a line.
    package var path: String
    /// Bytes on the disk.
    package var size: Int
    package var outcome: Outcome

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
        /// By the configuration.
        case excluded
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

    /// One line: the path, the size, and what becomes of it.
    package var line: String {
        switch outcome {
        case .text(let tokens, let encoding):
            "\(path)  \(ByteSize(size))  ≈\(tokens) tokens"
                + (encoding == .utf8 ? "" : "  (read as \(encoding.rawValue))")
        case .picture(let format): "\(path)  \(ByteSize(size))  \(format.rawValue) picture"
        case .omitted(let why): "\(path)  left out: \(why.words)"
        }
    }
}

extension AttachmentItem.Omission {
    package var words: String {
        switch self {
        case .hidden: "hidden"
        case .product: "built or fetched"
        case .excluded: "excluded by the configuration"
        case .binary: "no text"
        case .picture: "a picture; name it to send it"
        case .secret: "may hold secrets; @!path sends it"
        case .link: "a link"
        case .special: "no ordinary file"
        }
    }
}

/// Bytes in the words of people.
struct ByteSize: CustomStringConvertible {
    var bytes: Int

    init(_ bytes: Int) {
        self.bytes = bytes
    }

    var description: String {
        var (whole, part, unit) = (bytes, 0, 0)
        while whole >= 1024, unit < Self.units.count - 1 {
            (part, whole) = (whole % 1024 * 10 / 1024, whole / 1024)
            unit += 1
        }
        let isRound = unit == 0 || whole >= 10 || part == 0
        return "\(whole)\(isRound ? "" : ".\(part)") \(Self.units[unit])"
    }

    private static let units = ["B", "KiB", "MiB", "GiB"]
}
