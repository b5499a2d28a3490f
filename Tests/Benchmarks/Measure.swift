import Foundation

/// Takes times, and says them.
enum Measure {
    /// Seconds of the monotonic clock.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Seconds that a piece of work takes: the median of several runs after one that warms up.
    static func median(runs: Int = 5, _ work: () -> Void) -> Double {
        work()
        return quantile(
            (0..<runs).map { _ in
                let start = now
                work()
                return now - start
            }, 0.5)
    }

    /// The value below which that part of all values lies (nearest rank).
    static func quantile(_ values: [Double], _ part: Double) -> Double {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return .nan }
        return sorted[min(last, Int((Double(sorted.count) * part).rounded(.up)) - 1)]
    }

    /// One figure, beside what it should be.
    static func report(_ what: String, _ value: Double, _ unit: String, budget: String = "") {
        let number = String(format: value < 10 ? "%.2f" : "%.0f", value)
        let name = what.padding(toLength: 58, withPad: " ", startingAt: 0)
        print("  \(name)\(number) \(unit)\(budget.isEmpty ? "" : "   (\(budget))")")
    }
}
