/// Votes on the answers of a session.
extension Session {
    mutating func cast(_ ballot: Ballot, at now: Moment) -> [Effect] {
        let replies = ballot.replies.compactMap { id in
            tree.contains(id) ? tree[id].reply.map { (id, $0) } : nil
        }
        guard replies.count == ballot.replies.count, replies.count > 1, let first = replies.first,
            Set(ballot.replies).count == replies.count, let prompt = tree[first.0].parent,
            replies.allSatisfy({ !$0.1.isStreaming }),
            ballot.outcome != .withdrawn
        else { return [] }
        let vote = Vote(
            id: ballot.id, session: id, prompt: prompt,
            contenders: replies.map {
                Vote.Contender(reply: $0, model: $1.model, length: $1.text.utf8.count)
            },
            outcome: ballot.outcome, castAt: date(of: now), seed: ballot.seed, tags: ballot.tags,
            void: ballot.void, isSimulated: replies.contains { $0.1.isSimulated })
        return vote.isValid ? keep(vote) : []
    }

    mutating func withdraw(_ vote: VoteID, by id: VoteID, at now: Moment) -> [Effect] {
        let withdrawal = VoteLog(votes).withdrawal(of: vote, by: id, at: date(of: now))
        return withdrawal.map { keep($0) } ?? []
    }

    private mutating func keep(_ vote: Vote) -> [Effect] {
        votes.append(vote)
        return [.save(.vote(vote))]
    }

    /// The session with the votes that a store kept of it.
    package func with(votes: [Vote]) -> Session {
        var copy = self
        copy.votes = votes
        return copy
    }

    /// The vote on exactly these answers that was neither taken back nor superseded.
    package func standingVote(on replies: Set<NodeID>) -> Vote? {
        VoteLog(votes).standing.last { Set($0.contenders.map(\.reply)) == replies }
    }

    /// The prompt asked last of those at whose answers the participants stand.
    package var newestPrompt: NodeID? {
        participants.compactMap { participant in
            participant.head.flatMap { tree[$0].reply == nil ? $0 : tree[$0].parent }
        }.max()
    }

    /// The same session with its participants in another order, and under other names if there are
    /// any: what somebody sees who must not know who is who. Their replies keep their models.
    package func seated(_ order: [ParticipantID], names: [String]?) -> Session {
        var copy = self
        copy.participants = order.compactMap(participant)
        if let names {
            for (place, name) in zip(copy.participants.indices, names) {
                copy.participants[place].model = ModelName(provider: "", model: name)
            }
        }
        return copy
    }
}
