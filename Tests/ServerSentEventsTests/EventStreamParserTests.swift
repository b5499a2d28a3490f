import ServerSentEvents
import Testing

/// All that a parser says of a stream, in a form that can be compared.
private struct Heard: Equatable {
    var events: [ServerSentEvent] = []
    var retries: [Int] = []
    var comments: [String] = []
    var unknown: [String] = []
    var unfinished: UnfinishedEvent?
    var failure: EventStreamFailure?
}

private func hear(_ pieces: [ArraySlice<UInt8>], lineLimit: Int = 1 << 20) -> Heard {
    var parser = EventStreamParser(lineLimit: lineLimit)
    var heard = Heard()
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
    for piece in pieces {
        Array(piece).withUnsafeBufferPointer { bytes in
            parser.feed(bytes) { item in
                switch item {
                case .event(let type, let data, let identifier):
                    heard.events.append(
                        ServerSentEvent(
                            type: text(type), data: text(data), lastEventID: text(identifier)))
                case .reconnectionTime(let time): heard.retries.append(time)
                case .comment(let comment): heard.comments.append(text(comment))
                case .unknownField(let name, let value):
                    heard.unknown.append("\(text(name))=\(text(value))")
                }
            }
        }
    }
    heard.unfinished = parser.finish()
    heard.failure = parser.failure
    return heard
}

/// Hears a stream whole, byte by byte and cut in two everywhere, and expects the same each time.
private func verify(_ bytes: [UInt8], lineLimit: Int = 1 << 20) -> Heard {
    let whole = hear([bytes[...]], lineLimit: lineLimit)
    #expect(hear(bytes.indices.map { bytes[$0...$0] }, lineLimit: lineLimit) == whole)
    for cut in bytes.indices {
        #expect(
            hear([bytes[..<cut], bytes[cut...]], lineLimit: lineLimit) == whole, "cut at \(cut)")
    }
    return whole
}

private func verify(_ text: String) -> Heard { verify(Array(text.utf8)) }

private func message(_ data: String, id: String = "") -> ServerSentEvent {
    ServerSentEvent(data: data, lastEventID: id)
}

@Suite struct `An event-stream parser` {
    @Test func `dispatches at a blank line`() {
        #expect(verify("data: a\n\ndata:b\n\n").events == [message("a"), message("b")])
    }

    @Test func `joins the values of several data fields with line feeds`() {
        #expect(verify("data: YHOO\ndata: +2\ndata: 10\n\n").events == [message("YHOO\n+2\n10")])
    }

