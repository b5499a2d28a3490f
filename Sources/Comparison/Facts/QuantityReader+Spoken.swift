/// Durations as English speaks of them.
extension QuantityReader {
    /// Half an hour, an hour and a half, one and a half hours, 1:30 hours.
    func halfInEnglish(at index: Int) -> FoundQuantity? {
        if tokens.kind(index) == .number { return clock(at: index) }
        guard tokens.kind(index) == .word else { return nil }
        switch tokens.text(index).folded {
        case "half": return halfAn(index)
        case "a", "an": return withHalfBehind(index) ?? single(article: index)
        default: return withHalfBetween(index)
        }
    }

    private func duration(_ value: DecimalNumber, _ range: Range<Int>, _ unit: Unit)
        -> FoundQuantity?
    {
        guard [.duration, .months].contains(unit.dimension) else { return nil }
        let number = WrittenNumber(
            value: value, tolerance: DecimalNumber(digits: 5, exponent: -2),
            end: range.upperBound, isInWords: true)
        return found(range.lowerBound, number, number, unit, end: range.upperBound)
    }

    private static let half = DecimalNumber(digits: 5, exponent: -1)
    private static let oneAndHalf = DecimalNumber(digits: 15, exponent: -1)

    private func isArticle(_ index: Int) -> Bool {
        ["a", "an"].contains(tokens.text(index).folded)
    }

    private func isAndAHalf(_ index: Int) -> Bool {
        tokens.text(index) == "and" && tokens.text(index + 1) == "a"
            && tokens.text(index + 2) == "half"
    }

    private func halfAn(_ index: Int) -> FoundQuantity? {
        guard isArticle(index + 1), let unit = unit(at: index + 2) else { return nil }
        return duration(Self.half, index..<unit.end, unit.unit)
    }

    private func withHalfBehind(_ index: Int) -> FoundQuantity? {
        guard let unit = unit(at: index + 1), isAndAHalf(unit.end) else { return nil }
        return duration(Self.oneAndHalf, index..<unit.end + 3, unit.unit)
    }

    private func withHalfBetween(_ index: Int) -> FoundQuantity? {
        guard let number = numbers.read(at: index), isAndAHalf(number.end),
            let unit = unit(at: number.end + 3), let value = number.value + Self.half
        else { return nil }
        return duration(value, index..<unit.end, unit.unit)
    }

    /// For an hour; but 5 dollars an hour.
    private func single(article index: Int) -> FoundQuantity? {
        guard
            ["for", "in", "after", "within", "takes", "than", "least"].contains(
                tokens.text(index - 1).folded),
            let unit = unit(at: index + 1)
        else { return nil }
        return duration(DecimalNumber(1), index..<unit.end, unit.unit)
    }

    private func clock(at index: Int) -> FoundQuantity? {
        guard tokens.sign(index + 1) == 0x3A, tokens.isAttached(index + 1),
            tokens.isAttached(index + 2), tokens.text(index + 2).utf8.count == 2,
            let whole = Int(tokens.text(index)), let part = Int(tokens.text(index + 2)), part < 60,
            whole < 1000, let unit = unit(at: index + 3), unit.unit.dimension == .duration,
            let sum = DecimalNumber(whole) + DecimalNumber(part).divided(by: 60)
        else { return nil }
        return duration(sum, index..<unit.end, unit.unit)
    }
}
