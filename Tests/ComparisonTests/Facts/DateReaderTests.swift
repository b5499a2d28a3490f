import Comparison
import Testing

private func dates(_ text: String) -> [CalendarDate] {
    AnswerText(text).facts.compactMap { if case .date(let value) = $0.value { value } else { nil } }
}

private func times(_ text: String) -> [Int] {
    AnswerText(text).facts.compactMap {
        if case .time(let value) = $0.value { value.minutes } else { nil }
    }
}

@Suite struct `Dates and times` {
    @Test(arguments: [
        "2024-07-09", "2024/7/9", "2024年7月9日", "2024年7月9号", "July 9, 2024", "9 July 2024",
        "9th of July 2024", "Jul. 9, 2024", "二〇二四年七月九日", "２０２４年７月９日",
    ])
    func `are one day however written`(_ text: String) {
        #expect(dates(text) == [CalendarDate(year: 2024, month: 7, day: 9)])
    }

    @Test(arguments: [
        ("7月9日", CalendarDate(month: 7, day: 9)), ("2024年7月", CalendarDate(year: 2024, month: 7)),
        ("2024-07", CalendarDate(year: 2024, month: 7)), ("1978年", CalendarDate(year: 1978)),
        ("公元前386年", CalendarDate(year: -386)), ("386 BC", CalendarDate(year: -386)),
        ("2018年第三季度", CalendarDate(year: 2018, quarter: 3)),
        ("Q3 2018", CalendarDate(year: 2018, quarter: 3)),
        ("third quarter of 2018", CalendarDate(year: 2018, quarter: 3)),
        ("since 3 November 2022", CalendarDate(year: 2022, month: 11, day: 3)),
        ("Westphalia (1648)", CalendarDate(year: 1648)),
        ("in 1986, when", CalendarDate(year: 1986)),
        ("in May 2021", CalendarDate(year: 2021, month: 5)),
    ])
    func `tell as much as they tell`(text: String, date: CalendarDate) {
        #expect(dates(text) == [date])
    }

    @Test func `may stand in a list of years`() {
        #expect(dates("in 1841, 1902 and 1968.").map(\.year) == [1841, 1902, 1968])
    }

    @Test(arguments: [
        "3年", "3个月", "2024-13-40", "13月40日", "of 2,000 flowers", "you may 5", "20世纪90年代", "第2024号",
    ])
    func `aren't found in`(_ text: String) {
        #expect(dates(text) == [])
    }

    @Test(arguments: [
        ("9:30", 570), ("23:15", 1395), ("下午3点半", 930), ("上午9点30分", 570), ("5 p.m.", 1020),
        ("9am", 540),
        ("晚上八点", 1200), ("12 am", 0),
    ])
    func `include times of day`(text: String, minutes: Int) {
        #expect(times(text) == [minutes])
    }

    @Test(arguments: ["3:1", "25:99", "UTC+02:00", "三点建议"])
    func `don't take for a time`(_ text: String) {
        #expect(times(text) == [])
    }
}
