import Comparison
import Terminal

/// Scrolling panes together, section by section.
///
/// A pane follows when it is drawn: what isn't on the screen costs nothing, and of many scrollings
/// between two frames only the last counts.
extension Interface {
    mutating func linkScrolling(_ session: Session, _ now: Moment) {
        isLinked.toggle()
        linking.end()
        if isLinked, let pane = target(in: session) { linking.lead(pane) }
        notify(phrases.linkedScrolling(isLinked), at: now)
    }

    /// A pane has been scrolled: those that are linked will follow it.
    mutating func lead(_ pane: ParticipantID) {
        if isLinked { linking.lead(pane) }
    }

    /// Finds what stands at the top of the pane that leads, before others are drawn.
    mutating func findLeadingPlace(_ session: Session, at now: Moment) {
        guard isLinked, let leader = linking.leader else { return }
        guard session.participant(leader) != nil else { return linking.end() }
        let place = using(leader, session) { view -> Linking.Place? in
            guard view.area.columns > 0, !view.isFollowing, !view.path.isEmpty else { return nil }
            let spot = view.spot(at: view.top())
            guard let ordinal = view.path.lastIndex(of: spot.node) else { return nil }
            return Linking.Place(
                spot: spot, ordinal: ordinal, rowsBefore: 0,
                prompt: ordinal > 0 ? view.path[ordinal - 1] : nil)
        }
        linking.place = place ?? nil
        let rows = rowsBeforeSection(leader, session, at: now)
        linking.place?.rowsBefore = rows
    }

    private mutating func rowsBeforeSection(
        _ leader: ParticipantID, _ session: Session, at now: Moment
    ) -> Int {
        guard let spot = linking.place?.spot, spot.section == .text,
            let reply = session.tree[spot.node].reply
        else { return 0 }
        let sections = SectionAlignment.sections(of: shelf.answer(spot.node, reply, at: now))
        guard let index = sections.index(ofByte: spot.byte), sections[index].start > spot.byte
        else { return 0 }
        var start = spot
        start.byte = sections[index].start
        let rows = using(leader, session) { view -> Int in
            let top = view.top()
            guard let row = view.row(of: start), row.node == top.node else { return 0 }
            return row.row - top.row
        }
        return max(0, rows ?? 0)
    }

    /// Puts a pane where the one that leads is, unless it has been put there.
    mutating func followLeader(
        _ view: inout ThreadView, of pane: ParticipantID, _ session: Session, at now: Moment
    ) {
        guard isLinked, let leader = linking.leader, leader != pane else { return }
        var basis = Linking.Basis(leader: leader, turn: linking.turn)
        guard let place = linking.place else {
            linking.unmatched.remove(pane)
            guard linking.bases[pane] != basis else { return }
            linking.bases[pane] = basis
            return view.scrollToEnd()
        }
        guard let node = Self.counterpart(of: place, in: view.path) else {
            linking.unmatched.insert(pane)
            return
        }
        let texts = [place.spot.node, node].map { session.tree[$0].reply }
        guard place.spot.section == .text, let own = texts[1], let leading = texts[0] else {
            linking.unmatched.remove(pane)
            guard linking.bases[pane] != basis else { return }
            linking.bases[pane] = basis
            return Self.show(place.spot, of: node, in: &view)
        }
        basis.leaderBytes = shelf.answer(place.spot.node, leading, at: now).bytes.count
        basis.ownBytes = shelf.answer(node, own, at: now).bytes.count
        guard linking.bases[pane] != basis else { return }
        linking.bases[pane] = basis
        let alignment = linking.alignment(
            (place.spot.node, leading), (node, own), &shelf, at: now)
        let there = alignment.place(ofByte: place.spot.byte, on: .left)
        if there.hasCounterpart {
            linking.unmatched.remove(pane)
        } else if basis.ownBytes > 0 {
            linking.unmatched.insert(pane)
        }
        Self.show(there.byte, of: node, rowsBefore: place.rowsBefore, in: &view)
    }

    /// The node of the same turn: below the same prompt, else as many turns down.
    private static func counterpart(of place: Linking.Place, in path: [NodeID]) -> NodeID? {
        if path.contains(place.spot.node) { return place.spot.node }
        if let prompt = place.prompt, let index = path.firstIndex(of: prompt),
            index + 1 < path.count
        {
            return path[index + 1]
        }
        return place.ordinal < path.count ? path[place.ordinal] : nil
    }

    private static func show(_ spot: ThreadView.Spot, of node: NodeID, in view: inout ThreadView) {
        let own = ThreadView.Spot(node: node, section: spot.section, byte: spot.byte)
        if let row = view.row(of: own) { view.setTop(row) }
    }

    private static func show(
        _ byte: Int, of node: NodeID, rowsBefore: Int, in view: inout ThreadView
    ) {
        let spot = ThreadView.Spot(node: node, section: .text, byte: byte)
        guard let row = view.row(of: spot) else { return }
        view.setTop(view.row(-rowsBefore, below: row) ?? row)
    }

    /// What a pane's title says if it has nothing for the section that the leading pane shows.
    func linkMark(of pane: ParticipantID) -> String {
        guard isLinked, linking.leader != pane, linking.unmatched.contains(pane) else { return "" }
        return "\(symbols.absent) \(layoutPhrases.noCounterpart) "
    }

    /// The same in the margin, beside where it would stand.
    func drawLinkMark(of pane: ParticipantID, in body: Rect, on grid: inout Grid) {
        guard !linkMark(of: pane).isEmpty, !body.isEmpty else { return }
        grid.put(
            Glyph(symbols.absent), width: 1, row: body.row, column: body.column - 1,
            style: theme[.warning])
    }
}
