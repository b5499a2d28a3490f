import CNcurses
import Terminal

/// Turns styles into the colour pairs and attributes of ncurses.
struct Palette {
    /// How ncurses is told to draw a style.
    struct Look {
        var pair: Int32
        var attributes: UInt8
    }

    /// A palette entry as the terminal's description takes it where it takes 24 bits too.
    static let firstEntry: Int32 = 0x100_0000

    private let depth: ColorDepth
    private let canStrike: Bool
    private var looks: [Style: Look] = [:]
    private var pairs: [Pair: Int32] = [:]
    /// The style asked for last: neighbours mostly look alike.
    private var last: (style: Style, look: Look)?

    private struct Pair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    /// Where text can't be struck through it is dim instead.
    init(depth: ColorDepth, canStrike: Bool) {
        self.depth = depth
        self.canStrike = canStrike
    }

    mutating func look(_ style: Style) -> Look {
        if let last, last.style == style { return last.look }
        let look = looks[style] ?? find(style)
        last = (style, look)
        return look
    }

    private mutating func find(_ style: Style) -> Look {
        let drawn = depth.drawn(style)
        var attributes = drawn.attributes
        if attributes.contains(.strikethrough), !canStrike {
            attributes.remove(.strikethrough)
            attributes.insert(.dim)
        }
        let wanted = Pair(
            foreground: number(drawn.foreground), background: number(drawn.background))
        let look = Look(pair: pair(wanted), attributes: attributes.rawValue)
        looks[style] = look
        return look
    }

    private mutating func pair(_ wanted: Pair) -> Int32 {
        if wanted.foreground < 0, wanted.background < 0 { return 0 }
        if let known = pairs[wanted] { return known }
        let pair = cncurses_pair(wanted.foreground, wanted.background)
        pairs[wanted] = pair
        return pair
    }

    private func number(_ color: Color) -> Int32 {
        switch color {
        case .standard: -1
        case .indexed(let index): Int32(index) + (depth == .direct ? Self.firstEntry : 0)
        case .rgb(let red, let green, let blue):
            Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        }
    }
}

extension Palette {
    /// One row of a grid as ncurses is given it.
    mutating func draw(
        _ row: Int, of grid: Grid, columns: Int, into cells: inout [cncurses_cell]
    ) {
        cells.removeAll(keepingCapacity: true)
        for column in 0..<columns {
            let cell = grid[row, column]
            let isWide = column + 1 < columns && grid[row, column + 1].glyph.isContinuation
            var drawn = cncurses_cell(cell.glyph, columns: isWide ? 2 : 1)
            let look = look(cell.style)
            drawn.attributes = look.attributes
            drawn.pair = look.pair
            cells.append(drawn)
        }
    }
}

extension cncurses_cell {
    /// A glyph without a look.
    init(_ glyph: Glyph, columns: Int) {
        self.init()
        count = UInt8(glyph.count)
        withUnsafeMutableBytes(of: &text) { bytes in
            for place in 0..<glyph.count { bytes[place] = glyph[place] }
        }
        self.columns = UInt8(columns)
    }
}
