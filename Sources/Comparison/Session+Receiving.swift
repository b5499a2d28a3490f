extension Session {
    /// After so many retries a failure is final.
    package static let mostRetries = 3
    /// A vendor that asks to wait longer than this is not waited for.
    package static let longestWait = Duration.seconds(120)

    mutating func connect(_ node: NodeID, at now: Moment) -> [Effect] {
        guard tree.contains(node), tree[node].reply?.isStreaming == true else { return [] }
        tree.updateReply(node) { reply in
            guard let sent = reply.timings.attemptStarted else { return }
            reply.timings.connected = now.milliseconds(since: sent)
        }
        return []
    }

    mutating func receive(
        _ events: [ReplyEvent], for node: NodeID, at now: Moment
    ) -> [Effect] {
        guard tree.contains(node), tree[node].reply?.isStreaming == true else { return [] }
        var end: ReplyEnd?
        var kept: [ReplyEvent] = []
        for event in events where end == nil {
            if case .ended(let ending) = event { end = ending } else { kept.append(event) }
        }
        tree.updateReply(node) { reply in
            for event in kept { reply.apply(event, at: now) }
        }
        var effects: [Effect] = kept.isEmpty ? [] : [.save(.events(node, kept))]
        if let end { effects += finish(node, end, at: now) }
        return effects
    }

    private mutating func finish(
        _ node: NodeID, _ end: ReplyEnd, at now: Moment
    ) -> [Effect] {
        if let plan = retryPlan(for: node, after: end, at: now) {
            tree.updateReply(node) { $0.phase = .retrying(plan) }
            return [.retryPlanned(node, plan)]
        }
        self.end(node, end, at: now)
        return [.save(.reply(node))]
    }

    private mutating func end(_ node: NodeID, _ end: ReplyEnd, at now: Moment) {
        running.removeAll { $0 == node }
        tree.updateReply(node) { reply in
            reply.phase = .ended(end)
            reply.timings.duration = reply.timings.started.map { now.milliseconds(since: $0) }
        }
    }

    /// Again, but only if nothing of an answer has come, the reason may pass, and not too often.
    private mutating func retryPlan(
        for node: NodeID, after end: ReplyEnd, at now: Moment
    ) -> RetryPlan? {
        guard let reply = tree[node].reply, let failure = end.failure, end.status == .failed,
            reply.text.isEmpty, reply.reasoning.isEmpty, reply.attempt <= Self.mostRetries,
            [.rateLimited, .overloaded, .unreachable, .server].contains(failure.kind)
        else { return nil }
        let wait = failure.retryAfter ?? backOff(beforeRetry: reply.attempt)
        guard wait <= Self.longestWait else { return nil }
        return RetryPlan(
            attempt: reply.attempt, due: now.advanced(by: wait), after: wait, failure: failure)
    }

    /// A second, doubled each time, and up to half as much again: so that many don't come at once.
    private mutating func backOff(beforeRetry attempt: Int) -> Duration {
        // xorshift64: enough to spread retries, and the same for the same seed.
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        let base = 1000 << (attempt - 1)
        return .milliseconds(base + Int(random % UInt64(base / 2)))
    }

    mutating func retryWhatIsDue(at now: Moment) -> [Effect] {
        var effects: [Effect] = []
        for node in running {
            guard case .retrying(let plan)? = tree[node].reply?.phase, plan.due <= now
            else { continue }
            tree.updateReply(node) { reply in
                reply.phase = .waiting
                reply.attempt += 1
                reply.timings.attemptStarted = now
            }
            effects.append(.send(request(for: node)))
        }
        return effects
    }

    /// The participant's answer, and those that repeat it.
    mutating func stop(_ id: ParticipantID, at now: Moment) -> [Effect] {
        guard let participant = participant(id), let head = participant.head else { return [] }
        let repeated = running.filter { node in
            tree[node].parent == tree[head].parent && tree[node].reply?.model == participant.model
        }
        return stop(repeated.contains(head) || !running.contains(head) ? repeated : [head], at: now)
    }

    private mutating func stop(_ nodes: [NodeID], at now: Moment) -> [Effect] {
        nodes.flatMap { node in
            end(node, ReplyEnd(.stopped), at: now)
            return [Effect.cancel(node), .save(.reply(node))]
        }
    }

    mutating func stopAll(at now: Moment) -> [Effect] { stop(running, at: now) }

    /// What a store kept of a reply that was under way when the program ended.
    mutating func endUnfinishedReplies() {
        for node in tree.nodes where node.reply?.isStreaming == true {
            tree.updateReply(node.id) { $0.phase = .ended(ReplyEnd(.cutOff)) }
        }
    }
}
