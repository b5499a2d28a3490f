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
        let report = ComparisonReport(prompt: prompt, answers: compared)
        return ([report.markdown(language)] + stabilities(session)).joined(separator: "\n")
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

    /// A section for each pane whose prompt the model has answered more than once.
    private func stabilities(_ session: Session) -> [String] {
        answers(session).compactMap { answer in
            Stability.section(of: answer.node, session, language, level: 2)
        }
    }
}

extension Stability {
    /// The section on the versions of an answer; nil if there are none to compare.
    package static func section(
        of node: NodeID, _ session: Session, _ language: Language, level: Int
    ) -> String? {
        let runs = session.tree.versions(of: node).compactMap { session.tree[$0].reply }
            .filter { !$0.isStreaming && !$0.text.isEmpty }
            .enumerated().map { ComparedAnswer(name: "\($0.offset + 1)", reply: $0.element) }
        guard runs.count > 1, let model = runs.first?.reply.model else { return nil }
        let stability = Stability(
            runs.map { run in
                Run(
                    text: String(decoding: run.text.bytes, as: UTF8.self),
                    duration: run.reply.timings.duration,
                    tokens: run.reply.tokens.count > 0 ? run.reply.tokens.count : nil,
                    cost: run.reply.cost?.amount)
            })
        return stability.markdown(model.description, runs, language, level: level)
    }
}

extension Session {
    /// The prompt that a reply answers.
    package func prompt(of node: NodeID) -> Prompt? {
        tree[node].parent.flatMap { tree[$0].prompt }
    }
}
