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
        if let half = half(at: index) { return half }
        if let part = percentOf(at: index) { return part }
        guard !isOrdinal(index), let number = numbers.read(at: index) else { return nil }
        return range(from: index, number) ?? single(from: index, number)
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
        guard let found = found(start, number, number, unit.unit, end: unit.end) else { return nil }
        return compound(found) ?? withHalf(found)
    }

    /// 一个, one of: an article more than a number. 一年 and one kilogram do count.
    private func isArticle(_ number: WrittenNumber, _ dimension: Dimension) -> Bool {
        number.value == DecimalNumber(1) && (dimension == .count || dimension == .ratio)
    }

    /// A number without anything it counts, in digits only.
    private func bare(_ start: Int, _ number: WrittenNumber) -> FoundQuantity? {
        guard !number.isInWords, tokens.kind(number.end) != .word || !tokens.isAttached(number.end)
        else { return nil }
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

    /// The longest unit at a place, and where it ends.
    private func unit(at index: Int) -> (unit: Unit, end: Int)? {
        guard tokens.kind(index) != nil,
            UnitTable.beginnings.contains(tokens.tokens[index].folded)
        else { return nil }
        for count in stride(from: UnitTable.mostTokens, through: 1, by: -1)
        where index + count <= tokens.count {
            let name = tokens.joined(index..<index + count)
            guard let unit = UnitTable.unit(named: name), !isWordPart(index + count) else {
                continue
            }
            if name == "分", isSeconds(index + count) {
                return (Unit(dimension: .duration, factor: DecimalNumber(60)), index + count)
            }
            if name == "times", isRatio(index + count) {
                return (Unit(dimension: .ratio, factor: DecimalNumber(1)), index + count)
            }
            if name == "度", isElectric() {
                return (Unit(dimension: .energy, factor: DecimalNumber(3_600_000)), index + count)
            }
            return (unit, index + count)
        }
        return nil
    }

    /// 个人, 分之, 年代, 天文, 次要: the unit is the beginning of another word.
    private func isWordPart(_ end: Int) -> Bool {
        let pair = [tokens.sign(end - 1), tokens.sign(end)]
        return Self.noUnits.contains(pair)
    }

    private static let noUnits: Set<[UInt32]> = Set(
        [
            "分之", "年代", "天文", "次要", "家庭", "种植", "面对", "面积", "对于", "部分", "位于", "位置", "条件", "件事",
            "行业", "名字",
        ]
        .map { $0.unicodeScalars.map(\.value) })

    private func isSeconds(_ index: Int) -> Bool {
        tokens.kind(index) == .number && tokens.sign(index + 1) == 0x79D2
    }

    /// Five times as fast, five times faster; but five times a year.
    private func isRatio(_ index: Int) -> Bool {
        let word = tokens.text(index)
        return ["as", "the", "more", "less"].contains(word)
            || (word.utf8.count > 4 && word.hasSuffix("er"))
    }

    /// 度 counts kilowatt-hours where the sentence is about electricity.
    private func isElectric() -> Bool {
        tokens.tokens.contains { $0.key == 0x7535 }
    }

    /// An English noun, perhaps after an adjective: 340 people, 14 new seismometers.
    private func noun(at index: Int) -> (unit: Unit, end: Int)? {
        guard tokens.kind(index) == .word, !tokens.isAttached(index) else { return nil }
        let word = tokens.text(index)
        guard word.utf8.count >= 3, word.first?.isLowercase == true,
            word.unicodeScalars.allSatisfy(\.isASCII), !StopWords.words.contains(word),
            !Self.noNouns.contains(word)
        else { return nil }
        return (Unit(dimension: .count, factor: DecimalNumber(1)), index + 1)
    }

    private static let noNouns: Set<String> = [
        "after", "before", "since", "until", "while", "where", "because", "although", "however",
        "more", "less", "times", "each", "per", "over", "under", "above", "below", "between",
        "through", "during", "including", "using", "made", "based", "away", "ago", "later", "and",
        "say", "says", "being", "down", "apart", "high", "wide", "long", "tall", "deep", "old",
    ]

    /// 1小时30分钟, 5 min 10 s: one duration.
    private func compound(_ first: FoundQuantity) -> FoundQuantity? {
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
    private func withHalf(_ found: FoundQuantity) -> FoundQuantity {
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
    private func half(at index: Int) -> FoundQuantity? {
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

    /// 百分之三十.
    private func percentOf(at index: Int) -> FoundQuantity? {
        guard tokens.has("百分之", at: index), let number = numbers.read(at: index + 3) else {
            return nil
        }
        let unit = Unit(dimension: .percent, factor: DecimalNumber(1))
        return found(index, number, number, unit, end: number.end)
    }

    private func found(
        _ start: Int, _ low: WrittenNumber, _ high: WrittenNumber, _ unit: Unit, end: Int
    ) -> FoundQuantity? {
        let isBelowZero = tokens.has("零下", before: start) && unit.dimension != .count
        let sign = { (value: DecimalNumber) in isBelowZero ? value.negated : value }
        let quantity = Quantity(
            sign(low.value * unit.factor), sign(high.value * unit.factor), unit.dimension,
            tolerance: high.tolerance * unit.factor)
        let isApproximate =
            low.isApproximate || high.isApproximate
            || Approximation.stands(before: start, in: tokens)
            || Approximation.stands(behind: end, in: tokens)
        return FoundQuantity(
            quantity: quantity, tokens: start..<end, isApproximate: isApproximate, hasUnit: true)
    }
}
