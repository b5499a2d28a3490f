import CurlTransport
import Foundation
import TestSupport
import Testing
import Transfers

/// All that one transfer tells.
private struct Told: Equatable {
    var connection: Connection?
    var head: ResponseHead?
    var body: [UInt8] = []
    var error: TransferError?

    var text: String { String(decoding: body, as: UTF8.self) }
}

private func fetch(
    _ request: HTTPRequest, with transport: CurlTransport = CurlTransport(userAgent: "test")
) -> Told {
    var told = Told()
    let id = transport.start(request)
    while true {
        for event in transport.wait(reading: [], until: nil).events {
            switch event {
            case .connected(id, let connection): told.connection = connection
            case .head(id, let head): told.head = head
            case .body(id, let bytes): told.body += bytes
            case .finished(id): return told
            case .failed(id, let error):
                told.error = error
                return told
            default: break
            }
        }
    }
}

/// A server that answers each request with these bytes, and closes.
private func server(saying bytes: [UInt8]) throws -> RawServer {
    try RawServer { connection in
        guard connection.readRequest() != nil else { return }
        connection.send(bytes)
    }
}

/// What is told of a request to a server that answers with this.
private func fetch(
    answeredWith text: String, headers: [HTTPRequest.Header] = []
) throws -> Told {
    let server = try server(saying: Array(text.utf8))
    return withExtendedLifetime(server) {
        fetch(HTTPRequest(url: server.url, headers: headers))
    }
}

@Suite struct `What libcurl makes of the wire` {
    @Test
    func `a chunked body cut at any byte is handed out as far as it came, and told as broken`()
        async throws
    {
        try await onThread {
            let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            let whole = Array("9\r\ndata: a\n\n\r\nA\r\ndata: 中\n\r\n0\r\n\r\n".utf8)
            for end in 0...whole.count {
                let server = try server(saying: Array(head.utf8) + whole[..<end])
                let told = withExtendedLifetime(server) { fetch(HTTPRequest(url: server.url)) }
                #expect("data: a\n\ndata: 中\n".utf8.starts(with: told.body))
                // Behind the last chunk libcurl forgives a missing line end.
                if end < whole.count - 4 { #expect(told.error?.code == .interrupted) }
                if end == whole.count { #expect(told.error == nil) }
            }
        }
    }

    @Test func `a compressed body that nobody asked for is undone (A5)`() async throws {
        try await onThread {
            // gzip of "data: {}\n\n".
            let packed: [UInt8] = [
                0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0x49, 0x2C, 0x49,
                0xB4, 0x52, 0xA8, 0xAE, 0xE5, 0xE2, 0x02, 0x00, 0x65, 0x57, 0x48, 0xEB, 0x0A, 0x00,
                0x00, 0x00,
            ]
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                #expect(request.head.lowercased().contains("accept-encoding: identity"))
                connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
                )
                connection.send(packed)
            }
            let told = fetch(HTTPRequest(url: server.url))
            #expect(told.text == "data: {}\n\n", "\(told)")
        }
    }

