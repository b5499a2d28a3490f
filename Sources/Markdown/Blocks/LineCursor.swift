/// A place in a line, counted in columns: a tab reaches to the next multiple of four, and may be
/// taken in parts (CommonMark 0.31 §2.2).
struct LineCursor {
    let source: UnsafeBufferPointer<UInt8>
    let end: Int
    private(set) var place: Int
    private(set) var column = 0

    init(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        self.source = source
        place = line.lowerBound
        end = line.upperBound
        (nonblank, nonblankColumn) = (place, 0)
        findNonblank()
    }

    /// The next byte that is neither blank nor tab, and its column.
    private(set) var nonblank: Int
    private(set) var nonblankColumn: Int

    var isBlank: Bool { nonblank == end }
    /// The columns of white space before the next byte.
    var indent: Int { nonblankColumn - column }
    /// The next byte that isn't blank; nil at the end.
    var byte: UInt8? { nonblank < end ? source[nonblank] : nil }
    /// What is left of the line, without the white space before it.
    var content: Range<Int> { nonblank..<end }

    /// The byte at a place; nil at the end of the line.
    func byte(at place: Int) -> UInt8? { place < end ? source[place] : nil }

    /// Blanks that a tab has left over at `place`, and what follows them.
    var paddedContent: (padding: Int, range: Range<Int>) {
        guard place < end, source[place] == 0x09, column % 4 != 0 else { return (0, place..<end) }
        return (4 - column % 4, place + 1..<end)
    }

    /// Takes white space of at most so many columns.
    mutating func skip(columns: Int) {
        var left = columns
        while left > 0, place < end {
            switch source[place] {
            case 0x20:
                (place, column, left) = (place + 1, column + 1, left - 1)
            case 0x09:
                let width = 4 - column % 4
                if width > left { return column += left }
                (place, column, left) = (place + 1, column + width, left - width)
            default: return
            }
        }
    }

    /// Takes the white space and so many bytes behind it.
    mutating func skip(bytes count: Int) {
        column = nonblankColumn + count
        place = min(end, nonblank + count)
        findNonblank()
    }

    private mutating func findNonblank() {
        nonblank = place
        nonblankColumn = column
        while nonblank < end {
            switch source[nonblank] {
            case 0x20: nonblankColumn += 1
            case 0x09: nonblankColumn += 4 - nonblankColumn % 4
            default: return
            }
            nonblank += 1
        }
    }
}
