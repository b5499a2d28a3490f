import Comparison
import Terminal
import UnicodeText

/// What an empty pane says before anything was asked: the few keys to begin with.
extension Interface {
    /// Draws them in the first pane of a session in which nothing has been said, if all have room.
    func drawWelcome(_ index: Int, _ session: Session, in rect: Rect, on grid: inout Grid) {
        guard index == 0, session.tree.nodes.isEmpty else { return }
        let hints = language.welcomeHints.compactMap { command, text in
            let context: Keymap.Context = command.isOfPane ? .pane : .composer
            return keymap.chord(for: command, in: context).map { (key: $0.name, text: text) }
        }
        let left = (hints.map { columns(of: $0.key) }.max() ?? 0) + 2
        guard rect.columns - left >= 12 else { return }
        var rows: [(key: String, text: WrappedText, line: Int)] = []
        for hint in hints {
            var text = WrappedText(columns: rect.columns - left, ambiguous: ambiguous)
            text.append(hint.text)
            for line in 0..<text.lineCount { rows.append((line == 0 ? hint.key : "", text, line)) }
        }
        guard rows.count <= rect.rows else { return }
        let top = rect.row + min(1, rect.rows - rows.count)
        for (index, row) in rows.enumerated() {
            let place = Position(row: top + index, column: rect.column)
            grid.write(
                row.key, row: place.row, column: place.column, columns: left,
                style: theme[.accent], ambiguous: ambiguous)
            grid.write(
                row.text, line: row.line,
                at: Position(row: place.row, column: place.column + left), style: theme[.dim])
        }
    }

    private func columns(of text: String) -> Int {
        DisplayWidth.columns(of: text, ambiguous: ambiguous)
    }
}

extension Command {
    /// Whether a hint names the key that it has in a pane.
    fileprivate var isOfPane: Bool { self == .pickModel || self == .newPane }
}

extension Language {
    fileprivate var welcomeHints: [(Command, String)] {
        let words =
            switch self {
            case .english:
                [
                    "asks all panes", "goes to a pane", "there: another model",
                    "there: one more pane", "all commands, by name", "all keys",
                ]
            case .chinese:
                ["发给所有窗格", "移到窗格", "在窗格中：换模型", "在窗格中：加窗格", "按名称找命令", "全部按键"]
            case .german:
                [
                    "fragt alle Felder", "geht in ein Feld", "dort: anderes Modell",
                    "dort: noch ein Feld", "alle Befehle, nach Namen", "alle Tasten",
                ]
            }
        let commands: [Command] = [.send, .nextFocus, .pickModel, .newPane, .palette, .help]
        return Array(zip(commands, words))
    }
}
