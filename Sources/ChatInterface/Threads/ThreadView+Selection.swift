import Comparison
import Terminal

/// Text of a thread from one spot to another, in either order.
struct TextSelection: Equatable {
    var pane: ParticipantID
    var start: ThreadView.Spot
    var end: ThreadView.Spot
}

extension ThreadView {
    /// The spot that is shown at a place of the area; nil where there is no text.
    mutating func spot(at place: Position) -> Spot? {
        guard !path.isEmpty, place.row >= 0, let row = row(place.row, below: top()) else {
            return nil
        }
        let node = self.node(row.node)
        let layout = layout(row.node)
        let (section, line) = layout.place(ofRow: row.row, node, showsThinking: showsThinking)
        return Spot(
            node: node.id, section: section,
            byte: layout.byte(atColumn: max(0, place.column), ofLine: line, in: section))
    }

    /// The selected bytes of each section in which there are some, from the top.
    func ranges(
        of selection: TextSelection
    ) -> [(node: Int, section: NodeLayout.Section, bytes: Range<Int>)] {
        func place(_ spot: Spot) -> (Int, Int, Int)? {
            path.lastIndex(of: spot.node).map { ($0, spot.section.rawValue, spot.byte) }
        }
        guard let start = place(selection.start), let end = place(selection.end) else { return [] }
        let (first, last) = start <= end ? (start, end) : (end, start)
        return (first.0...last.0).flatMap { index in
            NodeLayout.Section.allCases.compactMap { section in
                let here = (index, section.rawValue)
                guard (first.0, first.1) <= here, here <= (last.0, last.1) else { return nil }
                let lower = here == (first.0, first.1) ? first.2 : 0
                let upper = here == (last.0, last.1) ? last.2 : Int.max
                return lower < upper ? (index, section, lower..<upper) : nil
            }
        }
    }

    /// The selected text as the model wrote it.
    mutating func text(of selection: TextSelection) -> String {
        var parts: [String] = []
        for (index, section, range) in ranges(of: selection) {
            let layout = layout(index)
            let height = layout.height(
                of: section, node(index), showsThinking: showsThinking)
            let bytes = layout.bytes(of: section)
            guard height > 0, range.lowerBound < bytes.count else { continue }
            let end = min(range.upperBound, bytes.count)
            parts.append(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self))
        }
        return parts.joined(separator: "\n\n")
    }
}
