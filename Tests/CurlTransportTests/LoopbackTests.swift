import Comparison
import CurlTransport
import Foundation
import Providers
import TestSupport
import Testing
import Transfers
import VendorSimulator

/// Asks a played vendor through real HTTP and returns what its dialect made of the answer.
private func askBlocking(
    _ vendor: SimulatedVendor, _ prompt: String, key: String? = VendorSimulator.key,
    model: String? = nil, limits: HTTPRequest.Limits = HTTPRequest.Limits()
) throws -> [ReplyEvent] {
    let simulator = try VendorSimulator.start(pace: 0)
    let body =
        #"{"model":"\#(model ?? vendor.models[0])","stream":true,"messages":[{"role":"user","content":"\#(prompt)"}]}"#
    var headers = [HTTPRequest.Header("Content-Type", "application/json")]
    if let key { headers.append(HTTPRequest.Header("Authorization", "Bearer \(key)")) }
    let request = HTTPRequest(
        url: simulator.baseURL(of: vendor) + "/chat/completions", headers: headers,
        body: Array(body.utf8),
        limits: limits)
    let transport = CurlTransport(userAgent: "test")
    let id = transport.start(request)
    var decoder = ChatCompletionsDecoder(provider: vendor.id)
    var events: [ReplyEvent] = []
    while !decoder.hasEnded {
        for event in transport.wait(reading: [], until: nil).events {
            switch event {
            case .connected: break
            case .head(_, let head): decoder.receive(head)
            case .body(_, let bytes):
                bytes.withUnsafeBufferPointer { decoder.receive($0, into: &events) }
            case .finished: decoder.finish(nil, into: &events)
            case .failed(let failed, let error):
                #expect(failed == id)
                decoder.finish(error, into: &events)
            }
        }
    }
    return events
}

private func ask(
    _ vendor: SimulatedVendor, _ prompt: String, key: String? = VendorSimulator.key,
    model: String? = nil, limits: HTTPRequest.Limits = HTTPRequest.Limits()
) async throws -> [ReplyEvent] {
    try await onThread {
        try askBlocking(vendor, prompt, key: key, model: model, limits: limits)
    }
}

private func end(_ events: [ReplyEvent]) -> ReplyEnd? {
    if case .ended(let end)? = events.last { end } else { nil }
}

private func text(_ events: [ReplyEvent]) -> String {
    events.map { if case .text(let more) = $0 { more } else { "" } }.joined()
}

@Suite struct `Over real HTTP on loopback` {
    @Test(arguments: SimulatedVendor.all.filter { $0.dialect == "chat-completions" }.map(\.id))
    func `each played vendor answers completely, and says that it is simulated`(id: String)
        async throws
    {
        let vendor = try #require(SimulatedVendor.all.first { $0.id == id })
        for prompt in [
            "解释一下 SSE 和 WebSocket 的区别", "Explain how TCP slow start works", "用 Swift 写一个快速排序",
        ] {
            let events = try await ask(vendor, prompt)
            #expect(end(events)?.status == .complete)
            #expect(text(events).contains("模拟") || text(events).contains("Simulated"))
            #expect(text(events).utf8.count > 200)
        }
    }

    private var zhipu: SimulatedVendor { SimulatedVendor.all[0] }

    @Test func `a missing or a wrong key is an authentication failure`() async throws {
        #expect(end(try await ask(zhipu, "x", key: nil))?.failure?.kind == .authentication)
        #expect(end(try await ask(zhipu, "x", key: "wrong"))?.failure?.kind == .authentication)
    }

    @Test func `an unknown model is told as one`() async throws {
        #expect(end(try await ask(zhipu, "x", model: "nosuch"))?.failure?.kind == .modelNotFound)
    }

