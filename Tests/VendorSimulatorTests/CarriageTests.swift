import Testing

@testable import VendorSimulator

@Suite struct `The bytes of a stream` {
    private func text(_ words: String, of name: String = "openai") throws -> String {
        try Seat.named(name).ask(try FrontDesk(pace: 0), "hello " + words).text
    }

    @Test func `can begin with a mark and end their lines otherwise`() throws {
        let plain = try text("")
        #expect(try text("!bom") == "\u{FEFF}" + plain)
        #expect(try text("!crlf") == plain.replacing("\n", with: "\r\n"))
        #expect(try text("!cr") == plain.replacing("\n", with: "\r"))
        #expect(try text("!bom !crlf") == "\u{FEFF}" + plain.replacing("\n", with: "\r\n"))
    }

    @Test func `can be put together badly and still be read`() throws {
        let plain = try text("")
        #expect(try text("!no-blank-line") + "\n\n" == plain)
        #expect(try text("!empty-data").replacing("data:\n\n", with: "") == plain)
        let wrapped = try text("!wrapped-comment")
        #expect(wrapped.replacing("data: : PROCESSING\n\n", with: "") == plain)
        #expect(try text("!glued").components(separatedBy: "\n\n").count == 2)
        let spread = try text("!multi-line")
        #expect(spread != plain)
        #expect(WireEvent.all(spread).map(\.data) == WireEvent.all(plain).map(\.data))
    }

    @Test func `can hold what nobody documented`() throws {
        #expect(try text("!unknown-objects").contains(#"data: {"type":"keepalive","#))
        #expect(try text("!unknown-objects", of: "ollama").contains("\n{\"type\":\"keepalive\","))
    }

    @Test func `can be one event of three mebibytes`() throws {
        let longest = WireEvent.all(try text("!big-line")).map(\.data.utf8.count).max() ?? 0
        #expect(longest > 3 << 20)
    }

    @Test func `can be long`() throws {
        #expect(answerText(try text("!long"), "chat-completions").utf8.count > 50_000)
    }

    @Test func `can be compressed without being asked for`() throws {
        let answer = try Seat.named("openai").ask(try FrontDesk(pace: 0), "hello !gzip")
        #expect(answer.headers["content-encoding"] == "gzip")
        #expect(answer.bytes.starts(with: [0x1F, 0x8B, 8]))
        let plain = Array(try text("").utf8)
        // One stored block: header, length, its complement, the bytes, checksum, length.
        #expect(Array(answer.bytes.dropFirst(15).dropLast(8)) == plain)
    }

    @Test func `carry a checksum as gzip has it`() {
        // RFC 1952 §8; the value for "123456789" is the usual check of CRC-32.
        let member = Gzip.wrap(Array("123456789".utf8))
        #expect(Array(member.suffix(8)) == [0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0])
        #expect(Gzip.wrap([UInt8](repeating: 7, count: 200_000)).count == 200_000 + 10 + 4 * 5 + 8)
    }

    @Test func `can be one object instead`() throws {
        let answer = try Seat.named("openai").ask(try FrontDesk(pace: 0), "hello !json-instead")
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.json?["choices"]?.array?.first?.at("message", "content")?.string != nil)
    }
}

@Suite struct `A connection` {
    private func send(_ words: String, limit: Int = .max) async throws -> RawClient.Response {
        let simulator = try await onThread { try VendorSimulator.start(pace: 0) }
        let seat = try Seat.named("openai")
        let request = try TestRequest.chat(seat.vendor, nil, "hello " + words)
        let response = try await RawClient(port: simulator.port).send(request, limit: limit)
        await simulator.stop()
        return response
    }

    @Test func `ends the body though the answer is cut off`() async throws {
        let response = try await send("!cut-off")
        #expect(response.isComplete)
        #expect(!response.text.contains("[DONE]"))
    }

    @Test func `is closed inside the body`() async throws {
        let response = try await send("!torn")
        #expect(!response.isComplete && !response.isReset)
        #expect(response.text.contains("Simulated"))
    }

    @Test func `is reset`() async throws {
        let response = try await send("!reset")
        #expect(response.isReset)
        #expect(!response.isComplete)
    }

    @Test func `tells an error after the body`() async throws {
        let response = try await send("!trailer-error")
        #expect(response.trailers == ["X-Error: the model failed (simulated)"])
        #expect(response.isComplete)
    }

    @Test func `carries one byte at a time`() async throws {
        let response = try await send("!one-byte")
        #expect(response.isComplete)
        #expect(response.chunks.prefix(2000).allSatisfy { $0 == 1 })
        #expect(response.chunks.allSatisfy { $0 <= 61 })
        #expect(response.body.count > 2000)
    }

    @Test func `carries interim responses and many headers`() async throws {
        let interim = try await send("!http-100")
        #expect(
            interim.statusLines.map { $0.prefix(12) } == [
                "HTTP/1.1 100", "HTTP/1.1 103", "HTTP/1.1 200",
            ])
        #expect(interim.isComplete)
        let huge = try await send("!huge-headers")
        #expect(huge.headers.map { $0.key.utf8.count + $0.value.utf8.count }.reduce(0, +) > 64_000)
    }

    @Test func `can stay alive without a word`() async throws {
        let response = try await send("!keepalive-only", limit: 200)
        #expect(response.text.hasPrefix(": keep-alive\n\n"))
        #expect(!response.text.contains("data:"))
    }

    @Test func `leads elsewhere, where credentials must not follow`() async throws {
        let simulator = try await onThread { try VendorSimulator.start(pace: 0) }
        let seat = try Seat.named("openai")
        var request = try TestRequest.chat(seat.vendor, nil, "hello !redirect")
        let client = RawClient(port: simulator.port)
        let response = try await client.send(request)
        #expect(response.status == 307)
        let place = try #require(response.headers["location"])
        #expect(place == "http://localhost:\(simulator.port)/elsewhere/openai")
        request.path = "/elsewhere/openai"
        #expect(simulator.complaints.isEmpty)
        _ = try await client.send(request.with(header: "Authorization", nil))
        #expect(simulator.complaints.isEmpty)
        _ = try await client.send(request)
        #expect(simulator.complaints.map(\.rule) == ["no credentials to another origin"])
        await simulator.stop()
    }
}
