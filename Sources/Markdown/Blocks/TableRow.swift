/// The cells of a table's row (GFM §4.10).
enum TableRow {
    enum Alignment: Sendable {
        case none, left, center, right
    }

    /// More columns than this no screen can show.
    private static let mostCells = 64

    /// The contents of the cells, as ranges without the blanks around them.
    static func cells(
        _ source: Source, _ line: Range<Int>, sparingCode: Bool = false
    ) -> [Range<Int>] {
        let line = source.trimmed(line)
        guard !line.isEmpty else { return [] }
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        if source[start] == UInt8(ascii: "|") { start += 1 }
        var place = start
        while place < line.upperBound, cells.count < mostCells {
            if source[place] == UInt8(ascii: "|") {
                cells.append(source.trimmed(start..<place))
                start = place + 1
            } else if source[place] == UInt8(ascii: "\\") {
                place += 1
            } else if sparingCode, source[place] == UInt8(ascii: "`") {
                place = endOfCode(source, place..<line.upperBound) - 1
            }
            place += 1
        }
        if start < line.upperBound, cells.count < mostCells {
            cells.append(source.trimmed(start..<line.upperBound))
        }
        return cells
    }

    /// Where a span of code that begins with a range ends; behind its first backticks if it doesn't.
    /// Longer runs than any model writes are text, so that a row is read a few times at most.
    private static func endOfCode(_ source: Source, _ range: Range<Int>) -> Int {
        func endOfRun(_ place: Int) -> Int {
            (place..<range.upperBound).first { source[$0] != UInt8(ascii: "`") } ?? range.upperBound
        }
        let start = endOfRun(range.lowerBound)
        let length = start - range.lowerBound
        var place = length <= 3 ? start : range.upperBound
        while place < range.upperBound {
            guard source[place] == UInt8(ascii: "`") else {
                place += 1
                continue
            }
            let end = endOfRun(place)
            if end - place == length { return end }
            place = end
        }
        return start
    }

    /// The contents of a row's cells in a table of so many columns.
    ///
    /// A row of more is read anew with the bars in code as text, for so models write them. What is
    /// still too much stays in the last cell, where the standard drops it.
    static func cells(
        _ source: Source, _ line: Range<Int>, columns: Int
    ) -> [Range<Int>] {
        var cells = cells(source, line)
        if cells.count > columns { cells = Self.cells(source, line, sparingCode: true) }
        guard cells.count > columns, columns > 0, let last = cells.last(where: { !$0.isEmpty }),
            last.lowerBound > cells[columns - 1].upperBound
        else { return Array(cells.prefix(columns)) }
        let joined = cells[columns - 1].lowerBound..<last.upperBound
        return cells.prefix(columns - 1) + [joined]
    }

    static func hasCells(_ source: Source, _ line: Range<Int>) -> Bool {
        var place = line.lowerBound
        while place < line.upperBound {
            if source[place] == UInt8(ascii: "|") { return true }
            place += source[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return false
    }

    /// The alignments that a delimiter row gives; nil if the line is none. One dash is enough.
    static func alignments(_ source: Source, _ line: Range<Int>) -> [Alignment]? {
        for place in line where !"|-: \t".utf8.contains(source[place]) { return nil }
        guard line.contains(where: { "|:".utf8.contains(source[$0]) }) else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(source, line) {
            guard let alignment = alignment(source, cell) else { return nil }
            alignments.append(alignment)
        }
        return alignments.isEmpty ? nil : alignments
    }

    private static func alignment(_ source: Source, _ cell: Range<Int>) -> Alignment? {
        guard !cell.isEmpty else { return nil }
        let isLeft = source[cell.lowerBound] == UInt8(ascii: ":")
        let isRight = source[cell.upperBound - 1] == UInt8(ascii: ":")
        let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ source[$0] == UInt8(ascii: "-") }) else {
            return nil
        }
        switch (isLeft, isRight) {
        case (true, true): return .center
        case (true, false): return .left
        case (false, true): return .right
        case (false, false): return Alignment.none
        }
    }
}
