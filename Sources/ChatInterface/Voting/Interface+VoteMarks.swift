import Comparison
import Terminal
import UnicodeText

/// What the screen says of a vote.
extension Interface {
    private var votePhrases: VotePhrases { language.votePhrases }

    /// A pane's name with its letter and what the vote says of it; nil while nobody votes.
    func ballotName(of participant: Participant, _ session: Session) -> String? {
        guard let round = booth.round, round.isLifted,
            let place = round.order.firstIndex(of: participant.id)
        else { return nil }
        let name = "\(BlindRound.letter(place)) \(participant.model)"
        guard let mark = mark(of: participant, round, session) else { return name }
        return name + symbols.separator + mark
    }

    private func mark(
        of participant: Participant, _ round: BlindRound, _ session: Session
    ) -> String? {
        guard let vote = session.votes.last(where: { $0.id == round.cast }),
            let place = vote.contenders.firstIndex(where: { $0.reply == participant.head })
        else { return nil }
        switch vote.outcome {
        case .allBad: return votePhrases.bad
        case .ranking(let tiers) where tiers.count == 1: return votePhrases.tie
        case .ranking(let tiers): return tiers[0].contains(place) ? votePhrases.best : nil
        case .withdrawn: return nil
        }
    }

    /// What can be done in this round, for the line above the composer; nil while nobody votes.
    func votingSentence(_ session: Session) -> (String, Role)? {
        guard let round = booth.round else { return nil }
        if round.cast != nil { return (votePhrases.hasVoted, .accent) }
        let entrants = entrants(session, round)
        guard !entrants.isEmpty else { return (votePhrases.askBlind, .accent) }
        if let obstacle = votingObstacle(to: .voteTie, in: session) {
            return (phrases.obstacle(obstacle), .accent)
        }
        return (focus == .composer ? votePhrases.focusToVote : votePhrases.whichIsBest, .accent)
    }

    /// Begins the footer with the keys of voting where they work; returns the column behind them.
    mutating func drawVotingKeys(in rect: Rect, kept: Int, on grid: inout Grid) -> Int {
        var column = rect.column + 1
        guard let round = booth.round, round.cast == nil, focus != .composer else { return column }
        let count = min(9, round.order.count)
        let keys: [(key: String, command: Command?)] =
            [("1–\(count)", nil)]
            + [Command.voteBest, .voteTie, .voteAllBad, .vote].map { command in
                (keymap.chord(for: command, in: .pane)?.name ?? "", command)
            }
        for (key, command) in keys where !key.isEmpty {
            guard
                let next = drawKey(
                    key, votePhrases.footer(command), command: command, at: column, in: rect,
                    kept: kept, on: &grid)
            else { break }
            column = next
        }
        return column
    }
}
