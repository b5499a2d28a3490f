import FlyingFox
import FlyingSocks
import Foundation

/// Vendors played on loopback through real HTTP, with pauses and, on request, faults.
///
/// Everything that it answers says that it is simulated.
package final class VendorSimulator: Sendable {
    /// The port on 127.0.0.1.
    package let port: UInt16
    private let server: HTTPServer

    /// Starts in the background and returns when it listens. `port` 0 takes any; `pace` 0 leaves
    /// out all pauses. Throws if the port can't be had.
    package static func start(port: UInt16 = 0, pace: Double = 1) throws -> VendorSimulator {
        let result = ResultBox()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                result.value = .success(try await listen(port, pace))
            } catch {
                result.value = .failure(error)
            }
            done.signal()
        }
        done.wait()
        return try result.value.get()
    }

    private static func listen(_ port: UInt16, _ pace: Double) async throws -> VendorSimulator {
        let desk = try FrontDesk(pace: pace)
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let server = HTTPServer(address: address, timeout: 60, logger: .disabled)
        await server.appendRoute("*") { request in await desk.answer(request) }
        let running = Task { try await server.run() }
        do {
            try await server.waitUntilListening(timeout: 5)
        } catch {
            running.cancel()
            throw error
        }
        guard case .ip4(_, let port)? = await server.listeningAddress else {
            throw SocketError.unsupportedAddress
        }
        return VendorSimulator(port: port, server: server)
    }

    private init(port: UInt16, server: HTTPServer) {
        self.port = port
        self.server = server
    }

    /// Ends it; streams under way are cut.
    package func stop() async { await server.stop() }

    /// The base URL of a played vendor.
    package func baseURL(of vendor: SimulatedVendor) -> String {
        "http://127.0.0.1:\(port)\(vendor.basePath)"
    }

    /// A key that any played vendor takes.
    package static let key = "simulated"

    /// Words that make a vendor fail when they stand in a prompt, and how.
    package static let faults: [(word: String, effect: String)] = [
        ("!wrong-key", "refuses the key (401)"),
        ("!rate-limit", "refuses twice for the rate (429, Retry-After: 1), then answers"),
        ("!no-balance", "says that the account is empty"),
        ("!overloaded", "refuses with 503"),
        ("!refused", "rejects the prompt for its content"),
        ("!withdrawn", "withdraws its answer half-way, as the platform's moderation does"),
        ("!cut-off", "ends half-way without a terminator"),
        ("!reset", "breaks the connection half-way"),
        ("!stall", "falls silent half-way"),
        ("!slow", "sends four tokens a second"),
        ("!flood", "sends 5,000 chunks without a pause"),
        ("!long", "answers at length, without a pause"),
        ("!empty", "ends properly, without a word"),
        ("!garbage", "sends what is no JSON"),
        ("!html", "answers with a page"),
    ]
}

/// Hands one result from a task to the thread that waits for it.
private final class ResultBox: @unchecked Sendable {
    var value: Result<VendorSimulator, any Error> = .failure(CancellationError())
}
