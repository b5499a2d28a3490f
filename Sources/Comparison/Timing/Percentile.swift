/// Percentiles by nearest rank: the p-th of n values is the ⌈p·n/100⌉-th in order, a value that
/// really occurred, never one between two.
package enum Percentile {
    /// Nil without values; `percent` is held to 0…100.
    package static func nearestRank(_ percent: Int, of values: [Int]) -> Int? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let share = min(100, max(0, percent))
        let rank = (share * sorted.count + 99) / 100
        return sorted[max(1, rank) - 1]
    }
}
