import Prompts

/// Files in memory. Paths are absolute; directories are there because something is in them.
package final class MemoryTree: FileTree {
    private enum Thing {
        case file([UInt8])
        case link(String)
        case other
        case unreadable
    }

    private var things: [String: Thing] = [:]
    /// What was read, in order.
    package private(set) var reads: [String] = []
    /// How often it was asked what is at a path.
    package private(set) var questions = 0

    package init(_ files: [String: String] = [:]) {
        for (path, text) in files { things[path] = .file(Array(text.utf8)) }
    }

    /// With one thing more: a file, a link, a device, a file that can't be read.
    package func with(_ path: String, _ bytes: [UInt8]) -> MemoryTree { adding(path, .file(bytes)) }
    package func with(_ path: String, linkTo target: String) -> MemoryTree {
        adding(path, .link(target))
    }
    package func with(device path: String) -> MemoryTree { adding(path, .other) }
    package func with(unreadable path: String) -> MemoryTree { adding(path, .unreadable) }

    private func adding(_ path: String, _ thing: Thing) -> MemoryTree {
        things[path] = thing
        return self
    }

    /// The path without `.`, `..`, double slashes and links; nil if links go round.
    private func place(_ path: String) -> String? {
        var rest = path.split(separator: "/").map(String.init)[...]
        var done: [String] = []
        var links = 0
        while let part = rest.popFirst() {
            switch part {
            case ".": continue
            case "..": if !done.isEmpty { done.removeLast() }
            default:
                done.append(part)
                guard case .link(let target)? = things["/" + done.joined(separator: "/")] else {
                    continue
                }
                links += 1
                guard links < 40 else { return nil }
                if target.hasPrefix("/") { done = [] } else { done.removeLast() }
                rest = target.split(separator: "/").map(String.init) + rest
            }
        }
        return "/" + done.joined(separator: "/")
    }

    private func isDirectory(_ place: String) -> Bool {
        let prefix = place == "/" ? "/" : place + "/"
        return things.keys.contains { $0.hasPrefix(prefix) }
    }

    package func status(of path: String) -> FileStatus? {
        questions += 1
        guard let place = place(path) else { return nil }
        switch things[place] {
        case .file(let bytes):
            return path.hasSuffix("/")
                ? nil : FileStatus(kind: .file, size: bytes.count, place: place)
        case .unreadable: return FileStatus(kind: .file, size: 1, place: place)
        case .other: return FileStatus(kind: .other, size: 0, place: place)
        case .link: return nil
        case nil:
            return isDirectory(place) ? FileStatus(kind: .directory, size: 0, place: place) : nil
        }
    }

    package func entries(of directory: String) throws(FileTrouble) -> [FileEntry] {
        guard let place = place(directory), isDirectory(place) else {
            throw FileTrouble("No such file or directory")
        }
        let prefix = place == "/" ? "/" : place + "/"
        var entries: [String: FileEntry] = [:]
        for (path, thing) in things where path.hasPrefix(prefix) {
            let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
            guard let name = parts.first.map(String.init) else { continue }
            entries[name] =
                parts.count > 1 ? FileEntry(name: name, kind: .directory) : entry(name, thing)
        }
        return entries.values.shuffled()
    }

    private func entry(_ name: String, _ thing: Thing) -> FileEntry {
        switch thing {
        case .file(let bytes): FileEntry(name: name, kind: .file, size: bytes.count)
        case .unreadable: FileEntry(name: name, kind: .file, size: 1)
        case .link: FileEntry(name: name, kind: .link)
        case .other: FileEntry(name: name, kind: .other)
        }
    }

    package func read(_ path: String, atMost limit: Int) throws(FileTrouble) -> [UInt8] {
        reads.append(path)
        switch place(path).flatMap({ things[$0] }) {
        case .file(let bytes): return Array(bytes.prefix(limit))
        case .unreadable: throw FileTrouble("Permission denied")
        default: throw FileTrouble("No such file or directory")
        }
    }
}
