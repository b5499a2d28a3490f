import Foundation
import TestSupport

/// What stands on a terminal's screen as SVG.
struct TerminalPicture {
    private static let cellWidth = 9.0
    private static let cellHeight = 20.0
    private static let margin = 12.0

    let svg: String

    init(_ terminal: PseudoTerminal, ground: String = "#12161f", ink: String = "#d5d9e0") {
        let width = Double(terminal.columns) * Self.cellWidth + 2 * Self.margin
        let height = Double(terminal.rows) * Self.cellHeight + 2 * Self.margin
        // A theme that paints its ground paints the margin too.
        let painted = terminal[terminal.rows - 2, terminal.columns - 1].background
        let ground = painted < 0 ? ground : Self.hex(painted)
        var parts = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(width))" height="\(Int(height))" \
            font-family="DejaVu Sans Mono, Noto Sans Mono CJK SC, Noto Color Emoji, monospace" \
            font-size="15" xml:space="preserve">
            <rect width="100%" height="100%" rx="8" fill="\(ground)"/>
            """
        ]
        for row in 0..<terminal.rows {
            var column = 0
            while column < terminal.columns {
                let cell = terminal[row, column]
                parts += Self.draw(cell, row, column, ground, ink)
                column += max(1, cell.width)
            }
        }
        if terminal.isCursorVisible {
            let (row, column) = terminal.cursor
            parts.append(
                "<rect x=\"\(x(column))\" y=\"\(y(row))\" width=\"2\" height=\"\(Self.cellHeight)\" fill=\"\(ink)\"/>"
            )
        }
        svg = (parts + ["</svg>"]).joined(separator: "\n")

        func x(_ column: Int) -> Double { Self.margin + Double(column) * Self.cellWidth }
        func y(_ row: Int) -> Double { Self.margin + Double(row) * Self.cellHeight }
    }

    private static func draw(
        _ cell: PseudoTerminal.Cell, _ row: Int, _ column: Int, _ ground: String, _ ink: String
    ) -> [String] {
        var foreground = cell.foreground < 0 ? ink : hex(cell.foreground)
        var background = cell.background < 0 ? nil : hex(cell.background)
        if cell.attributes & 8 != 0 {
            (foreground, background) = (background ?? ground, foreground)
        }
        let x = margin + Double(column) * cellWidth
        let y = margin + Double(row) * cellHeight
        let width = Double(max(1, cell.width)) * cellWidth
        var parts: [String] = []
        if let background {
            parts.append(
                "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width + 0.5)\" height=\"\(cellHeight + 0.5)\" fill=\"\(background)\"/>"
            )
        }
        // Under and through the whole cell: a font's own lines end with its glyph.
        for (attribute, height) in [(UInt32(2), 17.0), (16, 10.0)]
        where cell.attributes & attribute != 0 {
            parts.append(
                "<rect x=\"\(x)\" y=\"\(y + height)\" width=\"\(width)\" height=\"1\" fill=\"\(foreground)\"/>"
            )
        }
        guard !cell.text.isEmpty, cell.text != " " else { return parts }
        var look = "fill=\"\(foreground)\""
        if cell.attributes & 1 != 0 { look += " font-weight=\"bold\"" }
        if cell.attributes & 4 != 0 { look += " font-style=\"italic\"" }
        let text = cell.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        parts.append("<text x=\"\(x)\" y=\"\(y + 15)\" \(look)>\(text)</text>")
        return parts
    }

    private static func hex(_ colour: Int) -> String {
        let digits = String(colour, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
