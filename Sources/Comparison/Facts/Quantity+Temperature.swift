extension Quantity {
    /// A temperature in degrees Celsius, whatever it was told in; anything else as it is.
    var inCelsius: Quantity {
        switch dimension {
        case .kelvin:
            converted(tolerance) { $0 + DecimalNumber(digits: -27315, exponent: -2) }
        case .fahrenheit:
            converted(tolerance.fiveNinths) { ($0 + DecimalNumber(-32))?.fiveNinths }
        default: self
        }
    }

    private func converted(
        _ tolerance: DecimalNumber, _ convert: (DecimalNumber) -> DecimalNumber?
    ) -> Quantity {
        guard let low = convert(low), let high = convert(high) else { return self }
        return Quantity(low, high, .celsius, tolerance: tolerance)
    }
}

extension DecimalNumber {
    fileprivate var fiveNinths: DecimalNumber { (self * DecimalNumber(5)).divided(by: 9) }
}
