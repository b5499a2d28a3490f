import Comparison
import Markdown
import Terminal
import UnicodeText

/// One participant's pane: a header, its thread, and a line of figures.
extension Interface {
    mutating func drawPane(
        _ session: Session, _ pane: PaneLayout.Pane, of participant: Participant,
        on grid: inout Grid, _ now: Moment
    ) {
        let rect = pane.rect
        guard rect.rows >= 1, rect.columns >= 4 else { return }
        let reply = session.reply(of: participant.id)
        let header = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
        let hasFigures = rect.rows >= 4
        let body = rect.inset(top: 1, left: 1, bottom: hasFigures ? 1 : 0, right: 1)
        var view = views.removeValue(forKey: participant.id) ?? ThreadView()
        paneBodies[participant.id] = body
        view.isVeiled = hidesNames
        noteNamed(participant, reply)
        view.look(
            at: session, head: participant.head,
            in: Size(columns: body.columns, rows: body.rows), ambiguous: ambiguous,
            notices: { [self] in notice(for: $0, at: now) })
        followLeader(&view, of: participant.id, session, at: now)
        drawHeader(pane.index, participant, session, reply, in: header, on: &grid, now)
        let compared = difference(of: participant.id, session, at: now)
        drawThread(&view, of: participant.id, compared, in: body, on: &grid, now)
        drawWelcome(pane.index, session, in: body, on: &grid)
        drawLinkMark(of: participant.id, in: body, on: &grid)
        let below = view.rowsBelow(limit: 9_999)
        view.lookAway()
        views[participant.id] = view
        if hasFigures {
            let row = Rect(
                row: rect.endRow - 1, column: rect.column, rows: 1, columns: rect.columns)
            let similarity = compared.map { $0.difference.summary.similarity }
            drawFigures(
                reply, participant, session, below: below,
                similarity: similarity.map { Int(($0 * 100).rounded()) }, in: row, on: &grid, now)
        }
    }

    private func drawHeader(
        _ index: Int, _ participant: Participant, _ session: Session, _ reply: Reply?,
        in rect: Rect, on grid: inout Grid, _ now: Moment
    ) {
        let isFocused = focus == .pane(participant.id)
        grid.fill(rect, style: theme[.title])
        var end = rect.endColumn
        if let (text, role) = headerState(participant, reply, now) {
            var style = theme[.title]
            style.foreground = theme[role].foreground
            end -= grid.write(
                " \(text) ", row: rect.row, endingAt: end, columns: rect.columns / 2,
                style: style, ambiguous: ambiguous)
        }
        let name =
            " \(index + 1) \(self.name(of: participant, session)) \(linkMark(of: participant.id))"
        grid.write(
            truncate(name, toColumns: end - rect.column, ambiguous: ambiguous), row: rect.row,
            column: rect.column, columns: end - rect.column,
            style: theme[isFocused ? .model : .title], ambiguous: ambiguous)
    }

    private func headerState(
        _ participant: Participant, _ reply: Reply?, _ now: Moment
    ) -> (String, Role)? {
        if let reply, hidesNames { return veiledState(of: reply, at: now) }
        if let reply {
            let (sign, role) = sign(of: reply, at: now)
            return ("\(sign) \(stateName(of: reply, at: now))", role)
        }
        return participant.isMuted ? (phrases.muted, .dim) : nil
    }

    /// One sign for the state of a reply, the same in headers and tabs.
    func sign(of reply: Reply, at now: Moment) -> (text: String, role: Role) {
        switch reply.phase {
        case .waiting, .thinking, .answering:
            let step = Int(now.nanoseconds / 100_000_000) % symbols.spinner.count
            return (
                String(symbols.spinner[step]),
                silence(of: reply, at: now) == nil ? .accent : .warning
            )
        case .retrying: return (String(symbols.caution), .warning)
        case .ended(let end):
            switch end.status {
            case .complete: return (String(symbols.done), .good)
            case .stopped: return (String(symbols.stopped), .dim)
            case .truncated, .empty: return (String(symbols.caution), .warning)
            case .filtered, .cutOff, .failed: return (String(symbols.failed), .bad)
            }
        }
    }

    private func stateName(of reply: Reply, at now: Moment) -> String {
        if let seconds = silence(of: reply, at: now) { return phrases.silent(seconds) }
        switch reply.phase {
        case .waiting:
            guard let sent = reply.timings.attemptStarted else { return phrases.waiting }
            return "\(phrases.waiting) \(seconds(now.milliseconds(since: sent)))"
        case .thinking: return phrases.thinking
        case .answering: return ""
        case .retrying(let plan): return phrases.kind(plan.failure.kind)
        case .ended(let end):
            if let failure = end.failure { return phrases.kind(failure.kind) }
            return end.status == .complete ? "" : phrases.status(end.status)
        }
    }

    /// Whole seconds since the last delta if that is worrying: "slow" looks different from "stuck".
    private func silence(of reply: Reply, at now: Moment) -> Int? {
        guard reply.isStreaming, let last = reply.timings.lastDelta else { return nil }
        let quiet = now.milliseconds(since: last)
        return quiet >= 5_000 ? quiet / 1_000 : nil
    }

