import ChatInterface
import Comparison
import Foundation
import NcursesBackend
import Terminal
import TestSupport

/// One frame of eight streaming panes on 200×60: drawing the grid, and sending what differs.
enum FrameBenchmark {
    private static let frames = 300

    static func run() throws {
        let plain = try measured()
        for (index, name) in ["grid", "ncurses", "both"].enumerated() {
            let values = plain.map { index < 2 ? $0[index] : $0[0] + $0[1] }
            let budget = index == 2 ? "≤ 4" : ""
            Measure.report("\(name), median", Measure.quantile(values, 0.5), "ms", budget: budget)
            Measure.report("\(name), p99", Measure.quantile(values, 0.99), "ms")
        }
        let linked = try measured("links").map { $0[0] + $0[1] }
        Measure.report(
            "both with links on every other line", Measure.quantile(linked, 0.5), "ms",
            budget: "≤ 4")
    }

    /// The times of each frame, for the grid and for sending it, in milliseconds; none if it failed.
    private static func measured(_ kind: String = "") throws -> [[Double]] {
        let results = FileManager.default.temporaryDirectory
            .appendingPathComponent("baimo-frames-\(getpid())")
        defer { try? FileManager.default.removeItem(at: results) }
        let terminal = try PseudoTerminal(columns: 200, rows: 60)
        try terminal.launch(
            Program.benchmarks, ["frame-child", results.path, kind],
            environment: BuiltProgram.environment(home: FileManager.default.temporaryDirectory))
        guard terminal.waitForExit(seconds: 60) == 0,
            let text = try? String(contentsOf: results, encoding: .utf8)
        else {
            print("  failed:\n\(terminal.picture)")
            return []
        }
        return text.split(separator: "\n").map { line in
            line.split(separator: " ").compactMap { Double($0) }
        }
    }

    /// In the pseudo-terminal: draws frames while all panes grow, and writes the times to a file.
    static func runInTerminal() {
        let hasLinks = CommandLine.arguments.last == "links"
        guard CommandLine.arguments.count > 2,
            let screen = try? NcursesScreen(
                environment: ProcessInfo.processInfo.environment, hyperlinks: hasLinks)
        else { exit(1) }
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: .milliseconds(0), date: 0),
            models: (1...8).map { ModelName(provider: "bench", model: "m\($0)") })
        _ = session.update(.ask("比较一下", at: .milliseconds(0)))
        let heads = session.participants.compactMap(\.head)
        for head in heads {
            let long = String(
                repeating: hasLinks ? Self.linkedParagraph : Self.paragraph, count: 200)
            _ = session.update(.received([.text(long)], for: head, at: .milliseconds(100)))
        }
        var interface = Interface()
        interface.tellsLinks = hasLinks
        var grid = Grid(size: screen.size)
        var lines: [String] = []
        for frame in 0..<frames {
            let now = Moment.milliseconds(Int64(200 + frame * 17))
            for head in heads {
                for _ in 0..<8 {
                    let text = hasLinks ? "[流式](https://a.example/\(frame)) the " : "流式 the "
                    _ = session.update(.received([.text(text)], for: head, at: now))
                }
            }
            let start = Measure.now
            let cursor = interface.draw(session, on: &grid, at: now)
            let drawn = Measure.now
            screen.draw(grid, cursor: cursor)
            lines.append("\((drawn - start) * 1000) \((Measure.now - drawn) * 1000)")
        }
        screen.close()
        try? lines.joined(separator: "\n").write(
            toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
    }

    private static let linkedParagraph = paragraph.replacing(
        "- ", with: "- [第几点](https://example.org/a/b?c=d) ")

    private static let paragraph = """
        TCP 慢启动从十个报文段的窗口开始，每收到一个确认就增加一个，因此每个往返时间翻倍；\
        a loss, or the threshold, ends it and congestion avoidance takes over.

        - 第一点：窗口以 `cwnd` 计数，与接收窗口取最小值。
        - Second: pacing spreads the segments over the round trip.


        """
}
