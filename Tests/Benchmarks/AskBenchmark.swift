import Foundation
import TestSupport

/// A flood of 5,000 chunks through the whole program, beside `curl -N` that throws it away.
enum AskBenchmark {
    static func run() throws {
        let vendor = try BenchmarkVendor(chunks: 5_000)
        defer { vendor.clean() }
        var ask: [Double] = []
        var curl: [Double] = []
        var version: [Double] = []
        for _ in 0..<11 {
            ask.append(
                Program.processorTime(
                    Program.baimo,
                    ["ask", "--config", vendor.configuration.path, "-m", "bench/m1", "hi"],
                    home: vendor.home))
            curl.append(
                Program.processorTime(
                    "/usr/bin/curl",
                    ["-sN", "-d", "{}", vendor.server.url + "/v1/chat/completions"],
                    home: vendor.home))
            version.append(
                Program.processorTime(Program.baimo, ["--version"], home: vendor.home))
        }
        let baimo = Measure.quantile(ask, 0.5)
        let other = Measure.quantile(curl, 0.5)
        Measure.report("ask, processor time", baimo * 1000, "ms")
        Measure.report("  of which start and end", Measure.quantile(version, 0.5) * 1000, "ms")
        Measure.report("curl -N, processor time", other * 1000, "ms")
        Measure.report("ask ÷ curl", baimo / other, "×", budget: "≤ 2")
    }
}
