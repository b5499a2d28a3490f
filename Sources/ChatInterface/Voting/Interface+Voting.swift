import Comparison
import Terminal

/// An answer that can be voted for.
struct Entrant {
    /// Its pane's place on the screen, from 0.
    var place: Int
    var node: NodeID
    var reply: Reply
}

/// Judging answers by one key. Every session here is as `veiled` has it.
extension Interface {
    private var votePhrases: VotePhrases { language.votePhrases }

    /// Begins with hidden names: what `--blind` asks for.
    package mutating func beginBlind(_ session: Session) {
        followVoting(session)
        shuffle(session)
    }

    /// The answers to the round's prompt. Threads go apart, so that each may have a prompt node of
    /// its own: the text is what they have in common.
    func entrants(_ session: Session, _ round: BlindRound) -> [Entrant] {
        guard let prompt = round.prompt.flatMap({ session.tree[$0].prompt?.text }) else {
            return []
        }
        return round.order.enumerated().compactMap { place, pane in
            guard let head = session.participant(pane)?.head, let reply = session.tree[head].reply,
                let parent = session.tree[head].parent,
                session.tree[parent].prompt?.text == prompt
            else { return nil }
            return Entrant(place: place, node: head, reply: reply)
        }
    }

    /// Those of them that said something.
    private func candidates(_ session: Session, _ round: BlindRound) -> [Entrant] {
        entrants(session, round).filter { $0.reply.isStreaming || $0.reply.isFitForContext }
    }

    /// Why a command of voting can't run now; nil if it can, or is none.
    func votingObstacle(to command: Command, in session: Session) -> Obstacle? {
        switch command {
        case .voteBest, .voteTie, .voteAllBad: voteObstacle(session)
        case .voteTags: booth.round == nil ? .notVoting : nil
        case .save, .report, .race, .judge, .merge, .mergeGuided, .criticise, .examine:
            hidesNames ? .namesHidden : nil
        case .movePaneLeft, .movePaneRight: booth.round == nil ? nil : .namesHidden
        default: nil
        }
    }

    private func voteObstacle(_ session: Session) -> Obstacle? {
        guard let round = booth.round else { return .notVoting }
        guard round.cast == nil else { return .alreadyVoted }
        let candidates = candidates(session, round)
        if candidates.contains(where: \.reply.isStreaming) { return .stillAnswering }
        return candidates.count < 2 ? .nothingToVote : nil
    }

    mutating func runVoting(
        _ command: Command, _ session: Session, _ now: Moment
    ) -> [Request] {
        switch command {
        case .vote: toggleVoting(session, now)
        case .voteBest:
            let place = session.participants.firstIndex { $0.id == target(in: session) }
            return vote(for: place ?? 0, session, now)
        case .voteTie: return cast(session, now) { .tie(of: $0) }
        case .voteAllBad: return cast(session, now) { _ in .allBad }
        case .voteTags: openTags()
        case .ranking: return [.showRanking]
        default: break
        }
        return []
    }

    private mutating func toggleVoting(_ session: Session, _ now: Moment) {
        if booth.round != nil {
            booth.round = nil
            return notify(votePhrases.namesShown, at: now)
        }
        shuffle(session)
        guard let round = booth.round else { return }
        let isSeen = candidates(session, round).contains { booth.seenNamed.contains($0.node) }
        notify(
            isSeen && round.cast == nil ? votePhrases.namesWereSeen : votePhrases.namesHidden,
            at: now)
    }

    /// A digit in a pane while names are hidden; nil if the key is none.
    mutating func takeVote(_ key: Key, _ session: Session, _ now: Moment) -> [Request]? {
        guard booth.round != nil, focus != .composer, key.modifiers.isEmpty,
            case .character(let character) = key.code, character.isASCII,
            let digit = character.wholeNumberValue, digit > 0
        else { return nil }
        if let obstacle = voteObstacle(session) {
            notify(phrases.obstacle(obstacle), at: now)
            return []
        }
        return vote(for: digit - 1, session, now)
    }

    private mutating func vote(
        for place: Int, _ session: Session, _ now: Moment
    ) -> [Request] {
        guard let round = booth.round,
            let index = candidates(session, round).firstIndex(where: { $0.place == place })
        else {
            notify(votePhrases.noAnswer(BlindRound.letter(place)), at: now)
            return []
        }
        return cast(session, now) { .better(index, of: $0) }
    }

    private mutating func cast(
        _ session: Session, _ now: Moment, _ outcome: (_ count: Int) -> Vote.Outcome
    ) -> [Request] {
        guard let round = booth.round else { return [] }
        let candidates = candidates(session, round)
        let isSeen = candidates.contains { booth.seenNamed.contains($0.node) }
        let ballot = Ballot(
            id: booth.newVoteID(), replies: candidates.map(\.node),
            outcome: outcome(candidates.count), seed: round.seed, tags: booth.tags,
            void: isSeen ? .namesShown : booth.naming.void(candidates.map(Self.introduction)))
        booth.round?.cast = ballot.id
        booth.round?.isLifted = true
        booth.round?.closedCount = session.closed.count
        notify(sentence(on: ballot, candidates), isTrouble: ballot.void != nil, at: now)
        return [.session(.vote(ballot, at: now))]
    }

    /// As much of an answer as is searched for its author's name: a key mustn't wait for a novel.
    private static func introduction(_ entrant: Entrant) -> String {
        String(entrant.reply.text.prefix(40_000))
    }

    private func sentence(on ballot: Ballot, _ candidates: [Entrant]) -> String {
        let judgement: String
        switch ballot.outcome {
        case .allBad: judgement = votePhrases.votedBad
        case .ranking(let tiers) where tiers.count > 1:
            judgement = votePhrases.voted(candidates[tiers[0][0]].reply.model.description)
        case .ranking, .withdrawn: judgement = votePhrases.votedTie
        }
        switch ballot.void {
        case nil: return judgement
        case .namesShown: return judgement + votePhrases.voidSeen
        case .namedItself(let place, let brand):
            let letter = BlindRound.letter(candidates[place].place)
            return judgement + votePhrases.voidNaming(letter, brand)
        }
    }

    // MARK: Undoing

    /// Whether `undo` means the vote: it was cast, and no pane has been closed since.
    func canUndoVote(_ session: Session) -> Bool {
        booth.round.map { $0.cast != nil && session.closed.count <= $0.closedCount } ?? false
    }

    /// Takes the vote back; nil if there is none to take back.
    mutating func undoVote(_ session: Session, _ now: Moment) -> [Request]? {
        guard canUndoVote(session), let cast = booth.round?.cast else { return nil }
        booth.round?.cast = nil
        notify(votePhrases.takenBack, at: now)
        return [.session(.withdrawVote(cast, by: booth.newVoteID(), at: now))]
    }
}
