import Comparison
import Terminal
import UnicodeText

/// The race: a waterfall a pane, growing while answers come.
extension Interface {
    /// How fast the models have been before has been read from the store.
    package mutating func offer(latencies: [Latency]) {
        guard case .race(var view) = overlay else { return }
        view.history = Dictionary(latencies.map { ($0.model, $0) }) { first, _ in first }
        overlay = .race(view)
    }

    mutating func openRace(_ session: Session) -> [Request] {
        overlay = .race(RaceView())
        return [.readLatencies(session.participants.map(\.model))]
    }

    mutating func take(_ key: Key, in view: RaceView) -> [Request] {
        var view = view
        overlay = nil
        switch key.code {
        case .escape, .enter, .character("q"), .character("R"): return []
        default: _ = view.take(key)
        }
        overlay = .race(view)
        return []
    }

    mutating func draw(
        _ view: RaceView, _ session: Session, on grid: inout Grid, _ now: Moment
    ) -> Position? {
        var view = view
        overlay = nil
        let rect = drawFrame(
            language.reports.race, columns: grid.size.columns, rows: max(3, grid.size.rows - 1),
            on: &grid)
        let lanes = lanes(session, view, columns: rect.columns, now)
        let legend = legendRows(columns: rect.columns)
        let area = rect.inset(bottom: legend.count)
        view.fit(lines: lanes.count, rows: area.rows)
        for row in 0..<area.rows where view.top + row < lanes.count {
            draw(lanes[view.top + row], row: area.row + row, in: area, on: &grid)
        }
        for (row, phases) in legend.enumerated() {
            drawLegend(phases, row: area.endRow + row, column: rect.column, on: &grid)
        }
        overlay = .race(view)
        return nil
    }

    private enum Lane {
        case name(String, state: (text: String, role: Role), figures: String)
        case bar(RaceBar)
        case history(String)
        case blank
    }

    private func lanes(
        _ session: Session, _ view: RaceView, columns: Int, _ now: Moment
    ) -> [Lane] {
        let entries = session.participants.compactMap { participant in
            session.reply(of: participant.id).map { (participant, $0, Waterfall($0, now: now)) }
        }
        let scale = entries.map(\.2.total).max() ?? 1
        return entries.flatMap { participant, reply, waterfall -> [Lane] in
            let state = raceState(of: reply, at: now)
            let head = Lane.name(
                name(of: participant, session), state: state,
                figures: raceFigures(reply, waterfall, now).joined(separator: symbols.separator))
            let bar = Lane.bar(RaceBar(waterfall, scale: scale, columns: columns))
            let before = view.history.map { wrapped(history($0[participant.model]), columns) }
            return [head, bar] + (before ?? []).map(Lane.history) + [.blank]
        }
    }

    private func wrapped(_ text: String, _ columns: Int) -> [String] {
        var wrapped = WrappedText(columns: columns, ambiguous: ambiguous)
        wrapped.append(text)
        return wrapped.strings
    }

    /// "Slow" and "stuck" look different: what is silent for long says so, and since when.
    private func raceState(of reply: Reply, at now: Moment) -> (text: String, role: Role) {
        if reply.isStreaming, let silence = reply.timings.silence(at: now),
            silence.count >= 5000
        {
            return (
                "\(symbols.caution) \(language.reports.stuck(silence.count / 1000))", .warning
            )
        }
        let (sign, role) = sign(of: reply, at: now)
        guard let end = reply.end else { return (sign, role) }
        return ("\(sign) \(phrases.status(end.status))", role)
    }

    private func raceFigures(_ reply: Reply, _ waterfall: Waterfall, _ now: Moment) -> [String] {
        let tokens = reply.tokens
        return [
            seconds(waterfall.total),
            reply.timings.firstText.map { "\(phrases.firstToken) \(seconds($0))" },
            reply.tokensPerSecond(at: now).map { "\(Int($0.rounded())) \(phrases.perSecond)" },
            tokens.count > 0
                ? "\(tokens.isExact ? "" : "~")\(Int(tokens.count.rounded())) \(phrases.tokens)"
                : nil,
            money(reply),
        ].compactMap { $0 }
    }

    private func history(_ latency: Latency?) -> String {
        guard let latency, let duration = latency.duration else {
            return language.reports.noHistory
        }
        var parts: [String] = []
        if let first = latency.firstText {
            parts.append("\(phrases.firstToken) \(seconds(first.p50)) / \(seconds(first.p95))")
        }
        parts.append("\(language.reports.time) \(seconds(duration.p50)) / \(seconds(duration.p95))")
        return "\(language.reports.history(duration.count)): "
            + parts.joined(separator: symbols.separator)
    }

    private func draw(_ lane: Lane, row: Int, in rect: Rect, on grid: inout Grid) {
        switch lane {
        case .name(let name, let state, let figures):
            var column = rect.column
            for (text, role) in [(name, Role.model), (state.text, state.role), (figures, .dim)] {
                column +=
                    grid.write(
                        truncate(
                            text, toColumns: max(0, rect.endColumn - column), ambiguous: ambiguous),
                        row: row, column: column, columns: max(0, rect.endColumn - column),
                        style: overlayStyle(role), ambiguous: ambiguous) + 2
            }
        case .bar(let bar):
            for piece in bar.pieces { draw(piece, row: row, in: rect, on: &grid) }
        case .history(let text):
            grid.write(
                truncate(text, toColumns: rect.columns, ambiguous: ambiguous), row: row,
                column: rect.column, columns: rect.columns, style: overlayStyle(.dim),
                ambiguous: ambiguous)
        case .blank: break
        }
    }

    private func draw(_ piece: RaceBar.Piece, row: Int, in rect: Rect, on grid: inout Grid) {
        let (character, role) = look(of: piece.phase)
        for column in piece.columns {
            grid.put(
                Glyph(character), width: 1, row: row, column: rect.column + column,
                style: overlayStyle(role))
        }
    }

    private func look(of phase: Waterfall.Phase) -> (Character, Role) {
        switch phase {
        case .retrying: (symbols.bars.retrying, .bad)
        case .connecting: (symbols.bars.connecting, .dim)
        case .queue: (symbols.bars.queue, .dim)
        case .thinking: (symbols.bars.thinking, .reasoning)
        case .answer: (symbols.bars.answer, .good)
        case .stalled: (symbols.bars.stalled, .warning)
        }
    }

    private func legendLabel(_ phase: Waterfall.Phase) -> String {
        " \(language.reports.phase(phase))  "
    }

    /// The phases, as many in a row as there is room for.
    private func legendRows(columns room: Int) -> [[Waterfall.Phase]] {
        var rows: [[Waterfall.Phase]] = [[]]
        var taken = 0
        for phase in Waterfall.Phase.allCases {
            let width = 1 + columns(of: legendLabel(phase))
            if taken + width > room, taken > 0 {
                rows.append([])
                taken = 0
            }
            rows[rows.count - 1].append(phase)
            taken += width
        }
        return rows
    }

    private func drawLegend(
        _ phases: [Waterfall.Phase], row: Int, column: Int, on grid: inout Grid
    ) {
        var column = column
        for phase in phases {
            let (character, role) = look(of: phase)
            for (text, role) in [(String(character), role), (legendLabel(phase), Role.dim)] {
                column += grid.write(
                    text, row: row, column: column, columns: max(0, grid.size.columns - column),
                    style: overlayStyle(role), ambiguous: ambiguous)
            }
        }
    }

    /// A role's look on the ground of what lies over the panes.
    func overlayStyle(_ role: Role) -> Style { theme.settled(theme[role], on: .picker) }
}
