/// How far numbers lie apart, told by ranks: one run that went astray doesn't spoil it.
package struct Spread: Equatable, Sendable {
    package let count: Int
    package let least: Double
    package let median: Double
    package let most: Double
    /// The median distance from the median.
    package let deviation: Double

    /// Nil without numbers. What is not finite is left out.
    package init?(_ values: [Double]) {
        let sorted = values.filter(\.isFinite).sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        let median = Self.median(sorted)
        count = sorted.count
        least = first
        most = last
        self.median = median
        deviation = Self.median(sorted.map { abs($0 - median) }.sorted())
    }

    private static func median(_ sorted: [Double]) -> Double {
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
