import FlyingSocks

/// Frames as a body that is sent with pauses.
struct PacedFrames: AsyncBufferedSequence {
    typealias Element = UInt8

    let frames: [String]
    /// Seconds.
    let firstPause: Double
    let pause: Double
    let ending: Play.Ending

    func makeAsyncIterator() -> Iterator { Iterator(play: self) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let play: PacedFrames
        var index = 0

        mutating func next() async throws -> UInt8? { nil }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard index < play.frames.count else { return try await end() }
            if index == 1 {
                try await rest(play.firstPause)
            } else if index > 1 {
                try await rest(play.pause)
            }
            defer { index += 1 }
            return Array(play.frames[index].utf8)
        }

        private func end() async throws -> [UInt8]? {
            switch play.ending {
            case .properly: return nil
            // The chunked body is not ended: the client sees a broken connection.
            case .broken: throw SocketError.disconnected
            case .silent:
                try await Task.sleep(for: .seconds(3600))
                return nil
            }
        }

        private func rest(_ seconds: Double) async throws {
            if seconds > 0 { try await Task.sleep(for: .seconds(seconds)) }
        }
    }
}
