/// One model's answer to one prompt, growing until it ends.
package struct Reply: Equatable, Sendable {
    /// How far a reply has come.
    package enum Phase: Equatable, Sendable {
        /// Sent; nothing has come yet.
        case waiting
        /// The last thing that came was reasoning.
        case thinking
        /// The last thing that came was text.
        case answering
        /// Refused for now; sent again at that moment.
        case retrying(RetryPlan)
        case ended(ReplyEnd)
    }

    package var model: ModelName
    package var parameters: Parameters
    package var isSimulated: Bool
    package var phase: Phase
    package var text: String
    package var reasoning: String
    package var sources: [Source]
    package var usage: Usage?
    /// Nil where the price or the usage is unknown.
    package var cost: Cost?
    /// Why the platform withdrew the text; the text is kept, and never sent back to a model.
    package var retraction: String?
    package var timings: Timings
    /// How often this reply has been asked for, from 1.
    package var attempt: Int
    /// Grows by one whenever `text` or `reasoning` is anything but longer: caches start anew.
    package var revision: Int
    /// What the text so far would count in tokens, roughly: what is shown until the vendor tells.
    package var estimatedTokens: Double

    package init(
        model: ModelName, parameters: Parameters = Parameters(), isSimulated: Bool = false,
        timings: Timings
    ) {
        self.model = model
        self.parameters = parameters
        self.isSimulated = isSimulated
        self.timings = timings
        phase = .waiting
        text = ""
        reasoning = ""
        sources = []
        attempt = 1
        revision = 0
        estimatedTokens = 0
    }

    /// How it ended; nil while it goes on.
    package var end: ReplyEnd? {
        if case .ended(let end) = phase { end } else { nil }
    }

    package var isStreaming: Bool { end == nil }

    /// Whether a model may be shown this answer as its own earlier words.
    package var isFitForContext: Bool {
        guard let end, retraction == nil, end.status != .filtered else { return false }
        return text.contains { !$0.isWhitespace }
    }
}

/// When the parts of a reply came.
package struct Timings: Equatable, Hashable, Sendable {
    /// Seconds since 1970 at which it was first sent.
    package var startedAt: Double
    /// First sent; nil in a reply that was read from a store.
    package var started: Moment?
    /// The present attempt was sent.
    package var attemptStarted: Moment?
    /// Milliseconds from the sending of the answered attempt until its connection stood.
    package var connected: Int?
    /// Milliseconds from the sending of the answered attempt to the first delta, thinking included.
    package var firstToken: Int?
    /// Milliseconds from the sending of the answered attempt to the first text.
    package var firstText: Int?
    /// The newest delta came.
    package var lastDelta: Moment?
    /// Milliseconds from first sent to ended.
    package var duration: Int?
    /// Silences between deltas of at least `stall`, in milliseconds since first sent. They are not
    /// stored.
    package var stalls: [Range<Int>] = []

    /// A silence of at least so many milliseconds is a stall.
    package static let stall = 2000
    /// So many are kept; who stalls more often than that needs no list.
    private static let mostStalls = 200

    package init(startedAt: Double, started: Moment? = nil) {
        self.startedAt = startedAt
        self.started = started
        attemptStarted = started
    }

    /// The silence since the newest delta, if it is long enough to be called one.
    package func silence(at now: Moment?) -> Range<Int>? {
        guard duration == nil, let now, let started, let lastDelta else { return nil }
        let (from, to) = (
            lastDelta.milliseconds(since: started), now.milliseconds(since: started)
        )
        return to - from >= Self.stall ? from..<to : nil
    }

    mutating func noteDelta(at now: Moment) {
        if stalls.count < Self.mostStalls, let silence = silence(at: now) { stalls.append(silence) }
        lastDelta = now
        if firstToken == nil, let sent = attemptStarted {
            firstToken = now.milliseconds(since: sent)
        }
    }
}

/// When a reply is asked for again, and why.
package struct RetryPlan: Equatable, Hashable, Sendable {
    /// Which retry this is, from 1.
    package var attempt: Int
    package var due: Moment
    package var after: Duration
    package var failure: Failure

    package init(attempt: Int, due: Moment, after: Duration, failure: Failure) {
        self.attempt = attempt
        self.due = due
        self.after = after
        self.failure = failure
    }
}
