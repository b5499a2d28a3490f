import Glibc

/// The files of this machine.
package struct DiskTree: FileTree {
    /// More names of one directory are not read; a walk gives up long before.
    private static let mostNames = 50_000

    package init() {}

    package func status(of path: String) -> FileStatus? {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0,
            let resolved = realpath(path, nil)
        else { return nil }
        defer { free(resolved) }
        guard let place = String(validatingCString: resolved) else { return nil }
        return FileStatus(kind: Self.kind(status), size: Int(status.st_size), place: place)
    }

    package func entries(of directory: String) throws(FileTrouble) -> [FileEntry] {
        guard !directory.utf8.contains(0), let stream = opendir(directory) else {
            throw FileTrouble(Self.reason())
        }
        defer { closedir(stream) }
        var entries: [FileEntry] = []
        while entries.count < Self.mostNames, let entry = readdir(stream) {
            let bytes = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
                    Array(UnsafeBufferPointer(start: name, count: 256).prefix { $0 != 0 })
                }
            }
            if bytes != [0x2E], bytes != [0x2E, 0x2E] {
                entries.append(Self.entry(bytes, in: dirfd(stream)))
            }
        }
        return entries
    }

    private static func entry(_ bytes: [UInt8], in directory: CInt) -> FileEntry {
        guard let name = String(validating: bytes, as: UTF8.self) else {
            return FileEntry(name: String(decoding: bytes, as: UTF8.self), kind: .other)
        }
        var status = stat()
        guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return FileEntry(name: name, kind: .other)
        }
        return FileEntry(name: name, kind: kind(status), size: Int(status.st_size))
    }

    package func read(_ path: String, atMost limit: Int) throws(FileTrouble) -> [UInt8] {
        // Opening a pipe must not wait for who writes to it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileTrouble(Self.reason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Self.kind(status) == .file else {
            throw FileTrouble("no ordinary file")
        }
        var bytes = [UInt8](repeating: 0, count: max(0, min(limit, Int(status.st_size) + 1)))
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(
                    descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            if more == 0 { break }
            if more > 0 {
                count += more
            } else if errno != EINTR {
                throw FileTrouble(Self.reason())
            }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private static func kind(_ status: stat) -> FileKind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .link
        default: .other
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
