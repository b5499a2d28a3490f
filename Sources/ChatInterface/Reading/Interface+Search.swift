import Comparison
import Terminal

/// What is being searched for.
struct Search: Equatable {
    var pattern: TextPattern
    /// Whether a search that reaches a pane's end goes on in the next.
    var isEverywhere: Bool
    /// Where it is: the pane, and the match within it.
    var pane: ParticipantID
    var spot: ThreadView.Spot?
    var range: Range<Int>?
}

/// The line in which the search is typed.
struct SearchField: Equatable {
    var field = LineField()
    var isEverywhere = false
    /// Where the search began, to be gone back to.
    var origin: ThreadView.Spot?
}

extension Interface {
    mutating func openSearch(_ pane: ParticipantID, _ session: Session) {
        let origin = using(pane, session) { view in
            view.path.isEmpty ? nil : view.spot(at: view.top())
        }
        var field = SearchField(isEverywhere: search?.isEverywhere ?? false, origin: origin ?? nil)
        if let search { field.field.replace(with: search.pattern.text) }
        setFocus(.pane(pane))
        overlay = .search(field)
    }

    mutating func take(
        _ key: Key, in search: SearchField, _ session: Session, _ now: Moment
    ) -> [Request] {
        var state = search
        switch (key.code, key.modifiers) {
        case (.escape, _), (.character("g"), .control), (.character("c"), .control):
            overlay = nil
            self.search = nil
            return []
        case (.enter, _):
            overlay = nil
            if self.search == nil || self.search?.spot == nil { go(to: 1, session, now) }
            return []
        case (.down, []), (.character("n"), .control): go(to: 1, session, now)
        case (.up, []), (.character("p"), .control): go(to: -1, session, now)
        case (.tab, _):
            state.isEverywhere.toggle()
            self.search?.isEverywhere = state.isEverywhere
        default:
            guard state.field.take(key) else { return [] }
            find(state, session)
        }
        overlay = .search(state)
        return []
    }

    /// The first match from where the search began, as the text is typed.
    mutating func find(_ state: SearchField, _ session: Session) {
        guard let pane = target(in: session), let pattern = TextPattern(state.field.text) else {
            search = nil
            return
        }
        var next = Search(pattern: pattern, isEverywhere: state.isEverywhere, pane: pane)
        let match = using(pane, session) { view in
            var origin = state.origin
            // One that begins at the origin itself counts.
            origin?.byte -= 1
            return view.match(of: pattern, after: origin) ?? view.match(of: pattern, after: nil)
        }
        if let match = match ?? nil {
            next.spot = match.spot
            next.range = match.range
            _ = using(pane, session) { $0.reveal(match.spot) }
        }
        search = next
    }

    /// Goes to the next match, or the one before: in this pane, then in the next that has one.
    mutating func go(to direction: Int, _ session: Session, _ now: Moment) {
        guard var state = search else { return notify(phrases.obstacle(.nothingSought), at: now) }
        let panes = session.participants.map(\.id)
        let current = target(in: session) ?? state.pane
        let origin = state.pane == current ? state.spot : nil
        guard let place = panes.firstIndex(of: current) else { return }
        // Its own pane comes last once more, from the other end.
        let order = state.isEverywhere ? Array(1...panes.count) : [panes.count]
        for step in [0] + order {
            let pane = panes[(place + direction * step + panes.count * 2) % panes.count]
            let match = using(pane, session) {
                $0.match(
                    of: state.pattern, after: step == 0 ? origin : nil, backwards: direction < 0)
            }
            guard let match = match ?? nil else { continue }
            state.pane = pane
            state.spot = match.spot
            state.range = match.range
            search = state
            setFocus(.pane(pane))
            _ = using(pane, session) { $0.reveal(match.spot) }
            return
        }
        notify(phrases.notFound(state.pattern.text), at: now)
    }

    /// `3/17`: which match it is of how many in its pane; "" if there is no search.
    mutating func searchCount(_ session: Session) -> String {
        guard let search else { return "" }
        let count = using(search.pane, session) {
            $0.count(of: search.pattern, upTo: search.spot)
        }
        guard let count, count.all > 0 else { return "0" }
        return "\(search.spot == nil ? 0 : count.before)/\(count.all)"
    }

    /// Draws the line in which the search is typed; returns the caret.
    mutating func draw(
        _ state: SearchField, _ session: Session, on grid: inout Grid
    ) -> Position? {
        let frame = ScreenFrame(size: size, composerRows: composerLayout().lines.count)
        let rect = frame.composer
        grid.fill(rect, style: theme[.composer])
        let scope = state.isEverywhere ? phrases.inAllPanes : phrases.inThisPane
        let info = " \(searchCount(session)) \(symbols.separator)\(scope) "
        let taken = grid.write(
            info, row: rect.row, endingAt: rect.endColumn, columns: rect.columns / 2,
            style: theme[.dim], ambiguous: ambiguous)
        let mark = "/ "
        grid.write(
            mark + state.field.text, row: rect.row, column: rect.column,
            columns: rect.columns - taken, style: theme[.composer], ambiguous: ambiguous)
        let caret = state.field.columnsBeforeCaret(ambiguous: ambiguous) + 2
        return Position(
            row: rect.row, column: rect.column + min(caret, max(0, rect.columns - taken - 1)))
    }
}
