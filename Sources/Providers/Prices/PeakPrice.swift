/// The price in the hours in which a vendor takes more.
package struct PeakPrice: Equatable, Sendable, Decodable {
    package var price: Price
    /// Beginnings and ends, in full hours of the day; an end is itself outside.
    package var hours: [[Int]]
    /// From 1 for Monday.
    package var weekdays: [Int]
    /// Hours by which the vendor's clock is ahead of Greenwich.
    package var offset: Int

    private enum CodingKeys: String, CodingKey {
        case hours, weekdays
        case offset = "utc_offset"
    }

    /// Reads `{ input, output, cached_input, thinking_output, hours, weekdays, utc_offset }`.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        hours = try values.decode([[Int]].self, forKey: .hours)
        weekdays = try values.decode([Int].self, forKey: .weekdays)
        offset = try values.decode(Int.self, forKey: .offset)
        price = try Price(from: decoder)
    }

    /// Whether it holds at a moment, in seconds since 1970. Holidays are not known.
    package func holds(at date: Double) -> Bool {
        guard date.isFinite, abs(date) < 1e14 else { return false }
        let hour = Int((date / 3600).rounded(.down)) + offset
        let day = Int((Double(hour) / 24).rounded(.down))
        // 1 January 1970 was a Thursday.
        let weekday = ((day + 3) % 7 + 7) % 7 + 1
        let hourOfDay = hour - day * 24
        return weekdays.contains(weekday)
            && hours.contains { $0.count == 2 && $0[0] <= hourOfDay && hourOfDay < $0[1] }
    }
}
