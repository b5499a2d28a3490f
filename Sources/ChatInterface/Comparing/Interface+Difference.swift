import Comparison
import Terminal

/// The view of two answers that differ.
extension Interface {
    /// The focused pane against the reference; without one, against the pane beside it.
    mutating func openDifference(_ pane: ParticipantID, _ session: Session, _ now: Moment) {
        let answers = answers(session).map(\.pane)
        guard answers.count > 1 else {
            return notify(phrases.obstacle(.nothingToCompare), at: now)
        }
        let asked = comparing?.reference
        let reference = asked.flatMap { answers.contains($0) ? $0 : nil } ?? answers[0]
        let other =
            pane != reference && answers.contains(pane)
            ? pane : answers.first { $0 != reference } ?? reference
        overlay = .difference(DifferenceView(reference: reference, other: other))
    }

    mutating func take(
        _ key: Key, in view: DifferenceView, _ session: Session, _ now: Moment
    ) -> [Request] {
        var view = view
        overlay = nil
        switch key.code {
        case .escape, .enter, .character("q"): return []
        case .tab: view = next(after: view, session)
        case .character("x"): swap(&view.reference, &view.other)
        default: _ = view.take(key)
        }
        overlay = .difference(view)
        return []
    }

    /// The next pane against the same reference.
    private func next(after view: DifferenceView, _ session: Session) -> DifferenceView {
        let others = answers(session).map(\.pane).filter { $0 != view.reference }
        guard let place = others.firstIndex(of: view.other) else { return view }
        var next = DifferenceView(
            reference: view.reference, other: others[(place + 1) % others.count])
        next.isUnified = view.isUnified
        next.showsOnlyDifferences = view.showsOnlyDifferences
        return next
    }

    mutating func draw(
        _ view: DifferenceView, _ session: Session, on grid: inout Grid, _ now: Moment
    ) -> Position? {
        var view = view
        overlay = nil
        let answers = answers(session)
        guard let left = answers.first(where: { $0.pane == view.reference }),
            let right = answers.first(where: { $0.pane == view.other })
        else { return nil }
        let difference = shelf.difference(
            (left.node, left.reply), (right.node, right.reply), at: now)
        let summary = difference.summary
        let names = [view.reference, view.other].map { pane in
            session.participant(pane).map { name(of: $0, session) } ?? ""
        }
        let title =
            "\(names[0]) \(symbols.versus) \(names[1])\(symbols.separator)"
            + phrases.similar(Int((summary.similarity * 100).rounded()))
        let rect = drawFrame(
            title, columns: grid.size.columns, rows: max(3, grid.size.rows - 1), on: &grid)
        drawSigns(beside: title, above: rect, on: &grid)
        view.fit(
            difference, shelf.answer(left.node, left.reply, at: now),
            shelf.answer(right.node, right.reply, at: now), columns: rect.columns, rows: rect.rows,
            ambiguous: ambiguous)
        view.draw(
            in: rect, on: &grid,
            look: { [theme] in theme.settled(theme[$0], on: .picker) },
            omitted: { [phrases, symbols] in "\(symbols.ellipsis) \(phrases.sameRows($0))" })
        overlay = .difference(view)
        return nil
    }

    /// What the signs between the two mean, at the end of the title's row if there is room.
    private func drawSigns(beside title: String, above rect: Rect, on grid: inout Grid) {
        let signs = language.footerPhrases.differenceSigns
        guard columns(of: title) + columns(of: signs) + 2 <= rect.columns else { return }
        _ = grid.write(
            signs, row: rect.row - 1, endingAt: rect.endColumn, columns: rect.columns,
            style: overlayStyle(.dim), ambiguous: ambiguous)
    }
}
