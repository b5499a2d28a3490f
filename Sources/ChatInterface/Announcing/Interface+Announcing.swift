import Comparison
import UnicodeText

/// Answers that end while nobody looks at them.
extension Interface {
    /// Names on the screen the answers that have ended unseen since the last call, and asks for what
    /// `announcement` says. To be called before a frame is drawn.
    package mutating func announce(_ session: Session, at now: Moment) -> [Request] {
        follow(session)
        let ended = session.participants.enumerated().filter { _, participant in
            guard let head = participant.head, watched.contains(head) else { return false }
            return session.tree[head].reply?.isStreaming == false
        }
        watched = Set(
            session.participants.compactMap { participant in
                participant.head.flatMap { session.tree[$0].reply?.isStreaming == true ? $0 : nil }
            })
        let unseen = ended.filter { !isLookedAt($0.element.id) }
        guard !unseen.isEmpty else { return [] }
        let text = unseen.map { index, participant in
            "\(index + 1) \(name(of: participant, session)): "
                + ending(of: participant, session)
        }.joined(separator: symbols.separator)
        notify(text, at: now)
        return request(TextSanitizer.clean(text))
    }

    private mutating func request(_ text: String) -> [Request] {
        switch announcement {
        case .none: return []
        case .bell: return [.ring]
        case .title:
            hasTitle = true
            return [.title(text)]
        }
    }

    /// Somebody looks at the screen: a title that announced something has done its work.
    mutating func look() -> [Request] {
        isTerminalFocused = true
        guard hasTitle else { return [] }
        hasTitle = false
        return [.title(nil)]
    }

    private func isLookedAt(_ pane: ParticipantID) -> Bool {
        isTerminalFocused && paneBodies[pane] != nil
    }

    private func ending(of participant: Participant, _ session: Session) -> String {
        guard let end = session.reply(of: participant.id)?.end else { return "" }
        return end.failure.map { phrases.kind($0.kind) } ?? phrases.status(end.status)
    }
}
