import Comparison

/// Numbers, times and money as the language writes them.
extension Language {
    var decimalPoint: String { self == .german ? "," : "." }

    /// Milliseconds as seconds with one decimal, without a unit.
    package func decimal(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        return "\(tenths / 10)\(decimalPoint)\(tenths % 10)"
    }

    package func seconds(_ milliseconds: Int) -> String { decimal(milliseconds) + " s" }

    /// A cost with the sign of its currency, marked if its price was old at the moment `at`, in
    /// seconds since 1970.
    package func money(_ cost: Cost, at date: Double) -> String {
        let amount = cost.amountText(point: decimalPoint)
        let text =
            Self.currencySigns[cost.currency].map { $0 + amount } ?? "\(amount) \(cost.currency)"
        guard cost.isStale(at: date) else { return text }
        return "\(text) (\(phrases.priceOf(cost.asOf)))"
    }

    private static let currencySigns = ["CNY": "¥", "USD": "$", "EUR": "€"]
}
