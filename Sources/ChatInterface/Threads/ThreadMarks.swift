import Comparison

/// What is marked in a pane's text: what is searched for, what is selected.
struct ThreadMarks {
    private let search: Search?
    private let pane: ParticipantID
    /// The selected bytes by node and section: found once a frame.
    private var selected: [NodeID: [NodeLayout.Section: Range<Int>]] = [:]

    init(search: Search?, selection: TextSelection?, of pane: ParticipantID, in view: ThreadView) {
        self.search = search
        self.pane = pane
        guard let selection, selection.pane == pane else { return }
        for (index, section, bytes) in view.ranges(of: selection) {
            selected[view.path[index], default: [:]][section] = bytes
        }
    }

    /// The stretches of a line that are marked, the later ones over the earlier.
    func columns(
        ofLine line: Int, in section: NodeLayout.Section, of node: NodeID, _ layout: NodeLayout
    ) -> [(columns: Range<Int>, role: Role)] {
        var marks: [(columns: Range<Int>, role: Role)] = []
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
}
