/// A day of the Gregorian calendar, in Greenwich.
package struct CivilDay: Equatable, Sendable, CustomStringConvertible {
    package var year: Int
    /// From 1.
    package var month: Int
    package var day: Int

    /// The day on which a moment lies.
    package init(secondsSince1970 seconds: Int) {
        // Years are counted from March, so that a leap day is a year's last; eras are 400 years.
        let days = (Double(seconds) / 86_400).rounded(.down)
        let shifted = (Int(exactly: days) ?? 0) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// As YYYY-MM-DD.
    package var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
