/// Completes the path after an `@` while it is being written.
package struct PathCompletion: Equatable, Sendable {
    /// One thing that the path can become.
    package struct Candidate: Equatable, Sendable {
        /// With `/` at its end if it is a directory.
        package var path: String
        package var isDirectory: Bool
        /// What takes the place of the whole reference, `@` included; in quotes where a blank or a
        /// sign would end it. The quote of a directory stays open.
        package var insertion: String
    }

    /// The reference as far as it is written, from its `@`: what an insertion replaces.
    package let range: Range<String.Index>
    /// The path as far as it is written.
    package let typed: String
    private let isForced: Bool

    /// More would be no help.
    private static let mostCandidates = 200

    /// Looks for a reference that ends at a place in the text, where somebody is writing; nil if
    /// there is none.
    package init?(in text: String, before cursor: String.Index) {
        let line = text[..<cursor].suffix(ReferenceScanner.longestPath).split(
            separator: "\n", omittingEmptySubsequences: false
        ).last
        guard let line, let sign = line.lastIndex(of: "@") else { return nil }
        if sign > text.startIndex {
            let before = text[text.index(before: sign)].unicodeScalars.last
            guard before?.mayPrecedePath != false else { return nil }
        }
        var rest = line[line.index(after: sign)...]
        isForced = rest.first == "!"
        if isForced { rest.removeFirst() }
        if let close = rest.unicodeScalars.first?.closingQuote {
            rest.removeFirst()
            guard !rest.unicodeScalars.contains(close) else { return nil }
        } else {
            guard !rest.unicodeScalars.contains(where: \.endsPath) else { return nil }
        }
        range = sign..<cursor
        typed = String(rest)
    }

    /// What the path can become, in order: names that begin as it does, whatever their case. Hidden
    /// names only once their dot is written. None if the directory can't be read.
    package func candidates(in tree: some FileTree, rules: AttachmentRules) -> [Candidate] {
        let slash = typed.lastIndex(of: "/").map(typed.index(after:)) ?? typed.startIndex
        let (folder, begun) = (String(typed[..<slash]), typed[slash...].lowercased())
        let place = rules.absolute(folder.isEmpty ? "." : folder)
        guard let entries = try? tree.entries(of: place) else { return [] }
        let fitting = entries.filter { entry in
            entry.name.lowercased().hasPrefix(begun)
                && (begun.hasPrefix(".") || !entry.name.hasPrefix("."))
        }
        return fitting.sorted { $0.name < $1.name }.prefix(Self.mostCandidates).compactMap {
            candidate($0, folder, place, tree)
        }
    }

    private func candidate(
        _ entry: FileEntry, _ folder: String, _ place: String, _ tree: some FileTree
    ) -> Candidate? {
        var kind = entry.kind
        if kind == .link { kind = tree.status(of: place + "/" + entry.name)?.kind ?? .other }
        guard kind == .file || kind == .directory, ShownPath.clean(entry.name) == entry.name
        else { return nil }
        let isDirectory = kind == .directory
        let path = folder + entry.name + (isDirectory ? "/" : "")
        return quoted(path, isOpen: isDirectory).map {
            Candidate(
                path: path, isDirectory: isDirectory, insertion: (isForced ? "@!" : "@") + $0)
        }
    }

    /// The path as it can be written; nil if no quote fits around it.
    private func quoted(_ path: String, isOpen: Bool) -> String? {
        guard path.unicodeScalars.contains(where: \.endsPath) else { return path }
        let pairs: [(open: String, close: String)] = [("\"", "\""), ("“", "”")]
        let pair = pairs.first { !path.contains($0.close) }
        return pair.map { $0.open + path + (isOpen ? "" : $0.close) }
    }

    /// What the candidates' paths have in common, as it can be written; nil if that is no more than
    /// what is written already.
    package func common(of candidates: [Candidate]) -> String? {
        guard var common = candidates.first?.path else { return nil }
        for candidate in candidates.dropFirst() {
            common = String(zip(common, candidate.path).prefix { $0 == $1 }.map(\.0))
        }
        guard common.count > typed.count, !common.unicodeScalars.contains(where: \.endsPath) else {
            return nil
        }
        return (isForced ? "@!" : "@") + common
    }
}
