/// Parts of a whole, told as percentages, so that a quarter, 1/4, 四分之一 and 25 % are one value.
extension QuantityReader {
    func share(at index: Int) -> FoundQuantity? {
        hanShare(at: index) ?? fraction(at: index) ?? englishShare(at: index) ?? hanHalf(at: index)
    }

    private func share(_ part: Int, of whole: Int, _ range: Range<Int>) -> FoundQuantity? {
        guard part > 0, part < whole else { return nil }
        let value = DecimalNumber(part * 100).divided(by: whole)
        // A third is told coarsely: 33 % and 33.3 % are the same.
        let tolerance = DecimalNumber(part * 2).divided(by: whole)
        let number = WrittenNumber(
            value: value, tolerance: tolerance, end: range.upperBound, isInWords: true)
        let unit = Unit(dimension: .percent, factor: DecimalNumber(1))
        return found(range.lowerBound, number, number, unit, end: range.upperBound)
    }

    /// 四分之一, 千分之三.
    private func hanShare(at index: Int) -> FoundQuantity? {
        guard let whole = numbers.read(at: index), tokens.has("分之", at: whole.end),
            let part = numbers.read(at: whole.end + 2),
            let (a, b) = integers(part, whole)
        else { return nil }
        return share(a, of: b, index..<part.end)
    }

    private func integers(_ part: WrittenNumber, _ whole: WrittenNumber) -> (Int, Int)? {
        guard part.value.exponent >= 0, whole.value.exponent >= 0, whole.value.value < 1_000_000,
            part.value.value < whole.value.value
        else { return nil }
        return (Int(part.value.value), Int(whole.value.value))
    }

    /// 1/4: no date, no path, no 24/7.
    private func fraction(at index: Int) -> FoundQuantity? {
        guard let part = integer(index), let whole = integer(index + 2), part < whole,
            (2...10).contains(whole), tokens.sign(index + 1) == 0x2F,
            tokens.isAttached(index + 1), tokens.isAttached(index + 2),
            !(tokens.isAttached(index) && tokens.sign(index - 1) == 0x2F),
            !(tokens.isAttached(index + 3) && tokens.sign(index + 3) == 0x2F)
        else { return nil }
        return share(part, of: whole, index..<index + 3)
    }

    private func integer(_ index: Int) -> Int? {
        guard tokens.kind(index) == .number, tokens.text(index).utf8.count <= 2 else { return nil }
        return Int(tokens.text(index))
    }

    /// A third of, three quarters, half of.
    private func englishShare(at index: Int) -> FoundQuantity? {
        guard tokens.kind(index) == .word else { return nil }
        let word = tokens.text(index).folded
        if word == "half", tokens.text(index + 1) == "of" {
            let isPeriod = Self.halves.contains(tokens.text(index - 1).folded)
            return isPeriod ? nil : share(1, of: 2, index..<index + 1)
        }
        let names = word == "a" || word == "one" ? Self.parts : Self.manyParts
        guard let count = Self.counts[word], let whole = names[tokens.text(index + 1).folded],
            tokens.text(index + 2) == "of" || count > 1
        else { return nil }
        return share(count, of: whole, index..<index + 2)
    }

    /// The second half of 2024 is no number.
    private static let halves: Set<String> = [
        "first", "second", "latter", "other", "top", "bottom", "upper", "lower", "last", "early",
    ]

    private static let counts = ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5]
    private static let parts = [
        "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
    ]
    private static let manyParts = Dictionary(
        uniqueKeysWithValues: parts.filter { $0.key != "half" }.map { ($0.key + "s", $0.value) })

    /// 一半, 半数.
    private func hanHalf(at index: Int) -> FoundQuantity? {
        guard tokens.has("一半", at: index) || tokens.has("半数", at: index) else { return nil }
        return share(1, of: 2, index..<index + 2)
    }
}
