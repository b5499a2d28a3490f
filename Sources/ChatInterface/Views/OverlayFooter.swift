import Terminal
import UnicodeText

/// The footer while something lies over the panes, whose own keys rest then.
extension Interface {
    /// Draws the keys of what is open; false if nothing is.
    mutating func drawOverlayKeys(in rect: Rect, on grid: inout Grid) -> Bool {
        guard let overlay else { return false }
        footerPlaces = []
        grid.fill(rect, style: theme[.footer])
        var column = rect.column + 1
        for (key, label) in language.overlayKeys(of: overlay) {
            let width = DisplayWidth.columns(of: "\(key) \(label)", ambiguous: ambiguous)
            guard column + width < rect.endColumn else { continue }
            column +=
                grid.write(
                    key, row: rect.row, column: column, columns: width, style: theme[.footerKey],
                    ambiguous: ambiguous) + 1
            column +=
                grid.write(
                    label, row: rect.row, column: column, columns: width, style: theme[.footer],
                    ambiguous: ambiguous) + 2
        }
        return true
    }

    /// A title and behind three blanks the hints for which there is room: how to get out, the last
    /// of them, is the last to go.
    func fitted(_ title: String, columns: Int) -> String {
        guard let gap = title.firstRange(of: "   ") else { return title }
        var hints = title[gap.upperBound...].split(separator: symbols.separator)
            .flatMap { $0.split(separator: " · ") }
        while !hints.isEmpty {
            let whole = title[..<gap.upperBound] + hints.joined(separator: symbols.separator)
            if DisplayWidth.columns(of: String(whole), ambiguous: ambiguous) <= columns {
                return String(whole)
            }
            hints.remove(at: max(0, hints.count - 2))
        }
        return String(title[..<gap.lowerBound])
    }
}

extension Language {
    fileprivate func overlayKeys(of overlay: Interface.Overlay) -> [(String, String)] {
        let (take, close, choose, scroll, find, scope) =
            switch self {
            case .english: ("take", "close", "choose", "scroll", "next", "this pane or all")
            case .chinese: ("确定", "关闭", "选择", "滚动", "下一处", "当前/全部窗格")
            case .german:
                ("übernehmen", "schließen", "wählen", "blättern", "weiter", "dieses/alle Felder")
            }
        return switch overlay {
        case .box: [("Enter", take), ("Esc", close), ("↑↓", choose)]
        case .entry, .naming, .tags, .template: [("Enter", take), ("Esc", close)]
        case .search: [("Enter", take), ("Esc", close), ("↑↓", find), ("Tab", scope)]
        case .help, .document, .difference, .race: [("Esc", close), ("↑↓", scroll)]
        }
    }
}
