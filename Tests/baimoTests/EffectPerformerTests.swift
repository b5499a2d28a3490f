import Comparison
import Settings
import Testing
import Transfers

@testable import baimo

/// A session and its performer on a scripted network, until nothing is left to happen.
private struct Conversation {
    var replies: [Reply] = []

    init(
        _ models: [String], date: Double = 1_795_521_600,
        respond: @escaping (HTTPRequest) -> [ScriptedTransport.Step]
    ) {
        let transport = ScriptedTransport()
        transport.respond = respond
        var configuration = Configuration()
        for id in ["deepseek", "moonshot", "zhipu", "openrouter"] {
            configuration.providers[id] = ProviderSettings()
            configuration.providers[id]?.apiKey.literals = ["sk-\(id)-0123456789"]
        }
        let performer = EffectPerformer(
            transport: transport,
            catalogue: Catalogue(configuration: configuration, environment: [:]),
            date: { date })
        var now = Moment.milliseconds(0)
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: now, date: date),
            models: models.compactMap { ModelName($0) }, seed: 7)
        var actions: [Session.Action] = [.ask("你好", at: now)]
        while true {
            while !actions.isEmpty {
                for effect in session.update(actions.removeFirst()) {
                    if let delivery = performer.perform(effect, at: now) {
                        actions.append(delivery.action)
                    }
                }
            }
            now = now.advanced(by: .milliseconds(1))
            let events = transport.wait(reading: [], until: nil).events
            actions += events.compactMap { performer.take($0, at: now)?.action }
            guard actions.isEmpty, !transport.hasPendingEvents else { continue }
            // Nothing comes any more: time goes on to the next thing that it does.
            guard let due = [performer.deadline, session.nextDeadline].compactMap({ $0 }).min()
            else { break }
            now = max(now, due)
            actions += performer.expire(at: now).map(\.action)
            actions.append(.tick(at: now))
        }
        replies = session.participants.compactMap { session.reply(of: $0.id) }
    }
}

