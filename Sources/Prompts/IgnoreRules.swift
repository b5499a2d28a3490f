/// What the `.gitignore` files on the way to a place leave out (gitignore(5)).
struct IgnoreRules {
    private struct Pattern {
        /// How many names lead to the directory whose file it stands in.
        var depth: Int
        /// What stands between slashes.
        var parts: [Part]
        /// Only directories are meant.
        var isForDirectories: Bool
        /// What was left out before is taken after all.
        var isNegated: Bool
    }

    private enum Part {
        /// `**`, which stands for any number of names.
        case anything
        case name([Unicode.Scalar])
    }

    private var patterns: [Pattern] = []
    /// No such file is longer.
    private static let mostBytes = 64 * 1024
    private static let mostPatterns = 500
    private static let longestPattern = 512
    private static let mostLevels = 32

    /// The rules of the directories above a place, where it is in a repository; those of the place
    /// itself come by `enter`.
    init(above place: String, in tree: some FileTree) {
        var folders: [String] = []
        var folder = place
        while folders.count < Self.mostLevels {
            if tree.status(of: folder + "/.git") != nil {
                for folder in folders.reversed() { enter(folder, in: tree) }
                return
            }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
            folders.append(folder)
        }
    }

    /// Takes in the rules that stand in a directory.
    mutating func enter(_ folder: String, in tree: some FileTree) {
        guard let bytes = try? tree.read(folder + "/.gitignore", atMost: Self.mostBytes) else {
            return
        }
        let depth = folder.split(separator: "/").count
        for line in bytes.split(separator: 0x0A) where line.count <= Self.longestPattern {
            guard patterns.count < Self.mostPatterns else { return }
            if let pattern = Self.pattern(String(decoding: line, as: UTF8.self), depth) {
                patterns.append(pattern)
            }
        }
    }

    private static func pattern(_ line: String, _ depth: Int) -> Pattern? {
        var text = line[...]
        while text.last == " " || text.last == "\r" || text.last == "\t" { text.removeLast() }
        guard let first = text.first, first != "#" else { return nil }
        let isNegated = first == "!"
        if isNegated || text.hasPrefix("\\#") || text.hasPrefix("\\!") { text.removeFirst() }
        let isForDirectories = text.last == "/"
        var parts = text.split(separator: "/").map { part -> Part in
            part == "**" ? .anything : .name(Array(part.unicodeScalars))
        }
        guard !parts.isEmpty else { return nil }
        // Without a slash before its end it is about names at any depth.
        if !text.dropLast().contains("/") { parts.insert(.anything, at: 0) }
        return Pattern(
            depth: depth, parts: parts, isForDirectories: isForDirectories, isNegated: isNegated)
    }

    /// Whether something below the directories that were entered is left out; of all patterns that
    /// fit, the last one counts.
    func leavesOut(_ place: String, isDirectory: Bool) -> Bool {
        guard !patterns.isEmpty else { return false }
        let names = place.split(separator: "/").map { Array($0.unicodeScalars) }
        let pattern = patterns.last { pattern in
            (isDirectory || !pattern.isForDirectories) && pattern.depth < names.count
                && Self.fits(names[pattern.depth...], pattern.parts[...])
        }
        return pattern.map { !$0.isNegated } ?? false
    }

    /// Only the last `**` is ever tried again, as in `Wildcard`.
    private static func fits(
        _ names: ArraySlice<[Unicode.Scalar]>, _ parts: ArraySlice<Part>
    ) -> Bool {
        var (at, place) = (names.startIndex, parts.startIndex)
        var retry: (at: Int, place: Int)?
        while at < names.endIndex {
            if place < parts.endIndex, case .anything = parts[place] {
                place += 1
                retry = (at, place)
            } else if place < parts.endIndex, case .name(let pattern) = parts[place],
                Wildcard.matches(names[at], pattern)
            {
                at += 1
                place += 1
            } else if let last = retry {
                retry = (last.at + 1, last.place)
                (at, place) = (last.at + 1, last.place)
            } else {
                return false
            }
        }
        return place == parts.endIndex
    }
}
