import Comparison

/// Panes that scroll together: which one leads, and how far the others have followed.
struct Linking {
    /// What stands at the top of the pane that leads.
    struct Place: Equatable {
        var spot: ThreadView.Spot
        /// Which of its thread's nodes that is.
        var ordinal: Int
        /// How many rows further down the section begins: blank lines before it.
        var rowsBefore: Int
        /// The prompt of the turn, if the node is an answer.
        var prompt: NodeID?
    }

    /// What a pane's place was worked out from: while it stays the same, the pane stays.
    struct Basis: Equatable {
        var leader: ParticipantID
        var turn: Int
        var leaderBytes = 0
        var ownBytes = 0
    }

    private struct Pair: Hashable {
        var left: NodeID
        var right: NodeID
    }

    /// The pane that was scrolled last.
    private(set) var leader: ParticipantID?
    /// Grows by one with every scrolling.
    private(set) var turn = 0
    /// Nil while the leading pane follows its end, or shows nothing.
    var place: Place?
    var bases: [ParticipantID: Basis] = [:]
    /// Panes that have nothing for the section at the leading pane's top.
    var unmatched: Set<ParticipantID> = []
    private var alignments: [Pair: (left: Int, right: Int, alignment: SectionAlignment)] = [:]

    mutating func lead(_ pane: ParticipantID) {
        leader = pane
        turn += 1
    }

    mutating func end() {
        self = Linking()
    }

    /// How two answers' sections belong together, worked out once for what they are now.
    mutating func alignment(
        _ left: (node: NodeID, reply: Reply), _ right: (node: NodeID, reply: Reply),
        _ shelf: inout AnswerShelf, at now: Moment
    ) -> SectionAlignment {
        let a = shelf.answer(left.node, left.reply, at: now)
        let b = shelf.answer(right.node, right.reply, at: now)
        let pair = Pair(left: left.node, right: right.node)
        if let known = alignments[pair], known.left == a.bytes.count, known.right == b.bytes.count {
            return known.alignment
        }
        let alignment = SectionAlignment(shelf.difference(left, right, at: now), a, b)
        alignments[pair] = (a.bytes.count, b.bytes.count, alignment)
        return alignment
    }
}
