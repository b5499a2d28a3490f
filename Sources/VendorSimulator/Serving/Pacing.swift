/// How fast a vendor answers.
struct Pacing: Sendable {
    /// Seconds from the request to the first token.
    var firstToken = 0.4
    /// Tokens a second.
    var rate = 60.0
    /// Tokens that come together.
    var block = 1
    /// After how many tokens the vendor pauses once, and for how many seconds.
    var hiccup: (after: Int, seconds: Double)?

    /// Seconds after the request at which each frame is due.
    func schedule(_ frames: [Frame]) -> [Double] {
        let keepAlives = frames.count { $0.kind == .keepAlive }
        var waited = 0
        var tokens = 0
        return frames.map { frame in
            switch frame.kind {
            case .opening: return keepAlives > 0 && waited == keepAlives ? firstToken : 0
            case .keepAlive:
                waited += 1
                return firstToken * Double(waited - 1) / Double(keepAlives)
            case .token:
                tokens += 1
                return time(ofToken: tokens - 1)
            case .closing: return time(ofToken: max(0, tokens - 1))
            }
        }
    }

    private func time(ofToken index: Int) -> Double {
        let start = index / block * block
        let pause = hiccup.map { start >= $0.after ? $0.seconds : 0 } ?? 0
        return firstToken + Double(start + block - 1) / rate + pause
    }
}
