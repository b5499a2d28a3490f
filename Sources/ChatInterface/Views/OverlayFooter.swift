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
        for (key, label) in language.keys(of: overlay) {
            column = drawKey(key, label, at: column, in: rect, on: &grid) ?? column
        }
        return true
    }

    /// Draws a key and what it does if there is room before the end of the footer, less what is kept
    /// free there; returns where the next may begin.
    mutating func drawKey(
        _ key: String, _ label: String, command: Command? = nil, at start: Int, in rect: Rect,
        kept: Int = 0, on grid: inout Grid
    ) -> Int? {
        let width = columns(of: "\(key) \(label)")
        guard start + width + kept < rect.endColumn else { return nil }
        if let command { footerPlaces.append((start..<start + width, command)) }
        let middle =
            start + 1
            + grid.write(
                key, row: rect.row, column: start, columns: width, style: theme[.footerKey],
                ambiguous: ambiguous)
        return middle + 2
            + grid.write(
                label, row: rect.row, column: middle, columns: width, style: theme[.footer],
                ambiguous: ambiguous)
    }
}

extension Language {
    /// The way out is always among those for which there is room.
    fileprivate func keys(of overlay: Interface.Overlay) -> [(String, String)] {
        let words = footerPhrases
        let take = ("Enter", words.take)
        let close = ("Esc", words.close)
        let scroll = ("↑↓", words.scroll)
        return switch overlay {
        case .box(let purpose, _): keys(of: purpose)
        case .entry, .naming, .tags, .template: [take, close]
        case .search: [take, close, ("↑↓", words.next), ("Tab", words.scope)]
        case .help, .race: [close, scroll]
        case .document: [close, scroll, ("y", words.copy)]
        case .difference:
            [
                close, scroll, (". ,", words.next), ("s", words.arrangement),
                ("o", words.onlyDifferences), ("Tab", words.otherPane),
            ]
        }
    }

    private func keys(of purpose: Interface.Purpose) -> [(String, String)] {
        let words = footerPhrases
        let rest = [("Esc", words.close), ("↑↓", words.choose)]
        return switch purpose {
        case .transcripts: [("Enter", words.open)] + rest + [(deleteKey, words.delete)]
        case .lineUps: [("Enter", words.recall)] + rest + [(deleteKey, words.delete)]
        default: [("Enter", words.take)] + rest
        }
    }
}
