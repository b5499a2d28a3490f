import ChatInterface
import Comparison
import Foundation
import Terminal
import TestSupport
import Transcripts

/// A session of 10,000 turns, from the store to the screen.
enum HistoryBenchmark {
    static func run() throws {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        let store = try TranscriptStore(path: home.appendingPathComponent("t.sqlite").path)
        let writer = TranscriptWriter(store: store, rescueFolder: home.path)
        let epoch = Session.Epoch(moment: .milliseconds(0), date: 0)
        var session = Session(
            id: "long", epoch: epoch, models: [ModelName(provider: "bench", model: "m1")])
        for turn in 0..<10_000 {
            let now = Moment.milliseconds(Int64(turn) * 10)
            var effects = session.update(.ask("第 \(turn) 个问题：how does it go on?", at: now))
            guard let head = session.participants[0].head else { return }
            let answer = "回答 \(turn)：" + String(repeating: "一段不长的回答，with some English. ", count: 8)
            effects += session.update(
                .received([.text(answer), .ended(ReplyEnd(.complete))], for: head, at: now))
            for case .save(let record) in effects { writer.save([record], of: session, now: 0) }
        }
        writer.close()
        let load = Measure.median { _ = try? store.load("long", epoch: epoch) }
        Measure.report("loading 10,000 turns", load * 1000, "ms")
        let first = Measure.median {
            guard let loaded = try? store.load("long", epoch: epoch) else { return }
            var interface = Interface()
            var grid = Grid(size: Size(columns: 200, rows: 60))
            _ = interface.draw(loaded, on: &grid, at: .milliseconds(0))
        }
        Measure.report("loading and the first frame", first * 1000, "ms", budget: "≤ 150")
    }
}
