import Foundation

// Prints the figures of docs/benchmarks.md. Arguments choose among them by the beginning of a name;
// without any, all are measured.
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "frame-child" {
    FrameBenchmark.runInTerminal()
} else {
    let all: [(name: String, run: () throws -> Void)] = [
        ("event-stream", EventStreamBenchmark.run),
        ("decoding", DecodingBenchmark.run),
        ("comparing", ComparingBenchmark.run),
        ("frame", FrameBenchmark.run),
        ("ask", AskBenchmark.run),
        ("start", ScreenBenchmark.start),
        ("echo", ScreenBenchmark.echo),
        ("pane", ScreenBenchmark.flood),
        ("memory", ScreenBenchmark.memory),
        ("many", ManyPanesBenchmark.run),
        ("history", HistoryBenchmark.run),
    ]
    for (name, run) in all where arguments.isEmpty || arguments.contains(where: name.hasPrefix) {
        print("\n\(name)")
        fflush(nil)
        try run()
    }
}
