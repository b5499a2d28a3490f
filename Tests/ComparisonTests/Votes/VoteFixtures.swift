import Comparison

func model(_ name: String) -> ModelName { ModelName(provider: "lab", model: name) }

/// A vote over models in the order given; tiers by their places.
func vote(
    _ id: Int, _ models: [String], _ outcome: Vote.Outcome, at castAt: Double = 0,
    tags: [String] = [], lengths: [Int] = [], supersedes: Int? = nil, void: Vote.VoidReason? = nil
) -> Vote {
    Vote(
        id: VoteID(rawValue: "\(id)"), session: "s", prompt: NodeID(rawValue: 0),
        contenders: models.enumerated().map { place, name in
            Vote.Contender(
                reply: NodeID(rawValue: place + 1), model: model(name),
                length: lengths.isEmpty ? 100 : lengths[place])
        }, outcome: outcome, castAt: castAt, tags: tags,
        supersedes: supersedes.map { VoteID(rawValue: "\($0)") }, void: void)
}

/// So many votes between two, won by the first so often.
func votes(_ a: String, _ b: String, wins: Int, losses: Int, from id: Int = 0) -> [Vote] {
    (0..<wins + losses).map { index in
        vote(id + index, [a, b], .better(index < wins ? 0 : 1, of: 2))
    }
}
