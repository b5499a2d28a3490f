import Comparison

/// How a conversation in lines tells an answer.
extension LinearConversation {
    /// An answer that has ended, whole: its model as a heading, the text, how it ended.
    mutating func tell(_ reply: Reply, _ number: Int?) {
        let screen = language.phrases
        let mark = reply.isSimulated ? " (\(screen.simulated))" : ""
        say("\n## " + (number.map { "\($0) " } ?? "") + "\(reply.model)\(mark)\n\n")
        if !reply.text.isEmpty { say(reply.text) }
        if !reply.sources.isEmpty {
            say(phrases.sources)
            for source in reply.sources { say("\(source.title) \(source.url)") }
        }
        for sentence in screen.sentences(about: reply, hasKeys: false) { say(sentence) }
        let figures = figures(reply)
        if !figures.isEmpty { say("(" + figures.joined(separator: phrases.comma) + ")") }
    }

    private func figures(_ reply: Reply) -> [String] {
        let screen = language.phrases
        var parts: [String] = []
        if reply.end?.status == .complete { parts.append(screen.status(.complete)) }
        if let duration = reply.timings.duration { parts.append(language.seconds(duration)) }
        let count = Int(reply.tokens.count.rounded())
        if count > 0 { parts.append(phrases.tokens(language.grouped(count))) }
        if let cost = reply.cost { parts.append(language.money(cost, at: reply.timings.startedAt)) }
        return parts
    }

    /// An answer and the place of its model, from 1.
    struct Answered {
        var number: Int
        var node: NodeID
        var reply: Reply
    }

    /// How two answers differ, passage by passage, without what both say.
    mutating func tellDifference(_ left: Answered, _ right: Answered, at now: Moment) {
        let difference = shelf.difference(
            (left.node, left.reply), (right.node, right.reply), at: now)
        let percent = Int((difference.summary.similarity * 100).rounded())
        say(
            "\n\(left.number) \(left.reply.model), \(right.number) \(right.reply.model): "
                + language.phrases.similar(percent))
        let texts = (
            shelf.answer(left.node, left.reply, at: now),
            shelf.answer(right.node, right.reply, at: now)
        )
        for row in difference.rows where row.kind != .same {
            if let part = row.left { say("\(left.number): \(texts.0.text(part.content))") }
            if let part = row.right { say("\(right.number): \(texts.1.text(part.content))") }
        }
        let same = difference.rows.count { $0.kind == .same }
        if same > 0 { say(language.phrases.sameRows(same)) }
    }
}
