/// Reads dates: 2024-07-09, 2024年7月9日, July 9, 2024, Q3 2018, 公元前386年.
struct DateReader {
    let tokens: FactTokens

    struct Found {
        var date: CalendarDate
        var tokens: Range<Int>
    }

    func read(at index: Int) -> Found? {
        let found: Found?
        switch tokens.kind(index) {
        case .number: found = numeric(at: index) ?? chinese(at: index) ?? english(at: index)
        case .han: found = chinese(at: index)
        case .word: found = monthFirst(at: index) ?? quarterFirst(at: index)
        default: found = nil
        }
        guard let found, let date = found.date.checked else { return nil }
        return Found(date: date, tokens: found.tokens)
    }

    private func integer(_ index: Int, digits: ClosedRange<Int> = 1...4) -> Int? {
        guard tokens.kind(index) == .number else { return nil }
        let text = tokens.text(index)
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(text)
    }

    /// 2024-07-09, 2024/7/9, 2024-07.
    private func numeric(at index: Int) -> Found? {
        guard let year = integer(index, digits: 4...4), year >= 1000 else { return nil }
        let separator = tokens.sign(index + 1)
        guard separator == 0x2D || separator == 0x2F, tokens.isAttached(index + 1),
            tokens.isAttached(index + 2), let month = integer(index + 2, digits: 1...2)
        else { return nil }
        if tokens.sign(index + 3) == separator, tokens.isAttached(index + 4),
            let day = integer(index + 4, digits: 1...2)
        {
            return Found(
                date: CalendarDate(year: year, month: month, day: day), tokens: index..<index + 5)
        }
        guard separator == 0x2D, tokens.text(index + 2).utf8.count == 2, month <= 12 else {
            return nil
        }
        return Found(date: CalendarDate(year: year, month: month), tokens: index..<index + 3)
    }

    /// 2024年7月9日, 7月9日, 公元前386年, 二〇二四年三月, 2018年第三季度.
    private func chinese(at index: Int) -> Found? {
        var place = index
        let isBefore = skip(["公元前", "西元前"], &place)
        if !isBefore { _ = skip(["公元"], &place) }
        var date = CalendarDate()
        if let (year, next) = counted(place, "年", isYear: !isBefore),
            isBefore || year >= 1000 || (year >= 100 && isEarlyYear(place))
        {
            date.year = isBefore ? -year : year
            place = next
        }
        if isBefore, date.year == nil { return nil }
        if let (quarter, next) = self.quarter(place) {
            date.quarter = quarter
            return Found(date: date, tokens: index..<next)
        }
        if let (month, next) = counted(place, "月", isYear: false), (1...12).contains(month) {
            date.month = month
            place = next
            for sign in ["日", "号"] {
                guard let (day, next) = counted(place, sign, isYear: false) else { continue }
                date.day = day
                place = next
            }
        }
        guard date.year != nil || date.month != nil else { return nil }
        return Found(date: date, tokens: index..<place)
    }

    /// （742年）, 于742年; but 300年历史.
    private func isEarlyYear(_ index: Int) -> Bool {
        tokens.kind(index) == .number
            && [0x28, 0x2C, 0x2D, 0x7E, 0x4E8E, 0x5728, 0x81F3].contains(tokens.sign(index - 1))
            && ![0x5386, 0x6765, 0x7684, 0x524D, 0x591A, 0x540E, 0x95F4, 0x4EE5, 0x4E4B].contains(
                tokens.sign(index + 2))
    }

    private func skip(_ words: [String], _ place: inout Int) -> Bool {
        for word in words where tokens.has(word, at: place) {
            place += word.unicodeScalars.count
            return true
        }
        return false
    }

    /// A number in digits or in Han before a sign. A year in Han is told digit by digit.
    private func counted(_ index: Int, _ sign: String, isYear: Bool) -> (value: Int, next: Int)? {
        if let value = integer(index) {
            guard tokens.has(sign, at: index + 1), !tokens.has("年代", at: index + 1) else {
                return nil
            }
            return (value, index + 2)
        }
        var signs: [UInt32] = []
        while signs.count < 5, HanNumber.isNumeral(tokens.sign(index + signs.count)) {
            signs.append(tokens.sign(index + signs.count))
        }
        guard tokens.has(sign, at: index + signs.count), tokens.sign(index - 1) != 0x7B2C,
            let (value, isPositional) = HanNumber.read(signs), !isYear || isPositional,
            value.exponent >= 0, value.value < 10_000
        else { return nil }
        return (Int(value.value), index + signs.count + 1)
    }

    /// 第三季度, 三季度, Q3.
    private func quarter(_ index: Int) -> (Int, next: Int)? {
        var place = index
        if tokens.text(place).folded.hasPrefix("q"), let value = quarterName(place) {
            return (value, place + 1)
        }
        if tokens.sign(place) == 0x7B2C { place += 1 }
        let value = HanNumber.digit(tokens.sign(place)) ?? integer(place, digits: 1...1)
        guard let value, tokens.has("季度", at: place + 1) else { return nil }
        return (value, place + 3)
    }

    private func quarterName(_ index: Int) -> Int? {
        let name = tokens.text(index).folded
        guard name.utf8.count == 2, name.hasPrefix("q"), let last = name.last else { return nil }
        return Int(String(last))
    }
}
