import Terminal

/// What lies over all panes takes the keys: the footer shows those, and not the panes'.
extension Interface {
    /// Nil where the panes' own keys work.
    private var coverHint: String? {
        switch overlay {
        case .document: phrases.documentHint
        case .difference: phrases.differenceHint + "   " + language.reports.differenceSigns
        case .race: language.reports.raceHint
        default: nil
        }
    }

    /// Draws the keys of what lies over the panes; false if nothing does.
    mutating func drawCoverHint(in rect: Rect, on grid: inout Grid) -> Bool {
        guard let coverHint else { return false }
        footerPlaces = []
        grid.fill(rect, style: theme[.footer])
        put(coverHint, in: rect.inset(left: 1), role: .footer, on: &grid)
        return true
    }
}
