/// What the numbers of a table's row count where only the head of their column says it:
/// `价格（元）`, `Price (USD)`, `Weight/kg`.
struct HeadUnits {
    private let row: TableCells
    private let units: [Unit?]

    init(_ answer: AnswerText, _ passage: Int) {
        row = TableCells(answer, passage)
        guard row.header != passage else {
            units = []
            return
        }
        let tokens = FactTokens(answer.passages[row.header], of: answer)
        units = TableCells(answer, row.header).cells.map { cell in
            guard let first = cell.first, let last = cell.last else { return nil }
            return Self.unit(in: first.range.lowerBound..<last.range.upperBound, tokens)
        }
    }

    /// The unit behind a bracket or a stroke.
    private static func unit(in cell: ByteRange, _ tokens: FactTokens) -> Unit? {
        let reader = QuantityReader(tokens)
        for index in tokens.tokens.indices where cell.overlaps(tokens.tokens[index].range) {
            let before = tokens.sign(index - 1)
            guard before == 0x28 || before == 0x2F || before == 0x5B else { continue }
            if let currency = UnitTable.currencySigns[tokens.text(index)] {
                return Unit(dimension: currency, factor: DecimalNumber(1))
            }
            if let unit = reader.unit(at: index)?.unit, unit.dimension != .count { return unit }
        }
        return nil
    }

    /// A bare number with the unit of its column; nil if that has none.
    func counted(_ value: Fact.Value, at range: ByteRange) -> Fact.Value? {
        guard case .quantity(let quantity) = value, let column = row.column(of: range),
            units.indices.contains(column), let unit = units[column]
        else { return nil }
        return .quantity(
            Quantity(
                quantity.low * unit.factor, quantity.high * unit.factor, unit.dimension,
                tolerance: quantity.tolerance * unit.factor
            ).inCelsius)
    }
}
