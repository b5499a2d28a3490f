import Comparison
import Testing

@Suite struct `An amount of money` {
    @Test(arguments: [
        (0.0, "0.0000"), (0.00001, "<0.0001"), (0.00123, "0.0012"), (0.5, "0.5000"),
        (0.99999, "1.0000"), (1.005, "1.00"), (12.34567, "12.35"), (.nan, "?"), (-1, "?"),
    ]) func `has as many digits as tell something`(amount: Double, text: String) {
        #expect(Cost(amount: amount, currency: "CNY", asOf: "2026-11-01").amountText() == text)
    }

    @Test func `has the decimal point of the language`() {
        #expect(Cost(amount: 0.25, currency: "CNY", asOf: "").amountText(point: ",") == "0,2500")
    }

    /// Noon of 24 November 2026, in seconds since 1970.
    private static let noon = 1_795_521_600.0

    @Test(arguments: [
        ("2026-11-24", false), ("2026-09-26", false), ("2026-09-25", false), ("2026-09-24", true),
        ("2026-11", false), ("2026-09", false), ("2026-08", true), ("2026", false), ("2025", true),
        ("", true), ("soon", true), ("9223372036854775807", true),
        ("2026-9223372036854775807", true), ("2026-11-99", true),
    ]) func `is old sixty days after the day of its price`(day: String, isOld: Bool) {
        #expect(Cost(amount: 1, currency: "CNY", asOf: day).isStale(at: Self.noon) == isOld)
    }
}
