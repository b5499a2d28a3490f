import Comparison
import Terminal

/// Reports on what the panes answered, as documents over them.
extension Interface {
    mutating func openReport(_ session: Session, _ now: Moment) {
        overlay = .document(
            Document(
                title: language.reports.title, subject: .comparison,
                source: report(session, at: now)))
        reportedAt = now
    }

    /// What is known so far of the way to a vendor, as Markdown; opens it if nothing of it is open.
    package mutating func show(findings: String, of provider: String) {
        if case .document(var document) = overlay, document.subject == .findings(provider) {
            overlay = nil
            document.replace(findings)
            overlay = .document(document)
        } else if examined != provider {
            overlay = .document(
                Document(
                    title: phrases.command(.examine), subject: .findings(provider), source: findings
                ))
        }
        examined = provider
    }

    /// Writes an open report anew while answers still come, but not with every delta.
    mutating func refreshReport(_ session: Session, at now: Moment) {
        guard case .document(var document) = overlay, document.subject == .comparison,
            session.isStreaming || !reportIsFinal,
            reportedAt.map({ now.milliseconds(since: $0) >= 1000 }) ?? true
        else { return }
        overlay = nil
        document.replace(report(session, at: now))
        overlay = .document(document)
        reportedAt = now
    }

    private mutating func report(_ session: Session, at now: Moment) -> String {
        reportIsFinal = !session.isStreaming
        let answers = answers(session)
        let compared = comparedAnswers(session, at: now)
        let prompt = answers.first.flatMap { session.prompt(of: $0.node)?.text } ?? ""
        return ComparisonReport(
            prompt: prompt, answers: compared, repeated: answers.map { versions($0.node, session) }
        ).markdown(language)
    }

    /// All that the model of a reply has answered to the same prompt.
    private func versions(_ node: NodeID, _ session: Session) -> [ComparedAnswer] {
        session.tree.versions(of: node).compactMap { session.tree[$0].reply }
            .filter { !$0.isStreaming && !$0.text.isEmpty }
            .enumerated().map { ComparedAnswer(name: "\($0.offset + 1)", reply: $0.element) }
    }

    mutating func comparedAnswers(_ session: Session, at now: Moment) -> [ComparedAnswer] {
        let answers = answers(session)
        let names = ComparedAnswer.names(of: answers.map(\.reply.model))
        return zip(names, answers).map { name, answer in
            ComparedAnswer(
                name: name, reply: answer.reply,
                text: shelf.answer(answer.node, answer.reply, at: now))
        }
    }
}

extension Session {
    /// The prompt that a reply answers.
    package func prompt(of node: NodeID) -> Prompt? {
        tree[node].parent.flatMap { tree[$0].prompt }
    }
}
