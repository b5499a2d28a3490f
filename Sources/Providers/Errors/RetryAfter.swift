import Transfers

/// How long a response asks to wait (RFC 9110 §10.2.3, and `retry-after-ms` besides).
enum RetryAfter {
    static func duration(_ head: ResponseHead?) -> Duration? {
        guard let head else { return nil }
        if let text = head.value(of: "retry-after-ms"), let count = Double(text), count >= 0 {
            return .milliseconds(Int64(min(count, 1e12)))
        }
        guard let text = head.value(of: "retry-after") else { return nil }
        if let seconds = Double(text), seconds >= 0 {
            return .milliseconds(Int64(min(seconds * 1000, 1e12)))
        }
        // A date is only as good as the clock that it is compared with: the server's own, if it
        // tells that.
        guard let then = secondsOfDate(text),
            let now = head.value(of: "date").flatMap(secondsOfDate) ?? head.received
        else { return nil }
        return .seconds(max(0, then - now))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds of an IMF-fixdate such as `Sun, 06 Nov 1994 08:49:37 GMT`, from 1970.
    static func secondsOfDate(_ text: String) -> Int? {
        let parts = text.split { " ,:-".contains($0) }
        guard parts.count >= 7, let day = Int(parts[1]), (1...31).contains(day),
            let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
            (1970...9999).contains(year), let hour = Int(parts[4]), (0...23).contains(hour),
            let minute = Int(parts[5]), (0...59).contains(minute), let second = Int(parts[6]),
            (0...60).contains(second)
        else { return nil }
        // Days from a civil date, counting years from March so that leap days come last.
        let shifted = month < 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return days * 86_400 + hour * 3600 + minute * 60 + second
    }
}
