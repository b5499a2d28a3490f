extension Reply {
    /// Takes in what the dialect read, except its end.
    mutating func apply(_ event: ReplyEvent, at now: Moment) {
        switch event {
        case .reasoning(let more): appendReasoning(more, at: now)
        case .text(let more): appendText(more, at: now)
        case .sources(let sources): self.sources = sources
        case .retracted(let reason): retraction = reason
        case .recast: recast()
        case .usage(let usage): self.usage = usage
        case .cost(let cost): self.cost = cost
        case .ended: break
        }
    }

    private mutating func appendReasoning(_ more: String, at now: Moment) {
        phase = .thinking
        reasoning += more
        noteDelta(more, at: now)
    }

    private mutating func appendText(_ more: String, at now: Moment) {
        phase = .answering
        text += more
        noteDelta(more, at: now)
        if timings.firstText == nil, let sent = timings.attemptStarted {
            timings.firstText = now.milliseconds(since: sent)
        }
    }

    private mutating func noteDelta(_ more: String, at now: Moment) {
        timings.noteDelta(at: now)
        estimatedTokens += TokenEstimate.count(more)
    }

    /// What was shown as the answer was thinking after all.
    private mutating func recast() {
        reasoning += text
        text = ""
        timings.firstText = nil
        revision += 1
    }
}

extension Reply {
    /// Tokens a second between the first delta and the end (or `now`), by the vendor's count where
    /// there is one; nil until there is something to measure.
    package func tokensPerSecond(at now: Moment?) -> Double? {
        guard let first = timings.firstToken else { return nil }
        let elapsed: Int
        if let duration = timings.duration, attempt == 1 {
            elapsed = duration - first
        } else if let sent = timings.attemptStarted, let last = timings.lastDelta ?? now {
            elapsed = last.milliseconds(since: sent) - first
        } else {
            return nil
        }
        guard elapsed >= 50 else { return nil }
        return tokens.count / (Double(elapsed) / 1000)
    }

    /// Tokens of the answer, thinking included; `isExact` if the vendor counted them.
    package var tokens: (count: Double, isExact: Bool) {
        if let usage, !isStreaming || usage.completionTokens > 0 {
            (Double(usage.completionTokens), true)
        } else {
            (estimatedTokens, false)
        }
    }
}
