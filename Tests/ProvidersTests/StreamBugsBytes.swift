import Comparison
import Providers
import Testing
import Transfers

@Suite struct `Stream bugs A, of bytes` {
    @Test func `A1: a Chinese character and an emoji are whole, cut anywhere`() {
        let outcome = StreamBug.read(
            StreamBug.stream(StreamBug.text("修复方法"), StreamBug.text("🌍"), StreamBug.stop))
        #expect(outcome.text == "修复方法🌍")
    }

    @Test func `A2: bytes that are no UTF-8 spoil themselves and nothing else`() {
        let body =
            Array("data: {\"choices\":[{\"delta\":{\"content\":\"a".utf8) + [0xE4, 0xBF]
            + Array("b\"}}]}\n\n".utf8)
            + Array(StreamBug.stream(StreamBug.text("c"), StreamBug.stop).utf8)
        #expect(StreamBug.read(body).text == "a\u{FFFD}bc")
    }

    @Test(arguments: [nil, "text/event-stream", "text/event-stream; charset=iso-8859-1"])
    func `A3: it is UTF-8 whatever the type says, and only LF and CR end lines`(type: String?) {
        let text = "进入\u{85}a\u{2028}b\u{2029}c"
        let body = StreamBug.stream(StreamBug.text(text), StreamBug.stop)
        #expect(StreamBug.read(body, type: type).text == text)
        let lines = #"{"message":{"content":"\#(text)"},"done":true}"#
        #expect(StreamBug.read(lines, .ollama, type: "application/x-ndjson").text == text)
    }

    @Test func `A4: one byte order mark at the beginning is none of the text`() {
        let mark = "\u{FEFF}"
        let body = StreamBug.stream(StreamBug.text("a\(mark)b"), StreamBug.stop)
        #expect(StreamBug.read(mark + body).text == "a\(mark)b")
        let named =
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"m\"}}\n\n"
        #expect(StreamBug.read(mark + named, .messages).end?.failure?.message == "m")
        let whole = #"{"choices":[{"message":{"content":"a"},"finish_reason":"stop"}]}"#
        #expect(StreamBug.read(mark + whole, type: "application/json").text == "a")
    }

    @Test func `A5: a compressed body is told as one (here: what reaches the decoder)`() {
        let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]
        let end = StreamBug.read(gzip).end
        #expect(end?.status == .failed)
        #expect(end?.failure?.kind == .protocol)
        #expect(end?.failure?.message.contains("compressed") == true)
    }

    private let provider = Provider(id: "lab", name: "Lab", baseURL: "https://l.example")

    @Test func `A6: an event of three mebibytes is read, in small pieces too`() {
        let long = String(repeating: "长", count: 1 << 20)
        let bytes = Array(StreamBug.stream(StreamBug.text(long), StreamBug.stop).utf8)
        let cuts = Array(stride(from: 1024, to: bytes.count, by: 1024))
        for cuts in [[], cuts] {
            let outcome = StreamBug.decode(bytes, provider, nil, nil, cuts)
            #expect(outcome.text.utf8.count == 3 << 20)
            #expect(outcome.end?.status == .complete)
        }
    }

    @Test func `A6: twenty thousand events in one read are read`() {
        let event = "data: \(StreamBug.text("字"))\n\n"
        let body = String(repeating: event, count: 20_000) + "data: [DONE]\n\n"
        let outcome = StreamBug.decode(Array(body.utf8), provider, nil, nil, [])
        #expect(outcome.text.utf8.count == 60_000)
    }

    @Test(arguments: [TransferError.Code.interrupted, .refused])
    func `A7: a connection that breaks leaves the text (here: its failure, told to the decoder)`(
        code: TransferError.Code
    ) {
        let error = TransferError(code, "HTTP/2 stream was reset")
        let cut = StreamBug.read("data: \(StreamBug.text("甲"))\n\n", error: error)
        #expect(cut.text == "甲")
        #expect(cut.end?.status == .cutOff)
        #expect(cut.end?.failure?.kind == .unreachable)
        // Nothing has come: the session may ask again by itself.
        let nothing = StreamBug.read("", error: error)
        #expect(nothing.end?.status == .failed)
        #expect(nothing.end?.failure?.kind == .unreachable)
    }

    @Test func `A8: an end without a terminator is no success`() {
        let body = ["一", "二", "三"].map { "data: \(StreamBug.text($0))\n\n" }.joined()
        let outcome = StreamBug.read(body)
        #expect(outcome.text == "一二三")
        #expect(outcome.end?.status == .cutOff)
    }
}
