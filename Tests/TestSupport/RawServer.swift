import Foundation

/// A server on loopback that says exactly the bytes that a test wants said, when it wants them: no
/// library stands between the test and the wire.
///
/// Each connection has a thread of its own. The server ends with its last reference.
package final class RawServer: @unchecked Sendable {
    package struct Trouble: Error {
        package var text: String
    }

    /// One accepted connection; used from its own thread.
    package final class Connection {
        fileprivate let socket: CInt
        fileprivate var isOpen = true

        fileprivate init(socket: CInt) {
            self.socket = socket
        }

        /// Reads one request: its head, and the body that `Content-Length` tells. Nil when the peer
        /// has gone.
        package func readRequest() -> (head: String, body: [UInt8])? {
            var bytes: [UInt8] = []
            let blank = Array("\r\n\r\n".utf8)
            var end: Int?
            while end == nil {
                guard let more = read() else { return nil }
                bytes += more
                end = bytes.firstRange(of: blank)?.upperBound
            }
            guard let start = end else { return nil }
            let head = String(decoding: bytes[..<start], as: UTF8.self)
            let length = head.split(separator: "\r\n")
                .first { $0.lowercased().hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
            while bytes.count < start + (length ?? 0) {
                guard let more = read() else { return nil }
                bytes += more
            }
            return (head, Array(bytes[start...]))
        }

        private func read() -> [UInt8]? {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(socket, &buffer, buffer.count, 0)
            return count > 0 ? Array(buffer[..<count]) : nil
        }

        /// Sends all bytes; false when the peer has gone.
        @discardableResult
        package func send(_ bytes: some Sequence<UInt8>) -> Bool {
            var rest = Array(bytes)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Foundation.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }

        /// Sends a text.
        @discardableResult
        package func send(_ text: String) -> Bool { send(text.utf8) }

        /// Sends a head of status 200 for an event stream whose end is the connection's.
        package func sendStreamHead(_ more: String = "") {
            send(
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\(more)Connection: close\r\n\r\n"
            )
        }

        /// Ends the connection with a reset instead of an orderly close.
        package func reset() {
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(
                socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
            close()
        }

        package func close() {
            guard isOpen else { return }
            isOpen = false
            Foundation.close(socket)
        }

        /// Waits until the peer closes its side.
        package func waitForPeer() {
            while read() != nil {}
        }
    }

    package let port: Int
    private let listener: CInt
    private let stop: CInt

    /// Listens on any port of 127.0.0.1 and runs `serve` for each connection.
    package init(_ serve: @escaping @Sendable (Connection) -> Void) throws {
        listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 256) == 0
                    && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound else { throw Trouble(text: String(cString: strerror(errno))) }
        port = Int(UInt16(bigEndian: address.sin_port))
        var ends: [CInt] = [-1, -1]
        pipe(&ends)
        stop = ends[1]
        let stopped = ends[0]
        Thread.detachNewThread { Self.accept(listener, until: stopped, serve) }
    }

    deinit { close(stop) }

    package var url: String { "http://127.0.0.1:\(port)" }

    private static func accept(
        _ listener: CInt, until stopped: CInt, _ serve: @escaping @Sendable (Connection) -> Void
    ) {
        defer {
            close(listener)
            close(stopped)
        }
        while true {
            var polls = [
                pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&polls, 2, -1) > 0, polls[1].revents == 0 else { return }
            let socket = Foundation.accept(listener, nil, nil)
            guard socket >= 0 else { continue }
            var one: CInt = 1
            setsockopt(
                socket, CInt(IPPROTO_TCP), TCP_NODELAY, &one,
                socklen_t(MemoryLayout<CInt>.size))
            Thread.detachNewThread {
                let connection = Connection(socket: socket)
                serve(connection)
                connection.close()
            }
        }
    }
}
