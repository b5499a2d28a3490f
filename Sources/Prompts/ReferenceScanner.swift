/// Finds the files that a prompt names with `@`.
///
/// An `@` counts only where no word, address or code goes on, and only if what follows is there:
/// e-mail addresses, attributes and names of people stay what they are. A directory is meant only
/// with `/` at its end. A path ends at a blank or a quote; where the whole of that isn't there, an
/// end before punctuation, or before a change to Chinese, is tried.
struct ReferenceScanner {
    private(set) var references: [FileReference] = []
    /// What looks like a path and isn't there.
    private(set) var unmatched: [String] = []

    private let text: [Unicode.Scalar]
    private let find: (String) -> FileStatus?
    /// How often the files may still be asked: a text can hold any number of `@`.
    private var budget = 4096
    /// No path is longer.
    static let longestPath = 1024
    private static let mostEnds = 16
    private static let mostUnmatched = 5

    /// `find` tells what is at a path as it was written.
    init(_ text: [Unicode.Scalar], find: @escaping (String) -> FileStatus?) {
        self.text = text
        self.find = find
        var at = 0
        while at < text.count {
            at = text[at] == "@" && isBeginning(at) ? scan(at) : at + 1
        }
    }

    private func isEscaped(_ sign: Int) -> Bool { sign > 0 && text[sign - 1] == "\\" }

    private func isBeginning(_ sign: Int) -> Bool {
        let before = isEscaped(sign) ? sign - 2 : sign - 1
        return before < 0 || text[before].mayPrecedePath
    }

    /// Takes the reference that begins here, if one does, and returns where to go on.
    private mutating func scan(_ sign: Int) -> Int {
        let isForced = sign + 1 < text.count && text[sign + 1] == "!"
        let pathStart = sign + (isForced ? 2 : 1)
        guard pathStart < text.count, let found = match(from: pathStart, isForced) else {
            return sign + 1
        }
        let isEscaped = isEscaped(sign)
        references.append(
            FileReference(
                range: (isEscaped ? sign - 1 : sign)..<found.end, pathStart: pathStart,
                path: found.path, status: found.status, isForced: isForced, isEscaped: isEscaped))
        return found.end
    }

    // MARK: What is there

    private typealias Match = (path: String, end: Int, status: FileStatus)

    private mutating func match(from start: Int, _ isForced: Bool) -> Match? {
        if let close = text[start].closingQuote {
            guard let end = quoteEnd(from: start + 1, close) else { return nil }
            let path = string(start + 1, end)
            guard let status = status(of: path) else { return miss(path) }
            return (path, end + 1, status)
        }
        let end = runEnd(from: start)
        for cut in ends(start, end) {
            let path = string(start, cut)
            if let status = status(of: path) { return (path, cut, status) }
        }
        let path = string(start, end)
        return isForced || path.contains("/") ? miss(path) : nil
    }

    private mutating func miss(_ path: String) -> Match? {
        if !path.isEmpty, unmatched.count < Self.mostUnmatched, !unmatched.contains(path) {
            unmatched.append(path)
        }
        return nil
    }

    private mutating func status(of path: String) -> FileStatus? {
        guard !path.isEmpty, budget > 0 else { return nil }
        budget -= 1
        guard let status = find(path) else { return nil }
        return status.kind == .directory && !path.hasSuffix("/") ? nil : status
    }

    private func string(_ start: Int, _ end: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[start..<end])
        return String(view)
    }

    // MARK: Where a path ends

    private func quoteEnd(from start: Int, _ close: Unicode.Scalar) -> Int? {
        let limit = min(text.count, start + Self.longestPath)
        let end = (start..<limit).first { text[$0] == close || text[$0] == "\n" }
        return end.flatMap { text[$0] == close ? $0 : nil }
    }

    private func runEnd(from start: Int) -> Int {
        let limit = min(text.count, start + Self.longestPath)
        return (start..<limit).first { text[$0].endsPath } ?? limit
    }

    /// The ends to try, the last first.
    private func ends(_ start: Int, _ end: Int) -> [Int] {
        guard start < end else { return [] }
        var ends = [end]
        var isTail = true
        var place = end - 1
        while place > start, ends.count < Self.mostEnds {
            isTail = isTail && text[place].isPunctuation
            if isTail || isEnd(place) { ends.append(place) }
            place -= 1
        }
        return ends
    }

    /// Whether a path may end before this scalar though more than punctuation follows.
    private func isEnd(_ place: Int) -> Bool {
        let (before, here) = (text[place - 1], text[place])
        // "docs/报告" that isn't there must not become all of "docs/".
        if before == "/" { return here.isSeparator }
        if here.isASCII {
            return here.isPunctuation && !"._-+~#@%$".unicodeScalars.contains(here)
        }
        return before.isASCII || here.isPunctuation
    }
}
