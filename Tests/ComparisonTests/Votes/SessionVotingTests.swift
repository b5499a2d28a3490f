import Comparison
import Testing

/// Two models that have both answered.
private func answered() -> (session: Session, replies: [NodeID]) {
    var session = Session(
        id: "s", epoch: .init(moment: .milliseconds(0), date: 100),
        models: [model("a"), model("b")])
    _ = session.update(.ask("问", at: .milliseconds(0)))
    let replies = session.participants.compactMap(\.head)
    for reply in replies {
        _ = session.update(
            .received(
                [.text("答"), .ended(ReplyEnd(.complete))], for: reply, at: .milliseconds(1)))
    }
    return (session, replies)
}

private func ballot(_ replies: [NodeID], _ outcome: Vote.Outcome, id: String = "1") -> Ballot {
    Ballot(id: VoteID(rawValue: id), replies: replies, outcome: outcome, seed: 5, tags: ["t"])
}

@Suite struct `A vote in a session` {
    @Test func `knows what was judged, and is kept`() throws {
        let replies = answered().replies
        var session = answered().session
        let shown = Array(replies.reversed())
        let effects = session.update(
            .vote(ballot(shown, .better(0, of: 2)), at: .milliseconds(3000)))
        let vote = try #require(session.votes.first)
        #expect(effects == [.save(.vote(vote))])
        #expect(vote.contenders.map(\.model) == [model("b"), model("a")])
        #expect(vote.contenders.map(\.reply) == shown)
        #expect(vote.contenders.map(\.length) == [3, 3])
        #expect(vote.castAt == 103 && vote.seed == 5 && vote.session == "s")
        #expect(session.standingVote(on: Set(replies)) == vote)
        #expect(session.standingVote(on: [replies[0]]) == nil)
    }

    @Test func `is taken back by another`() {
        let replies = answered().replies
        var session = answered().session
        _ = session.update(.vote(ballot(replies, .allBad), at: .milliseconds(1)))
        let id = VoteID(rawValue: "1")
        let action = Session.Action.withdrawVote(
            id, by: VoteID(rawValue: "2"), at: .milliseconds(2))
        #expect(session.update(action).count == 1)
        #expect(session.votes.map(\.outcome) == [.allBad, .withdrawn])
        #expect(session.standingVote(on: Set(replies)) == nil)
        let unknown = Session.Action.withdrawVote(
            VoteID(rawValue: "x"), by: VoteID(rawValue: "3"), at: .milliseconds(3))
        #expect(session.update(unknown).isEmpty)
    }

    @Test func `on what can't be judged is none`() {
        let replies = answered().replies
        var session = answered().session
        let impossible: [Ballot] = [
            ballot([replies[0]], .allBad), ballot([], .allBad),
            ballot([replies[0], replies[0]], .tie(of: 2)),
            ballot([replies[0], NodeID(rawValue: 99)], .tie(of: 2)),
            ballot([replies[0], NodeID(rawValue: 0)], .tie(of: 2)),
            ballot(replies, .ranking([[0], [2]])), ballot(replies, .withdrawn),
        ]
        for ballot in impossible {
            #expect(session.update(.vote(ballot, at: .milliseconds(1))).isEmpty)
        }
        _ = session.update(.ask("再问", at: .milliseconds(9)))
        let streaming = session.participants.compactMap(\.head)
        #expect(session.update(.vote(ballot(streaming, .allBad), at: .milliseconds(9))).isEmpty)
        #expect(session.votes.isEmpty)
    }

    @Test func `sees seats in another order, under other names`() {
        let (session, _) = answered()
        let ids = session.participants.map(\.id)
        let seated = session.seated(ids.reversed(), names: ["A", "B"])
        #expect(seated.participants.map(\.model.description) == ["A", "B"])
        #expect(seated.participants.map(\.id) == ids.reversed())
        #expect(seated.tree == session.tree)
        let shuffled = session.seated(ids.reversed(), names: nil)
        #expect(shuffled.participants.map(\.model) == [model("b"), model("a")])
    }
}

@Suite struct `Votes that count` {
    @Test func `are those of real vendors, or of simulated ones, never both`() {
        var simulated = vote(2, ["a", "b"], .better(0, of: 2))
        simulated.isSimulated = true
        let log = VoteLog([vote(1, ["a", "b"], .better(0, of: 2)), simulated, simulated])
        #expect(Ranking(log, options: .init(resamples: 0)).voteCount == 1)
        #expect(Ranking(log, options: .init(isSimulated: true, resamples: 0)).voteCount == 2)
    }

    @Test func `are told apart from those that don't, by reason`() {
        let log = VoteLog([
            vote(1, ["a", "b"], .better(0, of: 2)),
            vote(2, ["a", "b"], .better(1, of: 2), void: .namesShown),
            vote(3, ["a", "b"], .tie(of: 2), void: .namedItself(contender: 0, as: "a")),
            vote(4, ["a", "b"], .tie(of: 2), void: .namesShown),
            vote(5, ["a", "b"], .withdrawn, supersedes: 4),
        ])
        let plain = Ranking(log, options: .init(resamples: 0))
        #expect(plain.voteCount == 1)
        #expect(plain.uncounted.namesShown == 1 && plain.uncounted.namedItself == 1)
        let open = Ranking(log, options: .init(countsOpenVotes: true, resamples: 0))
        #expect(open.voteCount == 2 && open.uncounted.namesShown == 0)
    }

    @Test func `give ranks as ranges where equals can't be told apart`() {
        let group = Ranking(
            VoteLog(
                votes("a", "b", wins: 8, losses: 7)
                    + votes("a", "c", wins: 60, losses: 3, from: 100)
                    + votes("b", "c", wins: 60, losses: 4, from: 200)),
            options: .init(resamples: 100)
        ).groups[0]
        #expect(group.map(\.rank) == [1, 1, 3])
        #expect(group.map(\.lastRank) == [2, 2, 3])
        #expect(group.allSatisfy { $0.rank <= $0.lastRank })
        #expect(group[2].winRate.map { $0 < 0.1 } == true)
    }
}
