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
    private let desk: FrontDesk

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
        let pool = PromptPool(base: HTTPServer.defaultPool())
        let server = HTTPServer(address: address, timeout: 60, pool: pool, logger: .disabled)
        await server.appendRoute("*") { request in
            let address = await server.listeningAddress
            return HTTPResponse(await desk.answer(request, on: address))
        }
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
        return VendorSimulator(port: port, server: server, desk: desk)
    }

    private init(port: UInt16, server: HTTPServer, desk: FrontDesk) {
        self.port = port
        self.server = server
        self.desk = desk
    }

    /// Ends it; streams under way are cut.
    package func stop() async { await server.stop() }

    /// The usual base URL of a played vendor.
    package func baseURL(of vendor: SimulatedVendor) -> String {
        "http://127.0.0.1:\(port)\(vendor.basePath)"
    }

    /// The base URL at which a vendor speaks a dialect; nil if it doesn't.
    package func baseURL(of vendor: SimulatedVendor, dialect: String) -> String? {
        vendor.endpoints.first { $0.dialect == dialect }.map {
            "http://127.0.0.1:\(port)\($0.basePath)"
        }
    }

    /// What requests have been wrong with, oldest first; a request that is refused only because a
    /// fault was asked for, or for a key or a model that isn't known, is not wrong.
    package var complaints: [Complaint] { desk.ledger.complaints }

    /// A key that any played vendor takes; one that begins with `wrong` is taken by none.
    package static let key = "simulated"

    /// The access key where two secrets are needed.
    package static let accessKey = "simulated-access"

    /// The secret that belongs to the access key; signatures are checked with it.
    package static let secretKey = "simulated-secret"

    /// Words that make a vendor fail when they stand in a prompt, and how.
    package static let faults: [(word: String, effect: String)] = Fault.allCases.map {
        ($0.rawValue, $0.effect)
    }
}

/// Hands one result from a task to the thread that waits for it.
private final class ResultBox: @unchecked Sendable {
    var value: Result<VendorSimulator, any Error> = .failure(CancellationError())
}
