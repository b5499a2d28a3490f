import FlyingSocks
import Foundation

/// A pool of sockets whose listening sockets don't wait for more to send (TCP_NODELAY, which
/// accepted connections inherit): tokens must leave when they are written.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }

    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        if events == .connection {
            let noDelay = BoolSocketOption(level: CInt(IPPROTO_TCP), name: TCP_NODELAY)
            try? socket.setValue(true, for: noDelay)
        }
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
