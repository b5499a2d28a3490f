import Comparison
import Testing

private let glm = ModelName(provider: "zhipu", model: "glm-5.2")
private let qwen = ModelName(provider: "qwen", model: "qwen3.8-max")

private func moment(_ milliseconds: Int64) -> Moment { .milliseconds(milliseconds) }

private func session(_ models: ModelName...) -> Session {
    Session(id: "s", epoch: Session.Epoch(moment: moment(0), date: 1000), models: models)
}

extension Session {
    fileprivate func head(_ index: Int) -> NodeID {
        participants[index].head ?? NodeID(rawValue: -1)
    }
    fileprivate func reply(_ index: Int) -> Reply? { reply(of: participants[index].id) }
}

private func end(_ status: ReplyEnd.Status, _ failure: Failure? = nil) -> ReplyEvent {
    .ended(ReplyEnd(status, finishReason: "stop", failure: failure))
}

@Suite struct `A session` {
    @Test func `sends one prompt to all, in one node`() {
        var session = session(glm, qwen)
        let effects = session.update(.ask("你好", at: moment(5)))
        let requests = effects.compactMap {
            if case .send(let request) = $0 { request } else { nil }
        }
        #expect(requests.map(\.model) == [glm, qwen])
        #expect(requests.map(\.messages) == [[Message(.user, "你好")], [Message(.user, "你好")]])
        #expect(session.tree.nodes.count == 3)
        #expect(session.title == "你好")
        #expect(session.tree[session.head(0)].parent == session.tree[session.head(1)].parent)
    }

    @Test func `leaves muted participants out, and sends no blank prompt`() {
        var session = session(glm, qwen)
        _ = session.update(.mute(session.participants[1].id, true))
        let effects = session.update(.ask("a", at: moment(0)))
        #expect(effects.count { if case .send = $0 { true } else { false } } == 1)
        #expect(session.update(.ask(" \n", at: moment(1))) == [])
    }