    @Test func `follows the standard's own example of ids and comments`() {
        let stream =
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n"
        let heard = verify(stream)
        #expect(
            heard.events == [
                message("first event", id: "1"), message("second event"), message(" third event"),
            ])
        #expect(heard.comments == [" test stream"])
    }

    @Test func `dispatches empty data but not the absence of data`() {
        #expect(verify("data\n\ndata\ndata\n\ndata:").events == [message(""), message("\n")])
        #expect(verify("event: x\n\ndata: y\n\n").events == [message("y")])
    }

    @Test(arguments: ["\n", "\r", "\r\n"]) func `ends lines at LF, CR and CRLF`(end: String) {
        let stream = ["event: e", "data: 修", "", "data: b", "", ""].joined(separator: end)
        let expected = [ServerSentEvent(type: "e", data: "修"), message("b")]
        #expect(verify(stream).events == expected)
    }

    @Test func `takes mixed line ends (B2)`() {
        #expect(
            verify("data: a\n\r\ndata: b\r\rdata: c\r\n\n").events.map(\.data) == ["a", "b", "c"])
    }

    @Test func `dispatches at a CR without waiting for an LF`() {
        var parser = EventStreamParser()
        #expect(parser.feed(Array("data: a\r\r".utf8)) == [message("a")])
        #expect(parser.feed(Array("\ndata: b\r\r".utf8)) == [message("b")])
    }

    @Test func `leaves out one byte order mark and no more (A4)`() {
        #expect(verify("\u{FEFF}data: a\n\n").events == [message("a")])
        #expect(verify("\u{FEFF}\u{FEFF}data: a\n\ndata: b\n\n").events == [message("b")])
        #expect(
            verify([0xEF, 0xBB] + Array("data: a\n\ndata: \u{FEFF}b\n\n".utf8)).events == [
                message("\u{FEFF}b")
            ])
    }

    @Test func `keeps a Han character and an emoji that were cut between reads (A1)`() {
        #expect(verify("data: 修复方法 🌍\n\n").events == [message("修复方法 🌍")])
    }

    @Test func `ends no line at U+0085, U+2028 or U+2029 (A3)`() {
        #expect(
            verify("data: 进入\u{85}\u{2028}\u{2029}x\n\n").events == [
                message("进入\u{85}\u{2028}\u{2029}x")
            ])
    }

    @Test func `ignores an id that holds NULL, and keeps the one before`() {
        #expect(
            verify("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n").events == [
                message("a", id: "1"), message("b", id: "1"),
            ])
    }

    @Test func `sets the last event ID at a block without data`() {
        var parser = EventStreamParser()
        _ = parser.feed(Array("id: 7\n\n".utf8))
        #expect(parser.lastEventID == "7")
        _ = parser.feed(Array("id\ndata: x\n\n".utf8))
        #expect(parser.lastEventID == "")
    }

    @Test func `takes a reconnection time of digits only`() {
        let stream =
            "retry: 1500\nretry: 1e3\nretry: -1\nretry:\nretry: 99999999999999999999999\nretry: 2\n"
        #expect(verify(stream).retries == [1500, 2])
    }

    @Test func `hands out fields that the standard ignores`() {
        #expect(
            verify("error: {\"code\":400}\nnothing\n").unknown == [
                "error={\"code\":400}", "nothing=",
            ])
    }

    @Test func `returns what had not been dispatched at the end (B8)`() {
        #expect(
            verify("data: a\n\nevent: e\ndata: [DONE]").unfinished
                == UnfinishedEvent(type: "e", data: "[DONE]"))
        #expect(verify("data: a\n\n").unfinished == nil)
        #expect(verify("event: e\n: x").unfinished == nil)
    }

    @Test func `replaces bytes that are no UTF-8`() {
        #expect(
            verify(Array("data: a".utf8) + [0xFF, 0xE4, 0xBF] + Array("b\n\n".utf8)).events == [
                message("a\u{FFFD}\u{FFFD}b")
            ])
    }

    @Test func `gives up at a line, or at data, that is longer than its limit`() {
        #expect(
            verify(Array("data: 0123456789\n\n".utf8), lineLimit: 12).failure
                == .lineTooLong(limit: 12))
        #expect(
            verify(Array("data: 0123\ndata: 4567\ndata: 89012\n\n".utf8), lineLimit: 12).failure
                == .lineTooLong(limit: 12))
        #expect(verify(Array("data: 01\n\n".utf8), lineLimit: 12).failure == nil)
    }

    @Test func `hands out one event of three megabytes that came in small reads (A6)`() {
        let text = String(repeating: "长", count: 1 << 20)
        let bytes = Array("data: \(text)\n\n".utf8)
        let pieces = stride(from: 0, to: bytes.count, by: 1024).map {
            bytes[$0..<min(bytes.count, $0 + 1024)]
        }
        #expect(hear(pieces, lineLimit: 64 << 20).events == [message(text)])
    }

    @Test func `hears the same in hostile streams however they are cut`() {
        var random = UInt64(42)
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        let parts = [
            "data", ":", " ", "\n", "\r", "\r\n", "id", "event", "retry", "12", "\0", "修",
            "\u{FEFF}", "x",
        ]
        for _ in 0..<200 {
            let stream = (0..<next(40)).map { _ in parts[next(parts.count)] }.joined()
            _ = verify(stream)
        }
    }
}
