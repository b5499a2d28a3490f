/// Walks over UTF-8 grapheme by grapheme, each reduced to what every terminal draws with one width.
///
/// Most text is made of scalars that stand alone; only where one doesn't is the standard library's
/// segmentation (UAX #29) asked.
struct ClusterScanner {
    struct Cluster {
        var start: Int
        var end: Int
        var columns: Int
        /// What to draw if it isn't the source's own bytes.
        var replacement: [UInt8]?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let ambiguous: AmbiguousWidth
    private var index: Int
    /// Clusters of a stretch that had to be segmented, the next one last.
    private var queue: [Cluster] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, ambiguous: AmbiguousWidth) {
        self.bytes = bytes
        self.ambiguous = ambiguous
        index = start
    }

    mutating func next() -> Cluster? {
        if let queued = queue.popLast() { return queued }
        guard index < bytes.count else { return nil }
        let start = index
        let (value, length) = scalar(at: start)
        let columns = simpleColumns(value)
        if columns > 0, isSimple(at: start + length) {
            index = start + length
            return Cluster(start: start, end: index, columns: columns)
        }
        segment()
        return next()
    }

    /// The next grapheme whole, with the columns of all its places: only the first has bytes.
    mutating func nextWhole() -> Cluster? {
        guard var cluster = next() else { return nil }
        while let place = queue.last, place.start == place.end {
            cluster.columns += place.columns
            queue.removeLast()
        }
        return cluster
    }

    /// Segments from `index` up to the next place that is surely a boundary.
    private mutating func segment() {
        let start = index
        var end = start
        var previousIsSimple = false
        repeat {
            let (value, length) = scalar(at: end)
            let isSimple = simpleColumns(value) > 0
            if isSimple, previousIsSimple { break }
            previousIsSimple = isSimple
            end += length
        } while end < bytes.count
        let text = String(
            decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        var place = start
        for character in text {
            let length = min(character.utf8.count, end - place)
            reduce(character, place..<place + length)
            place += length
        }
        queue.reverse()
        index = end
    }

    /// The scalar that begins at a byte, and its length; a byte that begins none counts as U+FFFD.
    @inline(__always)
    private func scalar(at place: Int) -> (UInt32, Int) {
        let lead = bytes[place]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead < 0xF5, place + length <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return (value, length)
    }

    @inline(__always)
    private func isSimple(at place: Int) -> Bool {
        guard place < bytes.count else { return true }
        let lead = bytes[place]
        if lead < 0x80 || (0xE4...0xE9).contains(lead) { return true }
        return simpleColumns(scalar(at: place).0) > 0
    }

    /// The columns of a scalar that never joins with its like; 0 for all others.
    @inline(__always)
    private func simpleColumns(_ value: UInt32) -> Int {
        switch value {
        case 0x20...0x7E, 0x0A, 0x09: return 1
        case 0x3000...0x3029, 0x3030...0x303E, 0x3041...0x3096, 0x309B...0x30FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60:
            return 2
        case 0xA1...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x384...0x38A, 0x38E...0x3A1,
            0x3A3...0x3FF, 0x400...0x482, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF,
            0x2460...0x25FF, 0x2600...0x27BF:
            switch DisplayWidth.widthClass(of: value) {
            case .wide: return 2
            case .ambiguous: return ambiguous == .two ? 2 : 1
            case .narrow: return 1
            case .zero, .unknown: return 0
            }
        default: return 0
        }
    }
}

extension ClusterScanner {
    /// The most marks that are drawn on one base.
    private static let mostMarks = 4

