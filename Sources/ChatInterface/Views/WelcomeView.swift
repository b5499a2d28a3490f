import Comparison
import Terminal
import UnicodeText

/// What an empty pane says before anything was asked: the few keys to begin with.
extension Interface {
    /// Draws them in the first pane of a session in which nothing has been said, if all have room.
    func drawWelcome(_ index: Int, _ session: Session, in rect: Rect, on grid: inout Grid) {
        guard index == 0, session.tree.nodes.isEmpty else { return }
        let hints = welcomeHints.compactMap { command, text in
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
}

extension Command {
    /// Whether a hint names the key that it has in a pane.
    fileprivate var isOfPane: Bool { self == .pickModel || self == .newPane }
}

extension Interface {
    fileprivate var welcomeHints: [(Command, String)] {
        let words = language.welcomePhrases
        return [
            (.send, words.send), (.nextFocus, words.nextFocus), (.pickModel, words.pickModel),
            (.newPane, words.newPane), (.palette, words.palette), (.help, words.help),
        ]
    }
}

/// What the first keys do, in one language.
private struct WelcomePhrases {
    var send, nextFocus, pickModel, newPane, palette, help: String
}

extension Language {
    fileprivate var welcomePhrases: WelcomePhrases {
        switch self {
        case .english:
            WelcomePhrases(
                send: "asks all panes", nextFocus: "goes to a pane",
                pickModel: "there: another model", newPane: "there: one more pane",
                palette: "all commands, by name", help: "all keys")
        case .chinese:
            WelcomePhrases(
                send: "发给所有窗格", nextFocus: "移到窗格", pickModel: "在窗格中：换模型",
                newPane: "在窗格中：加窗格", palette: "按名称找命令", help: "全部按键")
        case .german:
            WelcomePhrases(
                send: "fragt alle Felder", nextFocus: "geht in ein Feld",
                pickModel: "dort: anderes Modell", newPane: "dort: noch ein Feld",
                palette: "alle Befehle, nach Namen", help: "alle Tasten")
        }
    }
}
