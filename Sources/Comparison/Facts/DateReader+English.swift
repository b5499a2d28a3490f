extension DateReader {
    private static let months: [String: Int] = {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        var months: [String: Int] = ["sept": 9]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            months[String(name.prefix(3))] = index + 1
        }
        return months
    }()

    /// Months begin with a capital: `may` is none.
    private func month(_ index: Int) -> Int? {
        guard tokens.kind(index) == .word else { return nil }
        let name = tokens.text(index)
        return name.first?.isUppercase == true ? Self.months[name.folded] : nil
    }

    private func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
        guard tokens.kind(index) == .number else { return nil }
        let text = tokens.text(index)
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(text)
    }

    private func day(_ index: Int) -> (day: Int, next: Int)? {
        guard let day = number(index, 1...2) else { return nil }
        let isOrdinal =
            tokens.isAttached(index + 1)
            && ["st", "nd", "rd", "th"].contains(tokens.text(index + 1))
        return (day, index + (isOrdinal ? 2 : 1))
    }

    private func year(_ index: Int) -> (year: Int, next: Int)? {
        let place = tokens.sign(index) == 0x2C ? index + 1 : index
        guard let year = number(place, 4...4), (1000...2199).contains(year) else { return nil }
        return (year, place + 1)
    }

    /// July 9, 2024; July 2024; July 9.
    func monthFirst(at index: Int) -> Found? {
        var place = index
        guard let month = month(place) else { return nil }
        place += 1
        if tokens.sign(place) == 0x2E, tokens.kind(place + 1) == .number { place += 1 }
        var date = CalendarDate(month: month)
        if let (day, next) = day(place), day <= 31 {
            date.day = day
            place = next
        }
        if let (year, next) = year(place) {
            date.year = year
            place = next
        }
        guard date.day != nil || date.year != nil || isDated(index) else { return nil }
        return Found(date: date, tokens: index..<place)
    }

    /// A month alone is a date only after a word that tells when.
    private func isDated(_ index: Int) -> Bool {
        ["in", "since", "until", "by", "from", "to", "during"].contains(
            tokens.text(index - 1).folded)
    }

    /// 9 July 2024, the 9th of July; 386 BC; and years alone.
    func english(at index: Int) -> Found? {
        if let (day, next) = day(index) {
            let place = tokens.text(next) == "of" ? next + 1 : next
            if let month = month(place) {
                var date = CalendarDate(month: month, day: day)
                guard let (year, end) = year(place + 1) else {
                    return Found(date: date, tokens: index..<place + 1)
                }
                date.year = year
                return Found(date: date, tokens: index..<end)
            }
        }
        return beforeChrist(at: index) ?? bareYear(at: index)
    }

    private func beforeChrist(at index: Int) -> Found? {
        guard let year = number(index, 1...4), ["BC", "BCE"].contains(tokens.text(index + 1)) else {
            return nil
        }
        return Found(date: CalendarDate(year: -year), tokens: index..<index + 2)
    }

    /// 1986 after `in`, or among other years; 2,000 and 2000 metres are none.
    private func bareYear(at index: Int) -> Found? {
        guard let year = number(index, 4...4), (1100...2100).contains(year) else { return nil }
        let before = tokens.text(index - 1).folded
        let isEnclosed = tokens.sign(index - 1) == 0x28 && tokens.sign(index + 1) == 0x29
        let isCued = Self.cues.contains(before) || isListed(index) || isEnclosed
        guard isCued, !isCounting(index + 1) else { return nil }
        return Found(date: CalendarDate(year: year), tokens: index..<index + 1)
    }

    private static let cues: Set<String> = [
        "in", "since", "until", "till", "by", "from", "of", "before", "after", "around", "about",
        "during", "year", "early", "late", "mid", "end", "to", "through",
    ]

    /// 1841, 1902 and 1968.
    private func isListed(_ index: Int) -> Bool {
        let before = tokens.sign(index - 1) == 0x2C || tokens.text(index - 1) == "and"
        let neighbour = before ? index - 2 : index + 2
        guard before || tokens.sign(index + 1) == 0x2C || tokens.text(index + 1) == "and" else {
            return false
        }
        guard let other = number(neighbour, 4...4) else { return false }
        return (1100...2100).contains(other)
    }

    /// Whether what follows is what a number counts.
    private func isCounting(_ index: Int) -> Bool {
        guard tokens.kind(index) == .word || tokens.sign(index) == 0x25 else { return false }
        let word = tokens.text(index)
        if UnitTable.unit(named: word) != nil { return true }
        return word.utf8.count > 3 && word.hasSuffix("s") && word.first?.isLowercase == true
            && !["was", "has", "is", "sees", "as"].contains(word) && tokens.text(index - 2) == "of"
    }

    /// Q3 2018; third quarter of 2018.
    func quarterFirst(at index: Int) -> Found? {
        let name = tokens.text(index)
        if name.utf8.count == 2, name.first == "Q",
            let quarter = name.last.flatMap({ Int(String($0)) }),
            let (year, next) = year(index + 1)
        {
            return Found(date: CalendarDate(year: year, quarter: quarter), tokens: index..<next)
        }
        let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]
        guard let quarter = ordinals[name.folded], tokens.text(index + 1) == "quarter",
            tokens.text(index + 2) == "of", let (year, next) = year(index + 3)
        else { return nil }
        return Found(date: CalendarDate(year: year, quarter: quarter), tokens: index..<next)
    }
}