    @Test func `an encoding that can't be undone is told, not shown`() async throws {
        try await onThread {
            let told = try fetch(
                answeredWith: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all")
            #expect(told.error?.code == .malformed)
            #expect(told.body.isEmpty)
        }
    }

    @Test func `a redirect is reported and not followed, so no key goes anywhere`() async throws {
        try await onThread {
            let asked = Flag()
            let other = try RawServer { connection in
                _ = connection.readRequest()
                asked.raise()
            }
            for status in [301, 302, 303, 307, 308] {
                let told = try fetch(
                    answeredWith:
                        "HTTP/1.1 \(status) X\r\nLocation: \(other.url)/\r\nContent-Length: 0\r\n\r\n",
                    headers: [HTTPRequest.Header("Authorization", "Bearer sk-secret")])
                #expect(told.head?.status == status)
                #expect(told.error == nil)
            }
            #expect(!asked.isRaised)
        }
    }

    @Test func `answers before the answer are passed over`() async throws {
        try await onThread {
            let text =
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nX-Request-Id: 7\r\nContent-Length: 2\r\n\r\nok"
            let told = try fetch(answeredWith: text)
            #expect(told.head?.status == 200)
            #expect(told.head?.value(of: "x-request-id") == "7")
            #expect(told.head?.value(of: "link") == nil)
            #expect(told.text == "ok")
        }
    }

    @Test func `a request is sent as it is written, and once`() async throws {
        try await onThread {
            let seen = Box<(head: String, body: [UInt8])?>(nil)
            let server = try RawServer { connection in
                seen.value = connection.readRequest()
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            }
            let body = Array(String(repeating: "长", count: 5000).utf8)
            _ = fetch(
                HTTPRequest(
                    url: server.url + "/v1/x?y=z",
                    headers: [
                        HTTPRequest.Header("Content-Type", "application/json"),
                        HTTPRequest.Header("X-Empty", ""),
                    ], body: body))
            let head = try #require(seen.value?.head)
            #expect(head.hasPrefix("POST /v1/x?y=z HTTP/1.1\r\n"))
            #expect(head.contains("\r\nContent-Type: application/json\r\n"))
            #expect(head.contains("\r\nContent-Length: \(body.count)\r\n"))
            #expect(!head.lowercased().contains("expect:"))
            #expect(seen.value?.body == body)
        }
    }

    @Test func `a connection is used again for the next request`() async throws {
        try await onThread {
            let connections = Box(0)
            let server = try RawServer { connection in
                connections.value += 1
                while connection.readRequest() != nil {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
                }
            }
            let transport = CurlTransport(userAgent: "test")
            for turn in 0..<3 {
                let told = fetch(HTTPRequest(url: server.url), with: transport)
                #expect(told.text == "ok")
                #expect(told.connection?.isReused == (turn > 0))
                #expect(told.connection?.tls == nil)
            }
            #expect(connections.value == 1)
        }
    }

    @Test func `each limit breaks with its own name`() async throws {
        try await onThread {
            let silent = try RawServer { $0.waitForPeer() }
            let begun = try RawServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.sendStreamHead()
                connection.send(": alive\n")
                connection.waitForPeer()
            }
            let endless = try RawServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.sendStreamHead()
                while connection.send(": alive\n") {}
            }
            func limits(firstByte: Double = 5, idle: Double = 5, total: Double = 5)
                -> HTTPRequest.Limits
            {
                HTTPRequest.Limits(connect: 5, firstByte: firstByte, idle: idle, total: total)
            }
            func code(_ server: RawServer, _ limits: HTTPRequest.Limits) -> TransferError.Code? {
                fetch(HTTPRequest(url: server.url, limits: limits)).error?.code
            }
            #expect(code(silent, limits(firstByte: 0.1)) == .firstByteTimeout)
            #expect(code(begun, limits(idle: 0.1)) == .idleTimeout)
            #expect(code(endless, limits(idle: 0.2, total: 0.4)) == .totalTimeout)
        }
    }

    @Test func `a proxy that refuses is told as the proxy's trouble`() async throws {
        try await onThread {
            let proxy = try server(
                saying: Array("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n".utf8))
            let told = fetch(
                HTTPRequest(url: "https://api.example.invalid/v1", route: .proxy(proxy.url)))
            #expect(told.error?.code == .proxy)
            #expect(told.head == nil)
            let gone = fetch(
                HTTPRequest(
                    url: "https://api.example.invalid/v1", route: .proxy("socks5h://127.0.0.1:1")))
            #expect(gone.error?.code == .proxy)
        }
    }

    @Test func `nothing waits for a handshake that hangs`() async throws {
        try await onThread {
            let came = Count()
            let silent = try RawServer { connection in
                came.add()
                connection.waitForPeer()
            }
            let transport = CurlTransport(userAgent: "test")
            let url = silent.url.replacing("http:", with: "https:")
            let limits = HTTPRequest.Limits(connect: 3, firstByte: 3, idle: 3, total: 3)
            for _ in 0..<3 { _ = transport.start(HTTPRequest(url: url, limits: limits)) }
            while came.value < 3 {
                for event in transport.wait(reading: [], until: Deadline(nanoseconds: 0)).events {
                    if case .failed(_, let error) = event { throw error }
                }
            }
            #expect(came.value == 3)
        }
    }

    @Test func `what is no HTTP is told as a breach of the protocol`() async throws {
        try await onThread {
            let head = "HTTP/1.1 200 OK\r\n"
            let long = head + "X: " + String(repeating: "x", count: 300_000)
            let chunks = head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            for text in ["SSH-2.0-OpenSSH_9.2\r\n", long, chunks] {
                let told = try fetch(answeredWith: text)
                #expect(told.error?.code == .malformed)
            }
        }
    }

    @Test func `a proxy that hangs up, or isn't there, is the proxy's trouble`() async throws {
        try await onThread {
            let url = "https://api.example.invalid/v1"
            let proxy = try RawServer { _ = $0.readRequest() }
            #expect(fetch(HTTPRequest(url: url, route: .proxy(proxy.url))).error?.code == .proxy)
            let nobody = HTTPRequest(url: url, route: .proxy("http://127.0.0.1:1"))
            #expect(fetch(nobody).error?.code == .proxy)
        }
    }

    @Test func `a handshake that is broken off is no word about certificates`() async throws {
        try await onThread {
            let server = try RawServer { $0.reset() }
            let url = server.url.replacing("http:", with: "https:")
            #expect(fetch(HTTPRequest(url: url)).error?.code == .interrupted)
        }
    }

    @Test func `a proxy carries a request to a host that only it knows`() async throws {
        try await onThread {
            let seen = Box<(head: String, body: [UInt8])?>(nil)
            let proxy = try RawServer { connection in
                seen.value = connection.readRequest()
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            }
            let told = fetch(
                HTTPRequest(
                    method: "GET", url: "http://models.example.invalid/v1/models",
                    route: .proxy(proxy.url)))
            #expect(told.text == "ok")
            #expect(
                seen.value?.head.hasPrefix("GET http://models.example.invalid/v1/models ") == true)
        }
    }

    @Test func `one transfer that breaks leaves the others what they are alone`() async throws {
        try await onThread {
            let text = String(repeating: "data: 流式\n\n", count: 500)
            let good = try server(
                saying: Array(("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + text).utf8))
            let bad = try RawServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.sendStreamHead("Content-Length: 100\r\n")
                connection.reset()
            }
            let transport = CurlTransport(userAgent: "test")
            var bodies: [TransferID: [UInt8]] = [:]
            let goodOnes = (0..<4).map { _ in transport.start(HTTPRequest(url: good.url)) }
            let badOnes = (0..<4).map { _ in transport.start(HTTPRequest(url: bad.url)) }
            let cancelled = transport.start(HTTPRequest(url: good.url))
            transport.cancel(cancelled)
            var finished: Set<TransferID> = []
            var failed: Set<TransferID> = []
            while finished.count + failed.count < 8 {
                for event in transport.wait(reading: [], until: nil).events {
                    switch event {
                    case .body(let id, let bytes): bodies[id, default: []] += bytes
                    case .finished(let id): finished.insert(id)
                    case .failed(let id, _): failed.insert(id)
                    case .connected, .head: break
                    }
                }
            }
            #expect(finished == Set(goodOnes))
            #expect(failed == Set(badOnes))
            #expect(goodOnes.allSatisfy { bodies[$0] == Array(text.utf8) })
            #expect(bodies[cancelled] == nil)
        }
    }
}

/// A value that a server's thread and a test share.
private final class Box<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value

    init(_ value: Value) { stored = value }

    var value: Value {
        get { lock.withLock { stored } }
        set { lock.withLock { stored = newValue } }
    }
}

/// How often something happened, on any thread.
private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }
    func add() { lock.withLock { count += 1 } }
}

private final class Flag: @unchecked Sendable {
    private let box = Box(false)

    var isRaised: Bool { box.value }
    func raise() { box.value = true }
}
