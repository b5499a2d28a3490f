/// What an answer cost, as far as a dated price list tells.
package struct Cost: Equatable, Hashable, Codable, Sendable {
    package var amount: Double
    /// An ISO 4217 code.
    package var currency: String
    /// The day of the price, as YYYY, YYYY-MM or YYYY-MM-DD.
    package var asOf: String

    package init(amount: Double, currency: String, asOf: String) {
        self.amount = amount
        self.currency = currency
        self.asOf = asOf
    }

    /// The amount in digits: cents where it is a whole or more, else ten thousandths.
    package func amountText(point: String = ".") -> String {
        guard amount.isFinite, amount >= 0, amount < 1e12 else { return "?" }
        guard amount == 0 || amount >= 0.000_05 else { return "<0\(point)0001" }
        let digits = amount < 1 ? 4 : 2
        let scale = amount < 1 ? 10_000 : 100
        let scaled = Int((amount * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let zeros = String(repeating: "0", count: digits - fraction.count)
        return "\(scaled / scale)\(point)\(zeros)\(fraction)"
    }

    /// A price is doubted when it is older than this.
    package static let daysOfTrust = 60

    /// Whether the price was older than `daysOfTrust` at a moment, in seconds since 1970. A month or
    /// a year counts from its last day; what is no day at all is old.
    package func isStale(at date: Double) -> Bool {
        let parts = asOf.split(separator: "-").map { Int($0) ?? 0 }
        guard let year = parts.first, 1...9999 ~= year else { return true }
        let month = parts.count > 1 ? parts[1] : 12
        let day = parts.count > 2 ? parts[2] : 31
        guard 1...12 ~= month, 1...31 ~= day else { return true }
        let last = Self.days(year: year, month: month, day: day)
        return (date / 86_400).rounded(.down) - Double(last) > Double(Self.daysOfTrust)
    }

    /// Days since 1970 of a day of the Gregorian calendar; a day that a month doesn't have is one
    /// of the next.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        // Years begin in March here, so that a leap day comes last.
        let year = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5
            + day - 1 - 719_468
    }
}
