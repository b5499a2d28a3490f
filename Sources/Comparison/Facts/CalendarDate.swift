/// A date as far as it is told: a year alone, a day without a year, a quarter.
package struct CalendarDate: Hashable, Sendable {
    /// Years before Christ are negative, as historians count: -386 is 386 BC.
    package var year: Int?
    /// 1…4.
    package var quarter: Int?
    package var month: Int?
    package var day: Int?

    package init(year: Int? = nil, quarter: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.quarter = quarter
        self.month = month
        self.day = day
    }

    /// Whether both may be the same day: what both tell is the same, and something is.
    func isCompatible(with other: CalendarDate) -> Bool {
        var agrees = false
        for (a, b) in [
            (year, other.year), (quarter, other.quarter), (month, other.month), (day, other.day),
        ] {
            guard let a, let b else { continue }
            if a != b { return false }
            agrees = true
        }
        return agrees
    }

    /// Nil unless such a day, month or quarter exists.
    var checked: CalendarDate? {
        if let month, !(1...12).contains(month) { return nil }
        if let quarter, !(1...4).contains(quarter) { return nil }
        guard let day else { return self }
        let longest = month == 2 ? 29 : [4, 6, 9, 11].contains(month ?? 1) ? 30 : 31
        return (1...longest).contains(day) ? self : nil
    }
}

/// A time of day.
package struct ClockTime: Hashable, Sendable {
    /// Minutes after midnight.
    package var minutes: Int

    package init(minutes: Int) {
        self.minutes = minutes
    }
}

/// A version number, with the name it belongs to where that is told.
package struct Version: Hashable, Sendable {
    /// In small letters; "" if it isn't told.
    package var name: String
    package var parts: [Int]

    package init(name: String = "", parts: [Int]) {
        self.name = name
        self.parts = parts
    }

    /// Whether one is the other with more parts: 6.3 and 6.3.1.
    func isPrefix(of other: Version) -> Bool {
        other.parts.starts(with: parts) || parts.starts(with: other.parts)
    }
}
