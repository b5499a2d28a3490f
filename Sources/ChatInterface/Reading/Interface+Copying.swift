import Comparison
import Terminal

/// Taking text out of the program.
extension Interface {
    /// The selected text, else the pane's newest answer.
    mutating func copy(
        _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        if let selection {
            let text = using(selection.pane, session) { $0.text(of: selection) } ?? ""
            guard !text.isEmpty else { return [] }
            self.selection = nil
            return copy(text, now)
        }
        guard let reply = session.reply(of: pane) else { return [] }
        guard !reply.text.isEmpty else {
            notify(phrases.obstacle(.nothingAnswered), at: now)
            return []
        }
        return copy(reply.text, now)
    }

    private mutating func copy(_ text: String, _ now: Moment) -> [Request] {
        notify(phrases.copied(text.count), at: now)
        return [.copy(text)]
    }

    /// The block of code on the screen; of several one is chosen.
    mutating func copyCode(
        _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        let blocks = using(pane, session) { $0.codeBlocks() } ?? []
        let visible = blocks.filter(\.isVisible)
        if let block = visible.count == 1 ? visible[0] : blocks.count == 1 ? blocks[0] : nil {
            return copy(block.code, now)
        }
        guard !blocks.isEmpty else {
            notify(phrases.obstacle(.noCode), at: now)
            return []
        }
        let items = blocks.enumerated().map { index, block in
            FuzzyBox.Item(
                id: String(index),
                label: block.code.split(whereSeparator: \.isNewline).first.map(String.init) ?? "",
                detail: block.language)
        }
        overlay = .box(.code(pane), FuzzyBox(title: phrases.command(.copyCode), items: items))
        return []
    }

    mutating func copyCode(
        _ index: Int?, _ pane: ParticipantID, _ session: Session, _ now: Moment
    ) -> [Request] {
        let blocks = using(pane, session) { $0.codeBlocks() } ?? []
        guard let index, blocks.indices.contains(index) else { return [] }
        return copy(blocks[index].code, now)
    }

    /// The newest prompt and everybody's answer to it.
    mutating func copyAll(_ session: Session, _ now: Moment) -> [Request] {
        var parts: [String] = []
        for participant in session.participants {
            guard let head = participant.head, let reply = session.tree[head].reply else {
                continue
            }
            if parts.isEmpty, let parent = session.tree[head].parent,
                let prompt = session.tree[parent].prompt
            {
                parts.append("# " + prompt.text)
            }
            let name = hidesNames ? participant.model : reply.model
            parts.append("## \(name)\n\n\(reply.text)")
        }
        guard !parts.isEmpty else {
            notify(phrases.obstacle(.nothingAsked), at: now)
            return []
        }
        return copy(parts.joined(separator: "\n\n"), now)
    }

    /// The links of the newest answer, to be copied.
    mutating func openLinks(_ pane: ParticipantID, _ session: Session, _ now: Moment) {
        let links = using(pane, session) { $0.links() } ?? []
        guard !links.isEmpty else { return notify(phrases.obstacle(.noLinks), at: now) }
        let items = links.map { FuzzyBox.Item(id: $0.address, label: $0.address, detail: $0.text) }
        overlay = .box(.links, FuzzyBox(title: phrases.chooseLink, items: items))
    }
}
