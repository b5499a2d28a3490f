import Comparison
import Terminal
import UnicodeText

/// What a pane tells about its reply in figures and sentences.
extension Interface {
    func drawFigures(
        _ reply: Reply?, _ participant: Participant, _ session: Session, below: Int,
        similarity: Int?, in rect: Rect, on grid: inout Grid, _ now: Moment
    ) {
        var end = rect.endColumn
        if below > 0 {
            end -= grid.write(
                moreBelow(below, columns: rect.columns / 2), row: rect.row, endingAt: end,
                columns: rect.columns / 2, style: theme[.accent], ambiguous: ambiguous)
        }
        var column = rect.column + 1
        var text = ""
        if reply?.isSimulated ?? session.isSimulated {
            column += grid.write(
                phrases.simulated, row: rect.row, column: column, columns: end - column,
                style: theme[.simulated], ambiguous: ambiguous)
            text = symbols.separator
        }
        // What doesn't fit whole is left out, the least important last.
        let parts = figures(reply, participant, session, similarity, now)
        for (index, part) in parts.enumerated() {
            let longer = index == 0 ? text + part : text + symbols.separator + part
            guard DisplayWidth.columns(of: longer, ambiguous: ambiguous) <= end - column else {
                continue
            }
            text = longer
        }
        if text == symbols.separator { text = "" }
        grid.write(
            text, row: rect.row, column: column, columns: max(0, end - column), style: theme[.dim],
            ambiguous: ambiguous)
    }

    /// How many lines are below, in the wording for which there is room.
    private func moreBelow(_ count: Int, columns: Int) -> String {
        let whole = " \(symbols.down) \(phrases.below(count)) "
        let isRoom = DisplayWidth.columns(of: whole, ambiguous: ambiguous) <= columns
        return isRoom ? whole : " \(symbols.down) \(count) "
    }

    /// Time to the first token, speed, size, and what is switched on.
    private func figures(
        _ reply: Reply?, _ participant: Participant, _ session: Session, _ similarity: Int?,
        _ now: Moment
    ) -> [String] {
        // Figures are as good as names.
        if hidesNames { return similarity.map { [phrases.similar($0)] } ?? [] }
        // Where one is among answers comes first: a narrow pane must not hide that there are others.
        var parts = branchMarks(reply, participant, session)
        if let similarity { parts.append(phrases.similar(similarity)) }
        if let reply {
            if let first = reply.timings.firstToken {
                parts.append("\(phrases.firstToken) \(seconds(first))")
            }
            if let speed = reply.tokensPerSecond(at: now) {
                parts.append("\(Int(speed.rounded())) \(phrases.perSecond)")
            }
            let (count, isExact) = reply.tokens
            if count > 0 {
                parts.append("\(isExact ? "" : "~")\(Int(count.rounded())) \(phrases.tokens)")
            }
            if let duration = reply.timings.duration { parts.append(seconds(duration)) }
            if let cost = money(reply) { parts.append(cost) }
        }
        if let thinking = participant.parameters.thinking {
            parts.append("\(phrases.thinking) \(language.name(of: thinking))")
        }
        if participant.parameters.search == true { parts.append(phrases.search) }
        if participant.isMuted { parts.append(phrases.muted) }
        return parts
    }

    /// Which version of the answer this is, and to which wording of the prompt, if there are several.
    private func branchMarks(
        _ reply: Reply?, _ participant: Participant, _ session: Session
    ) -> [String] {
        guard let head = participant.head, reply != nil else { return [] }
        var marks: [String] = []
        let versions = session.tree.versions(of: head)
        if versions.count > 1, let index = versions.firstIndex(of: head) {
            marks.append(phrases.version(index + 1, versions.count))
        }
        if let (answers, current) = session.branches(of: participant.id), answers.count > 1 {
            marks.append(phrases.wording(current + 1, answers.count))
        }
        return marks
    }

    /// What the reply cost, marked if the price is old; "unknown" at the end of one that was
    /// counted but has no price.
    func money(_ reply: Reply) -> String? {
        guard let cost = reply.cost else {
            let isCounted = reply.usage != nil && !reply.isStreaming && !reply.isSimulated
            return isCounted ? phrases.priceUnknown : nil
        }
        return language.money(cost, at: reply.timings.startedAt)
    }

    func seconds(_ milliseconds: Int) -> String { language.seconds(milliseconds) }

    /// What a person must be told about how a reply goes or ended; "" if nothing.
    func notice(for node: Node, at now: Moment?) -> String {
        guard let reply = node.reply else { return "" }
        if case .retrying(let plan) = reply.phase {
            let left = now.map { max(0, plan.due.milliseconds(since: $0) + 999) / 1000 } ?? 0
            return phrases.retrying(left, plan.attempt, phrases.kind(plan.failure.kind))
        }
        if hidesNames { return veiledNotice(reply) }
        if let words = pictureNotice(reply) { return words }
        return phrases.sentences(about: reply, hasKeys: true).joined(separator: "\n")
    }
}

extension Phrases {
    /// What a person must be told about the end of a reply; nothing if it is complete. `hasKeys`
    /// where a key can be pressed.
    package func sentences(about reply: Reply, hasKeys: Bool) -> [String] {
        var lines: [String] = []
        if let reason = reply.retraction { lines.append(withdrawn(reason)) }
        guard let end = reply.end, end.status != .complete else { return lines }
        guard let failure = end.failure else { return lines + [status(end.status)] }
        lines.append(
            self.failure(status(end.status), kind(failure.kind), advice(failure.kind, hasKeys)))
        if !failure.message.isEmpty { lines.append(failure.message) }
        let references = [
            failure.httpStatus.map { "HTTP \($0)" }, failure.code, failure.requestID,
        ].compactMap { $0 }
        return references.isEmpty ? lines : lines + [references.joined(separator: " · ")]
    }
}
