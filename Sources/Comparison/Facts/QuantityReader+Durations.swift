extension QuantityReader {
    /// 1小时30分钟, 5 min 10 s: one duration.
    func compound(_ first: FoundQuantity) -> FoundQuantity? {
        guard first.quantity.dimension == .duration,
            let next = numbers.read(at: first.tokens.upperBound),
            let unit = unit(at: next.end), unit.unit.dimension == .duration
        else { return nil }
        let rest = next.value * unit.unit.factor
        guard rest < first.quantity.low, let sum = first.quantity.low + rest else { return nil }
        var result = first
        result.quantity.low = sum
        result.quantity.high = sum
        result.quantity.tolerance = next.tolerance * unit.unit.factor
        result.tokens = first.tokens.lowerBound..<unit.end
        return result
    }

    /// 两年半, 三天半.
    func withHalf(_ found: FoundQuantity) -> FoundQuantity {
        guard tokens.sign(found.tokens.upperBound) == 0x534A,
            [.duration, .months].contains(found.quantity.dimension),
            let unit = unit(at: found.tokens.upperBound - 1),
            let sum = found.quantity.low + unit.unit.factor * DecimalNumber(digits: 5, exponent: -1)
        else { return found }
        var result = found
        result.quantity.low = sum
        result.quantity.high = sum
        result.tokens = found.tokens.lowerBound..<found.tokens.upperBound + 1
        return result
    }

    /// 半小时, 一个半小时, half an hour.
    func half(at index: Int) -> FoundQuantity? {
        var whole = DecimalNumber(0)
        var place = index
        if let number = numbers.read(at: index), number.isInWords,
            tokens.has("个半", at: number.end)
        {
            whole = number.value
            place = number.end + 1
        }
        guard tokens.sign(place) == 0x534A, let unit = unit(at: place + 1),
            [.duration, .months].contains(unit.unit.dimension),
            let value = whole + DecimalNumber(digits: 5, exponent: -1)
        else { return nil }
        let number = WrittenNumber(
            value: value, tolerance: DecimalNumber(digits: 5, exponent: -2), end: place + 1,
            isInWords: true)
        return found(index, number, number, unit.unit, end: unit.end)
    }
}
