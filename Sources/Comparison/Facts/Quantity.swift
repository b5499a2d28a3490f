/// A number with what it counts, in base units, so that 1.5 h and 90 min are one.
package struct Quantity: Hashable, Sendable {
    package var low: DecimalNumber
    /// The same as `low`, unless it is a range.
    package var high: DecimalNumber
    package var dimension: Dimension
    /// Half of the last place that was written, in base units: 3.5万 is within 500.
    var tolerance: DecimalNumber

    init(
        _ low: DecimalNumber, _ high: DecimalNumber? = nil, _ dimension: Dimension,
        tolerance: DecimalNumber
    ) {
        self.low = low
        self.high = high ?? low
        self.dimension = dimension
        self.tolerance = tolerance
    }

    /// Whether both say the same number.
    func equals(_ other: Quantity) -> Bool {
        dimension == other.dimension && low == other.low && high == other.high
    }

    /// Whether they are the same once the finer one is rounded like the coarser.
    func isWithinRounding(of other: Quantity) -> Bool {
        let allowed = max(tolerance.value, other.tolerance.value) * 1.000001
        return dimension == other.dimension
            && abs(low.value - other.low.value) <= allowed
            && abs(high.value - other.high.value) <= allowed
    }

    package static func == (a: Quantity, b: Quantity) -> Bool { a.equals(b) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(low)
        hasher.combine(high)
        hasher.combine(dimension)
    }
}

/// What a quantity measures. Quantities of different dimensions are never compared.
package enum Dimension: String, Hashable, Sendable {
    /// Things: people, books, times. Which things, the context tells.
    case count
    case length, area, volume, mass, speed, energy, power, frequency, voltage, current, angle
    case flow, pressure, celsius, fahrenheit, kelvin, degree
    /// Seconds, minutes, hours, days, weeks.
    case duration
    /// Months and years, which are no fixed number of days.
    case months
    case workdays, age, percent, bytes, bandwidth, ratio, discount
    case cny, usd, eur, gbp, jpy, hkd

    package var isCurrency: Bool {
        switch self {
        case .cny, .usd, .eur, .gbp, .jpy, .hkd: true
        default: false
        }
    }
}
