/// What encloses mathematics that stands by itself: `$$`, `\[` `\]`, or an environment of its own.
struct MathFence: Sendable {
    /// What closes it.
    var closing: [UInt8]
    /// Whether the fences belong to the content, as an environment's do.
    var isContent: Bool
    /// Behind the opening.
    var start: Int

    private static let environments: Set<String> = [
        "equation", "equation*", "align", "align*", "aligned", "gather", "gather*", "matrix",
        "pmatrix", "bmatrix", "vmatrix", "cases", "array", "split", "multline", "multline*",
        "eqnarray", "eqnarray*", "alignat", "alignat*",
    ]

    /// An opening bracket must stand apart: it may as well be one that is escaped.
    init?(_ source: Source, _ line: Range<Int>) {
        if source.has("$$", at: line.lowerBound, in: line) {
            closing = Array("$$".utf8)
            isContent = false
            start = line.lowerBound + 2
        } else if source.has("\\[", at: line.lowerBound, in: line),
            line.count == 2 || source[line.lowerBound + 2].isBlank
        {
            closing = Array("\\]".utf8)
            isContent = false
            start = line.lowerBound + 2
        } else if let name = Self.environment(source, line) {
            closing = Array("\\end{\(name)}".utf8)
            isContent = true
            start = line.lowerBound
        } else {
            return nil
        }
    }

    private static func environment(_ source: Source, _ line: Range<Int>) -> String? {
        guard source.has("\\begin{", at: line.lowerBound, in: line) else { return nil }
        let start = line.lowerBound + 7
        let end = source.skip(start..<min(line.upperBound, start + 12)) { $0 != UInt8(ascii: "}") }
        let name = source.string(start..<end)
        return environments.contains(name) ? name : nil
    }

    /// Where the closing stands in a line.
    func place(ofClosing source: Source, _ line: Range<Int>) -> Int? {
        guard line.count >= closing.count else { return nil }
        for place in line.lowerBound...line.upperBound - closing.count
        where source[place] == closing[0] {
            if closing.indices.allSatisfy({ source[place + $0] == closing[$0] }) { return place }
        }
        return nil
    }
}
