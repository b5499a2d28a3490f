import Foundation

/// A file of operations that the database has not taken, one JSON object per line.
///
/// It is locked while the program runs that writes it: nobody else takes in what that program will
/// bring into the database itself. A line that was not written whole is taken back.
final class RescueFile {
    /// Where it may be made: the folder that was asked for, else the one for temporary files.
    private let places: [String]
    private(set) var path: String?
    private var descriptor: CInt = -1
    /// How many operations it holds, from the first that the database lacks.
    private var count = 0

    init(folder: String) {
        places = Self.places(folder)
    }

    deinit { release() }

    /// The folder that was asked for, and one among the temporary files that belongs to it alone.
    static func places(_ folder: String) -> [String] {
        // FNV-1a.
        let digest = folder.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        let name = "baimo-\(geteuid())-" + String(digest, radix: 16)
        return [folder, (NSTemporaryDirectory() as NSString).appendingPathComponent(name)]
    }

    /// Sees to it that the file holds all of these, of which it may hold the first already.
    func hold(_ operations: [Operation]) {
        guard operations.count > count else { return }
        if path != nil, append(operations[count...]) {
            count = operations.count
            return
        }
        let old = path
        for place in places where make(operations, in: place) {
            if let old { unlink(old) }
            return
        }
    }

    /// The database has taken everything that it lacked, but for these.
    func keep(only operations: [Operation]) {
        guard let old = path else { return }
        release()
        path = nil
        count = 0
        hold(operations)
        unlink(old)
    }

    /// Gives up the file, for another run to take in.
    func release() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }

    private func make(_ operations: [Operation], in folder: String) -> Bool {
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let before = (descriptor, path)
        for number in 0..<100 {
            let name = folder + "/rescue-\(getpid())" + (number == 0 ? "" : "-\(number)") + ".jsonl"
            let made = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            if made < 0, errno == EEXIST { continue }
            guard made >= 0 else { return false }
            flock(made, LOCK_EX | LOCK_NB)
            descriptor = made
            if append(operations[...]) {
                if before.0 >= 0 { close(before.0) }
                (path, count) = (name, operations.count)
                return true
            }
            close(made)
            unlink(name)
            (descriptor, path) = before
            return false
        }
        return false
    }

    /// All of it or nothing.
    private func append(_ operations: ArraySlice<Operation>) -> Bool {
        let end = lseek(descriptor, 0, SEEK_END)
        let bytes = Array(operations.map { RowJSON.text($0) + "\n" }.joined().utf8)
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                ftruncate(descriptor, max(end, 0))
                return false
            }
            offset += count
        }
        return true
    }
}

extension RescueFile {
    /// The operations of each rescue file that no running program holds, with what is to be called
    /// when they are in the database.
    static func abandoned(in folder: String) -> [(operations: [Operation], settle: () -> Void)] {
        places(folder).flatMap { place in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            return names.sorted().filter {
                $0.hasPrefix("rescue-") && $0.hasSuffix(".jsonl")
            }.compactMap { read(place + "/" + $0) }
        }
    }

    private static func read(_ path: String) -> (operations: [Operation], settle: () -> Void)? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        // Nobody else may put words into the transcripts.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0,
            let data = try? file.readToEnd()
        else { return nil }
        let operations = data.split(separator: UInt8(ascii: "\n")).compactMap {
            RowJSON.value(Operation.self, from: String(decoding: $0, as: UTF8.self))
        }
        return (
            operations,
            { [file] in
                rename(path, path + ".imported")
                _ = file
            }
        )
    }
}
