import Testing

@testable import Comparison

private let glm = ModelName(provider: "zhipu", model: "glm-5.2")
private let qwen = ModelName(provider: "qwen", model: "qwen3.8-max")
private let kimi = ModelName(provider: "moonshot", model: "kimi-k3")

private func moment(_ milliseconds: Int64) -> Moment { .milliseconds(milliseconds) }

private func node(_ number: Int) -> NodeID { NodeID(rawValue: number) }

private func session(_ models: ModelName...) -> Session {
    Session(id: "s", epoch: Session.Epoch(moment: moment(0), date: 1000), models: models)
}

/// A session of two whose reply to "q" is under way: nodes 0 (prompt), 1 and 2 (replies).
private func asked() -> Session {
    var session = session(glm, qwen)
    _ = session.update(.ask("q", at: moment(1000)))
    return session
}

extension Session {
    fileprivate var first: ParticipantID { participants[0].id }
    fileprivate var second: ParticipantID { participants[1].id }

    fileprivate mutating func reply(_ number: Int, _ change: (inout Reply) -> Void) {
        tree.updateReply(node(number), change)
    }
}

private func request(_ number: Int, _ model: ModelName, _ messages: Message...) -> Session.Effect {
    .send(
        ReplyRequest(node: node(number), model: model, parameters: Parameters(), messages: messages)
    )
}

@Suite struct `Each action, and nothing but it` {
    @Test func `asking adds a prompt and a reply for each`() {
        var session = session(glm, qwen)
        expect(
            &session, after: .ask("为什么？", at: moment(1000)),
            effects: [
                .save(.node(node(0))), .save(.node(node(1))),
                request(1, glm, Message(.user, "为什么？")),
                .save(.node(node(2))), request(2, qwen, Message(.user, "为什么？")),
                .save(.participants),
            ]
        ) {
            $0.title = "为什么？"
            _ = $0.tree.append(.prompt(Prompt(text: "为什么？", askedAt: 1001)), below: nil)
            for (index, model) in [glm, qwen].enumerated() {
                let timings = Timings(startedAt: 1001, started: moment(1000))
                let reply = $0.tree.append(
                    .reply(Reply(model: model, timings: timings)), below: node(0))
                $0.participants[index].head = reply
                $0.running.append(reply)
            }
        }
    }

    @Test func `stopping one leaves the other streaming`() {
        var session = asked()
        expect(
            &session, after: .stop(session.first, at: moment(1500)),
            effects: [.cancel(node(1)), .save(.reply(node(1)))]
        ) {
            $0.reply(1) {
                $0.phase = .ended(ReplyEnd(.stopped))
                $0.timings.duration = 500
            }
            $0.running = [node(2)]
        }
        expect(&session, after: .received([.text("late")], for: node(1), at: moment(1600)))
        expect(&session, after: .stop(session.first, at: moment(1700)))
    }

    @Test func `a refusal before the first byte plans a retry, and the tick asks again`() {
        var session = asked()
        let failure = Failure(.overloaded, "busy", httpStatus: 503, retryAfter: .seconds(2))
        let plan = RetryPlan(attempt: 1, due: moment(3200), after: .seconds(2), failure: failure)
        let end = ReplyEvent.ended(ReplyEnd(.failed, failure: failure))
        expect(
            &session, after: .received([end], for: node(1), at: moment(1200)),
            effects: [.retryPlanned(node(1), plan)]
        ) { $0.reply(1) { $0.phase = .retrying(plan) } }
        expect(&session, after: .tick(at: moment(3199)))
        expect(
            &session, after: .tick(at: moment(3200)),
            effects: [request(1, glm, Message(.user, "q"))]
        ) {
            $0.reply(1) {
                $0.phase = .waiting
                $0.attempt = 2
                $0.timings.attemptStarted = moment(3200)
            }
        }
    }

