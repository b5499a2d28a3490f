import Comparison

/// What is marked in a pane's text: what is searched for, what is selected.
struct ThreadMarks {
    private let search: Search?
    private let pane: ParticipantID
    /// The selected bytes by node and section: found once a frame.
    private var differing: (node: NodeID, marks: [Difference.Mark])?
    private var selected: [NodeID: [NodeLayout.Section: Range<Int>]] = [:]

    init(search: Search?, selection: TextSelection?, of pane: ParticipantID, in view: ThreadView) {
        self.search = search
        self.pane = pane
        guard let selection, selection.pane == pane else { return }
        for (index, section, bytes) in view.ranges(of: selection) {
            selected[view.path[index], default: [:]][section] = bytes
        }
    }

    /// Marks what differs from another answer.
    mutating func add(_ marks: [Difference.Mark], in node: NodeID?) {
        if let node { differing = (node, marks) }
    }

    /// The stretches of a line that are marked, the later ones over the earlier.
    func columns(
        ofLine line: Int, in section: NodeLayout.Section, of node: NodeID, _ layout: NodeLayout
    ) -> [(columns: Range<Int>, role: Role)] {
        var marks: [(columns: Range<Int>, role: Role)] = []
        if let differing, differing.node == node, section == .text {
            let range = layout.bytesNear(line: line, in: section)
            for mark in Self.marks(differing.marks, in: range) {
                marks += layout.columns(ofLine: line, in: section, showing: mark.range)
                    .map { ($0, mark.kind.role) }
            }
        }
        if let search {
            for match in layout.matches(of: search.pattern, nearLine: line, in: section) {
                let isCurrent =
                    search.pane == pane && search.range == match && search.spot?.node == node
                    && search.spot?.section == section
                let role: Role = isCurrent ? .searchCurrent : .searchMatch
                marks += layout.columns(ofLine: line, in: section, showing: match)
                    .map { ($0, role) }
            }
        }
        if let range = selected[node]?[section] {
            marks += layout.columns(ofLine: line, in: section, showing: range)
                .map { ($0, .selection) }
        }
        return marks
    }

    /// Of marks in order those that lie in a range, found by halving.
    private static func marks(
        _ marks: [Difference.Mark], in range: Range<Int>
    ) -> ArraySlice<Difference.Mark> {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].range.upperBound <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return marks[low...].prefix { $0.range.lowerBound < range.upperBound }
    }
}

extension Difference.Mark.Kind {
    fileprivate var role: Role {
        switch self {
        case .changed: .changed
        case .only: .unique
        case .moved: .hunk
        }
    }
}
