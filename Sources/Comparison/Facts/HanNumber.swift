/// Numbers in Han: 三千五百, 两万, 十二, 二〇二四, 一点五.
enum HanNumber {
    /// Reads a run of numerals; nil if it is none that a person would write.
    static func read(_ signs: [UInt32]) -> (value: DecimalNumber, isPositional: Bool)? {
        guard let first = signs.first, signs.count <= 16 else { return nil }
        if let point = signs.firstIndex(of: 0x70B9) { return decimal(signs, point) }
        if signs.allSatisfy({ digit($0) != nil }) {
            guard signs.count == 1 || first != 0x4E24 else { return nil }
            return positional(signs).map { ($0, signs.count > 1) }
        }
        // 百姓, 千万别, 万一: no number begins like that, but for ten.
        guard digit(first) != nil || first == 0x5341 else { return nil }
        return grouped(signs).map { (DecimalNumber($0), false) }
    }

    private static func decimal(
        _ signs: [UInt32], _ point: Int
    ) -> (value: DecimalNumber, isPositional: Bool)? {
        let after = signs[(point + 1)...]
        guard !after.isEmpty, after.allSatisfy({ digit($0) != nil }),
            let whole = read(Array(signs[..<point]))?.value,
            let fraction = positional(Array(after))
        else { return nil }
        let shifted = DecimalNumber(
            digits: fraction.digits, exponent: fraction.exponent - after.count)
        return (whole + shifted).map { ($0, false) }
    }

    private static func positional(_ signs: [UInt32]) -> DecimalNumber? {
        var value = 0
        for sign in signs { value = value * 10 + (digit(sign) ?? 0) }
        return DecimalNumber(value)
    }

    /// 一亿二千万, 三万五, 一百零五.
    private static func grouped(_ signs: [UInt32]) -> Int? {
        var sum = Sum()
        for sign in signs {
            let isTaken =
                digit(sign).map { sum.take(digit: $0) }
                ?? smallUnit(sign).map { sum.take(small: $0) }
                ?? largeUnit(sign).map { sum.take(large: $0) } ?? false
            guard isTaken else { return nil }
        }
        return sum.value
    }

    /// What has been read of a number.
    private struct Sum {
        /// The 亿, the 万, and what is below.
        private var total = 0
        private var middle = 0
        private var section = 0
        private var pending: Int?
        private var lastUnit = 1

        mutating func take(digit value: Int) -> Bool {
            guard pending == nil else { return false }
            if value == 0 { lastUnit = 1 } else { pending = value }
            return true
        }

        mutating func take(small unit: Int) -> Bool {
            // 十二 needs no digit before 十; units come down.
            guard pending != nil || (unit == 10 && section == 0) else { return false }
            guard section == 0 || unit < lastUnit || lastUnit == 1 else { return false }
            section += (pending ?? 1) * unit
            pending = nil
            lastUnit = unit
            return true
        }

        mutating func take(large unit: Int) -> Bool {
            section += pending ?? 0
            pending = nil
            lastUnit = unit
            if unit == 10_000 {
                guard section > 0, middle == 0 else { return false }
                middle = section * unit
            } else {
                guard middle + section > 0, total == 0, middle + section < 100_000_000 else {
                    return false
                }
                total = (middle + section) * unit
                middle = 0
            }
            section = 0
            return true
        }

        /// 三万五 is 35,000: a last digit behind a unit counts in tenths of it.
        var value: Int { total + middle + section + (pending ?? 0) * max(1, lastUnit / 10) }
    }

    static func digit(_ sign: UInt32) -> Int? {
        switch sign {
        case 0x3007, 0x96F6: 0
        case 0x4E00, 0x58F9: 1
        case 0x4E8C, 0x4E24, 0x8D30: 2
        case 0x4E09, 0x53C1: 3
        case 0x56DB, 0x8086: 4
        case 0x4E94, 0x4F0D: 5
        case 0x516D, 0x9646: 6
        case 0x4E03, 0x67D2: 7
        case 0x516B, 0x634C: 8
        case 0x4E5D, 0x7396: 9
        default: nil
        }
    }

    private static func smallUnit(_ sign: UInt32) -> Int? {
        switch sign {
        case 0x5341, 0x62FE: 10
        case 0x767E, 0x4F70: 100
        case 0x5343, 0x4EDF: 1000
        default: nil
        }
    }

    private static func largeUnit(_ sign: UInt32) -> Int? {
        switch sign {
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }

    static func isNumeral(_ sign: UInt32) -> Bool {
        digit(sign) != nil || smallUnit(sign) != nil || largeUnit(sign) != nil
    }

    /// What 百, 千, 万 or 亿 behind digits multiplies by.
    static func multiplier(_ sign: UInt32) -> Int? {
        sign == 0x5341 ? nil : smallUnit(sign) ?? largeUnit(sign)
    }
}
