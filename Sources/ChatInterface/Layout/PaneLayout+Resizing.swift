import Terminal

/// Making a pane larger, at the cost of its neighbours.
extension PaneLayout {
    /// The panes that stand beside each other, from the top.
    package var lines: [[Pane]] {
        var lines: [[Pane]] = []
        for pane in panes {
            if let row = lines.last?.first?.rect.row, row == pane.rect.row {
                lines[lines.count - 1].append(pane)
            } else {
                lines.append([pane])
            }
        }
        return lines
    }

    private func place(of index: Int) -> (line: Int, column: Int)? {
        for (line, panes) in lines.enumerated() {
            if let column = panes.firstIndex(where: { $0.index == index }) { return (line, column) }
        }
        return nil
    }

    /// The shares with which a pane is so many columns wider and rows higher; nil if it can't be.
    package func growing(
        _ index: Int, columns: Int, rows: Int, _ shares: PaneShares
    ) -> PaneShares? {
        guard let place = place(of: index) else { return nil }
        let line = lines[place.line]
        let widths = PaneShares.grow(
            line.map(\.rect.columns), at: place.column, by: columns, least: Self.narrowestColumns)
        let heights = PaneShares.grow(
            lines.map { $0[0].rect.rows }, at: place.line, by: rows, least: Self.lowestRows)
        guard widths != nil || heights != nil else { return nil }
        return with(widths, of: line, heights, shares)
    }

    private func with(
        _ widths: [Int]?, of line: [Pane], _ heights: [Int]?, _ shares: PaneShares
    ) -> PaneShares {
        var result = shares
        if let widths {
            for (pane, share) in zip(line, PaneShares.shares(of: widths)) {
                result.widths[pane.index] = share
            }
        }
        if let heights {
            for (line, share) in zip(lines, PaneShares.shares(of: heights)) {
                for pane in line { result.heights[pane.index] = share }
            }
        }
        return result
    }

    /// A border that can be moved: right of a pane, or above its line.
    package enum Border: Equatable, Sendable {
        case right(of: Int)
        case above(Int)
    }

    /// The border at a place; nil if there is none.
    package func border(at place: Position) -> Border? {
        if separators.contains(where: { $0.contains(place) }) {
            let left = panes.last {
                $0.rect.endColumn == place.column
                    && ($0.rect.row..<$0.rect.endRow).contains(place.row)
            }
            return left.map { .right(of: $0.index) }
        }
        // A line's titles are its border to the line above.
        let pane = panes.first { $0.rect.contains(place) && $0.rect.row == place.row }
        guard let pane, pane.rect.row != panes.first?.rect.row else { return nil }
        return .above(pane.index)
    }

    /// The shares with which a border stands at a place, or as near as it can; nil if it is there.
    package func moving(
        _ border: Border, to place: Position, _ shares: PaneShares
    ) -> PaneShares? {
        switch border {
        case .right(let index):
            guard let at = self.place(of: index) else { return nil }
            let line = lines[at.line]
            let wanted = place.column - line[at.column].rect.endColumn
            let widths = Self.shift(
                line.map(\.rect.columns), after: at.column, by: wanted,
                least: Self.narrowestColumns)
            return widths.map { with($0, of: line, nil, shares) }
        case .above(let index):
            guard let at = self.place(of: index), at.line > 0 else { return nil }
            let wanted = place.row - lines[at.line][0].rect.row
            let heights = Self.shift(
                lines.map { $0[0].rect.rows }, after: at.line - 1, by: wanted,
                least: Self.lowestRows)
            return heights.map { with(nil, of: [], $0, shares) }
        }
    }

    /// Moves cells between a part and the one behind it.
    private static func shift(
        _ sizes: [Int], after place: Int, by step: Int, least: Int
    ) -> [Int]? {
        guard place + 1 < sizes.count else { return nil }
        let both = sizes[place] + sizes[place + 1]
        let least = min(least, both / 2)
        let size = min(max(sizes[place] + step, least), both - least)
        guard size != sizes[place] else { return nil }
        var result = sizes
        result[place] = size
        result[place + 1] = both - size
        return result
    }
}
