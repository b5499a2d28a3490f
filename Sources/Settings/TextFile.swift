import Glibc

/// A file of text, read whole.
struct TextFile: Equatable {
    var text: String
    /// The permission bits.
    var mode: UInt32

    /// Nothing that is written by hand is longer.
    private static let limit = 4 * 1024 * 1024

    enum Trouble: Error, Equatable {
        case missing
        /// What is wrong, to follow the file's name.
        case unreadable(String)

        func problem(file: String) -> ConfigurationError.Problem {
            switch self {
            case .missing: ConfigurationError.Problem(file: file, message: "no such file")
            case .unreadable(let why): ConfigurationError.Problem(file: file, message: why)
            }
        }
    }

    init(path: String) throws(Trouble) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable("is no file")
        }
        guard status.st_size <= Self.limit else { throw .unreadable("is too big") }
        mode = status.st_mode & 0o777
        let bytes = try Self.read(descriptor, expecting: Int(status.st_size))
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unreadable("is not UTF-8")
        }
        self.text = text
    }

    private static func read(_ descriptor: CInt, expecting size: Int) throws(Trouble) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw .unreadable(String(cString: strerror(errno)))
            }
        }
        throw .unreadable("is too big")
    }
}
