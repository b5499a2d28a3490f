import Terminal

/// The key table over the panes, narrowed down by what is typed.
struct HelpView {
    private(set) var field = LineField()
    /// The line at the top.
    private(set) var top = 0
    private var rows = 1

    /// Adapts to the area that it is drawn in.
    mutating func fit(rows: Int, lines: Int) {
        self.rows = max(1, rows)
        top = min(max(0, top), max(0, lines - self.rows))
    }

    mutating func insert(_ text: String) {
        field.insert(text)
        top = 0
    }

    /// Takes a key that scrolls or searches; false if it does neither.
    mutating func take(_ key: Key) -> Bool {
        switch key.code {
        case .up where key.modifiers.isEmpty: top -= 1
        case .down where key.modifiers.isEmpty: top += 1
        case .pageUp: top -= rows
        case .pageDown: top += rows
        case .home: top = 0
        case .end: top = Int(Int32.max)
        default:
            let before = field.text
            guard field.take(key) else { return false }
            if field.text != before { top = 0 }
        }
        return true
    }
}
