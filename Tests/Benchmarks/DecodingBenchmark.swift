import Comparison
import Foundation
import Providers
import Transfers

/// Bytes received to deltas handed out, all of it.
enum DecodingBenchmark {
    static func run() {
        let stream = ChatStream.bytes(about: 32 << 20)
        let chunks = Double(stream.count) / Double(ChatStream.chunk(0).utf8.count)
        let own = Measure.median { precondition(decode(stream) > 0) }
        let part = Array(ChatStream.bytes(about: 2 << 20))
        let foundation = Measure.median(runs: 3) { precondition(decodeWithFoundation(part) > 0) }
        Measure.report(
            "chat stream → deltas", Double(stream.count) / 1e6 / own, "MB/s", budget: "≥ 250")
        Measure.report("  a chunk", own / chunks * 1e6, "µs", budget: "about 1")
        Measure.report(
            "JSONDecoder alone on the same payloads", Double(part.count) / 1e6 / foundation, "MB/s")
    }

    private static func decode(_ stream: [UInt8]) -> Int {
        var decoder = ChatCompletionsDecoder(provider: "deepseek")
        decoder.receive(ResponseHead(status: 200))
        var total = 0
        var events: [ReplyEvent] = []
        stream.inReads(of: 16_384) { bytes in
            events.removeAll(keepingCapacity: true)
            decoder.receive(bytes, into: &events)
            for case .text(let text) in events { total += text.utf8.count }
        }
        return total
    }

    private struct Chunk: Decodable {
        struct Choice: Decodable {
            struct Delta: Decodable {
                var content: String?
            }
            var delta: Delta
        }
        var choices: [Choice]
    }

    private static func decodeWithFoundation(_ stream: [UInt8]) -> Int {
        let decoder = JSONDecoder()
        var total = 0
        for line in stream.split(separator: 0x0A) {
            let chunk = try? decoder.decode(Chunk.self, from: Data(line.dropFirst(6)))
            total += chunk?.choices.first?.delta.content?.utf8.count ?? 0
        }
        return total
    }
}
