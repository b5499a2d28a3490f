import ChatInterface
import Foundation

extension Date {
    /// When something happened, as a list shows it: today by the time of day, otherwise by the day,
    /// of this machine's clock and as the language writes it.
    func listed(in language: Language, now: Date = Date(), calendar: Calendar = .current) -> String
    {
        guard calendar.isDate(self, inSameDayAs: now) else {
            return day(in: language, calendar)
        }
        let parts = calendar.dateComponents([.hour, .minute], from: self)
        return "\(Self.two(parts.hour)):\(Self.two(parts.minute))"
    }

    /// The day of this machine's clock, as YYYY-MM-DD.
    var localDay: String { day(in: .english, .current) }

    /// The minute of this machine's clock, as YYYY-MM-DD HH:MM.
    var localMinute: String {
        let parts = Calendar.current.dateComponents([.hour, .minute], from: self)
        return "\(localDay) \(Self.two(parts.hour)):\(Self.two(parts.minute))"
    }

    private func day(in language: Language, _ calendar: Calendar) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: self)
        let (year, month, day) = (
            String(parts.year ?? 0), Self.two(parts.month), Self.two(parts.day)
        )
        return language == .german ? "\(day).\(month).\(year)" : "\(year)-\(month)-\(day)"
    }

    private static func two(_ number: Int?) -> String {
        let digits = String(number ?? 0)
        return digits.count < 2 ? "0" + digits : digits
    }
}
