/// A quantity and how far it reaches in the passage's tokens.
struct FoundQuantity {
    var quantity: Quantity
    var tokens: Range<Int>
    var isApproximate: Bool
    /// Whether a unit or a noun says what is counted.
    var hasUnit: Bool
}

/// Reads numbers with what they count: ranges, amounts, 2分30秒.
struct QuantityReader {
    let tokens: FactTokens
    let numbers: NumberReader

    init(_ tokens: FactTokens) {
        self.tokens = tokens
        numbers = NumberReader(tokens: tokens)
    }

    /// The quantity that begins at a token, with the sign of a currency if one stands there.
    func read(at index: Int) -> FoundQuantity? {
        if let (currency, next) = currencySign(at: index) { return amount(currency, index, next) }
        if let half = half(at: index) ?? halfInEnglish(at: index) { return half }
        if let part = percentOf(at: index) ?? share(at: index) { return part }
        if isMinus(index) { return negative(at: index) }
        guard !isOrdinal(index), let number = numbers.read(at: index) else { return nil }
        return range(from: index, number) ?? single(from: index, number)
    }

    /// A hyphen right before digits and right after nothing.
    private func isMinus(_ index: Int) -> Bool {
        tokens.sign(index) == 0x2D && tokens.kind(index + 1) == .number
            && tokens.isAttached(index + 1) && (index == 0 || !tokens.isAttached(index))
    }

    private func negative(at index: Int) -> FoundQuantity? {
        guard var number = numbers.read(at: index + 1) else { return nil }
        number.value = number.value.negated
        guard var found = single(from: index + 1, number), found.hasUnit else { return nil }
        found.tokens = index..<found.tokens.upperBound
        return found
    }

    /// 第三, and the 4 of 第1–4周. 十分 is a word of its own, 十分钟 isn't.
    private func isOrdinal(_ index: Int) -> Bool {
        if tokens.sign(index - 1) == 0x7B2C { return true }
        if tokens.has("十分", at: index) { return tokens.sign(index + 2) != 0x949F }
        return isSeparator(index - 1) && tokens.kind(index - 2) == .number
            && tokens.sign(index - 3) == 0x7B2C
    }

    private func currencySign(at index: Int) -> (Dimension, next: Int)? {
        guard let kind = tokens.kind(index), kind != .number, kind != .han else { return nil }
        for count in [2, 1] {
            if let currency = UnitTable.currencySigns[tokens.joined(index..<index + count)],
                tokens.kind(index + count) == .number
            {
                return (currency, index + count)
            }
        }
        return nil
    }

    private func amount(_ currency: Dimension, _ start: Int, _ index: Int) -> FoundQuantity? {
        guard var number = numbers.read(at: index) else { return nil }
        // $45M: after the sign of a currency, M can only be millions.
        if tokens.isAttached(number.end), let factor = Self.attached[tokens.text(number.end)] {
            number.value = number.value * DecimalNumber(factor)
            number.tolerance = number.tolerance * DecimalNumber(factor)
            number.end += 1
        }
        let unit = Unit(dimension: currency, factor: DecimalNumber(1))
        return found(start, number, number, unit, end: number.end)
    }

    private static let attached = [
        "M": 1_000_000, "m": 1_000_000, "B": 1_000_000_000, "bn": 1_000_000_000,
    ]

    /// 3–5 kg, 20%到80%, 260 K to 290 K.
    private func range(from start: Int, _ first: WrittenNumber) -> FoundQuantity? {
        let ownUnit = unit(at: first.end)
        let separator = ownUnit?.end ?? first.end
        guard isSeparator(separator), let second = numbers.read(at: separator + 1),
            first.value < second.value, let unit = unit(at: second.end) ?? noun(at: second.end),
            ownUnit == nil || ownUnit?.unit == unit.unit
        else { return nil }
        return found(start, first, second, unit.unit, end: unit.end)
    }

