import NcursesBackend
import Terminal

/// Cells as text with select-graphic-rendition sequences (ECMA-48 §8.3.117), for standard output.
struct StyledText {
    /// Nil for bare text.
    var depth: ColorDepth?

    func lines(of grid: Grid) -> [String] {
        (0..<grid.size.rows).map { row in
            guard let depth else { return bare(row, of: grid) }
            var line = ""
            var last: Style?
            for column in 0..<grid.size.columns {
                let cell = grid[row, column]
                let style = depth.drawn(cell.style)
                if style != last {
                    line += Self.sequence(style)
                    last = style
                }
                line += cell.glyph.text
            }
            return line + "\u{1B}[0m"
        }
    }

    private func bare(_ row: Int, of grid: Grid) -> String {
        let text = (0..<grid.size.columns).map { grid[row, $0].glyph.text }.joined()
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    private static func sequence(_ style: Style) -> String {
        let numbers: [(Style.Attributes, String)] = [
            (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
            (.strikethrough, "9"),
        ]
        let parts =
            ["0"] + numbers.filter { style.attributes.contains($0.0) }.map(\.1)
            + [color(style.foreground, 30), color(style.background, 40)].compactMap { $0 }
        return "\u{1B}[\(parts.joined(separator: ";"))m"
    }

    /// `first` is the number of black: 30 for text, 40 for grounds.
    private static func color(_ color: Color, _ first: Int) -> String? {
        switch color {
        case .standard: nil
        case .indexed(let index) where index < 8: String(first + Int(index))
        case .indexed(let index) where index < 16: String(first + 52 + Int(index))
        case .indexed(let index): "\(first + 8);5;\(index)"
        case .rgb(let red, let green, let blue): "\(first + 8);2;\(red);\(green);\(blue)"
        }
    }
}
