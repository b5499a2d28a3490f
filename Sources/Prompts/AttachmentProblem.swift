/// Why a prompt can't be sent with what it names. Nothing is sent as long as there is one.
package struct AttachmentProblem: Equatable, Sendable {
    /// What it is about; nothing in it disturbs a line.
    package var path: String
    package var reason: Reason

    /// What is wrong with it; sizes and limits in bytes, counts otherwise.
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
}