    private func drawThread(
        _ view: inout ThreadView, of pane: ParticipantID,
        _ compared: (difference: Difference, side: Side)?, in rect: Rect, on grid: inout Grid,
        _ now: Moment
    ) {
        guard !rect.isEmpty else { return }
        var marks = ThreadMarks(search: search, selection: selection, of: pane, in: view)
        if let compared { marks.add(compared.difference.marks(compared.side), in: view.path.last) }
        let showsThinking = view.showsThinking
        let look = MarkdownLook(theme)
        view.forEachVisibleRow { row, node, layout, section, line in
            let place = Position(row: rect.row + row, column: rect.column)
            let style = style(of: section, node)
            if section == .prompt {
                grid.put(
                    Glyph(symbols.promptBar), width: 1, row: place.row, column: place.column - 1,
                    style: style)
            }
            if section == .thinkingSummary, let reply = node.reply {
                let text = thinkingSummary(reply, isOpen: showsThinking, now)
                put(
                    text,
                    in: Rect(row: place.row, column: place.column, rows: 1, columns: rect.columns),
                    role: .dim, on: &grid)
            } else if section == .text {
                drawAnswer(layout.answer, line: line, node, at: place, in: rect, look, on: &grid)
            } else if let text = layout.plain(section), text.lines.indices.contains(line) {
                grid.write(text, line: line, at: place, style: style)
                if section == .sources, tellsLinks {
                    grid.link(layout, sourcesLine: line, at: place)
                }
            }
            for (columns, role) in marks.columns(ofLine: line, in: section, of: node.id, layout) {
                mark(columns, role, row: place.row, in: rect, on: &grid)
            }
        }
    }

    /// Shows a stretch of a row in a role, over the look that it has.
    private func mark(
        _ columns: Range<Int>, _ role: Role, row: Int, in rect: Rect, on grid: inout Grid
    ) {
        let style = theme[role]
        let start = rect.column + columns.lowerBound
        let end = min(rect.column + columns.upperBound, rect.endColumn)
        grid.restyle(Rect(row: row, column: start, rows: 1, columns: end - start)) { look in
            if style.background != .standard { look.background = style.background }
            if style.foreground != .standard { look.foreground = style.foreground }
            look.attributes.formUnion(style.attributes)
            look.fallback = style.fallback
        }
    }

    /// One line of an answer. What the platform has withdrawn is struck out.
    private func drawAnswer(
        _ answer: MarkdownText, line: Int, _ node: Node, at place: Position, in rect: Rect,
        _ look: MarkdownLook, on grid: inout Grid
    ) {
        guard line < answer.lineCount else { return }
        if node.reply?.retraction != nil {
            let style = style(of: .text, node)
            grid.write(answer, line: line, at: place, symbols) { _ in style }
            return
        }
        if answer.isCode(line: line) {
            grid.fill(
                Rect(row: place.row, column: place.column, rows: 1, columns: rect.columns),
                style: look[MarkdownStyle(.code)])
        }
        grid.write(answer, line: line, at: place, symbols) { look[$0] }
        if tellsLinks { grid.link(answer, line: line, at: place) }
    }

    private func style(of section: NodeLayout.Section, _ node: Node) -> Style {
        switch section {
        case .prompt: return theme[.prompt]
        case .thinking, .thinkingSummary: return theme[.reasoning]
        case .sources: return theme[.dim]
        case .notice: return theme[node.reply.map(noticeRole) ?? .dim]
        case .text, .thinkingGap, .gap:
            guard node.reply?.retraction != nil else { return theme[.text] }
            var style = theme[.dim]
            style.attributes.insert(.strikethrough)
            return style
        }
    }

    private func noticeRole(of reply: Reply) -> Role {
        switch reply.end?.status {
        case .failed, .cutOff, .filtered: .bad
        case .stopped: .dim
        default: .warning
        }
    }

    private func thinkingSummary(_ reply: Reply, isOpen: Bool, _ now: Moment) -> String {
        let mark = isOpen ? symbols.unfolded : symbols.folded
        if reply.text.isEmpty, reply.isStreaming {
            return "\(mark) \(phrases.thinking)\(symbols.ellipsis) \(thinkingSoFar(reply, now))"
        }
        let first = reply.timings.firstToken ?? 0
        let end = reply.timings.firstText ?? reply.timings.duration ?? first
        let tokens = reply.usage?.reasoningTokens ?? reply.reasoning.utf8.count / 4
        return "\(mark) \(phrases.thought(language.decimal(max(0, end - first)), String(tokens)))"
    }
}

extension Interface {
    /// How long a model has been thinking, and about how much.
    private func thinkingSoFar(_ reply: Reply, _ now: Moment) -> String {
        let size = "~\(reply.reasoning.utf8.count / 4) \(phrases.tokens)"
        guard let start = reply.timings.attemptStarted, let first = reply.timings.firstToken else {
            return size
        }
        let time = max(0, now.milliseconds(since: start) - first) / 1000
        return "\(time) s\(symbols.separator)\(size)"
    }
}

extension Grid {
    /// Draws one wrapped line.
    mutating func write(
        _ text: WrappedText, line: Int, at place: Position, style: Style
    ) {
        var column = place.column
        text.forEachCluster(ofLine: line) { bytes, width in
            put(Glyph(utf8: bytes), width: width, row: place.row, column: column, style: style)
            column += width
        }
    }

    /// Draws one line of an answer.
    mutating func write(
        _ text: MarkdownText, line: Int, at place: Position, _ symbols: Symbols,
        look: (MarkdownStyle) -> Style
    ) {
        var column = place.column
        text.forEachCluster(ofLine: line) { bytes, width, style in
            put(
                symbols.drawn(Glyph(utf8: bytes), style.role), width: width, row: place.row,
                column: column, style: look(style))
            column += width
        }
    }
}

extension MarkdownText {
    /// Whether a line is one of a block of code.
    fileprivate func isCode(line: Int) -> Bool {
        guard let block = block(ofLine: line), case .code = blocks[block].kind else { return false }
        return true
    }
}