private func stream(_ words: [String], usage: String? = nil) -> [ScriptedTransport.Step] {
    var chunks = words.map { #"{"choices":[{"index":0,"delta":{"content":"\#($0)"}}]}"# }
    chunks.append(#"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#)
    if let usage { chunks.append(#"{"choices":[],"usage":\#(usage)}"#) }
    let events = (chunks + ["[DONE]"]).map { "data: \($0)\n\n" }
    let head = ResponseHead(
        status: 200, headers: [.init("content-type", "text/event-stream")])
    return [.head(head)] + events.map { .body(Array($0.utf8)) } + [.finish]
}

@Suite struct `What a session asks of the network` {
    @Test func `brings the cost of what the vendor counted, at the price of the hour`() throws {
        let usage = #"{"prompt_tokens":1000000,"completion_tokens":1000000,"total_tokens":2000000}"#
        func cost(at date: Double) throws -> Cost? {
            try #require(
                Conversation(["deepseek/deepseek-v4-flash"], date: date) { _ in
                    stream(["好"], usage: usage)
                }.replies.first
            ).cost
        }
        // Tuesday 20:00 and 10:00 in Beijing.
        #expect(
            try cost(at: 1_795_521_600) == Cost(amount: 5, currency: "CNY", asOf: "2026-11"))
        #expect(try cost(at: 1_795_485_600)?.amount == 10)
    }

    @Test func `has no cost where the vendor counted nothing, or no price is known`() throws {
        let uncounted = Conversation(["deepseek/deepseek-v4-flash"]) { _ in stream(["好"]) }
        #expect(uncounted.replies.map(\.cost) == [nil])
        let usage = #"{"prompt_tokens":1,"completion_tokens":1}"#
        let unpriced = Conversation(["deepseek/no-such-model"]) { _ in stream(["好"], usage: usage) }
        #expect(unpriced.replies.map(\.cost) == [nil])
        #expect(unpriced.replies.first?.usage != nil)
    }

    @Test func `has the cost that a gateway tells, where no price is known`() {
        let usage = #"{"prompt_tokens":1,"completion_tokens":1,"cost":0.00125}"#
        func costs(of model: String) -> [Cost?] {
            Conversation([model]) { _ in stream(["好"], usage: usage) }.replies.map(\.cost)
        }
        #expect(
            costs(of: "openrouter/some/model")
                == [Cost(amount: 0.00125, currency: "USD", asOf: "2026-11-24")])
        // Who has no currency of its own says nothing of money by that word.
        #expect(costs(of: "deepseek/no-such-model") == [nil])
    }

    @Test(arguments: [(2, 2), (360, 1)])
    func `waits for a moment that a server without a clock names`(seconds: Int, requests: Int) {
        var count = 0
        let conversation = Conversation(["deepseek/deepseek-v4-flash"], date: 784_111_777) { _ in
            count += 1
            guard count == 1 else { return stream(["好"]) }
            let time = "08:\(49 + seconds / 60):\(37 + seconds % 60)"
            let head = ResponseHead(
                status: 429, headers: [.init("Retry-After", "Sun, 06 Nov 1994 \(time) GMT")])
            return [.head(head), .body(Array(#"{"error":{"message":"slow"}}"#.utf8)), .finish]
        }
        #expect(count == requests)
        #expect(
            conversation.replies.first?.end?.failure?.kind == (requests > 1 ? nil : .rateLimited))
    }

    @Test func `shows no key that a vendor repeats beside an answer`() throws {
        let key = "sk-deepseek-0123456789"
        let choice =
            #"{"choices":[{"index":0,"delta":{"content":"好"},"finish_reason":"\#(key)"}]}"#
        let found =
            #"{"search_results":[{"title":"\#(key)","url":"https://a.example/?k=\#(key)"}]}"#
        let reply = try #require(
            Conversation(["deepseek/deepseek-v4-flash"]) { _ in
                [.head(ResponseHead(status: 200))]
                    + [choice, found, "[DONE]"].map { .body(Array("data: \($0)\n\n".utf8)) }
                    + [.finish]
            }.replies.first)
        #expect(reply.end?.finishReason == "•••")
        #expect(reply.sources == [Source(title: "•••", url: "https://a.example/?k=•••")])
    }

    /// Ways in which one model fails.
    private static let failures: [String: [ScriptedTransport.Step]] = [
        "a wrong key": [
            .head(ResponseHead(status: 401)), .body(Array(#"{"error":{"message":"no"}}"#.utf8)),
            .finish,
        ],
        "a limit": [
            .head(ResponseHead(status: 429)), .body(Array(#"{"error":{"message":"slow"}}"#.utf8)),
            .finish,
        ],
        "nobody there": [.fail(TransferError(.refused, "refused"))],
        "a cut": Array(stream(["半", "个"]).prefix(2)) + [
            .fail(TransferError(.interrupted, "reset"))
        ],
        "silence": [.head(ResponseHead(status: 200))],
        "garbage": [
            .head(ResponseHead(status: 200)), .body(Array(repeating: 0xFF, count: 300)), .finish,
        ],
    ]

    @Test(arguments: failures.keys.sorted())
    func `gives the others what they say alone, whatever becomes of one`(failure: String) throws {
        let failing = try #require(Self.failures[failure])
        let good = ["zhipu/glm-5.2", "moonshot/kimi-k3", "openrouter/some/model"]
        func respond(_ request: HTTPRequest) -> [ScriptedTransport.Step] {
            if request.url.contains("deepseek") { return failing }
            let host = request.url.split(separator: "/")[1]
            return stream(
                ["我是", String(host), "。"], usage: #"{"prompt_tokens":3,"completion_tokens":5}"#)
        }
        /// All but when things happened.
        func timeless(_ reply: Reply?) -> Reply? {
            var reply = reply
            reply?.timings = Timings(startedAt: 0)
            return reply
        }
        let together = Conversation(
            [good[0], "deepseek/deepseek-v4-flash", good[1], good[2]], respond: respond)
        #expect(together.replies.count == 4)
        #expect(together.replies[1].end?.status != .complete)
        for (name, place) in zip(good, [0, 2, 3]) {
            let alone = Conversation([name], respond: respond).replies.first
            #expect(alone?.end?.status == .complete)
            #expect(timeless(together.replies[place]) == timeless(alone))
        }
    }

    @Test func `what must wait for a command is sent first, before any clock runs`() {
        var configuration = Configuration()
        configuration.providers["deepseek"] = ProviderSettings()
        configuration.providers["deepseek"]?.apiKey.literals = ["sk-0123456789ab"]
        configuration.providers["moonshot"] = ProviderSettings()
        configuration.providers["moonshot"]?.apiKey.command = "echo sk-0123456789ab"
        let catalogue = Catalogue(configuration: configuration, environment: [:])
        let performer = EffectPerformer(transport: ScriptedTransport(), catalogue: catalogue)
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: .milliseconds(0), date: 0),
            models: ["deepseek/deepseek-v4-flash", "moonshot/kimi-k3"].compactMap { ModelName($0) },
            seed: 7)
        let effects = session.update(.ask("hi", at: .milliseconds(0)))
        func asked(_ effects: [Session.Effect]) -> [String] {
            effects.compactMap { effect in
                guard case .send(let request) = effect else { return nil }
                return request.model.provider
            }
        }
        #expect(asked(performer.ordered(effects)) == ["moonshot", "deepseek"])
        _ = catalogue.secret(for: "moonshot")
        #expect(asked(performer.ordered(effects)) == ["deepseek", "moonshot"])
    }
}
