import CMemchrSplitter
import ServerSentEvents

/// The parser against the least that any parser must do: a search for line ends in C.
enum EventStreamBenchmark {
    static func run() {
        let stream = ChatStream.bytes(about: 64 << 20)
        let payload = stream.withUnsafeBufferPointer {
            memchr_payload_bytes($0.baseAddress, $0.count)
        }
        let splitter = Measure.median {
            stream.withUnsafeBufferPointer { bytes in
                var start = 0
                var total = 0
                while start < bytes.count {
                    // The same reads of 16 KiB; lines that are cut between two are lost here.
                    let count = min(16_384, bytes.count - start)
                    total += memchr_payload_bytes(bytes.baseAddress.map { $0 + start }, count)
                    start += count
                }
                precondition(total > 0)
            }
        }
        let borrowed = Measure.median { precondition(borrow(stream) == payload) }
        let strings = Measure.median { precondition(collect(stream) > 0) }
        let gigabytes = Double(payload) / 1e9
        Measure.report("memchr splitter in C, payload", gigabytes / splitter, "GB/s")
        Measure.report("payload borrowed", gigabytes / borrowed, "GB/s", budget: "≥ 3")
        Measure.report("  of the splitter", splitter / borrowed * 100, "%", budget: "≥ 50")
        Measure.report("one String an event", gigabytes / strings, "GB/s", budget: "≥ 1.2")
        longLine()
    }

    private static func borrow(_ stream: [UInt8]) -> Int {
        var parser = EventStreamParser()
        var total = 0
        stream.inReads(of: 16_384) { bytes in
            parser.feed(bytes) { item in
                if case .event(_, let data, _) = item { total += data.count }
            }
        }
        return total
    }

    private static func collect(_ stream: [UInt8]) -> Int {
        var parser = EventStreamParser()
        var total = 0
        stream.inReads(of: 16_384) { bytes in
            parser.feed(bytes) { item in
                if case .event(_, let data, _) = item {
                    total += String(decoding: data, as: UTF8.self).utf8.count
                }
            }
        }
        return total
    }

    /// A parser that looks at a growing line from its beginning takes four times as long for twice
    /// the line.
    private static func longLine() {
        let times = [16, 32, 63].map { size in
            let line = Array("data: ".utf8) + Array(repeating: 0x61, count: size << 20) + [10, 10]
            return Measure.median(runs: 3) {
                var parser = EventStreamParser()
                var total = 0
                line.inReads(of: 1024) { bytes in
                    parser.feed(bytes) { item in
                        if case .event(_, let data, _) = item { total += data.count }
                    }
                }
                precondition(total == size << 20)
            }
        }
        Measure.report(
            "one line of 63 MiB in reads of 1 KiB", 63 * 1.048_576 / 1000 / times[2], "GB/s")
        Measure.report(
            "  time for 32 MiB ÷ time for 16 MiB", times[1] / times[0], "×", budget: "2 is linear")
    }
}