    @Test(arguments: [
        ("!rate-limit", ReplyEnd.Status.failed, Failure.Kind.rateLimited),
        ("!no-balance", .failed, .noBalance),
        ("!overloaded", .failed, .overloaded), ("!refused", .failed, .contentRejected),
        ("!cut-off", .cutOff, .protocol), ("!reset", .cutOff, .unreachable),
        ("!garbage", .failed, .protocol),
        ("!html", .failed, .server),
    ]) func `each fault is told for what it is`(
        fault: String, status: ReplyEnd.Status, kind: Failure.Kind
    ) async throws {
        let ending = end(try await ask(zhipu, "hello \(fault)"))
        #expect(ending?.status == status)
        #expect(ending?.failure?.kind == kind)
    }

    @Test func `a withdrawn answer is kept and marked`() async throws {
        let events = try await ask(zhipu, "你好 !withdrawn")
        #expect(end(events)?.status == .filtered)
        #expect(!text(events).isEmpty)
        #expect(events.contains { if case .retracted = $0 { true } else { false } })
    }

    @Test func `an empty answer is empty`() async throws {
        #expect(end(try await ask(zhipu, "x !empty"))?.status == .empty)
    }

    @Test func `five thousand chunks arrive whole`() async throws {
        let events = try await ask(zhipu, "x !flood")
        #expect(text(events).split(separator: "\n").count == 500)
        #expect(end(events)?.status == .complete)
    }

    @Test func `a silent stream is given up after its idle limit`() async throws {
        let limits = HTTPRequest.Limits(connect: 5, firstByte: 5, idle: 0.2, total: 60)
        let ending = end(try await ask(zhipu, "x !stall", limits: limits))
        #expect(ending?.status == .cutOff)
        #expect(ending?.failure?.kind == .timeout)
    }
}

@Suite struct `The transport` {
    /// The first failure of one request.
    private func failure(_ request: HTTPRequest) -> TransferError? {
        let transport = CurlTransport(userAgent: "test")
        _ = transport.start(request)
        while true {
            for event in transport.wait(reading: [], until: nil).events {
                if case .failed(_, let error) = event { return error }
                if case .finished = event { return nil }
            }
        }
    }

    @Test func `tells what kept a request from being sent`() {
        #expect(failure(HTTPRequest(url: "http://127.0.0.1:1/"))?.code == .refused)
        #expect(
            failure(HTTPRequest(url: "http://nonexistent.invalid/", route: .direct))?.code
                == .unresolved)
        #expect(failure(HTTPRequest(url: "ftp://127.0.0.1/"))?.code == .unusable)
        #expect(failure(HTTPRequest(url: "http://127.0.0.1/a b"))?.code == .unusable)
        let injected = HTTPRequest(
            url: "http://127.0.0.1:1/", headers: [HTTPRequest.Header("X", "a\r\nY: b")])
        #expect(failure(injected)?.code == .unusable)
        #expect(
            failure(HTTPRequest(url: "https://127.0.0.1:1/", caFile: "/nonexistent.pem"))?.code
                == .unusable)
    }

    @Test func `hides a proxy's credentials`() {
        let error = failure(
            HTTPRequest(url: "http://127.0.0.1:2/", route: .proxy("http://user:geheim@127.0.0.1:1"))
        )
        #expect(error != nil)
        #expect(error?.detail.contains("geheim") == false)
    }

    @Test func `says nothing more of a cancelled transfer`() async throws {
        try await onThread {
            let simulator = try VendorSimulator.start(pace: 0)
            let transport = CurlTransport(userAgent: "test")
            let list = HTTPRequest(
                method: "GET", url: simulator.baseURL(of: SimulatedVendor.all[0]) + "/models",
                headers: [HTTPRequest.Header("Authorization", "Bearer x")])
            let cancelled = transport.start(list)
            let other = transport.start(list)
            transport.cancel(cancelled)
            var seen: [TransferEvent] = []
            while !seen.contains(.finished(other)) {
                seen += transport.wait(reading: [], until: nil).events
            }
            #expect(!seen.contains { if case .finished(cancelled) = $0 { true } else { false } })
            #expect(
                seen.contains {
                    if case .head(other, let head) = $0 { head.status == 200 } else { false }
                })
        }
    }
}
