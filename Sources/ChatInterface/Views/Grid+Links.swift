import Markdown
import Terminal

extension Grid {
    /// Has what a line of an answer shows of links lead to their addresses.
    mutating func link(_ answer: MarkdownText, line: Int, at place: Position) {
        for (link, columns) in answer.links(ofLine: line) {
            self.link(columns, at: place, to: LinkTarget(link.address, shownAs: link.text))
        }
    }

    /// Has the addresses that a line of the list of sources shows lead there.
    mutating func link(_ layout: NodeLayout, sourcesLine line: Int, at place: Position) {
        for source in layout.sourceAddresses {
            for columns in layout.columns(ofLine: line, in: .sources, showing: source.range) {
                let target = LinkTarget(source.address, shownAs: source.address)
                link(columns, at: place, to: target)
            }
        }
    }

    private mutating func link(_ columns: Range<Int>, at place: Position, to target: LinkTarget?) {
        guard let target else { return }
        let start = place.column + columns.lowerBound
        link(row: place.row, columns: start..<start + columns.count, to: target.address)
    }
}