    /// Queues what is drawn for one grapheme. One with several spacing scalars (an Indic conjunct,
    /// say) takes several places, as terminals give it.
    private mutating func reduce(_ character: Character, _ range: Range<Int>) {
        var scalars = ArraySlice(Array(character.unicodeScalars))
        if let flag = Self.flag(scalars) {
            queue.append(
                Cluster(
                    start: range.lowerBound, end: range.upperBound,
                    columns: flag.count == 8 ? 2 : 1, replacement: flag))
            return
        }
        var isFirst = true
        while let base = scalars.popFirst() {
            var drawn: [UInt8] = []
            var columns = columns(of: base, into: &drawn)
            if columns == 0 {
                // A mark without a base stands on a blank; what is no mark isn't drawn at all.
                guard isFirst, Self.isMark(base) else { continue }
                drawn = [0x20] + drawn
                columns = 1
            }
            let isEmoji = columns == 2 && base.properties.isEmoji
            takeMarks(from: &scalars, endingAtJoiner: isEmoji, into: &drawn)
            queue.append(
                Cluster(
                    start: isFirst ? range.lowerBound : range.upperBound, end: range.upperBound,
                    columns: columns, replacement: drawn))
            isFirst = false
        }
    }

    private func columns(of scalar: Unicode.Scalar, into drawn: inout [UInt8]) -> Int {
        let kind = DisplayWidth.widthClass(of: scalar.value)
        let isDrawable = kind != .unknown || scalar == "\n" || scalar == "\t"
        drawn = Array((isDrawable ? scalar : "\u{FFFD}").utf8Bytes)
        return DisplayWidth.columns(of: scalar, ambiguous: ambiguous)
    }

    private func takeMarks(
        from scalars: inout ArraySlice<Unicode.Scalar>, endingAtJoiner: Bool,
        into drawn: inout [UInt8]
    ) {
        var count = 0
        while let next = scalars.first {
            if next.value == 0x200D, endingAtJoiner {
                scalars = []
                return
            }
            let isTone = (0x1F3FB...0x1F3FF).contains(next.value)
            guard isTone || DisplayWidth.widthClass(of: next.value) == .zero else { return }
            scalars.removeFirst()
            guard !isTone, Self.isMark(next), count < Self.mostMarks else { continue }
            count += 1
            drawn += next.utf8Bytes
        }
    }

    /// A mark that is drawn; variation selectors and format characters aren't.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: false
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
        default:
            scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .enclosingMark
        }
    }

    /// A pair of regional indicators, or the letter that a lone one stands for.
    private static func flag(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
        let indicators = scalars.prefix { (0x1F1E6...0x1F1FF).contains($0.value) }
        switch indicators.count {
        case 0: return nil
        case 1:
            guard let first = indicators.first else { return nil }
            return [UInt8(first.value - 0x1F1E6 + 0x41)]
        default: return indicators.prefix(2).flatMap(\.utf8Bytes)
        }
    }
}

extension Unicode.Scalar {
    var utf8Bytes: [UInt8] { Array(UTF8.encode(self) ?? UTF8.encodedReplacementCharacter) }
}

/// Calls `body` for each grapheme of UTF-8 text, with the bytes to draw, the columns that they take
/// (1 or 2) and where they stand in the text.
///
/// What is drawn has the same width on every terminal: of an emoji sequence the first emoji, no
/// variation selectors or skin tones, U+FFFD for what the oldest supported system doesn't know, at
/// most four marks on one base. Text must have been sanitised.
package func forEachCluster(
    in utf8: UnsafeBufferPointer<UInt8>, ambiguous: AmbiguousWidth = .one,
    _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ columns: Int, _ source: Range<Int>) -> Void
) {
    var scanner = ClusterScanner(utf8, ambiguous: ambiguous)
    while let cluster = scanner.next() {
        let source = cluster.start..<cluster.end
        if let replacement = cluster.replacement {
            replacement.withUnsafeBufferPointer { body($0, cluster.columns, source) }
        } else {
            body(UnsafeBufferPointer(rebasing: utf8[source]), cluster.columns, source)
        }
    }
}

/// Calls `body` for each grapheme of UTF-8 text with the columns that it takes, more than two if it
/// is a conjunct, and where it stands in the text, which is never empty.
package func forEachGrapheme(
    in utf8: UnsafeBufferPointer<UInt8>, ambiguous: AmbiguousWidth = .one,
    _ body: (_ columns: Int, _ source: Range<Int>) -> Void
) {
    var scanner = ClusterScanner(utf8, ambiguous: ambiguous)
    while let cluster = scanner.nextWhole() { body(cluster.columns, cluster.start..<cluster.end) }
}
