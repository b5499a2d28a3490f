import UnicodeText

/// Text to be wrapped, in stretches of one style, each of which knows what it shows of the source.
struct StyledText: Sendable {
    struct Segment: Sendable {
        /// Where it begins in `bytes`; it ends where the next one begins.
        var start: Int
        var source: Int
        /// As long as the segment if it shows the source's own bytes.
        var sourceLength: Int
        var style: MarkdownStyle
        var isVerbatim: Bool
    }

    private(set) var bytes: [UInt8] = []
    private(set) var segments: [Segment] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// Appends bytes of the source. A tab is shown as a blank; where columns matter it must have been
    /// expanded.
    mutating func append(_ source: Source, _ range: Range<Int>, _ style: MarkdownStyle) {
        var start = range.lowerBound
        for place in range where source[place] == 0x09 {
            appendVerbatim(source, start..<place, style)
            append(made: [0x20], for: place..<place + 1, style)
            start = place + 1
        }
        appendVerbatim(source, start..<range.upperBound, style)
    }

    private mutating func appendVerbatim(
        _ source: Source, _ range: Range<Int>, _ style: MarkdownStyle
    ) {
        guard !range.isEmpty else { return }
        if let last = segments.last, last.isVerbatim, last.style == style,
            last.source + bytes.count - last.start == range.lowerBound
        {
            segments[segments.count - 1].sourceLength += range.count
        } else {
            segments.append(
                Segment(
                    start: bytes.count, source: range.lowerBound, sourceLength: range.count,
                    style: style, isVerbatim: true))
        }
        bytes.append(contentsOf: Source(rebasing: source[range]))
    }

    /// Appends text that stands for a range of the source.
    mutating func append(
        made text: some Collection<UInt8>, for range: Range<Int>, _ style: MarkdownStyle
    ) {
        append(text, for: range, style, isVerbatim: false)
    }

    mutating func append(
        _ text: some Collection<UInt8>, for range: Range<Int>, _ style: MarkdownStyle,
        isVerbatim: Bool
    ) {
        guard !text.isEmpty else { return }
        segments.append(
            Segment(
                start: bytes.count, source: range.lowerBound, sourceLength: range.count,
                style: style, isVerbatim: isVerbatim))
        bytes.append(contentsOf: text)
    }

    /// Takes blanks, and line feeds if asked, off the end.
    mutating func trimEnd(lineFeeds: Bool = false) {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 || lineFeeds && bytes[end - 1] == 0x0A { end -= 1 }
        guard end < bytes.count else { return }
        bytes.removeLast(bytes.count - end)
        while let last = segments.last, last.start >= end { segments.removeLast() }
        if let last = segments.last, last.isVerbatim {
            segments[segments.count - 1].sourceLength = end - last.start
        }
    }

    /// Takes the last byte off, which must be ASCII.
    mutating func removeLast() {
        bytes.removeLast()
        if let last = segments.last, last.start == bytes.count {
            segments.removeLast()
        } else if let last = segments.last, last.isVerbatim {
            segments[segments.count - 1].sourceLength = bytes.count - last.start
        }
    }

    /// Takes the first bytes off.
    mutating func dropFirst(_ count: Int) {
        guard count > 0 else { return }
        let first = segmentIndex(at: count)
        bytes.removeFirst(count)
        segments.removeFirst(min(first, segments.count))
        for index in segments.indices {
            let cut = max(0, count - segments[index].start)
            segments[index].start = max(0, segments[index].start - count)
            if cut > 0, segments[index].isVerbatim {
                segments[index].source += cut
                segments[index].sourceLength -= cut
            }
        }
    }

    /// Where a segment ends.
    func end(ofSegment index: Int) -> Int {
        index + 1 < segments.count ? segments[index + 1].start : bytes.count
    }

    /// The segment that holds a byte; the last one for the end of the text.
    func segmentIndex(at place: Int) -> Int {
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The place in the source of what stands at a byte of the text.
    func source(at place: Int) -> Int? {
        guard !segments.isEmpty else { return nil }
        let segment = segments[segmentIndex(at: place)]
        return segment.isVerbatim
            ? segment.source + min(place - segment.start, segment.sourceLength) : segment.source
    }

    /// The columns of a part of the text.
    func columns(_ range: Range<Int>, _ ambiguous: AmbiguousWidth) -> Int {
        var columns = 0
        bytes[range].withUnsafeBufferPointer { bytes in
            forEachCluster(in: bytes, ambiguous: ambiguous) { _, width, _ in columns += width }
        }
        return columns
    }
}
