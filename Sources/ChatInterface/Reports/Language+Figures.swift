import Comparison

/// Numbers, times and money as the language writes them.
extension Language {
    var decimalPoint: String { self == .german ? "," : "." }

    /// Milliseconds as seconds with one decimal, without a unit.
    package func decimal(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        return "\(tenths / 10)\(decimalPoint)\(tenths % 10)"
    }

    /// Milliseconds as seconds with one decimal and the unit.
    package func seconds(_ milliseconds: Int) -> String { decimal(milliseconds) + " s" }

    /// A cost with the sign of its currency, marked if its price was old at the moment `at`, in
    /// seconds since 1970.
    package func money(_ cost: Cost, at date: Double) -> String {
        let amount = cost.amountText(point: decimalPoint)
        let sign = Self.currencySigns[cost.currency]
        let isBehind = self == .german || sign == nil
        let text = isBehind ? "\(amount) \(sign ?? cost.currency)" : (sign ?? "") + amount
        guard cost.isStale(at: date) else { return text }
        return "\(text) (\(phrases.priceOf(cost.asOf)))"
    }

    /// A whole number with its thousands apart.
    package func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += self == .german ? "." : "," }
            text.append(digit)
        }
        return text
    }

    /// A price or another number with the decimals that it has.
    package func number(_ value: Double) -> String {
        let text =
            value == value.rounded() && value.magnitude < 1e9 ? String(Int(value)) : String(value)
        return text.replacing(".", with: decimalPoint)
    }

    private static let currencySigns = ["CNY": "¥", "USD": "$", "EUR": "€"]
}
