/// Text that is being edited, wrapped: maps between places in the text and places on the screen.
package struct EditLayout: Sendable {
    /// At least one line.
    package private(set) var lines: [TextLine] = []
    private let bytes: [UInt8]
    private let columns: Int
    private let ambiguous: AmbiguousWidth

    package init(text: String, columns: Int, ambiguous: AmbiguousWidth = .one) {
        bytes = Array(text.utf8)
        self.columns = max(1, columns)
        self.ambiguous = ambiguous
        bytes.withUnsafeBufferPointer { bytes in
            LineFiller(bytes, context: 0, columns: self.columns, ambiguous: ambiguous)
                .fill(from: 0, into: &lines)
        }
    }

    /// Where the caret stands when it is at a byte offset: within the columns, or right behind them
    /// at the end of a full line.
    package func position(ofUTF8Offset offset: Int) -> (row: Int, column: Int) {
        let row = max(0, (lines.firstIndex { $0.start > offset } ?? lines.count) - 1)
        var column = 0
        forEachCluster(inRow: row) { range, width in
            if range.upperBound <= offset { column += width }
        }
        return (row, min(column, columns))
    }

    /// The byte offset nearest to a place.
    package func offset(atRow row: Int, column: Int) -> Int {
        let row = min(max(0, row), lines.count - 1)
        var offset = lines[row].start
        var taken = 0
        forEachCluster(inRow: row) { range, width in
            if taken + width <= column, range.upperBound > offset { offset = range.upperBound }
            taken += width
        }
        return offset
    }

    private func forEachCluster(inRow row: Int, _ body: (Range<Int>, Int) -> Void) {
        let start = lines[row].start
        let end = row + 1 < lines.count ? lines[row + 1].start : bytes.count
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
            var column = 0
            UnicodeText.forEachCluster(in: text, ambiguous: ambiguous) { drawn, width, source in
                guard drawn.first != 0x0A else { return }
                let width = drawn.first == 0x09 ? 4 - column % 4 : width
                column += width
                body(start + source.lowerBound..<start + source.upperBound, width)
            }
        }
    }
}

/// The text, shortened at its end to so many columns; an ellipsis tells that it was.
package func truncate(
    _ text: String, toColumns columns: Int, ambiguous: AmbiguousWidth = .one, ellipsis: String = "…"
) -> String {
    guard columns > 0 else { return "" }
    guard DisplayWidth.columns(of: text, ambiguous: ambiguous) > columns else { return text }
    let room = columns - DisplayWidth.columns(of: ellipsis, ambiguous: ambiguous)
    guard room > 0 else { return String(repeating: ".", count: columns) }
    var taken = 0
    var end = 0
    var copy = text
    copy.withUTF8 { bytes in
        var scanner = ClusterScanner(bytes, ambiguous: ambiguous)
        while let cluster = scanner.next(), taken + cluster.columns <= room {
            taken += cluster.columns
            end = cluster.end
        }
    }
    return String(decoding: Array(text.utf8.prefix(end)), as: UTF8.self) + ellipsis
}
