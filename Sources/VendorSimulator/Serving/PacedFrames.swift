import FlyingSocks

/// Frames as a body that is sent in its time.
///
/// Frames that are due at the same time are sent together, so that a flood isn't held up here.
struct PacedFrames: AsyncBufferedSequence {
    typealias Element = UInt8

    /// How a body ends.
    enum Ending: Sendable {
        case properly
        /// The connection is closed without the end of the body.
        case torn
        /// The connection is reset.
        case reset
        case silent
        /// An error is told after the body.
        case trailer(String)
        /// The same bytes again and again, with a pause in seconds.
        case endless([UInt8], Double)
    }

    /// Bytes that are sent together at most.
    private static let together = 32 * 1024
    /// A size that cuts words and characters too.
    private static let smallPiece = 61
    private static let origin = ContinuousClock.now
    private static let beat = Duration.milliseconds(2)

    let frames: [Frame]
    /// Seconds after the beginning, by frame.
    let due: [Double]
    var ending = Ending.properly
    /// How many bytes at the beginning are sent one at a time; those after them in small pieces.
    var crumbs = 0
    var wire: Wire?

    func makeAsyncIterator() -> Iterator { Iterator(body: self) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let body: PacedFrames
        private let start = ContinuousClock.now
        private var index = 0
        private var rest: ArraySlice<UInt8> = []
        private var sent = 0

        init(body: PacedFrames) { self.body = body }

        mutating func next() async throws -> UInt8? { nil }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            if rest.isEmpty {
                guard index < body.frames.count else { return try await end() }
                try await untilDue()
                rest = takeDue()[...]
            }
            let piece = rest.prefix(pieceSize)
            rest = rest.dropFirst(piece.count)
            sent += piece.count
            return Array(piece)
        }

        private var pieceSize: Int {
            if body.crumbs == 0 { return rest.count }
            return sent < body.crumbs ? 1 : PacedFrames.smallPiece
        }

        /// Streams wake on a common beat, so that one timer serves them all.
        private func untilDue() async throws {
            let due = start.advanced(by: .seconds(body.due[index]))
            guard due > .now else { return }
            let beats = (PacedFrames.origin.duration(to: due) / PacedFrames.beat).rounded(.up)
            let instant = PacedFrames.origin.advanced(by: PacedFrames.beat * beats)
            try await Task.sleep(until: instant, clock: .continuous)
        }

        private mutating func takeDue() -> [UInt8] {
            let elapsed = start.duration(to: .now) / .seconds(1)
            var bytes: [UInt8] = []
            repeat {
                bytes += body.frames[index].bytes
                index += 1
            } while index < body.frames.count && body.due[index] <= elapsed
                && bytes.count < PacedFrames.together
            return bytes
        }

        private func end() async throws -> [UInt8]? {
            switch body.ending {
            case .properly: return nil
            // The chunked body is not ended: the client sees a broken connection.
            case .torn: throw SocketError.disconnected
            case .reset:
                body.wire?.resetOnClose()
                throw SocketError.disconnected
            case .trailer(let field):
                body.wire?.send("0\r\n\(field)\r\n\r\n")
                throw SocketError.disconnected
            case .silent:
                try await Task.sleep(for: .seconds(3600))
                return nil
            case .endless(let bytes, let pause):
                try await Task.sleep(for: .seconds(pause))
                return bytes
            }
        }
    }
}
