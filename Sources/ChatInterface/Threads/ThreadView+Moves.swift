import Comparison
import Markdown

/// Moving by what an answer is made of.
extension ThreadView {
    /// What one can go to.
    enum Landmark: Equatable {
        case heading, code
    }

    /// Puts the next landmark below the top at the top, or the last one above it; false if there is
    /// none.
    mutating func go(to landmark: Landmark, backwards: Bool) -> Bool {
        guard !path.isEmpty else { return false }
        let top = top()
        let nodes = path.indices.filter { backwards ? $0 <= top.node : $0 >= top.node }
        for index in backwards ? nodes.reversed() : nodes {
            let rows = rows(of: landmark, index).map { Row(node: index, row: $0) }
            if let row = backwards
                ? rows.last(where: { $0 < top }) : rows.first(where: { $0 > top })
            {
                setTop(row)
                return true
            }
        }
        return false
    }

    private mutating func rows(of landmark: Landmark, _ index: Int) -> [Int] {
        let node = self.node(index)
        let layout = layout(index)
        guard let reply = node.reply, !reply.text.isEmpty else { return [] }
        return layout.answer.blocks.filter { landmark.contains($0.kind) }.map {
            layout.row(ofLine: $0.firstLine, in: .text, node, showsThinking: showsThinking)
        }
    }

    /// The blocks of code of the newest answer, in order: their language, their text, and whether
    /// something of them is on the screen.
    mutating func codeBlocks() -> [(language: String, code: String, isVisible: Bool)] {
        guard let index = path.lastIndex(where: { tree[$0].reply != nil }) else { return [] }
        let visible = visibleLines(ofNode: index)
        let answer = layout(index).answer
        return answer.blocks.compactMap { block in
            guard case .code(let language) = block.kind else { return nil }
            let lines = block.firstLine..<block.firstLine + block.lineCount
            return (language, answer.code(of: block), visible?.overlaps(lines) ?? false)
        }
    }

    private mutating func visibleLines(ofNode index: Int) -> Range<Int>? {
        var lines: Range<Int>?
        let wanted = path[index]
        forEachVisibleRow { _, node, _, section, line in
            guard node.id == wanted, section == .text else { return }
            lines = (lines?.lowerBound ?? line)..<line + 1
        }
        return lines
    }

    /// The links of the newest answer and its sources, each address once.
    mutating func links() -> [(text: String, address: String)] {
        guard let index = path.lastIndex(where: { tree[$0].reply != nil }) else { return [] }
        let answer = layout(index).answer
        let own = answer.blocks.flatMap(answer.links).map { ($0.text, $0.address) }
        let sources = node(index).reply?.sources.map { ($0.title, $0.url) } ?? []
        var seen: Set<String> = []
        return (own + sources).filter { seen.insert($0.1).inserted }
            .map { (text: $0.0, address: $0.1) }
    }
}

extension ThreadView.Landmark {
    fileprivate func contains(_ kind: MarkdownBlock.Kind) -> Bool {
        switch (self, kind) {
        case (.heading, .heading), (.code, .code): true
        default: false
        }
    }
}
