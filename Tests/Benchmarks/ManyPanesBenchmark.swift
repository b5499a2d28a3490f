import Foundation
import TestSupport

/// The cost of a stream among 8 and among 128.
enum ManyPanesBenchmark {
    static func run() throws {
        let vendor = try BenchmarkVendor(chunks: 2_000, models: 128)
        defer { vendor.clean() }
        let few = try cost(of: 8, vendor)
        let many = try cost(of: 128, vendor)
        Measure.report("ask, processor time a stream among 8", few * 1000, "ms")
        Measure.report("ask, processor time a stream among 128", many * 1000, "ms")
        Measure.report("128 ÷ 8", many / few, "×", budget: "flat")
    }

    private static func cost(of count: Int, _ vendor: BenchmarkVendor) throws -> Double {
        let models = (1...count).flatMap { ["-m", "bench/m\($0)"] }
        let times = (0..<5).map { _ in
            Program.processorTime(
                Program.baimo, ["ask", "--config", vendor.configuration.path] + models + ["hi"],
                home: vendor.home)
        }
        return Measure.quantile(times, 0.5) / Double(count)
    }
}
