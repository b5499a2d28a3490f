/// Why a prompt can't be sent with what it names. Nothing is sent as long as there is one.
package struct AttachmentProblem: Equatable, Sendable, CustomStringConvertible {
    /// What it is about; nothing in it disturbs a line.
    package var path: String
    package var reason: Reason

    package enum Reason: Equatable, Sendable {
        case fileTooLarge(size: Int, limit: Int)
        case pictureTooLarge(size: Int, limit: Int)
        /// All text files together.
        case tooMuch(limit: Int)
        case tooManyFiles(limit: Int)
        /// More names than anybody looks through.
        case tooManyNames(limit: Int)
        case tooDeep(limit: Int)
        /// A directory in which everything is left out.
        case nothingToSend
        /// Neither text nor a picture of a kind that is sent.
        case binary
        case unknownEncoding
        /// A device, a pipe, a socket, or a file that the system makes up.
        case special
        /// Its name, or a private key in it.
        case secret
        /// In the system's words.
        case unreadable(String)
    }

    package var description: String { "\(path): \(reason.words)" }
}

extension AttachmentProblem.Reason {
    package var words: String {
        switch self {
        case .fileTooLarge(let size, let limit):
            "is \(ByteSize(size)); \(ByteSize(limit)) of text a file are sent at most"
        case .pictureTooLarge(let size, let limit):
            "is \(ByteSize(size)); \(ByteSize(limit)) a picture are sent at most"
        case .tooMuch(let limit):
            "brings the files to more than \(ByteSize(limit)), which is the most for a prompt"
        case .tooManyFiles(let limit): "is one more than the \(limit) files of a prompt"
        case .tooManyNames(let limit): "holds more than \(limit) names; name a part of it"
        case .tooDeep(let limit): "goes more than \(limit) directories deep; name a part of it"
        case .nothingToSend: "holds nothing that can be sent"
        case .binary: "is neither text nor a picture that models take (png, jpeg, gif, webp)"
        case .unknownEncoding: "is neither UTF-8 nor GB18030"
        case .special: "is no ordinary file"
        case .secret: "may hold secrets; write @!path to send it all the same"
        case .unreadable(let why): "can't be read: \(why)"
        }
    }
}
