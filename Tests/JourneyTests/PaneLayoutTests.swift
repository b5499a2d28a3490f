import ChatInterface
import Terminal
import TestSupport
import Testing

/// The arrangement of panes, for every size and number.
@Suite struct `The layout of panes` {
    private struct Case {
        var count: Int
        var focus: Int
        var area: Rect
        var style: PaneLayout.Style
        var shares = PaneShares()

        init(_ random: inout RandomText, isResized: Bool) {
            count = 1 + random.below(128)
            focus = random.below(count)
            area = Rect(
                row: random.below(3), column: random.below(3), rows: 2 + random.below(90),
                columns: 8 + random.below(300))
            style = PaneLayout.Style.allCases[random.below(PaneLayout.Style.allCases.count)]
            guard isResized else { return }
            for _ in 0..<20 {
                shares.widths[random.below(count)] = random.below(1_000_000)
                shares.heights[random.below(count)] = random.below(1_000_000)
            }
        }

        var layout: PaneLayout {
            PaneLayout(count: count, focus: focus, in: area, style: style, shares: shares)
        }
    }

    /// How often each cell of the area is covered.
    private func coverage(_ layout: PaneLayout, in area: Rect) -> [Int] {
        var cells = [Int](repeating: 0, count: area.rows * area.columns)
        let rects = layout.panes.map(\.rect) + layout.separators + [layout.tabs].compactMap { $0 }
        for rect in rects {
            for row in rect.row..<rect.endRow {
                for column in rect.column..<rect.endColumn {
                    guard area.contains(Position(row: row, column: column)) else { return [] }
                    cells[(row - area.row) * area.columns + column - area.column] += 1
                }
            }
        }
        return cells
    }

    @Test(arguments: 1...300)
    func `covers the area, every cell once, and shows the focused pane`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let one = Case(&random, isResized: seed % 2 == 0)
        let layout = one.layout
        #expect(coverage(layout, in: one.area).allSatisfy { $0 == 1 }, "\(one)")
        #expect(!coverage(layout, in: one.area).isEmpty, "\(one)")
        #expect(layout.panes.contains { $0.index == one.focus }, "\(one)")
    }

    @Test(arguments: 1...300)
    func `honours the least width and height wherever several share a line`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let isResized = seed % 2 == 0
        let one = Case(&random, isResized: isResized)
        let layout = one.layout
        let least = isResized ? PaneLayout.narrowestColumns : PaneLayout.leastColumns
        for line in layout.lines where line.count > 1 {
            for pane in line { #expect(pane.rect.columns >= least, "\(one)") }
        }
        let leastRows =
            isResized
            ? PaneLayout.lowestRows
            : one.style == .rows ? PaneLayout.leastStackedRows : PaneLayout.leastRows
        guard layout.lines.count > 1 else { return }
        for line in layout.lines { #expect(line[0].rect.rows >= leastRows, "\(one)") }
    }

    @Test(arguments: 1...60)
    func `has every pane on one page, in order`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        var one = Case(&random, isResized: false)
        var shown: [Int] = []
        for page in 0..<one.layout.pageCount {
            one.focus = min(page * one.layout.pageSize, one.count - 1)
            #expect(one.layout.page == page)
            shown += one.layout.panes.map(\.index)
        }
        #expect(shown == Array(0..<one.count))
    }

    @Test func `divides three sizes of screen among many panes`() {
        func shape(_ columns: Int, _ rows: Int, _ count: Int, _ style: PaneLayout.Style) -> [Int] {
            let layout = PaneLayout(
                count: count, focus: 0, in: Rect(row: 0, column: 0, rows: rows, columns: columns),
                style: style)
            return [layout.lines.count, layout.lines[0].count, layout.pageCount]
        }
        #expect(shape(60, 12, 3, .automatic) == [1, 1, 3])
        #expect(shape(60, 12, 3, .rows) == [1, 1, 3])
        #expect(shape(120, 21, 3, .automatic) == [1, 3, 1])
        #expect(shape(120, 21, 8, .automatic) == [2, 3, 2])
        #expect(shape(120, 21, 3, .rows) == [3, 1, 1])
        #expect(shape(200, 57, 128, .automatic) == [7, 5, 4])
        #expect(shape(200, 57, 4, .grid) == [2, 2, 1])
        #expect(shape(200, 57, 128, .tabs) == [1, 1, 128])
    }
}

