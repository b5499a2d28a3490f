import Comparison
import Terminal

/// Choosing a theme: the screen shows each while the selection moves.
extension Interface {
    /// The themes have been read, the person's own among them: does what they were wanted for.
    package mutating func take(
        themes: [ThemeChoice], for wish: ThemeWish, at now: Moment
    ) {
        self.themes = themes
        switch wish {
        case .choose:
            overlay = .box(
                .theme(before: theme),
                FuzzyBox(
                    title: language.themePhrases.choose,
                    items: themes.map { $0.item(language) }, selecting: theme.name))
        case .next: nextTheme(now)
        }
    }

    /// Goes on to the next theme; asks for the themes if they haven't been read yet.
    mutating func askForNextTheme(_ now: Moment) -> [Request] {
        guard !themes.isEmpty else { return [.readThemes(.next)] }
        nextTheme(now)
        return []
    }

    private mutating func nextTheme(_ now: Moment) {
        let usable = themes.compactMap(\.theme)
        guard !usable.isEmpty else { return }
        let index = usable.firstIndex { $0.name == theme.name } ?? -1
        theme = usable[(index + 1) % usable.count]
        notify(language.themePhrases.taken(theme.name), at: now)
    }

    /// Shows the selected theme on the whole screen; the one before where nothing is selected.
    mutating func previewTheme(_ box: FuzzyBox, _ purpose: Purpose) {
        guard case .theme(let before) = purpose else { return }
        theme = themes.first { $0.name == box.selected?.id }?.theme ?? before
    }

    /// The choice was given up.
    mutating func restoreTheme(_ purpose: Purpose) {
        if case .theme(let before) = purpose { theme = before }
    }

    mutating func keepTheme(_ name: String, _ now: Moment) {
        guard let chosen = themes.first(where: { $0.name == name })?.theme else { return }
        theme = chosen
        notify(language.themePhrases.kept(name), at: now)
    }
}

extension Interface.Purpose {
    /// The most rows of a box: what is chosen for its look must leave the screen to be looked at.
    func mostRows(of screen: Int) -> Int {
        if case .theme = self { return max(5, screen * 2 / 5) }
        return max(5, screen - 4)
    }
}

extension Interface {
    /// The lines around a box. One that is as high as the screen has no line at its foot: its last
    /// row has text.
    func drawEdges(of rect: Rect, on grid: inout Grid) {
        guard !rect.isEmpty else { return }
        let style = theme[.focusedBorder]
        func put(_ sign: Character, _ row: Int, _ column: Int) {
            grid.put(Glyph(sign), width: 1, row: row, column: column, style: style)
        }
        let (last, right) = (rect.endRow - 1, rect.endColumn - 1)
        let hasFoot = rect.rows < grid.size.rows - 1
        for row in rect.row...last {
            put(symbols.vertical, row, rect.column)
            put(symbols.vertical, row, right)
        }
        for column in rect.column...right {
            put(symbols.horizontal, rect.row, column)
            if hasFoot { put(symbols.horizontal, last, column) }
        }
        put(symbols.topLeft, rect.row, rect.column)
        put(symbols.topRight, rect.row, right)
        if hasFoot { put(symbols.bottomLeft, last, rect.column) }
        if hasFoot { put(symbols.bottomRight, last, right) }
    }
}
