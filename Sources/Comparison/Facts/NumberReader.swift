/// A number as it is written, without what it counts.
struct WrittenNumber {
    var value: DecimalNumber
    /// Half of the last place written.
    var tolerance: DecimalNumber
    /// Behind the last token.
    var end: Int
    /// Written in words or in Han, not in digits: needs a unit to be a fact.
    var isInWords: Bool
    /// Somewhat more, somewhat less: 三百多.
    var isApproximate = false
}

/// Reads numbers in digits, in Han and in English words.
struct NumberReader {
    let tokens: FactTokens

    /// The number that begins at a token.
    func read(at index: Int) -> WrittenNumber? {
        switch tokens.kind(index) {
        case .number: digits(at: index)
        case .han: han(at: index)
        case .word: words(at: index)
        default: nil
        }
    }

    private func digits(at index: Int) -> WrittenNumber? {
        guard !isPartOfName(index) else { return nil }
        let text = tokens.text(index).filter { $0 != "," }
        guard let value = DecimalNumber(text) else { return nil }
        let places = text.firstIndex(of: ".").map {
            text.utf8.distance(from: $0, to: text.endIndex) - 1
        }
        if isLabel(index, text) { return nil }
        let half = DecimalNumber(digits: 5, exponent: -(places ?? 0) - 1)
        let number = WrittenNumber(
            value: value, tolerance: half, end: index + 1, isInWords: false)
        return multiplied(number)
    }

    /// 1990s, Section 4.1.
    private func isLabel(_ index: Int, _ text: String) -> Bool {
        if tokens.isAttached(index + 1), tokens.text(index + 1) == "s", text.utf8.count == 4 {
            return true
        }
        let before = tokens.text(index - 1)
        return Self.titles.contains(before) || Self.labels.contains(before.folded)
    }

    private static let labels: Set<String> = [
        "section", "sections", "chapter", "chapters", "figure", "figures", "fig", "table", "step",
        "part", "page", "appendix", "equation", "no", "type", "level", "stage", "phase",
    ]

    /// Labels with a capital only: Day 2, but two meals a day.
    private static let titles: Set<String> = [
        "Day", "Week", "Room", "Round", "Question", "Option", "Tier", "Line", "Rule", "Task",
        "Item",
    ]

    /// PX-300, K-7, v2, #5, 77-1043: digits that name and don't count.
    private func isPartOfName(_ index: Int) -> Bool {
        guard tokens.isAttached(index) else { return false }
        switch tokens.kind(index - 1) {
        case .word: return true
        case .mark:
            let sign = tokens.sign(index - 1)
            if sign == 0x23 || sign == 0x5F || sign == 0x40 || sign == 0x2F { return true }
            // n^2, O(1): a power and an argument.
            if sign == 0x5E { return true }
            if sign == 0x28 {
                return tokens.isAttached(index - 1) && tokens.text(index - 2).utf8.count == 1
            }
            guard sign == 0x2D, tokens.isAttached(index - 1) else { return false }
            return tokens.kind(index - 2) == .word
        default: return false
        }
    }

    /// 3.5万, 1.2 million, 10k.
    private func multiplied(_ number: WrittenNumber) -> WrittenNumber {
        var number = number
        while let factor = multiplier(at: number.end) {
            number.value = number.value * DecimalNumber(factor)
            number.tolerance = number.tolerance * DecimalNumber(factor)
            number.end += 1
        }
        return more(number)
    }

    private func multiplier(at index: Int) -> Int? {
        switch tokens.kind(index) {
        case .han: return isKilo(index) ? nil : HanNumber.multiplier(tokens.sign(index))
        case .word:
            let word = tokens.text(index)
            if tokens.isAttached(index) { return word == "k" || word == "K" ? 1000 : nil }
            return EnglishNumber.multiplier(word)
        default: return nil
        }
    }

    /// 千瓦时, 千克: part of the unit.
    private func isKilo(_ index: Int) -> Bool {
        tokens.sign(index) == 0x5343
            && [0x74E6, 0x514B, 0x7C73, 0x5361, 0x8D6B, 0x5E15, 0x7126].contains(
                tokens.sign(index + 1))
    }

    /// 三百多, 10余, 二十来.
    private func more(_ number: WrittenNumber) -> WrittenNumber {
        var number = number
        if [0x591A, 0x4F59, 0x6765].contains(tokens.sign(number.end)) {
            number.end += 1
            number.isApproximate = true
        }
        return number
    }

    private func han(at index: Int) -> WrittenNumber? {
        var end = index
        var signs: [UInt32] = []
        while signs.count < 17, isNumeral(end, signs) {
            signs.append(tokens.sign(end))
            end += 1
        }
        // 十几个, 几十个, 第三, 七八个: no number, or none that can be compared.
        guard !signs.isEmpty, tokens.sign(end) != 0x51E0,
            ![0x51E0, 0x7B2C, 0x6570].contains(tokens.sign(index - 1)),
            !HanNumber.isNumeral(tokens.sign(index - 1)),
            let (value, isPositional) = HanNumber.read(signs), !isPositional
        else { return nil }
        let number = WrittenNumber(
            value: value, tolerance: halfOfLast(value), end: end, isInWords: true)
        return more(number)
    }

    private func isNumeral(_ index: Int, _ before: [UInt32]) -> Bool {
        let sign = tokens.sign(index)
        if HanNumber.isNumeral(sign) { return true }
        return sign == 0x70B9 && !before.isEmpty && HanNumber.digit(tokens.sign(index + 1)) != nil
            && tokens.sign(index + 2) != 0x5206 && tokens.sign(index + 2) != 0x949F
    }

    private func words(at index: Int) -> WrittenNumber? {
        guard tokens.kind(index - 1) != .mark || tokens.sign(index - 1) != 0x2D else { return nil }
        var words: [String] = []
        guard EnglishNumber.keys.contains(tokens.tokens[index].folded) else { return nil }
        while words.count < 8, tokens.kind(index + words.count) == .word {
            words.append(tokens.text(index + words.count).folded)
        }
        guard let (value, count) = EnglishNumber.read(words) else { return nil }
        return WrittenNumber(
            value: value, tolerance: halfOfLast(value), end: index + count, isInWords: true)
    }

    /// Numbers in words are as fine as their last word, from a hundred on: 十 is ten exactly.
    private func halfOfLast(_ value: DecimalNumber) -> DecimalNumber {
        DecimalNumber(digits: 5, exponent: value.exponent < 2 ? -1 : value.exponent - 1)
    }
}
