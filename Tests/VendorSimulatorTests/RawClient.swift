import Foundation

/// A client that knows only sockets: what it returns is what was on the wire.
struct RawClient {
    /// A response taken apart.
    struct Response {
        /// Status lines, the interim ones first.
        var statusLines: [String] = []
        /// By lower-case name.
        var headers: [String: String] = [:]
        /// The body without its chunks' framing.
        var body: [UInt8] = []
        var chunks: [Int] = []
        /// What stands after the last chunk.
        var trailers: [String] = []
        /// The body came to its proper end.
        var isComplete = false
        /// The connection was reset.
        var isReset = false

        var status: Int {
            statusLines.last.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        }

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    let port: UInt16

    /// Sends a request and reads until the server has closed or the body is complete. `limit`
    /// is how many bytes are read at most.
    func send(_ request: TestRequest, limit: Int = .max) async throws -> Response {
        let port = port
        return try await onThread { try Self.exchange(port, request, limit) }
    }

    private static func exchange(_ port: UInt16, _ request: TestRequest, _ limit: Int) throws
        -> Response
    {
        let descriptor = try connected(to: port)
        defer { close(descriptor) }
        let bytes = request.bytes(host: "127.0.0.1:\(port)")
        guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
        else { throw POSIXError(.EPIPE) }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while received.count < limit {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 {
                var response = parsed(received)
                response.isReset = errno == ECONNRESET
                return response
            }
            if count == 0 { break }
            received += buffer[..<count]
        }
        return parsed(received)
    }

    private static func connected(to port: UInt16) throws -> CInt {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
        return descriptor
    }

    // MARK: Taking apart

    private static func parsed(_ bytes: [UInt8]) -> Response {
        var response = Response()
        var rest = bytes[...]
        repeat {
            guard let head = head(&rest) else { return response }
            response.statusLines.append(head[0])
            for line in head.dropFirst() {
                let parts = line.split(separator: ":", maxSplits: 1)
                response.headers[parts[0].lowercased()] = parts.last.map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
            }
        } while response.status < 200
        if response.headers["transfer-encoding"] == "chunked" {
            dechunk(rest, &response)
        } else {
            response.body = Array(rest)
            response.isComplete = response.headers["content-length"] == String(rest.count)
        }
        return response
    }

    private static func head(_ rest: inout ArraySlice<UInt8>) -> [String]? {
        guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
        rest = rest[end.upperBound...]
        return head.components(separatedBy: "\r\n")
    }

    private static func dechunk(_ bytes: ArraySlice<UInt8>, _ response: inout Response) {
        var rest = bytes
        while let end = rest.firstRange(of: [0x0D, 0x0A]) {
            let line = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
            guard let size = Int(line, radix: 16) else { return }
            rest = rest[end.upperBound...]
            if size == 0 {
                let lines = String(decoding: rest, as: UTF8.self).components(separatedBy: "\r\n")
                response.trailers = lines.filter { !$0.isEmpty }
                response.isComplete = rest.suffix(2) == [0x0D, 0x0A]
                return
            }
            response.body += rest.prefix(size)
            response.chunks.append(min(size, rest.count))
            rest = rest.dropFirst(size + 2)
        }
    }
}

/// Does what blocks on a thread of its own, so that no thread of the pool waits for another.
func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value
{
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
}
