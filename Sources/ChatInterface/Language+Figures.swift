import Comparison

/// Numbers, money and times as a language writes them.
extension Language {
    private var point: String { self == .german ? "," : "." }

    /// Milliseconds as seconds with one decimal, without a unit.
    package func decimal(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        return "\(tenths / 10)\(point)\(tenths % 10)"
    }

    /// Milliseconds as seconds with one decimal.
    package func seconds(_ milliseconds: Int) -> String {
        decimal(milliseconds) + (self == .chinese ? " 秒" : " s")
    }

    /// A whole number with its thousands apart.
    package func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var groups: [Substring] = []
        var end = digits.endIndex
        while let start = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex) {
            groups.insert(digits[start..<end], at: 0)
            end = start
        }
        if end > digits.startIndex { groups.insert(digits[..<end], at: 0) }
        return (number < 0 ? "-" : "") + groups.joined(separator: self == .german ? "." : ",")
    }

    /// A price or another number with the decimals that it has.
    package func number(_ value: Double) -> String {
        let text =
            value == value.rounded() && value.magnitude < 1e9 ? String(Int(value)) : String(value)
        return text.replacing(".", with: point)
    }

    /// What something cost, with its currency's sign.
    package func money(_ cost: Cost) -> String {
        let amount = cost.amountText(point: point)
        let sign = ["CNY": "¥", "USD": "$", "EUR": "€"][cost.currency]
        guard self == .german else {
            return sign.map { $0 + amount } ?? "\(amount) \(cost.currency)"
        }
        return "\(amount) \(sign ?? cost.currency)"
    }
}
