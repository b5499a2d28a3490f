import Comparison
import Terminal
import UnicodeText

extension Interface {
    /// Draws the session and returns where the hardware cursor belongs: at the caret, whatever is
    /// open, so that an input method shows its candidates there.
    package mutating func draw(
        _ session: Session, on grid: inout Grid, at now: Moment
    ) -> Position? {
        follow(session)
        let session = veiled(session)
        size = grid.size
        grid.clear(style: theme[.text])
        guard size.columns >= 8, size.rows >= 2 else {
            put(phrases.tooSmall, in: grid.bounds, on: &grid)
            return nil
        }
        noteSeen(session)
        rememberPartner()
        let frame = ScreenFrame(size: size, composerRows: composerLayout().lines.count)
        drawPanes(session, in: frame.panes, on: &grid, now)
        if let rule = frame.rule { drawRule(session, in: rule, on: &grid) }
        var cursor = drawComposer(in: frame.composer, on: &grid)
        if let footer = frame.footer, !drawOverlayKeys(in: footer, on: &grid),
            !drawAttachments(in: footer, on: &grid)
        {
            drawFooter(in: footer, on: &grid)
        }
        refreshReport(session, at: now)
        if let overlay { cursor = draw(overlay, session, on: &grid, now) }
        return cursor
    }

    /// How the composer's text is broken on the present screen: a column is left for the caret
    /// behind a full line.
    func composerLayout() -> EditLayout { composerLayout(columns: size.columns) }

    func composerLayout(columns: Int) -> EditLayout {
        EditLayout(
            text: composer.text, columns: max(1, columns - ScreenFrame.composerMargin - 1),
            ambiguous: ambiguous)
    }

    /// Scrolls the pane that is meant, and with it those that are linked.
    mutating func scroll(_ command: Command, _ session: Session) {
        guard let id = target(in: session) else { return }
        scroll(id, session) { view in
            let page = max(1, view.area.rows - 1)
            switch command {
            case .lineUp: view.scroll(by: -1)
            case .lineDown: view.scroll(by: 1)
            case .halfPageUp: view.scroll(by: -max(1, page / 2))
            case .halfPageDown: view.scroll(by: max(1, page / 2))
            case .pageUp: view.scroll(by: -page)
            case .pageDown: view.scroll(by: page)
            case .toStart: view.scrollToStart()
            default: view.scrollToEnd()
            }
        }
    }

    /// Moves a pane's view, and with it those that are linked.
    mutating func scroll(
        _ pane: ParticipantID, _ session: Session, _ move: (inout ThreadView) -> Void
    ) {
        using(pane, session, move)
        lead(pane)
    }

    /// Writes one row of text at the beginning of a rectangle.
    func put(_ text: String, in rect: Rect, role: Role = .text, on grid: inout Grid) {
        grid.write(
            truncate(text, toColumns: rect.columns, ambiguous: ambiguous), row: rect.row,
            column: rect.column, columns: rect.columns, style: theme[role], ambiguous: ambiguous)
    }

    private mutating func drawPanes(
        _ session: Session, in area: Rect, on grid: inout Grid, _ now: Moment
    ) {
        let participants = session.participants
        guard !participants.isEmpty else {
            let text = isLookingForModels ? phrases.lookingForModels : phrases.noPanes
            return put(text, in: area, role: .dim, on: &grid)
        }
        let meant = target(in: session)
        let layout = paneLayout(session, in: area)
        findLeadingPlace(session, at: now)
        paneBodies = [:]
        for rect in layout.separators { drawSeparator(rect, on: &grid) }
        if let tabs = layout.tabs {
            drawTabs(session, meant, in: drawPage(layout, in: tabs, on: &grid), on: &grid, now)
        }
        for pane in layout.panes {
            drawPane(session, pane, of: participants[pane.index], on: &grid, now)
        }
    }

    private func drawSeparator(_ rect: Rect, on grid: inout Grid) {
        let bar = Glyph(symbols.vertical)
        for row in rect.row..<rect.endRow {
            grid.put(bar, width: 1, row: row, column: rect.column, style: theme[.border])
        }
    }

    private func drawTabs(
        _ session: Session, _ meant: ParticipantID?, in rect: Rect, on grid: inout Grid,
        _ now: Moment
    ) {
        grid.fill(rect, style: theme[.title])
        // Tabs left of the meant one are given up when it would not be on the screen.
        let names = session.participants.enumerated().map { index, participant in
            let mark = session.reply(of: participant.id).map { sign(of: $0, at: now).text } ?? " "
            return " \(index + 1)\(mark)\(participant.model.model) "
        }
        let widths = names.map { DisplayWidth.columns(of: $0, ambiguous: ambiguous) }
        let current = session.participants.firstIndex { $0.id == meant } ?? 0
        var first = 0
        while first < current, widths[first...current].reduce(0, +) > rect.columns { first += 1 }
        var column = rect.column
        for index in names.indices.dropFirst(first) where column < rect.endColumn {
            let role: Role = index == current ? .model : .title
            column += grid.write(
                names[index], row: rect.row, column: column, columns: rect.endColumn - column,
                style: theme[role], ambiguous: ambiguous)
        }
    }
}

/// The parts of the screen, from top to bottom.
struct ScreenFrame: Equatable {
    /// The caret mark and the blank after it.
    static let composerMargin = 2

    var panes: Rect
    /// The line above the composer: whom the prompt goes to, and notices.
    var rule: Rect?
    var composer: Rect
    var footer: Rect?

    init(size: Size, composerRows: Int) {
        let height = min(composerRows, max(1, min(8, size.rows / 3)))
        let hasFooter = size.rows >= 5
        let hasRule = size.rows >= 4
        func row(_ row: Int, _ rows: Int) -> Rect {
            Rect(row: row, column: 0, rows: rows, columns: size.columns)
        }
        var end = size.rows
        if hasFooter {
            end -= 1
            footer = row(end, 1)
        }
        composer = row(end - height, height)
        end -= height
        if hasRule {
            end -= 1
            rule = row(end, 1)
        }
        panes = row(0, end)
    }
}
