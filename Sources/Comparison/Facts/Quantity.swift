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

    /// Whether they are the same once the finer one is rounded like the coarser, or one lies within
    /// the other's range. `about 40` is rounded to its tens.
    func isWithinRounding(of other: Quantity, about: Bool = false) -> Bool {
        guard dimension == other.dimension else { return false }
        if holds(other) || other.holds(self) || isBinary(of: other) { return true }
        let exact = max(tolerance.value, other.tolerance.value)
        let rough = about ? max(roughness, other.roughness) : 0
        let allowed = max(exact, rough) * 1.000001
        return abs(low.value - other.low.value) <= allowed
            && abs(high.value - other.high.value) <= allowed
    }

    /// Whether it is a range that another single number lies in: 3–5 days and 4 days.
    private func holds(_ other: Quantity) -> Bool {
        low < high && other.low == other.high && low <= other.low && other.low <= high
    }

    /// Whether one counts in thousands of bytes what the other counts in 1,024s: 64 KB and 65,536
    /// bytes. Only of different units, as 500 MB and 512 MB are two things.
    private func isBinary(of other: Quantity) -> Bool {
        guard dimension == .bytes, low.value > 0, other.low.value > 0 else { return false }
        let units = tolerance.value / other.tolerance.value
        var ratio = low.value / other.low.value
        if units > 1 { ratio = 1 / ratio }
        var step = max(units, 1 / units)
        while step > 900 {
            ratio /= 1.024
            step /= 1000
            if abs(ratio - 1) < 0.002 { return true }
        }
        return false
    }

    /// Half of the last place that isn't zero, and never more than a twentieth.
    private var roughness: Double {
        let last = DecimalNumber(digits: 5, exponent: high.exponent - 1).value
        return min(last, abs(high.value) / 20)
    }

    /// The same number of another currency: 99 yuan here and 99 dollars there. Where the numbers
    /// differ too, one may have been converted into the other.
    func isMiscounted(_ other: Quantity) -> Bool {
        dimension.isCurrency && other.dimension.isCurrency && low == other.low
            && high == other.high
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
    case flow, pressure, acceleration, degree
    /// Temperatures, all of them in degrees Celsius once they are read.
    case celsius, fahrenheit, kelvin
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
