/// A decimal number, exact as far as eighteen digits go: 3.5万 is 35,000 and not nearly that.
package struct DecimalNumber: Hashable, Sendable {
    /// Without zeros at its end.
    let digits: Int
    /// The power of ten that the digits are counted in.
    let exponent: Int

    package init(_ value: Int) {
        self.init(digits: value, exponent: 0)
    }

    /// Exponents are held to ±60, more than any text has use for.
    init(digits: Int, exponent: Int) {
        var (digits, exponent) = (digits, exponent)
        while digits != 0, digits.isMultiple(of: 10) {
            digits /= 10
            exponent += 1
        }
        self.digits = digits
        self.exponent = digits == 0 ? 0 : min(60, max(-60, exponent))
    }

    /// Reads `1234.5`; nil for anything but digits with at most one point, and beyond 18 digits.
    init?(_ text: some StringProtocol) {
        var digits = 0
        var places: Int?
        guard text.utf8.count <= 19, text.utf8.first?.isDigit == true else { return nil }
        for byte in text.utf8 {
            if byte == 0x2E, places == nil {
                places = 0
            } else if byte.isDigit, digits < 100_000_000_000_000_000 {
                digits = digits * 10 + Int(byte - 0x30)
                places = places.map { $0 + 1 }
            } else {
                return nil
            }
        }
        self.init(digits: digits, exponent: -(places ?? 0))
    }

    /// The product, its last digits dropped where they are more than fit.
    static func * (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber {
        var (x, y) = (a, b)
        while true {
            let (product, overflow) = x.digits.multipliedReportingOverflow(by: y.digits)
            if !overflow {
                return DecimalNumber(digits: product, exponent: x.exponent + y.exponent)
            }
            if abs(x.digits) > abs(y.digits) { x = x.shortened } else { y = y.shortened }
        }
    }

    /// The sum, nil where the numbers lie too far apart for exact digits.
    static func + (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? {
        let exponent = min(a.exponent, b.exponent)
        guard let x = a.digits(at: exponent), let y = b.digits(at: exponent) else { return nil }
        let (sum, overflow) = x.addingReportingOverflow(y)
        return overflow ? nil : DecimalNumber(digits: sum, exponent: exponent)
    }

    private func digits(at lower: Int) -> Int? {
        if digits == 0 { return 0 }
        guard exponent - lower <= 18 else { return nil }
        var value = digits
        for _ in lower..<exponent {
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = next
        }
        return value
    }

    /// The quotient, exact where it comes out even, to sixteen digits where it doesn't.
    func divided(by divisor: Int) -> DecimalNumber {
        guard divisor != 0, digits != 0 else { return DecimalNumber(0) }
        var (scaled, power) = (digits, exponent)
        while abs(scaled) < 100_000_000_000_000_000 {
            scaled *= 10
            power -= 1
        }
        return DecimalNumber(digits: scaled / divisor / 10 * 10, exponent: power)
    }

    private var shortened: DecimalNumber {
        DecimalNumber(digits: digits / 10, exponent: exponent + 1)
    }

    package var value: Double {
        var result = Double(digits)
        for _ in 0..<abs(exponent) { result = exponent > 0 ? result * 10 : result / 10 }
        return result
    }

    var negated: DecimalNumber { DecimalNumber(digits: -digits, exponent: exponent) }
}

extension DecimalNumber: Comparable {
    package static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
        a != b && a.value < b.value
    }
}
