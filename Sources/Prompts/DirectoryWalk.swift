/// Goes through a directory and those in it, in order, following no link.
struct DirectoryWalk {
    /// A file that may be sent, or what is left out.
    enum Found: Equatable {
        case file(path: String, place: String, size: Int)
        case omitted(AttachmentItem)
        case problem(AttachmentProblem)
    }

    private(set) var found: [Found] = []
    private let tree: any FileTree
    private let rules: AttachmentRules
    private var names = 0
    private var ignored: IgnoreRules

    /// `path` is the directory as it was written, with `/` at its end; `place` is where it is.
    init(_ path: String, at place: String, in tree: some FileTree, rules: AttachmentRules) {
        self.tree = tree
        self.rules = rules
        ignored = IgnoreRules(above: place, in: tree)
        _ = walk(path, place, depth: 1)
    }

    /// False once there is no use in going on.
    private mutating func walk(_ path: String, _ place: String, depth: Int) -> Bool {
        guard depth <= rules.limits.depth else {
            return fail(path, .tooDeep(limit: rules.limits.depth))
        }
        let entries: [FileEntry]
        do throws(FileTrouble) { entries = try tree.entries(of: place) } catch {
            return fail(path, .unreadable(error.reason))
        }
        names += entries.count
        guard names <= rules.limits.names else {
            return fail(path, .tooManyNames(limit: rules.limits.names))
        }
        let folder = place.hasSuffix("/") ? place : place + "/"
        let outer = ignored
        defer { ignored = outer }
        if entries.contains(where: { $0.name == ".gitignore" }) { ignored.enter(folder, in: tree) }
        for entry in entries.sorted(by: { Self.key($0) < Self.key($1) }) {
            guard take(entry, path + entry.name, folder + entry.name, depth) else { return false }
        }
        return true
    }

    /// A directory's name counts with its slash, so that files come in the order of their paths.
    private static func key(_ entry: FileEntry) -> String {
        entry.kind == .directory ? entry.name + "/" : entry.name
    }

    private mutating func take(
        _ entry: FileEntry, _ path: String, _ place: String, _ depth: Int
    ) -> Bool {
        if let why = rules.exclusion(entry) { return omit(entry, path, why) }
        if ignored.leavesOut(place, isDirectory: entry.kind == .directory) {
            return omit(entry, path, .ignored)
        }
        switch entry.kind {
        case .directory where place.isMadeUp: return omit(entry, path, .special)
        case .directory: return walk(path + "/", place, depth: depth + 1)
        case .link: return omit(entry, path, .link)
        case .other: return omit(entry, path, .special)
        case .file: break
        }
        found.append(.file(path: path, place: place, size: entry.size))
        return true
    }

    private mutating func omit(
        _ entry: FileEntry, _ path: String, _ why: AttachmentItem.Omission
    ) -> Bool {
        let path = ShownPath.clean(path) + (entry.kind == .directory ? "/" : "")
        found.append(
            .omitted(AttachmentItem(path: path, size: entry.size, outcome: .omitted(why))))
        return true
    }

    private mutating func fail(_ path: String, _ reason: AttachmentProblem.Reason) -> Bool {
        found.append(.problem(AttachmentProblem(path: ShownPath.clean(path), reason: reason)))
        return false
    }
}
