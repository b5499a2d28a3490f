import Comparison
import Glibc

/// The line-ups that a person saved on the screen, in a file of the program's own; it has the form
/// of the configuration, so that a line-up can be moved there.
package struct SavedLineUps: Equatable, Sendable {
    /// By name.
    package private(set) var seats: [String: [Seat]] = [:]
    package let path: String

    /// Reads the file; none means that nothing has been saved. Throws all that is wrong with it.
    package init(path: String) throws(ConfigurationError) {
        self.path = path
        let source: TextFile
        do throws(TextFile.Trouble) { source = try TextFile(path: path) } catch {
            if error == .missing { return }
            throw ConfigurationError([error.problem(file: path)])
        }
        let reader = try TableReader(source.text, file: path)
        reader.expect(["lineups"])
        for (name, table) in reader.tables(in: "lineups") {
            // A provider that is no longer configured is told of when it is asked.
            seats[name] = Configuration.seats(table, name: name, known: nil)
        }
        try reader.notes.throwIfAny()
    }

    /// Keeps seats under a name, or with nil forgets the name, and writes the file. What others
    /// have written to it since is kept. Throws what is wrong, and then nothing has changed.
    package mutating func set(_ name: String, _ seats: [Seat]?) throws(ConfigurationError) {
        var next = try SavedLineUps(path: path)
        next.seats[name] = seats
        try next.write()
        self = next
    }

    /// The file is replaced whole, so that it is never half written; only its owner may read it.
    private func write() throws(ConfigurationError) {
        var writer = TOMLWriter()
        writer.comment("Line-ups saved by baimo. The program rewrites this file.")
        for (name, seats) in seats.sorted(by: { $0.key < $1.key }) {
            writer.add(lineUp: name, seats)
        }
        let temporary = "\(path).\(getpid())"
        guard Self.write(writer.text, to: temporary), rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw ConfigurationError([ConfigurationError.Problem(file: path, message: reason)])
        }
    }

    /// False with `errno` set if the file can't be written whole.
    private static func write(_ text: String, to path: String) -> Bool {
        makeFolder(of: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        var left = Array(text.utf8)[...]
        while !left.isEmpty {
            let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { left = left.dropFirst(count) } else if errno != EINTR { break }
        }
        let isWhole = left.isEmpty && fsync(descriptor) == 0
        return close(descriptor) == 0 && isWhole
    }

    /// The data folder is made when something is first kept in it.
    private static func makeFolder(of path: String) {
        let parts = path.split(separator: "/").dropLast()
        for count in 1...max(1, parts.count) where !parts.isEmpty {
            let folder = "/" + parts.prefix(count).joined(separator: "/")
            if mkdir(folder, 0o700) != 0, errno != EEXIST { return }
        }
    }
}
