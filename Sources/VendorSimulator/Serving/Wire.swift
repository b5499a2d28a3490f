import Foundation

/// The connection under a response, for what HTTP has no word for.
struct Wire: Sendable {
    private let descriptor: CInt

    /// The descriptor in this process that is connected to a client's port on loopback; nil if
    /// there is none.
    init?(clientPort: UInt16, serverPort: UInt16) {
        let found = (CInt(3)..<4096).first { descriptor in
            Self.port(of: descriptor, getpeername) == clientPort
                && Self.port(of: descriptor, getsockname) == serverPort
        }
        guard let found else { return nil }
        descriptor = found
    }

    private typealias NameCall = (
        CInt, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>
    ) -> CInt

    private static func port(of descriptor: CInt, _ name: NameCall) -> UInt16? {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                name(descriptor, $0, &length)
            }
        }
        guard result == 0, address.sin_family == sa_family_t(AF_INET) else { return nil }
        return UInt16(bigEndian: address.sin_port)
    }

    /// Makes the next close a reset (SO_LINGER with no time).
    func resetOnClose() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }

    /// Writes past the body's own framing.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }
}
