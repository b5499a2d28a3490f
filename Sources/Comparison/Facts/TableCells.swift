/// The cells of a row of a table, by their tokens.
struct TableCells {
    let cells: [ArraySlice<Token>]
    /// The first row of the same table.
    let header: Int

    /// So far above a row its head is looked for.
    private static let mostRows = 400

    init(_ answer: AnswerText, _ passage: Int) {
        var header = passage
        while header > 0, passage - header < Self.mostRows,
            answer.passages[header - 1].kind == .tableRow,
            answer.passages[header].line - answer.passages[header - 1].line <= 2
        {
            header -= 1
        }
        self.header = header
        let tokens = answer.tokens[answer.passages[passage].tokens]
        var cells: [ArraySlice<Token>] = []
        var start = tokens.startIndex
        for index in tokens.indices where tokens[index].key == 0x7C {
            if index > tokens.startIndex { cells.append(tokens[start..<index]) }
            start = index + 1
        }
        if start < tokens.endIndex { cells.append(tokens[start...]) }
        self.cells = cells
    }

    /// Which cell holds a range.
    func column(of range: ByteRange) -> Int? {
        cells.firstIndex { cell in cell.contains { $0.range.overlaps(range) } }
    }
}
