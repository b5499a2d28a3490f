extension WrappedText {
    /// The columns in which a line shows something of a range of the bytes: none or one stretch.
    package func columns(ofLine index: Int, showing range: Range<Int>) -> [Range<Int>] {
        guard lines.indices.contains(index) else { return [] }
        var shown: Range<Int>?
        forEachPlace(ofLine: index) { column, width, source in
            guard source.overlaps(range) else { return }
            shown = (shown?.lowerBound ?? column)..<column + width
        }
        return shown.map { $0.isEmpty ? [] : [$0] } ?? []
    }

    /// The byte that stands in a column of a line; the line's end for what is to the right of it.
    package func byte(atColumn wanted: Int, ofLine index: Int) -> Int {
        guard lines.indices.contains(index) else { return bytes.count }
        var byte = lines[index].end
        var isFound = false
        forEachPlace(ofLine: index) { column, width, source in
            guard !isFound, wanted < column + width else { return }
            byte = source.lowerBound
            isFound = true
        }
        return byte
    }

    /// Calls `body` for each cluster of a line with the column, the width and the bytes that it has.
    private func forEachPlace(
        ofLine index: Int, _ body: (_ column: Int, _ width: Int, _ source: Range<Int>) -> Void
    ) {
        let line = lines[index]
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
            var column = 0
            UnicodeText.forEachCluster(in: text, ambiguous: ambiguous) { drawn, width, place in
                let source = line.start + place.lowerBound..<line.start + place.upperBound
                // As `forEachCluster(ofLine:)` draws them.
                let width =
                    drawn.first == 0x09 ? 4 - column % 4 : width > columns ? 1 : width
                body(column, width, source)
                column += width
            }
        }
    }
}
