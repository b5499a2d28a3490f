import Terminal
import UnicodeText

/// The help: the key table, searched by typing.
extension Interface {
    /// One row of the list: a heading has no key, a row that goes on with the one before a blank.
    typealias HelpLine = (key: String, text: String)

    mutating func take(_ key: Key, in view: HelpView) {
        var view = view
        overlay = nil
        let closes: [Key] = [
            Key(.escape), Key(.enter), Key(.function(1)), Key(.character("g"), .control),
            Key(.character("c"), .control),
        ]
        if closes.contains(key) { return }
        _ = view.take(key)
        overlay = .help(view)
    }

    mutating func draw(_ view: HelpView, on grid: inout Grid) -> Position? {
        var view = view
        let columns = min(grid.size.columns, 64) - 2
        let keys = columns < 50 ? 10 : 17
        let lines = folded(helpLines(matching: view.field.text), keys: keys, columns: columns)
        let rows = min(grid.size.rows - 1, max(5, lines.count + 3))
        let rect = drawFrame(
            "\(phrases.help)   \(layoutPhrases.helpSearch)", columns: 64, rows: rows, on: &grid)
        let caret = drawQuery(of: view, in: rect, on: &grid)
        let list = rect.inset(top: 1, bottom: rect.rows > 3 ? 1 : 0)
        view.fit(rows: list.rows, lines: lines.count)
        for (row, line) in lines.dropFirst(view.top).prefix(list.rows).enumerated() {
            draw(
                line, keys: keys,
                in: Rect(
                    row: list.row + row, column: list.column, rows: 1,
                    columns: list.columns), on: &grid)
        }
        if lines.isEmpty { drawNothingFound(in: list, on: &grid) }
        overlay = .help(view)
        return caret
    }

    private func drawQuery(of view: HelpView, in rect: Rect, on grid: inout Grid) -> Position {
        let mark = "\(symbols.caretMark) "
        grid.write(
            mark + view.field.text, row: rect.row, column: rect.column, columns: rect.columns,
            style: theme[.picker], ambiguous: ambiguous)
        let caret =
            columns(of: mark)
            + view.field.columnsBeforeCaret(ambiguous: ambiguous)
        return Position(row: rect.row, column: min(rect.column + caret, rect.endColumn - 1))
    }

    private func drawNothingFound(in list: Rect, on grid: inout Grid) {
        var style = theme[.picker]
        style.foreground = theme[.dim].foreground
        grid.write(
            phrases.nothingFound, row: list.row, column: list.column + 1, columns: list.columns,
            style: style, ambiguous: ambiguous)
    }

    /// Lays the table out for the room that there is: keys that are wider than their column have a
    /// row of their own, and long names go on below.
    private func folded(_ lines: [HelpLine], keys: Int, columns: Int) -> [HelpLine] {
        lines.flatMap { line -> [HelpLine] in
            guard !line.key.isEmpty else { return [line] }
            let isWide = self.columns(of: line.key) > keys
            var text = WrappedText(columns: columns - keys - 3, ambiguous: ambiguous)
            text.append(line.text)
            let rows = text.strings
            let key = [isWide ? " " : line.key] + Array(repeating: " ", count: rows.count)
            return (isWide ? [(line.key, "")] : []) + zip(key, rows).map { ($0, $1) }
        }
    }

    private func draw(
        _ line: HelpLine, keys: Int, in rect: Rect, on grid: inout Grid
    ) {
        var style = theme[.picker]
        if line.key.isEmpty { style.attributes.insert(.bold) }
        let left = line.key.isEmpty ? 0 : keys + 1
        var keyStyle = theme[.pickerMatch]
        keyStyle.background = theme[.picker].background
        grid.write(
            line.key, row: rect.row, column: rect.column + 1,
            columns: line.text.isEmpty ? rect.columns - 1 : keys,
            style: keyStyle, ambiguous: ambiguous)
        grid.write(
            line.text, row: rect.row, column: rect.column + 1 + left,
            columns: rect.columns - left - 1, style: style, ambiguous: ambiguous)
    }

    /// The key table as the help shows it: keys of one command in one context share a line. Of a
    /// search only the commands that have all its words, under their headings. Where one is comes
    /// first.
    func helpLines(matching query: String = "") -> [(key: String, text: String)] {
        let words = query.lowercased().split(whereSeparator: \.isWhitespace)
        var lines: [(key: String, text: String)] = []
        let contexts: [Keymap.Context] =
            focus == .composer ? [.composer, .pane] : [.pane, .composer]
        for context in contexts + [.everywhere] {
            var found: [(key: String, text: String)] = []
            var seen: Set<Command> = []
            for binding in keymap.bindings
            where binding.context == context && seen.insert(binding.command).inserted {
                let keys = keymap.bindings
                    .filter { $0.context == context && $0.command == binding.command }
                    .map(\.chord.name).joined(separator: " ")
                if isMatch(binding.command, keys, words) {
                    found.append((keys, phrases.command(binding.command)))
                }
            }
            guard !found.isEmpty else { continue }
            if !lines.isEmpty { lines.append(("", "")) }
            lines += [("", phrases.context(context))] + found
        }
        return lines
    }

    /// A command is found by its name in the interface's language, in English, in the
    /// configuration's, and by its keys.
    private func isMatch(_ command: Command, _ keys: String, _ words: [Substring]) -> Bool {
        let text = [
            keys, phrases.command(command), Language.english.phrases.command(command),
            command.rawValue,
        ].joined(separator: "\n").lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}
