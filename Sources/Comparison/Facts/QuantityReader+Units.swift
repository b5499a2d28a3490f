extension QuantityReader {
    /// The longest unit at a place, and where it ends.
    func unit(at index: Int) -> (unit: Unit, end: Int)? {
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
    func noun(at index: Int) -> (unit: Unit, end: Int)? {
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
}
