import ChatInterface
import Comparison
import Foundation
import Markdown
import Terminal

/// Long answers with tables and code: laid out again, growing, scrolled.
enum LayoutBenchmark {
    static func run() {
        layAgain()
        grow()
        resize()
        scroll()
    }

    /// One answer at another width, whole.
    private static func layAgain() {
        var text = MarkdownText(columns: 100)
        text.append(LongAnswer.text(bytes: 50_000))
        text.finish()
        var columns = 100
        let time = Measure.median(runs: 41) {
            columns = columns == 100 ? 61 : 100
            text.rewrap(columns: columns)
        }
        Measure.report("50 kB laid out again, median", time * 1000, "ms", budget: "≤ 16")
    }

    /// A delta at the end of a long answer, and of a short one.
    private static func grow() {
        let long = delta(after: 50_000)
        let short = delta(after: 5_000)
        Measure.report("a delta at the end of 50 kB, mean", long * 1000, "ms", budget: "≤ 0.3")
        Measure.report("÷ at the end of 5 kB", long / short, "×", budget: "1")
    }

    /// Seconds a delta, over a section that goes on with everything that an answer has: the median
    /// of several such sections.
    private static func delta(after bytes: Int) -> Double {
        var begun = MarkdownText(columns: 96)
        begun.append(LongAnswer.text(bytes: bytes))
        let deltas = LongAnswer.deltas
        return Measure.median(runs: 21) {
            var text = begun
            for delta in deltas { text.append(delta) }
        } / Double(deltas.count)
    }

    private static func session(panes: Int) -> Session {
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: .milliseconds(0), date: 0),
            models: (1...panes).map { ModelName(provider: "bench", model: "m\($0)") })
        _ = session.update(.ask("比较一下", at: .milliseconds(0)))
        let text = LongAnswer.text(bytes: 50_000)
        for head in session.participants.compactMap(\.head) {
            let events: [ReplyEvent] = [.text(text), .ended(ReplyEnd(.complete))]
            _ = session.update(.received(events, for: head, at: .milliseconds(100)))
        }
        return session
    }

    /// The first frame after the terminal has another width: eight panes are laid out again.
    private static func resize() {
        let session = session(panes: 8)
        var interface = Interface()
        var grids = [200, 180].map { Grid(size: Size(columns: $0, rows: 60)) }
        var frame = 0
        let time = Measure.median(runs: 21) {
            frame += 1
            _ = interface.draw(session, on: &grids[frame % 2], at: .milliseconds(200))
        }
        Measure.report("the frame after a resize, 8 panes of 50 kB", time * 1000, "ms")
    }

    /// Eight panes that scroll together by lines and by pages.
    private static func scroll() {
        let session = session(panes: 8)
        var interface = Interface()
        var grid = Grid(size: Size(columns: 200, rows: 60))
        _ = interface.draw(session, on: &grid, at: .milliseconds(200))
        let keys = [Key(.tab), Key(.character("L")), Key(.home)]
        var times: [Double] = []
        for (index, key)
            in (keys + Array(repeating: Key(.down), count: 200)
            + Array(repeating: Key(.pageDown), count: 40)
            + Array(repeating: Key(.pageUp), count: 40)).enumerated()
        {
            let start = Measure.now
            let now = Moment.milliseconds(Int64(300 + index * 17))
            _ = interface.update(.key(key), seeing: session, at: now)
            _ = interface.draw(session, on: &grid, at: now)
            if index >= keys.count { times.append((Measure.now - start) * 1000) }
        }
        Measure.report(
            "a frame of 8 panes of 50 kB, scrolling, median", Measure.quantile(times, 0.5), "ms",
            budget: "≤ 4")
        Measure.report("  p99", Measure.quantile(times, 0.99), "ms")
    }
}

/// Markdown as models write it.
enum LongAnswer {
    /// So many bytes of it, or a few more.
    static func text(bytes: Int) -> String {
        var text = ""
        var number = 1
        while text.utf8.count < bytes {
            text += section(number)
            number += 1
        }
        return text
    }

    /// One section more, a few characters at a time.
    static let deltas: [String] = {
        let letters = Array(section(0))
        return stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min(letters.count, $0 + 4)])
        }
    }()

    private static func section(_ number: Int) -> String {
        """
        ## 第 \(number) 节：慢启动与拥塞避免

        TCP 慢启动从**十个**报文段的窗口开始，每收到一个确认就增加一个，因此每个往返时间翻倍；a loss, or \
        the threshold, ends it and `cwnd` grows by one segment per round trip（参见 [RFC 5681](https://www.rfc-editor.org/rfc/rfc5681)）。

        - 第一点：窗口以 `cwnd` 计数，与接收窗口取最小值。
        - Second: pacing spreads the segments over the round trip.
          - 嵌套的一点，with some English in it.

        | 阶段 | 窗口增长 | 结束条件 |
        |---|---:|---|
        | 慢启动 | 每 RTT × 2 | 丢包或达到 ssthresh |
        | 拥塞避免 | 每 RTT + 1 | 丢包 |
        | 快速恢复 | 保持 | 新的确认 \(number) |

        ```swift
        struct Window {
            var segments = 10  // RFC 6928
            mutating func acknowledge() { segments += segments < \(number) ? 1 : 0 }
        }
        ```


        """
    }
}
