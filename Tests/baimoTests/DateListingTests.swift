import ChatInterface
import Foundation
import Testing

@testable import baimo

@Suite struct `A moment in a list` {
    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        return calendar
    }

    @Test func `is a time of day today, and a day otherwise, by the local clock`() {
        // 23:30 and, half an hour and a bit later, 00:05 in China; the same day in Greenwich.
        let evening = Date(timeIntervalSince1970: 1_764_084_600)
        let night = evening.addingTimeInterval(35 * 60)
        func listed(_ date: Date, _ language: Language) -> String {
            date.listed(in: language, now: night, calendar: calendar)
        }
        #expect(listed(night, .chinese) == "00:05")
        #expect(listed(evening, .chinese) == "2025-11-25")
        #expect(listed(evening, .english) == "2025-11-25")
        #expect(listed(evening, .german) == "25.11.2025")
    }
}
