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
            // The count of the matches, say.
            if notice?.role == .accent { notice = nil }
            return []
        case (.enter, _):
            overlay = nil
            guard let found = self.search, found.spot != nil else {
                go(to: 1, session, now)
                return []
            }
            setFocus(.pane(found.pane))
            return []
        case (.down, []), (.character("n"), .control): go(to: 1, session, now)
        case (.up, []), (.character("p"), .control): go(to: -1, session, now)
        case (.tab, _):
            state.isEverywhere.toggle()
            self.search?.isEverywhere = state.isEverywhere
            if self.search?.spot == nil { find(state, session) }
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
        } else if state.isEverywhere {
            findElsewhere(&next, session)
        }
        search = next
    }

    /// The first match in the panes behind that of a search, and then before it.
    private mutating func findElsewhere(_ search: inout Search, _ session: Session) {
        let panes = session.participants.map(\.id)
        guard let place = panes.firstIndex(of: search.pane) else { return }
        for pane in panes[(place + 1)...] + panes[..<place] {
            let match = using(pane, session) { $0.match(of: search.pattern, after: nil) }
            guard let match = match ?? nil else { continue }
            search.pane = pane
            search.spot = match.spot
            search.range = match.range
            _ = using(pane, session) { $0.reveal(match.spot) }
            return
        }
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
            notify("\(state.pattern.text)  \(searchCount(session))", at: now)
            return
        }
        notify(phrases.notFound(state.pattern.text), at: now)
    }

    /// `3/17`: which match it is of how many where is searched; "" if there is no search.
    mutating func searchCount(_ session: Session) -> String {
        guard let search else { return "" }
        var (all, before) = (0, 0)
        var isBefore = true
        for pane in search.isEverywhere ? session.participants.map(\.id) : [search.pane] {
            let isHere = pane == search.pane
            let count = using(pane, session) {
                $0.count(of: search.pattern, upTo: isHere ? search.spot : nil)
            }
            guard let count else { continue }
            all += count.all
            if isBefore { before += isHere ? count.before : count.all }
            if isHere { isBefore = false }
        }
        guard all > 0 else { return "0" }
        return "\(search.spot == nil ? 0 : before)/\(all)"
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
        let room = max(1, rect.columns - taken - mark.count)
        let shown = state.field.window(columns: room, ambiguous: ambiguous)
        grid.write(
            mark + shown.text, row: rect.row, column: rect.column,
            columns: rect.columns - taken, style: theme[.composer], ambiguous: ambiguous)
        return Position(row: rect.row, column: rect.column + mark.count + shown.caret)
    }
}
