import UnicodeText

extension Page {
    /// Appends a stretch of styled text to the last line. A cluster belongs to the style in which it
    /// begins; one that is put together from two segments becomes text of its own.
    mutating func append(
        _ text: StyledText, _ range: Range<Int>, columns: Int, ambiguous: AmbiguousWidth
    ) {
        guard !range.isEmpty, !text.segments.isEmpty else { return }
        let first = text.segmentIndex(at: range.lowerBound)
        if text.end(ofSegment: first) >= range.upperBound {
            return append(text, first, range, columns: columns)
        }
        var cutter = RunCutter(text: text, place: range.lowerBound, segment: first)
        text.bytes.withUnsafeBufferPointer { bytes in
            let slice = UnsafeBufferPointer(rebasing: bytes[range])
            forEachCluster(in: slice, ambiguous: ambiguous) { _, width, place in
                cutter.take(
                    range.lowerBound + place.lowerBound..<range.lowerBound + place.upperBound,
                    width, into: &self)
            }
        }
        cutter.cut(at: range.upperBound, into: &self)
    }

    /// Appends a stretch of one segment.
    fileprivate mutating func append(
        _ text: StyledText, _ index: Int, _ range: Range<Int>, columns: Int
    ) {
        guard !range.isEmpty else { return }
        let segment = text.segments[index]
        if segment.isVerbatim {
            let start = segment.source + range.lowerBound - segment.start
            append(source: start..<start + range.count, columns: columns, style: segment.style)
        } else {
            append(
                made: text.bytes[range],
                source: segment.source..<segment.source + segment.sourceLength,
                columns: columns, style: segment.style)
        }
    }
}

/// Cuts a stretch of styled text into runs, cluster by cluster.
private struct RunCutter {
    let text: StyledText
    /// Where the run that is growing begins, and its columns so far.
    var place: Int
    var columns = 0
    var segment: Int

    init(text: StyledText, place: Int, segment: Int) {
        self.text = text
        self.place = place
        self.segment = segment
    }

    mutating func take(_ cluster: Range<Int>, _ width: Int, into page: inout Page) {
        // The second place of a conjunct has no bytes of its own.
        if cluster.isEmpty { return columns += width }
        if cluster.lowerBound >= text.end(ofSegment: segment) {
            cut(at: cluster.lowerBound, into: &page)
            segment = text.segmentIndex(at: cluster.lowerBound)
        }
        if cluster.upperBound > text.end(ofSegment: segment) {
            takeStraddling(cluster, width, into: &page)
        } else {
            columns += width
        }
    }

    mutating func cut(at end: Int, into page: inout Page) {
        if place < end { page.append(text, segment, place..<end, columns: columns) }
        place = end
        columns = 0
    }

    private mutating func takeStraddling(
        _ cluster: Range<Int>, _ width: Int, into page: inout Page
    ) {
        cut(at: cluster.lowerBound, into: &page)
        let start = text.source(at: cluster.lowerBound) ?? 0
        let end = (text.source(at: cluster.upperBound - 1) ?? start) + 1
        page.append(
            made: text.bytes[cluster], source: start..<max(start, end), columns: width,
            style: text.segments[segment].style)
        place = cluster.upperBound
        segment = text.segmentIndex(at: cluster.upperBound)
    }
}
