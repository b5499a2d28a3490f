import Testing

@testable import Comparison

private let glm = ModelName(provider: "zhipu", model: "glm-5.2")
private let qwen = ModelName(provider: "qwen", model: "qwen3.8-max")
private let kimi = ModelName(provider: "moonshot", model: "kimi-k3")

@Suite struct `Another line-up` {
    private let now = Moment.milliseconds(5)

    /// Two are asked; nodes 0 (prompt), 1 and 2 (replies that still stream).
    private func asked() -> Session {
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: .milliseconds(0), date: 1000),
            models: [glm, qwen])
        _ = session.update(.ask("q", at: .milliseconds(0)))
        return session
    }

    @Test func `leaves a model that stays its thread, and stops one that goes`() throws {
        var session = asked()
        let parameters = Parameters(temperature: 0.5)
        let effects = session.update(.lineUp([Seat(kimi), Seat(qwen, parameters)], at: now))
        #expect(
            effects == [
                .cancel(NodeID(rawValue: 1)), .save(.reply(NodeID(rawValue: 1))),
                .save(.participants),
            ])
        #expect(session.participants.map(\.model) == [kimi, qwen])
        #expect(session.participants.map(\.head) == [nil, NodeID(rawValue: 2)])
        #expect(session.participants[1].parameters == parameters)
        #expect(session.participants[1].id == ParticipantID(rawValue: 1))
        #expect(session.reply(of: session.participants[1].id)?.isStreaming == true)
    }

    @Test func `is taken back, with what was asked since`() throws {
        var session = asked()
        _ = session.update(.lineUp([Seat(qwen), Seat(kimi)], at: now))
        _ = session.update(.stopAll(at: now))
        _ = session.update(.ask("next", at: now))
        _ = session.update(.undoLineUp(at: now))
        #expect(session.participants.map(\.model) == [glm, qwen])
        let head = try #require(session.participants[1].head)
        let prompt = try #require(session.tree[head].parent)
        #expect(session.tree[prompt].prompt?.text == "next")
        #expect(session.running == [head])
        expect(&session, after: .undoLineUp(at: now))
    }

    @Test func `takes a model as often as it has seats`() {
        var session = asked()
        _ = session.update(.lineUp([Seat(glm), Seat(glm), Seat(glm)], at: now))
        #expect(session.participants.map(\.model) == [glm, glm, glm])
        #expect(Set(session.participants.map(\.id)).count == 3)
        expect(&session, after: .lineUp([], at: now))
    }

    @Test func `has 128 participants at most, however they come`() {
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: .milliseconds(0), date: 0),
            models: Array(repeating: glm, count: 127))
        _ = session.update(.close(session.participants[3].id, at: now))
        for _ in 0..<5 { _ = session.update(.add(qwen)) }
        #expect(session.participants.count == 128)
        expect(&session, after: .undoClose)
        _ = session.update(.lineUp(Array(repeating: Seat(glm), count: 300), at: now))
        #expect(session.participants.count == 128)
    }
}
