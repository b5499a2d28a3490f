/// Files as a plan of attachments sees them. Paths are absolute.
package protocol FileTree {
    /// What is at a path, with links followed to their end; nil if nothing is.
    func status(of path: String) -> FileStatus?
    /// What is in a directory, links not followed, in any order. Throws why it can't be told.
    func entries(of directory: String) throws(FileTrouble) -> [FileEntry]
    /// The first bytes of a file, all if there are fewer. Throws why they can't be read.
    func read(_ path: String, atMost limit: Int) throws(FileTrouble) -> [UInt8]
}

/// What kind of thing a name stands for.
package enum FileKind: Equatable, Sendable {
    case file, directory
    /// A link, where links are not followed.
    case link
    /// A device, a pipe, a socket, or what has no name that can be written.
    case other
}

/// What is at a path.
package struct FileStatus: Equatable, Sendable {
    package var kind: FileKind
    /// Bytes.
    package var size: Int
    /// The path without any link in it: the same for the same file.
    package var place: String

    package init(kind: FileKind, size: Int, place: String) {
        self.kind = kind
        self.size = size
        self.place = place
    }
}

/// One name in a directory.
package struct FileEntry: Equatable, Sendable {
    package var name: String
    package var kind: FileKind
    /// Bytes.
    package var size: Int

    package init(name: String, kind: FileKind, size: Int = 0) {
        self.name = name
        self.kind = kind
        self.size = size
    }
}

/// Why something can't be read, in the system's words.
package struct FileTrouble: Error, Equatable, Sendable {
    package var reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
