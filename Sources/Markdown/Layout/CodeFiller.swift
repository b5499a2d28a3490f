import UnicodeText

/// Divides a line of code where it doesn't fit, rather behind a blank, a comma or an opening bracket
/// near the edge than within a word.
struct CodeFiller {
    private let columns: Int
    private let mark: Int
    private(set) var lines: [TextLine] = []
    private var line: TextLine
    /// Where the line is best divided, and the columns up to there.
    private var best: (place: Int, columns: Int)?
    private var room: Int

    init(columns: Int, mark: Int, isContinuation: Bool) {
        self.columns = columns
        self.mark = mark
        room = columns - (isContinuation ? mark : 0)
        line = TextLine(start: 0, end: 0, columns: 0, isHardEnd: false)
    }

    mutating func fill(_ text: StyledText, _ ambiguous: AmbiguousWidth) {
        text.bytes.withUnsafeBufferPointer { bytes in
            if Self.isPlain(bytes), bytes.count <= room {
                line.end = bytes.count
                line.columns = bytes.count
            } else {
                forEachGrapheme(in: bytes, ambiguous: ambiguous) { width, place in
                    take(place, width, dividesWell: Self.dividesWell(bytes[place.lowerBound]))
                }
            }
        }
        lines.append(line)
    }

    private static func isPlain(_ bytes: Source) -> Bool {
        bytes.allSatisfy { $0 < 0x80 }
    }

    private static func dividesWell(_ byte: UInt8) -> Bool {
        " ,;([{".utf8.contains(byte)
    }

    private mutating func take(_ place: Range<Int>, _ width: Int, dividesWell: Bool) {
        if line.columns + width > room, line.columns > 0 { divide(before: place.lowerBound) }
        line.end = place.upperBound
        line.columns += width
        if dividesWell { best = (place.upperBound, line.columns) }
    }

    private mutating func divide(before place: Int) {
        let rest: TextLine
        if let best, best.columns * 3 > room * 2, best.place < place {
            rest = TextLine(
                start: best.place, end: line.end, columns: line.columns - best.columns,
                isHardEnd: false)
            line.end = best.place
            line.columns = best.columns
        } else {
            rest = TextLine(start: place, end: place, columns: 0, isHardEnd: false)
        }
        lines.append(line)
        line = rest
        room = max(1, columns - mark)
        best = nil
    }
}
