import Comparison

/// Writes what `ask` hears. One per run; told everything in order.
protocol AskPrinter {
    /// A pane's request is about to be sent.
    mutating func start(_ pane: Int, _ start: AskStart)
    /// More of a reply, without its end.
    mutating func print(_ event: ReplyEvent, pane: Int, at milliseconds: Int)
    mutating func retry(_ plan: RetryPlan, pane: Int, at milliseconds: Int)
    /// The reply has ended, for good.
    mutating func end(_ reply: Reply, pane: Int, at milliseconds: Int)
    /// What is ready for standard output; begins anew.
    mutating func takeOutput() -> [UInt8]
    /// What is ready for standard error; begins anew.
    mutating func takeErrors() -> [UInt8]
}

/// What is known of a pane before its request is sent.
struct AskStart {
    var model: ModelName
    var baseURL: String
    var isSimulated: Bool
    /// `direct`, or the proxy without credentials.
    var route: String
}

/// One JSON object per line, in order of arrival.
struct JSONAskPrinter: AskPrinter {
    private var output: [UInt8] = []
    private var models: [Int: ModelName] = [:]

    private func line(_ event: String, _ pane: Int, _ milliseconds: Int) -> JSONLine {
        var line = JSONLine()
        line.add("v", 1)
        line.add("t_ms", milliseconds)
        line.add("pane", pane)
        line.add("model", models[pane]?.description ?? "")
        line.add("event", event)
        return line
    }

    private mutating func write(_ line: JSONLine) {
        output += line.closed
        output.append(0x0A)
    }

    mutating func start(_ pane: Int, _ start: AskStart) {
        models[pane] = start.model
        var line = line("start", pane, 0)
        line.add("provider", start.model.provider)
        line.add("base_url", start.baseURL)
        line.add("simulated", start.isSimulated)
        line.add("route", start.route)
        write(line)
    }

    mutating func print(_ event: ReplyEvent, pane: Int, at milliseconds: Int) {
        var line: JSONLine
        switch event {
        case .reasoning(let text):
            line = self.line("reasoning", pane, milliseconds)
            line.add("text", text)
        case .text(let text):
            line = self.line("text", pane, milliseconds)
            line.add("text", text)
        case .sources(let sources):
            line = self.line("sources", pane, milliseconds)
            line.add("items", sources.map(Self.object))
        case .retracted(let reason):
            line = self.line("retract", pane, milliseconds)
            line.add("reason", reason)
        case .recast:
            line = self.line("recast", pane, milliseconds)
        case .usage, .cost, .ended:
            // All are told once, at the end.
            return
        }
        write(line)
    }

    private static func object(_ source: Source) -> JSONLine {
        var object = JSONLine()
        object.add("title", source.title)
        object.add("url", source.url)
        return object
    }

    private static func object(_ cost: Cost) -> JSONLine {
        var object = JSONLine()
        object.add("amount", cost.amount)
        object.add("currency", cost.currency)
        object.add("as_of", cost.asOf)
        return object
    }

    private static func add(_ usage: Usage, to line: inout JSONLine) {
        line.add("prompt_tokens", usage.promptTokens)
        line.add("completion_tokens", usage.completionTokens)
        line.add("reasoning_tokens", ifAny: usage.reasoningTokens)
        line.add("cached_tokens", ifAny: usage.cachedTokens)
    }

    mutating func retry(_ plan: RetryPlan, pane: Int, at milliseconds: Int) {
        var line = line("retry", pane, milliseconds)
        line.add("attempt", plan.attempt)
        line.add("after_ms", Int(plan.after / .milliseconds(1)))
        line.add("kind", plan.failure.kind.rawValue)
        write(line)
    }

    mutating func end(_ reply: Reply, pane: Int, at milliseconds: Int) {
        guard let end = reply.end else { return }
        if let usage = reply.usage {
            var line = line("usage", pane, milliseconds)
            Self.add(usage, to: &line)
            write(line)
        }
        if let failure = end.failure { writeError(failure, pane, milliseconds) }
        var line = line("end", pane, milliseconds)
        line.add("status", end.status.rawValue)
        line.add("finish_reason", ifAny: end.finishReason)
        if reply.retraction != nil { line.add("retracted", true) }
        line.add("text", reply.text)
        line.add("reasoning", reply.reasoning)
        line.add("ttft_ms", ifAny: reply.timings.firstToken)
        line.add("duration_ms", reply.timings.duration ?? milliseconds)
        if let usage = reply.usage {
            var object = JSONLine()
            Self.add(usage, to: &object)
            line.add("usage", object)
        }
        if let cost = reply.cost { line.add("cost", Self.object(cost)) }
        write(line)
    }

    private mutating func writeError(_ failure: Failure, _ pane: Int, _ milliseconds: Int) {
        var line = line("error", pane, milliseconds)
        line.add("kind", failure.kind.rawValue)
        line.add("message", failure.message)
        line.add("hint", ifAny: hint(failure))
        line.add("http_status", ifAny: failure.httpStatus)
        line.add("code", ifAny: failure.code)
        line.add("request_id", ifAny: failure.requestID)
        write(line)
    }

    /// What to do about a failure, in the interface language.
    var hint: (Failure) -> String? = { _ in nil }

    mutating func takeOutput() -> [UInt8] {
        defer { output.removeAll(keepingCapacity: true) }
        return output
    }

    mutating func takeErrors() -> [UInt8] { [] }
}
