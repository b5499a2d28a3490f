/// A vote's name, given from outside: letters, digits and dashes.
package struct VoteID: Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// What a person thought of the answers to one prompt. Never changed: another vote supersedes it.
package struct Vote: Equatable, Sendable {
    /// An answer that was put to the vote.
    package struct Contender: Equatable, Sendable {
        package var reply: NodeID
        package var model: ModelName
        /// Bytes of the answer: what the control for length goes by.
        package var length: Int

        package init(reply: NodeID, model: ModelName, length: Int) {
            self.reply = reply
            self.model = model
            self.length = length
        }
    }

    /// What the person decided.
    package enum Outcome: Equatable, Sendable {
        /// Contenders by their places, the best first; those in one tier are equally good. Whoever
        /// is left out wasn't judged.
        case ranking([[Int]])
        /// None is of any use. That is no tie.
        case allBad
        /// An earlier vote is taken back.
        case withdrawn
    }

    /// Why a vote doesn't count, though it was cast.
    package enum VoidReason: Equatable, Sendable {
        /// This contender said which model it is.
        case namedItself(contender: Int, as: String)
        /// The models' names could be seen.
        case namesShown
    }

    package var id: VoteID
    package var session: String
    package var prompt: NodeID
    /// In the order in which they were shown.
    package var contenders: [Contender]
    package var outcome: Outcome
    /// Seconds since 1970.
    package var castAt: Double
    /// What the shown order was shuffled with.
    package var seed: UInt64
    package var tags: [String]
    package var supersedes: VoteID?
    package var void: VoidReason?
    /// Whether simulated vendors answered: such votes have a ranking of their own.
    package var isSimulated: Bool

    package init(
        id: VoteID, session: String, prompt: NodeID, contenders: [Contender], outcome: Outcome,
        castAt: Double, seed: UInt64 = 0, tags: [String] = [], supersedes: VoteID? = nil,
        void: VoidReason? = nil, isSimulated: Bool = false
    ) {
        self.id = id
        self.session = session
        self.prompt = prompt
        self.contenders = contenders
        self.outcome = outcome
        self.castAt = castAt
        self.seed = seed
        self.tags = tags
        self.supersedes = supersedes
        self.void = void
        self.isSimulated = isSimulated
    }

    /// So many answers at most can be put to one vote; there are no more panes.
    package static let mostContenders = 128

    /// Whether the outcome speaks of the contenders there are, each at most once.
    package var isValid: Bool {
        guard contenders.count <= Self.mostContenders else { return false }
        guard case .ranking(let tiers) = outcome else { return true }
        let places = tiers.joined()
        return places.count >= 2 && Set(places).count == places.count
            && places.allSatisfy { contenders.indices.contains($0) }
    }
}

extension Vote.Outcome {
    /// One is better than all others.
    package static func better(_ contender: Int, of count: Int) -> Vote.Outcome {
        .ranking([[contender], (0..<count).filter { $0 != contender }])
    }

    /// All are equally good.
    package static func tie(of count: Int) -> Vote.Outcome {
        .ranking([Array(0..<count)])
    }
}

/// The order in which answers are shown so that nobody knows whose they are.
package enum BlindOrder {
    /// The places 0…count-1, shuffled; the same for the same seed.
    package static func places(_ count: Int, seed: UInt64) -> [Int] {
        var random = SeededGenerator(seed: seed)
        return Array(0..<max(0, count)).shuffled(using: &random)
    }
}