@Suite struct `Resizing panes` {
    private let area = Rect(row: 0, column: 0, rows: 40, columns: 161)

    private func layout(
        _ count: Int, _ style: PaneLayout.Style, _ shares: PaneShares = PaneShares()
    ) -> PaneLayout {
        PaneLayout(count: count, focus: 0, in: area, style: style, shares: shares)
    }

    @Test func `takes columns from the others of the line`() throws {
        let before = layout(4, .columns)
        #expect(before.panes.map(\.rect.columns) == [39, 39, 40, 40])
        let shares = try #require(before.growing(1, columns: 6, rows: 2, PaneShares()))
        let after = layout(4, .columns, shares)
        #expect(after.panes.map(\.rect.columns) == [37, 45, 38, 38])
    }

    @Test func `takes rows where panes stand above each other`() throws {
        let shares = try #require(layout(2, .rows).growing(0, columns: 4, rows: 5, PaneShares()))
        #expect(layout(2, .rows, shares).panes.map(\.rect.rows) == [25, 15])
    }

    @Test func `ends where the others are as narrow as can be`() throws {
        var shares = PaneShares()
        for _ in 0..<40 {
            shares = layout(4, .columns, shares).growing(0, columns: 4, rows: 0, shares) ?? shares
        }
        #expect(layout(4, .columns, shares).panes.map(\.rect.columns) == [98, 20, 20, 20])
        #expect(layout(4, .columns, shares).growing(0, columns: 4, rows: 0, shares) == nil)
        #expect(layout(1, .columns).growing(0, columns: 4, rows: 2, PaneShares()) == nil)
    }

    @Test func `comes to the same proportions on a larger screen`() throws {
        let shares = try #require(
            layout(2, .columns).growing(0, columns: 40, rows: 0, PaneShares()))
        #expect(layout(2, .columns, shares).panes.map(\.rect.columns) == [120, 40])
        let larger = PaneLayout(
            count: 2, focus: 0, in: Rect(row: 0, column: 0, rows: 40, columns: 321),
            style: .columns, shares: shares)
        #expect(larger.panes.map(\.rect.columns) == [240, 80])
    }

    @Test(arguments: 1...100)
    func `puts a border where it is moved, or as near as may be`(seed: Int) throws {
        var random = RandomText(seed: UInt64(seed))
        let before = layout(2 + random.below(6), .grid)
        let separator = before.separators[random.below(before.separators.count)]
        let border = try #require(
            before.border(at: Position(row: separator.row, column: separator.column)))
        guard case .right(let index) = border else { return }
        let column = random.below(area.columns)
        let place = Position(row: separator.row, column: column)
        guard let shares = before.moving(border, to: place, PaneShares()) else { return }
        let after = layout(before.panes.count, .grid, shares)
        let left = try #require(after.panes.first { $0.index == index })
        let right = try #require(after.panes.first { $0.index == index + 1 })
        #expect(
            left.rect.endColumn == column || left.rect.columns == PaneLayout.narrowestColumns
                || right.rect.columns == PaneLayout.narrowestColumns)
    }

    @Test func `moves the border between two lines by the titles of the lower one`() throws {
        let before = layout(4, .grid)
        let title = before.panes[2].rect.row
        let border = try #require(before.border(at: Position(row: title, column: 3)))
        #expect(border == .above(2))
        let shares = try #require(
            before.moving(border, to: Position(row: title - 7, column: 3), PaneShares()))
        #expect(layout(4, .grid, shares).panes.map(\.rect.row) == [0, 0, title - 7, title - 7])
        #expect(before.border(at: Position(row: 0, column: 3)) == nil)
    }
}
