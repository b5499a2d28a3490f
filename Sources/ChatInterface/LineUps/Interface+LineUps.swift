import Comparison
import Terminal
import UnicodeText

/// Line-ups in the box: recalled, saved under a name, deleted.
extension Interface {
    /// What the box calls the choice to save; no line-up has an empty name.
    private static let saving = ""

    mutating func openLineUps(_ session: Session, selecting name: String? = nil) {
        overlay = .box(
            .lineUps,
            FuzzyBox(title: layoutPhrases.lineUps, items: lineUpItems(session), selecting: name))
    }

    private func lineUpItems(_ session: Session) -> [FuzzyBox.Item] {
        let items = lineUps.map { lineUp in
            let models = lineUp.seats.map(\.model.model).joined(separator: ", ")
            let place =
                lineUp.isConfigured ? symbols.separator + layoutPhrases.fromConfiguration : ""
            return FuzzyBox.Item(
                id: lineUp.name, label: lineUp.name,
                detail: "\(lineUp.seats.count)\(symbols.separator)\(models)\(place)",
                keywords: lineUp.seats.map(\.model.description))
        }
        let isEmpty = session.participants.isEmpty
        let save = FuzzyBox.Item(
            id: Self.saving, label: layoutPhrases.saveLineUp,
            detail: isEmpty
                ? phrases.obstacle(.noPane) : layoutPhrases.panes(session.participants.count),
            obstacle: isEmpty ? phrases.obstacle(.noPane) : nil)
        return items + [save]
    }

    /// Recalls the line-up that was chosen, or asks for the name of a new one.
    mutating func chooseLineUp(_ name: String, _ session: Session, _ now: Moment) -> [Request] {
        if name == Self.saving {
            overlay = .naming(LineField())
            return []
        }
        guard let lineUp = lineUps.first(where: { $0.name == name }) else { return [] }
        guard lineUp.seats.count <= Session.mostParticipants else {
            notify(
                layoutPhrases.tooMany(lineUp.seats.count, Session.mostParticipants),
                isTrouble: true, at: now)
            return []
        }
        undos.append(.lineUp)
        notify(layoutPhrases.lineUpRecalled(name, undoKey), at: now)
        return [.session(.lineUp(lineUp.seats, at: now))]
    }

    mutating func take(
        _ key: Key, naming field: LineField, _ session: Session, _ now: Moment
    ) -> [Request] {
        var field = field
        overlay = nil
        if key.code == .escape || key == Key(.character("g"), .control)
            || key == Key(.character("c"), .control)
        {
            return []
        }
        if key.code == .enter { return saveLineUp(field, session, now) }
        _ = field.take(key)
        overlay = .naming(field)
        return []
    }

    private mutating func saveLineUp(
        _ field: LineField, _ session: Session, _ now: Moment
    ) -> [Request] {
        let name = LineUpName.cleaned(field.text)
        let trouble =
            name.isEmpty
            ? layoutPhrases.needsName
            : lineUps.contains { $0.name == name && $0.isConfigured }
                ? layoutPhrases.isConfigured(name) : nil
        if let trouble {
            overlay = .naming(field)
            notify(trouble, isTrouble: true, at: now)
            return []
        }
        let seats = session.participants.map(\.seat)
        if let old = lineUps.first(where: { $0.name == name }) { undos.append(.savedLineUp(old)) }
        keep(LineUp(name: name, seats: seats))
        notify(layoutPhrases.lineUpSaved(name), at: now)
        return [.saveLineUp(name: name, seats)]
    }

    /// Puts a line-up where it belongs by its name, in place of any of that name.
    mutating func keep(_ lineUp: LineUp) {
        lineUps.removeAll { $0.name == lineUp.name }
        let place = lineUps.firstIndex {
            !$0.isConfigured && $0.name > lineUp.name
        }
        lineUps.insert(lineUp, at: place ?? lineUps.count)
    }

    mutating func deleteLineUp(_ name: String, _ now: Moment) -> [Request] {
        guard let index = lineUps.firstIndex(where: { $0.name == name }) else { return [] }
        guard !lineUps[index].isConfigured else {
            notify(layoutPhrases.isConfigured(name), isTrouble: true, at: now)
            return []
        }
        undos.append(.savedLineUp(lineUps.remove(at: index)))
        notify(layoutPhrases.deleted(name, undoKey), at: now)
        return [.deleteLineUp(name: name)]
    }

    /// Says that the line-ups could not be written, and shows what is kept in truth.
    package mutating func notifyLineUpTrouble(
        _ reason: String, kept: [LineUp], at now: Moment
    ) {
        lineUps = kept
        notify(layoutPhrases.lineUpNotSaved(reason), isTrouble: true, at: now)
    }

    /// The line in which the name is typed.
    func draw(naming field: LineField, on grid: inout Grid) -> Position? {
        let rect = drawFrame(layoutPhrases.nameOfLineUp, columns: 60, rows: 3, on: &grid)
        let mark = "\(symbols.caretMark) "
        grid.write(
            mark + field.text, row: rect.row, column: rect.column, columns: rect.columns,
            style: theme[.picker], ambiguous: ambiguous)
        let caret =
            DisplayWidth.columns(of: mark, ambiguous: ambiguous)
            + field.columnsBeforeCaret(ambiguous: ambiguous)
        return Position(row: rect.row, column: min(rect.column + caret, rect.endColumn - 1))
    }
}

/// What a line-up can be called.
package enum LineUpName {
    private static let longest = 60

    /// The name on one line, without blanks at the ends, cut where it is too long.
    package static func cleaned(_ text: String) -> String {
        let words = TextSanitizer.clean(text).split(whereSeparator: \.isWhitespace)
        return String(words.joined(separator: " ").prefix(longest))
    }
}
