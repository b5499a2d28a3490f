import Comparison
import Terminal
import UnicodeText

/// How a person has resized panes, whatever their order.
struct PaneSizes: Equatable {
    private var widths: [ParticipantID: Int] = [:]
    private var heights: [ParticipantID: Int] = [:]

    var isEven: Bool { widths.isEmpty && heights.isEmpty }

    /// By the panes' present places.
    func shares(of panes: [ParticipantID]) -> PaneShares {
        var shares = PaneShares()
        guard !isEven else { return shares }
        for (index, pane) in panes.enumerated() {
            shares.widths[index] = widths[pane]
            shares.heights[index] = heights[pane]
        }
        return shares
    }

    mutating func take(_ shares: PaneShares, of panes: [ParticipantID]) {
        for (index, pane) in panes.enumerated() {
            widths[pane] = shares.widths[index]
            heights[pane] = shares.heights[index]
        }
    }
}

/// Sizes, pages and places of panes.
extension Interface {
    private static let columnsAtOnce = 4
    private static let rowsAtOnce = 2

    /// Where the panes are in an area of the screen.
    func paneLayout(_ session: Session, in area: Rect) -> PaneLayout {
        let panes = session.participants.map(\.id)
        let meant = target(in: session)
        return PaneLayout(
            count: panes.count, focus: panes.firstIndex { $0 == meant } ?? 0, in: area,
            style: isZoomed ? .tabs : layoutStyle, shares: paneSizes.shares(of: panes))
    }

    /// Where they are on the present screen.
    func paneLayout(_ session: Session) -> PaneLayout {
        let frame = ScreenFrame(size: size, composerRows: composerLayout().lines.count)
        return paneLayout(session, in: frame.panes)
    }

    /// Why a command that changes the arrangement can't run now; nil if it can.
    func layoutObstacle(to command: Command, _ session: Session) -> Obstacle? {
        guard let target = target(in: session) else { return .noPane }
        let panes = session.participants
        switch command {
        case .movePaneLeft: return panes.first?.id == target ? .atTheEdge : nil
        case .movePaneRight: return panes.last?.id == target ? .atTheEdge : nil
        case .nextPage, .previousPage:
            return paneLayout(session).pageCount > 1 ? nil : .onePage
        case .growPane, .shrinkPane: return paneLayout(session).panes.count > 1 ? nil : .onePane
        case .linkScrolling: return panes.count > 1 ? nil : .onePane
        case .evenPanes: return paneSizes.isEven ? .evenAlready : nil
        default: return nil
        }
    }

    /// Commands that change how panes stand to each other; false if this one does something else.
    mutating func runOnLayout(_ command: Command, _ session: Session, _ now: Moment) -> Bool {
        switch command {
        case .layout: nextLayout(now)
        case .growPane: resize(by: 1, session, now)
        case .shrinkPane: resize(by: -1, session, now)
        case .evenPanes: evenPanes(now)
        case .nextPage: turnPage(by: 1, session)
        case .previousPage: turnPage(by: -1, session)
        case .linkScrolling: linkScrolling(session, now)
        case .lineUps: openLineUps(session)
        case .clearDraft: clearDraft(now)
        default: return false
        }
        return true
    }

    /// Makes the focused pane larger, or smaller: wider in its line, and its line higher.
    private mutating func resize(by direction: Int, _ session: Session, _ now: Moment) {
        let panes = session.participants.map(\.id)
        guard let index = panes.firstIndex(where: { $0 == target(in: session) }) else { return }
        let shares = paneLayout(session).growing(
            index, columns: direction * Self.columnsAtOnce, rows: direction * Self.rowsAtOnce,
            paneSizes.shares(of: panes))
        guard let shares else { return notify(phrases.obstacle(.noRoom), at: now) }
        paneSizes.take(shares, of: panes)
    }

    private mutating func evenPanes(_ now: Moment) {
        paneSizes = PaneSizes()
        notify(layoutPhrases.even, at: now)
    }

    /// The same place on the next page, or the one before; beyond the last comes the first.
    private mutating func turnPage(by direction: Int, _ session: Session) {
        let layout = paneLayout(session)
        let panes = session.participants.map(\.id)
        guard layout.pageCount > 1, let now = panes.firstIndex(where: { $0 == target(in: session) })
        else { return }
        let page = (layout.page + direction + layout.pageCount) % layout.pageCount
        let next = min(page * layout.pageSize + now % layout.pageSize, panes.count - 1)
        if focus == .composer { currentPane = panes[next] } else { setFocus(.pane(panes[next])) }
    }

    private mutating func nextLayout(_ now: Moment) {
        let all = PaneLayout.Style.allCases
        let index = all.firstIndex(of: layoutStyle) ?? 0
        layoutStyle = all[(index + 1) % all.count]
        isZoomed = false
        notify(layoutPhrases.layout(layoutPhrases.style(layoutStyle)), at: now)
    }

    /// Says which page of how many is on the screen, and returns what is left of the row.
    func drawPage(_ layout: PaneLayout, in rect: Rect, on grid: inout Grid) -> Rect {
        grid.fill(rect, style: theme[.title])
        guard layout.pageCount > 1 else { return rect }
        var style = theme[.title]
        style.foreground = theme[.accent].foreground
        let taken = grid.write(
            " \(layoutPhrases.page(layout.page + 1, layout.pageCount)) ", row: rect.row,
            endingAt: rect.endColumn, columns: rect.columns / 2, style: style,
            ambiguous: ambiguous)
        return rect.inset(right: taken)
    }

    /// Takes the mouse where a border is being moved; false if none is.
    mutating func takeOnBorder(_ mouse: Mouse, _ session: Session) -> Bool {
        switch mouse.action {
        case .press where mouse.button == 0:
            movedBorder = paneLayout(session).border(at: mouse.position)
            // A title is clicked to focus its pane, too.
            if case .right? = movedBorder { return true }
            return false
        case .drag where mouse.button == 0:
            guard let movedBorder else { return false }
            let panes = session.participants.map(\.id)
            let shares = paneSizes.shares(of: panes)
            if let moved = paneLayout(session).moving(movedBorder, to: mouse.position, shares) {
                paneSizes.take(moved, of: panes)
            }
            return true
        case .release:
            guard let border = movedBorder else { return false }
            movedBorder = nil
            // A title that was only clicked leaves its selection to end as it began.
            guard case .right = border else { return false }
            return true
        default: return false
        }
    }
}