    private func isSeparator(_ index: Int) -> Bool {
        switch tokens.sign(index) {
        case 0x2D, 0x7E, 0x5230, 0x81F3: true
        default: tokens.text(index) == "to" || isAndOfBetween(index)
        }
    }

    private func isAndOfBetween(_ index: Int) -> Bool {
        tokens.text(index) == "and" && (2...4).contains { tokens.text(index - $0) == "between" }
    }

    private func single(from start: Int, _ number: WrittenNumber) -> FoundQuantity? {
        guard let unit = unit(at: number.end) ?? noun(at: number.end) else {
            return bare(start, number)
        }
        if number.isInWords, isArticle(number, unit.unit.dimension) { return nil }
        // Thirty Years' War: a name. 3.2 节: a place in a book.
        if number.isInWords, tokens.text(number.end).first?.isUppercase == true { return nil }
        if number.value.exponent < 0, tokens.has("节", at: number.end) { return nil }
        // 绕地球一周: once around, not a week.
        if number.isInWords, tokens.has("周", at: number.end), isAround(start) { return nil }
        guard let found = found(start, number, number, unit.unit, end: unit.end) else { return nil }
        return compound(found) ?? withHalf(found)
    }

    private func isAround(_ start: Int) -> Bool {
        (1...8).contains { [0x7ED5, 0x73AF].contains(tokens.sign(start - $0)) }
    }

    /// 一个, one of: an article more than a number. 一年 and one kilogram do count.
    private func isArticle(_ number: WrittenNumber, _ dimension: Dimension) -> Bool {
        number.value == DecimalNumber(1) && (dimension == .count || dimension == .ratio)
    }

    /// A number without anything it counts, in digits only.
    private func bare(_ start: Int, _ number: WrittenNumber) -> FoundQuantity? {
        guard !number.isInWords, tokens.kind(number.end) != .word || !tokens.isAttached(number.end)
        else { return nil }
        // 阿波罗11号: a name. 20世纪: a time.
        if tokens.sign(number.end) == 0x53F7 || tokens.has("世纪", at: number.end) { return nil }
        // 77-1043, 3:1, 1/2: parts of something else.
        for place in [start - 1, number.end]
        where [0x2D, 0x3A, 0x2F, 0x5F, 0x2E].contains(tokens.sign(place))
            && tokens.isAttached(place == start - 1 ? start : place)
            && [.number, .word].contains(tokens.kind(place == start - 1 ? start - 2 : place + 1))
        {
            return nil
        }
        let unit = Unit(dimension: .count, factor: DecimalNumber(1))
        var result = found(start, number, number, unit, end: number.end)
        result?.hasUnit = HanNumber.multiplier(tokens.sign(number.end - 1)) != nil
        return result
    }

    /// 百分之三十.
    private func percentOf(at index: Int) -> FoundQuantity? {
        guard tokens.has("百分之", at: index), let number = numbers.read(at: index + 3) else {
            return nil
        }
        let unit = Unit(dimension: .percent, factor: DecimalNumber(1))
        return found(index, number, number, unit, end: number.end)
    }

    func found(
        _ start: Int, _ low: WrittenNumber, _ high: WrittenNumber, _ unit: Unit, end: Int
    ) -> FoundQuantity? {
        let isBelowZero = tokens.has("零下", before: start) && unit.dimension != .count
        let sign = { (value: DecimalNumber) in isBelowZero ? value.negated : value }
        let quantity = Quantity(
            sign(low.value * unit.factor), sign(high.value * unit.factor), unit.dimension,
            tolerance: high.tolerance * unit.factor
        ).inCelsius
        let isApproximate =
            low.isApproximate || high.isApproximate
            || Approximation.stands(before: start, in: tokens)
            || Approximation.stands(behind: end, in: tokens)
        return FoundQuantity(
            quantity: quantity, tokens: start..<end, isApproximate: isApproximate, hasUnit: true)
    }
}