    @Test func `a failure after text is final, and the text stays`() {
        var session = asked()
        _ = session.update(.received([.text("半")], for: node(1), at: moment(1100)))
        let end = ReplyEnd(.cutOff, failure: Failure(.unreachable, "gone"))
        expect(
            &session, after: .received([.ended(end)], for: node(1), at: moment(1300)),
            effects: [.save(.reply(node(1)))]
        ) {
            $0.reply(1) {
                $0.phase = .ended(end)
                $0.timings.duration = 300
            }
            $0.running = [node(2)]
        }
    }

    @Test func `a recast makes thinking of what was text`() {
        var session = asked()
        _ = session.update(.received([.text("想")], for: node(1), at: moment(1100)))
        expect(
            &session, after: .received([.recast], for: node(1), at: moment(1200)),
            effects: [.save(.events(node(1), [.recast]))]
        ) {
            $0.reply(1) {
                $0.reasoning = "想"
                $0.text = ""
                $0.revision = 1
                $0.timings.firstText = nil
            }
        }
    }

    @Test func `seats are added, changed, moved, muted, closed and taken back`() {
        var session = session(glm, qwen)
        let saved: [Session.Effect] = [.save(.participants)]
        expect(&session, after: .add(kimi, index: 1), effects: saved) {
            $0.participants.insert(Participant(id: ParticipantID(rawValue: 2), model: kimi), at: 1)
            $0.nextParticipant = 3
        }
        expect(&session, after: .changeModel(session.first, qwen), effects: saved) {
            $0.participants[0].model = qwen
        }
        expect(&session, after: .mute(session.first, true), effects: saved) {
            $0.participants[0].isMuted = true
        }
        expect(&session, after: .move(session.first, by: 2), effects: saved) {
            $0.participants.append($0.participants.removeFirst())
        }
        expect(&session, after: .move(session.participants[2].id, by: 1))
        expect(&session, after: .close(session.second, at: moment(0)), effects: saved) {
            $0.closed = [
                Session.ClosedParticipant(participant: $0.participants.remove(at: 1), index: 1)
            ]
        }
        expect(&session, after: .undoClose, effects: saved) {
            $0.participants.insert($0.closed.removeLast().participant, at: 1)
        }
        expect(&session, after: .undoClose)
    }

    @Test func `all go on from one answer, except those that still stream`() {
        var session = session(glm, qwen, kimi)
        _ = session.update(.ask("q", at: moment(0)))
        for number in [1, 2] {
            let events: [ReplyEvent] = [.text("a\(number)"), .ended(ReplyEnd(.complete))]
            _ = session.update(.received(events, for: node(number), at: moment(5)))
        }
        expect(
            &session, after: .continueFrom(session.second), effects: [.save(.participants)]
        ) { $0.participants[0].head = node(2) }
        expect(&session, after: .continueFrom(session.participants[2].id))
    }

    @Test func `regenerating adds a sibling, and versions can be walked`() {
        var session = session(glm)
        _ = session.update(.ask("q", at: moment(0)))
        let done: [ReplyEvent] = [.text("one"), .ended(ReplyEnd(.complete))]
        _ = session.update(.received(done, for: node(1), at: moment(5)))
        expect(
            &session, after: .regenerate(session.first, at: moment(10)),
            effects: [
                .save(.node(node(2))), request(2, glm, Message(.user, "q")), .save(.participants),
            ]
        ) {
            let timings = Timings(startedAt: 1000.01, started: moment(10))
            let again = $0.tree.append(.reply(Reply(model: glm, timings: timings)), below: node(0))
            $0.participants[0].head = again
            $0.running = [again]
        }
        _ = session.update(.received(done, for: node(2), at: moment(15)))
        expect(
            &session, after: .showVersion(session.first, by: -1), effects: [.save(.participants)]
        ) { $0.participants[0].head = node(1) }
        expect(&session, after: .showVersion(session.first, by: -1))
    }
}