    @Test func `measures a reply as it grows`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(100)))
        let node = session.head(0)
        #expect(
            session.update(.received([.reasoning("想")], for: node, at: moment(400)))
                == [.save(.events(node, [.reasoning("想")]))])
        #expect(session.reply(0)?.phase == .thinking)
        _ = session.update(.received([.text("答")], for: node, at: moment(900)))
        let usage = Usage(promptTokens: 1, completionTokens: 100)
        let effects = session.update(
            .received([.text("案"), .usage(usage), end(.complete)], for: node, at: moment(1300)))
        #expect(
            effects == [.save(.events(node, [.text("案"), .usage(usage)])), .save(.reply(node))])
        #expect(session.reply(0)?.text == "答案")
        #expect(session.reply(0)?.timings.firstToken == 300)
        #expect(session.reply(0)?.timings.firstText == 800)
        #expect(session.reply(0)?.timings.duration == 1200)
        #expect(session.reply(0)?.tokensPerSecond(at: nil).map { Int($0.rounded()) } == 111)
    }

    @Test func `ignores what comes for a reply that has ended`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        let node = session.head(0)
        _ = session.update(.received([.text("a"), end(.complete)], for: node, at: moment(1)))
        let before = session
        #expect(session.update(.received([.text("b")], for: node, at: moment(2))) == [])
        #expect(session == before)
    }

    @Test func `stops one, and all, keeping the text`() {
        var session = session(glm, qwen)
        _ = session.update(.ask("q", at: moment(0)))
        _ = session.update(.received([.text("半")], for: session.head(0), at: moment(1)))
        let effects = session.update(.stop(session.participants[0].id, at: moment(2)))
        #expect(effects == [.cancel(session.head(0)), .save(.reply(session.head(0)))])
        #expect(session.reply(0)?.end?.status == .stopped)
        #expect(session.reply(0)?.text == "半")
        #expect(session.reply(1)?.isStreaming == true)
        _ = session.update(.stopAll(at: moment(3)))
        #expect(!session.isStreaming)
    }

    @Test func `retries what may pass, three times, and no more`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        let node = session.head(0)
        var now = moment(0)
        let busy = Failure(.overloaded, "busy")
        for attempt in 1...3 {
            let effects = session.update(.received([end(.failed, busy)], for: node, at: now))
            guard case .retryPlanned(node, let plan)? = effects.first else {
                Issue.record("no retry was planned")
                return
            }
            #expect(plan.attempt == attempt)
            #expect(plan.after >= .seconds(1 << (attempt - 1)))
            #expect(session.update(.tick(at: now)) == [])
            now = plan.due
            #expect(
                session.update(.tick(at: now)).count { if case .send = $0 { true } else { false } }
                    == 1)
        }
        #expect(
            session.update(.received([end(.failed, busy)], for: node, at: now)) == [
                .save(.reply(node))
            ])
        #expect(session.reply(0)?.end?.failure == busy)
        #expect(session.reply(0)?.attempt == 4)
    }

    @Test func `waits as long as the vendor asks, but not beyond two minutes`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        let patient = Failure(.rateLimited, "", retryAfter: .seconds(7))
        _ = session.update(.received([end(.failed, patient)], for: session.head(0), at: moment(0)))
        #expect(session.nextDeadline == moment(7000))
        _ = session.update(.tick(at: moment(7000)))
        let endless = Failure(.rateLimited, "", retryAfter: .seconds(121))
        _ = session.update(
            .received([end(.failed, endless)], for: session.head(0), at: moment(7001)))
        #expect(session.reply(0)?.end?.failure == endless)
    }

    @Test(arguments: [Failure.Kind.authentication, .contentRejected, .noBalance, .invalidRequest])
    func `never retries what won't pass`(kind: Failure.Kind) {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        _ = session.update(
            .received([end(.failed, Failure(kind, ""))], for: session.head(0), at: moment(1)))
        #expect(session.reply(0)?.isStreaming == false)
    }

    @Test func `never retries once an answer has begun`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        let node = session.head(0)
        _ = session.update(.received([.text("a")], for: node, at: moment(1)))
        _ = session.update(
            .received([end(.failed, Failure(.overloaded, ""))], for: node, at: moment(2)))
        #expect(session.reply(0)?.isStreaming == false)
    }

    @Test func `sends its own thread as context, without what failed or was withdrawn`() {
        var session = session(glm)
        let answers: [[ReplyEvent]] = [
            [.text("one"), end(.complete)], [end(.failed, Failure(.authentication, ""))],
            [.text("bad"), .retracted(reason: "x"), end(.filtered)],
            [.text("part"), end(.stopped)],
        ]
        for (index, events) in answers.enumerated() {
            _ = session.update(.ask("q\(index)", at: moment(0)))
            _ = session.update(.received(events, for: session.head(0), at: moment(1)))
        }
        #expect(
            session.context(of: session.participants[0]) == [
                Message(.user, "q0"), Message(.assistant, "one"), Message(.user, "q3"),
                Message(.assistant, "part"),
            ])
    }

    @Test func `regenerates as another version of the answer`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        let first = session.head(0)
        _ = session.update(.received([.text("a"), end(.complete)], for: first, at: moment(1)))
        _ = session.update(.regenerate(session.participants[0].id, at: moment(2)))
        #expect(session.head(0) != first)
        #expect(session.tree.versions(of: first) == [first, session.head(0)])
        _ = session.update(
            .received([.text("b"), end(.complete)], for: session.head(0), at: moment(3)))
        _ = session.update(.showVersion(session.participants[0].id, by: -1))
        #expect(session.head(0) == first)
    }

    @Test func `takes a closed participant back where it was`() {
        var session = session(glm, qwen)
        let before = session.participants
        _ = session.update(.close(before[0].id, at: moment(0)))
        #expect(session.participants == [before[1]])
        _ = session.update(.undoClose)
        #expect(session.participants == before)
    }

    @Test func `lets all go on from one answer`() {
        var session = session(glm, qwen)
        _ = session.update(.ask("q", at: moment(0)))
        for index in 0...1 {
            _ = session.update(
                .received(
                    [.text("a\(index)"), end(.complete)], for: session.head(index), at: moment(1)))
        }
        _ = session.update(.continueFrom(session.participants[1].id))
        #expect(session.head(0) == session.head(1))
        let effects = session.update(.ask("more", at: moment(2)))
        for case .send(let request) in effects {
            #expect(request.messages[1] == Message(.assistant, "a1"))
        }
    }

    @Test func `recasts text as reasoning`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        _ = session.update(
            .received([.text("想"), .recast, .text("答")], for: session.head(0), at: moment(1)))
        #expect(session.reply(0)?.reasoning == "想")
        #expect(session.reply(0)?.text == "答")
    }
}
