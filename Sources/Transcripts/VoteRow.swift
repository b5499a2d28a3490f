import Comparison

/// A vote as a row of the table `vote`, and as a line of a file of votes.
struct VoteRow: Equatable, Codable, Sendable {
    struct Contender: Equatable, Codable, Sendable {
        var reply: Int
        var model: String
        /// Bytes of the answer.
        var length: Int
    }

    enum Outcome: String, Codable, Sendable {
        case ranking, withdrawn
        case allBad = "all-bad"
    }

    struct Void: Equatable, Codable, Sendable {
        enum Reason: String, Codable, Sendable {
            case namesShown = "names-shown"
            case namedItself = "named-itself"
        }

        var reason: Reason
        /// The place of the contender that named itself, and the name's owner.
        var contender: Int?
        var brand: String?
    }

    var v = 1
    var id: String
    var session: String
    var prompt: Int
    /// Seconds since 1970.
    var at: Double
    var contenders: [Contender]
    var outcome: Outcome
    /// Places of contenders, the best first, if the outcome is a ranking.
    var tiers: [[Int]]?
    var seed: UInt64
    var tags: [String]
    var supersedes: String?
    var void: Void?
    var simulated: Bool

    init(_ vote: Vote) {
        id = vote.id.rawValue
        session = vote.session
        prompt = vote.prompt.rawValue
        at = vote.castAt
        contenders = vote.contenders.map {
            Contender(reply: $0.reply.rawValue, model: $0.model.description, length: $0.length)
        }
        switch vote.outcome {
        case .ranking(let tiers): (outcome, self.tiers) = (.ranking, tiers)
        case .allBad: outcome = .allBad
        case .withdrawn: outcome = .withdrawn
        }
        seed = vote.seed
        tags = vote.tags
        supersedes = vote.supersedes?.rawValue
        void = vote.void.map(Void.init)
        simulated = vote.isSimulated
    }

    /// No model has a longer name, in bytes.
    private static let longestName = 256

    /// The vote; nil if the row makes no sense.
    var vote: Vote? {
        let known = contenders.compactMap { contender in
            ModelName(contender.model).map {
                Vote.Contender(
                    reply: NodeID(rawValue: contender.reply), model: $0, length: contender.length)
            }
        }
        guard v == 1, !id.isEmpty, at.isFinite, known.count == contenders.count, known.count > 1,
            contenders.allSatisfy({ $0.model.utf8.count <= Self.longestName })
        else { return nil }
        let vote = Vote(
            id: VoteID(rawValue: id), session: session, prompt: NodeID(rawValue: prompt),
            contenders: known, outcome: judgement, castAt: at, seed: seed, tags: tags,
            supersedes: supersedes.map(VoteID.init(rawValue:)), void: void?.reason(among: known),
            isSimulated: simulated)
        return vote.isValid ? vote : nil
    }

    private var judgement: Vote.Outcome {
        switch outcome {
        case .ranking: .ranking(tiers ?? [])
        case .allBad: .allBad
        case .withdrawn: .withdrawn
        }
    }
}

extension VoteRow.Void {
    fileprivate init(_ reason: Vote.VoidReason) {
        switch reason {
        case .namesShown: self.init(reason: .namesShown)
        case .namedItself(let contender, let brand):
            self.init(reason: .namedItself, contender: contender, brand: brand)
        }
    }

    fileprivate func reason(among contenders: [Vote.Contender]) -> Vote.VoidReason {
        switch reason {
        case .namesShown: .namesShown
        case .namedItself:
            .namedItself(
                contender: min(max(0, contender ?? 0), contenders.count - 1), as: brand ?? "")
        }
    }
}
