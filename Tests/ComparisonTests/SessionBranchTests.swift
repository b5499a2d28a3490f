import Testing

@testable import Comparison

private let glm = ModelName(provider: "zhipu", model: "glm-5.2")
private let qwen = ModelName(provider: "qwen", model: "qwen3.8-max")

private func moment(_ milliseconds: Int64) -> Moment { .milliseconds(milliseconds) }

private func node(_ number: Int) -> NodeID { NodeID(rawValue: number) }

private func request(_ number: Int, _ model: ModelName, _ messages: Message...) -> Session.Effect {
    .send(
        ReplyRequest(node: node(number), model: model, parameters: Parameters(), messages: messages)
    )
}

/// Two were asked "q" and have answered: nodes 0 (prompt), 1 and 2 (replies).
private func answered(
    _ first: ReplyEnd = ReplyEnd(.complete), _ second: ReplyEnd = ReplyEnd(.complete)
) -> Session {
    var session = Session(
        id: "s", epoch: Session.Epoch(moment: moment(0), date: 1000), models: [glm, qwen])
    _ = session.update(.ask("q", at: moment(0)))
    for (number, end) in [(1, first), (2, second)] {
        let events: [ReplyEvent] = [.text("a\(number)"), .ended(end)]
        _ = session.update(.received(events, for: node(number), at: moment(5)))
    }
    return session
}

extension Session {
    fileprivate var first: ParticipantID { participants[0].id }
    fileprivate var second: ParticipantID { participants[1].id }

    /// Adds an empty reply that was begun at a moment.
    fileprivate mutating func begin(
        _ model: ModelName, below parent: Int, at milliseconds: Int64
    ) -> NodeID {
        let date = 1000 + Double(milliseconds) / 1000
        let timings = Timings(startedAt: date, started: moment(milliseconds))
        let reply = tree.append(.reply(Reply(model: model, timings: timings)), below: node(parent))
        running.append(reply)
        return reply
    }
}

@Suite struct `Asking again and otherwise` {
    @Test func `repeats a prompt beside the answer, which stays in its pane`() {
        var session = answered()
        expect(
            &session, after: .repeatAnswer(session.first, times: 2, at: moment(10)),
            effects: [
                .save(.node(node(3))), request(3, glm, Message(.user, "q")),
                .save(.node(node(4))), request(4, glm, Message(.user, "q")),
            ]
        ) {
            _ = $0.begin(glm, below: 0, at: 10)
            _ = $0.begin(glm, below: 0, at: 10)
        }
        #expect(session.isStreaming)
        #expect(session.tree.versions(of: node(1)) == [node(1), node(3), node(4)])
    }

    @Test func `stops the repetitions with their pane, and no other pane`() {
        var session = answered()
        _ = session.update(.repeatAnswer(session.first, times: 2, at: moment(10)))
        _ = session.update(.repeatAnswer(session.second, times: 1, at: moment(10)))
        let effects = session.update(.stop(session.first, at: moment(20)))
        #expect(effects.contains(.cancel(node(3))) && effects.contains(.cancel(node(4))))
        #expect(!effects.contains(.cancel(node(5))))
        #expect(session.running == [node(5)])
    }

    @Test func `retries repetitions like all else`() {
        var session = answered()
        _ = session.update(.repeatAnswer(session.first, times: 1, at: moment(10)))
        let failure = Failure(.overloaded, "busy", retryAfter: .seconds(1))
        let end = ReplyEvent.ended(ReplyEnd(.failed, failure: failure))
        _ = session.update(.received([end], for: node(3), at: moment(20)))
        #expect(session.nextDeadline == moment(1020))
        #expect(
            session.update(.tick(at: moment(1020))) == [request(3, glm, Message(.user, "q"))])
    }

    @Test func `asks once more those that failed or were cut off, and nobody else`() {
        let failure = Failure(.server, "no")
        var session = answered(
            ReplyEnd(.failed, failure: failure), ReplyEnd(.truncated))
        let effects = session.update(.retryFailed(at: moment(10)))
        #expect(effects.contains(request(3, glm, Message(.user, "q"))))
        #expect(session.tree.nodes.count == 4)
        #expect(session.participants.map(\.head) == [node(3), node(2)])
    }

    @Test func `sends another wording beside the old one to all that were asked it`() {
        var session = answered()
        expect(
            &session, after: .resend("Q", from: session.second, at: moment(10)),
            effects: [
                .save(.node(node(3))), .save(.node(node(4))),
                request(4, glm, Message(.user, "Q")), .save(.node(node(5))),
                request(5, qwen, Message(.user, "Q")), .save(.participants),
            ]
        ) {
            _ = $0.tree.append(.prompt(Prompt(text: "Q", askedAt: 1000.01)), below: nil)
            $0.participants[0].head = $0.begin(glm, below: 3, at: 10)
            $0.participants[1].head = $0.begin(qwen, below: 3, at: 10)
        }
        expect(&session, after: .resend(" ", from: session.second, at: moment(20)))
    }

    @Test func `goes from one wording to the other`() {
        var session = answered()
        _ = session.update(.resend("Q", from: session.first, at: moment(10)))
        for number in [4, 5] {
            _ = session.update(
                .received(
                    [.text("b"), .ended(ReplyEnd(.complete))], for: node(number), at: moment(15)))
        }
        #expect(session.branches(of: session.first)?.answers == [node(1), node(4)])
        #expect(session.branches(of: session.first)?.current == 1)
        expect(
            &session, after: .showBranch(session.first, by: -1), effects: [.save(.participants)]
        ) { $0.participants[0].head = node(1) }
        expect(&session, after: .showBranch(session.first, by: -1))
        // The other pane stays where it was.
        #expect(session.participants[1].head == node(5))
    }

    @Test func `asks each something of its own`() {
        var session = answered()
        let effects = session.update(
            .askEach([session.first: "judge b", session.second: "judge a"], at: moment(10)))
        #expect(
            effects.contains(
                request(
                    4, glm, Message(.user, "q"), Message(.assistant, "a1"),
                    Message(.user, "judge b"))))
        #expect(
            effects.contains(
                request(
                    6, qwen, Message(.user, "q"), Message(.assistant, "a2"),
                    Message(.user, "judge a"))))
    }

    @Test func `asks a newcomer, who knows nothing of what was said`() {
        var session = answered()
        let effects = session.update(.addAndAsk(glm, "merge these", at: moment(10)))
        #expect(effects.contains(request(4, glm, Message(.user, "merge these"))))
        #expect(session.participants.count == 3)
        #expect(session.participants[2].head == node(4))
        #expect(session.update(.addAndAsk(glm, "", at: moment(10))).isEmpty)
        #expect(session.participants.count == 3)
    }
}
