/// Text wrapped to a width, growing at its end.
///
/// Law: appended in any pieces it is the same as appended at once.
package struct WrappedText: Sendable {
    package typealias Line = TextLine

    /// The text, sanitised.
    package private(set) var bytes: [UInt8] = []
    /// At least one line once anything has been appended.
    package private(set) var lines: [Line] = []
    package private(set) var columns: Int
    package private(set) var ambiguous: AmbiguousWidth
    private var sanitizer = TextSanitizer()

    package init(columns: Int, ambiguous: AmbiguousWidth = .one) {
        self.columns = max(1, columns)
        self.ambiguous = ambiguous
    }

    /// Takes in more text as a model sends it; only the last line is laid out again.
    package mutating func append(_ text: String) {
        let before = bytes.count
        sanitizer.append(text, to: &bytes)
        if bytes.count > before { layOut() }
    }

    /// Takes in more text, which may be cut within a character.
    package mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
        let before = bytes.count
        sanitizer.append(utf8, to: &bytes)
        if bytes.count > before { layOut() }
    }

    /// Lays everything out again, at another width.
    package mutating func rewrap(columns: Int, ambiguous: AmbiguousWidth) {
        self.columns = max(1, columns)
        self.ambiguous = ambiguous
        lines.removeAll(keepingCapacity: true)
        layOut()
    }

    /// Lays out from the last line on. Breaks depend on a little of what stands before, so the
    /// search for them begins two lines earlier, but not before the last line feed.
    private mutating func layOut() {
        let start = lines.popLast()?.start ?? 0
        var context = start
        for line in lines.suffix(2).reversed() {
            if line.isHardEnd { break }
            context = line.start
        }
        bytes.withUnsafeBufferPointer { bytes in
            LineFiller(bytes, context: context, columns: columns, ambiguous: ambiguous)
                .fill(from: start, into: &lines)
        }
    }

    /// The text of each line.
    package var strings: [String] {
        lines.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    /// Calls `body` for each cluster to draw in one line; tabs have become blanks.
    package func forEachCluster(
        ofLine index: Int,
        _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ columns: Int) -> Void
    ) {
        let line = lines[index]
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
            var column = 0
            UnicodeText.forEachCluster(in: text, ambiguous: ambiguous) { drawn, width, _ in
                if drawn.first == 0x09 {
                    // A tab reaches no further than the edge.
                    let blanks = min(4 - column % 4, max(0, columns - column))
                    Self.blank.withUnsafeBufferPointer { blank in
                        for _ in 0..<blanks { body(blank, 1) }
                    }
                    column += blanks
                } else if width > columns {
                    Self.substitute.withUnsafeBufferPointer { body($0, 1) }
                    column += 1
                } else if column + width <= columns {
                    body(drawn, width)
                    column += width
                }
            }
        }
    }

    private static let blank: [UInt8] = [0x20]
    /// For a wide cluster in a single column.
    private static let substitute: [UInt8] = [0x3F]
}
