/// Where the time of a reply went, as segments that follow one another.
package struct Waterfall: Equatable, Sendable {
    /// What the time went to.
    package enum Phase: Equatable, Sendable, CaseIterable {
        /// Earlier attempts, and the waiting between them.
        case retrying
        /// Until the connection stood; next to nothing where an old one was used again.
        case connecting
        /// From connected to the first delta.
        case queue
        case thinking
        case answer
        /// Nothing came for long, after something had.
        case stalled
    }

    /// Milliseconds since the reply was first sent.
    package struct Segment: Equatable, Sendable {
        package var phase: Phase
        package var from: Int
        package var to: Int

        package init(_ phase: Phase, from: Int, to: Int) {
            self.phase = phase
            self.from = from
            self.to = to
        }
    }

    package let segments: [Segment]
    /// Milliseconds from first sent to the end, or to now.
    package let total: Int
    package let isRunning: Bool

    /// The waterfall of a reply; `now` while it runs.
    package init(_ reply: Reply, now: Moment? = nil) {
        let end = Self.total(reply, now)
        let silences = reply.timings.stalls + (reply.timings.silence(at: now).map { [$0] } ?? [])
        isRunning = reply.isStreaming
        total = end
        segments = Self.phases(reply, end).filter { $0.from < $0.to }
            .flatMap { Self.cut($0, by: silences) }
    }

    /// None for a stored reply that was retried: it doesn't tell when the last attempt began.
    private static func phases(_ reply: Reply, _ end: Int) -> [Segment] {
        guard let begun = offset(reply.timings) ?? (reply.attempt == 1 ? 0 : nil) else { return [] }
        let offset = min(end, begun)
        let delta = reply.timings.firstToken.map { min(end, offset + $0) }
        let text = reply.timings.firstText.map { max(delta ?? offset, min(end, offset + $0)) }
        let connected = reply.timings.connected.map { min(delta ?? end, offset + max(0, $0)) }
        var phases = [
            Segment(.retrying, from: 0, to: offset),
            Segment(.connecting, from: offset, to: connected ?? offset),
            Segment(.queue, from: connected ?? offset, to: delta ?? end),
        ]
        if let delta { phases.append(Segment(.thinking, from: delta, to: max(delta, text ?? end))) }
        if let text { phases.append(Segment(.answer, from: text, to: end)) }
        return phases
    }

    private static func total(_ reply: Reply, _ now: Moment?) -> Int {
        if let duration = reply.timings.duration { return max(0, duration) }
        if let started = reply.timings.started, let now {
            return max(0, now.milliseconds(since: started))
        }
        return max(0, reply.timings.firstText ?? reply.timings.firstToken ?? 0)
    }

    /// How long after it was first sent the present attempt was; nil if unknown.
    private static func offset(_ timings: Timings) -> Int? {
        guard let started = timings.started, let attempt = timings.attemptStarted else {
            return nil
        }
        return max(0, attempt.milliseconds(since: started))
    }

    /// Takes the silences out of thinking and answering; the queue is silent anyway.
    private static func cut(_ segment: Segment, by silences: [Range<Int>]) -> [Segment] {
        guard segment.phase == .thinking || segment.phase == .answer else { return [segment] }
        var parts: [Segment] = []
        var start = segment.from
        for silence in silences {
            let gap = silence.clamped(to: segment.from..<segment.to)
            guard !gap.isEmpty else { continue }
            if start < gap.lowerBound {
                parts.append(Segment(segment.phase, from: start, to: gap.lowerBound))
            }
            parts.append(Segment(.stalled, from: gap.lowerBound, to: gap.upperBound))
            start = gap.upperBound
        }
        if start < segment.to { parts.append(Segment(segment.phase, from: start, to: segment.to)) }
        return parts
    }
}
