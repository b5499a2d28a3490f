import Foundation
import TestSupport

/// The real program in a pseudo-terminal.
enum ScreenBenchmark {
    private static func open(
        _ vendor: BenchmarkVendor, models: Int, columns: Int = 200, rows: Int = 60
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        try terminal.launch(
            Program.baimo,
            ["--config", vendor.configuration.path, "--models", vendor.models(models)],
            environment: BuiltProgram.environment(home: vendor.home))
        return terminal
    }

    /// From the start of the process to a composer that can be typed into.
    static func start() throws {
        let vendor = try BenchmarkVendor(chunks: 1)
        defer { vendor.clean() }
        var times: [Double] = []
        for run in 0..<21 {
            let began = Measure.now
            let terminal = try open(vendor, models: 8)
            guard terminal.wait(seconds: 10, until: { $0.picture.contains("❯") }) else {
                return print("  no first frame:\n\(terminal.picture)")
            }
            if run > 0 { times.append((Measure.now - began) * 1000) }
            terminal.send("\u{11}")
            _ = terminal.waitForExit()
        }
        Measure.report(
            "start to first frame, median", Measure.quantile(times, 0.5), "ms", budget: "≤ 40")
        Measure.report("start to first frame, p90", Measure.quantile(times, 0.9), "ms")
    }

    /// A key press until its letter stands on the screen, while eight panes stream.
    static func echo() throws {
        let vendor = try BenchmarkVendor(chunks: 30_000, rate: 500)
        defer { vendor.clean() }
        let terminal = try open(vendor, models: 8)
        guard terminal.wait(for: "❯") else { return print("  no screen") }
        terminal.send("go\r")
        guard terminal.wait(for: "tok/s") else { return print("  no stream") }
        var times: [Double] = []
        let row = { (terminal: PseudoTerminal) in terminal.text(ofRow: terminal.rows - 2) }
        for key in 0..<400 {
            let pause = Measure.now + 0.019
            while Measure.now < pause { terminal.pump(milliseconds: 1) }
            let before = row(terminal)
            let pressed = Measure.now
            terminal.send(key % 40 == 39 ? "\u{15}" : "x")
            while row(terminal) == before, Measure.now < pressed + 1 {
                terminal.pump(milliseconds: 1)
            }
            times.append((Measure.now - pressed) * 1000)
        }
        Measure.report("key to echo, median", Measure.quantile(times, 0.5), "ms")
        Measure.report("key to echo, p99", Measure.quantile(times, 0.99), "ms", budget: "≤ 10")
        Measure.report("memory while streaming", Double(terminal.memory.now) / 1024, "MiB")
    }

    /// The flood of `ask` in a pane on the screen, by processor time.
    static func flood() throws {
        let vendor = try BenchmarkVendor(chunks: 5_000)
        defer { vendor.clean() }
        var times: [Double] = []
        for _ in 0..<5 {
            let terminal = try open(vendor, models: 1)
            guard terminal.wait(for: "❯") else { return print("  no screen") }
            while terminal.pump(milliseconds: 200) {}
            let before = terminal.processorTime
            terminal.send("go\r")
            guard terminal.wait(for: "✓") else { return print("  not complete") }
            times.append(terminal.processorTime - before)
            terminal.send("\u{11}")
            _ = terminal.waitForExit()
        }
        let curl = Measure.quantile(
            (0..<11).map { _ in
                Program.processorTime(
                    "/usr/bin/curl",
                    ["-sN", "-d", "{}", vendor.server.url + "/v1/chat/completions"],
                    home: vendor.home)
            }, 0.5)
        let pane = Measure.quantile(times, 0.5)
        Measure.report("a pane, processor time", pane * 1000, "ms")
        Measure.report("a pane ÷ curl", pane / curl, "×", budget: "≤ 4")
    }

    static func memory() throws {
        let paragraph = "流式回答按事件切分，按字形宽度折行。 A word or two of English here.\\n"
        let count = (1 << 20) / (paragraph.utf8.count - 1)
        let vendor = try BenchmarkVendor(chunks: count, text: paragraph)
        defer { vendor.clean() }
        let terminal = try open(vendor, models: 8)
        guard terminal.wait(for: "❯") else { return print("  no screen") }
        while terminal.pump(milliseconds: 500) {}
        Measure.report("memory, idle", Double(terminal.memory.now) / 1024, "MiB", budget: "≤ 40")
        let before = terminal.processorTime
        let idle = Measure.now + 3
        while Measure.now < idle { terminal.pump(milliseconds: 100) }
        Measure.report(
            "processor time in 3 s of idling", (terminal.processorTime - before) * 1000, "ms",
            budget: "0")
        terminal.send("go\r")
        let isDone = terminal.wait(seconds: 120) { terminal in
            terminal.picture.split(separator: "✓").count > 8
        }
        guard isDone else { return print("  not complete:\n\(terminal.picture)") }
        while terminal.pump(milliseconds: 500) {}
        Measure.report(
            "memory, 8 answers of 1 MiB", Double(terminal.memory.now) / 1024, "MiB", budget: "≤ 100"
        )
        Measure.report("  at its peak", Double(terminal.memory.peak) / 1024, "MiB")
    }
}
