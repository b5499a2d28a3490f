import UnicodeText

/// The rows of a matrix, with its columns below each other.
enum TeXMatrix {
    /// Wider cells are not lined up.
    private static let widest = 40

    static func rows(_ rows: [[String]], opening: String, closing: String) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (index, cell) in row.enumerated() {
                let width = DisplayWidth.columns(of: cell)
                if index == widths.count { widths.append(0) }
                if width <= widest { widths[index] = max(widths[index], width) }
            }
        }
        return rows.map { row in
            let cells = row.enumerated().map { index, cell in
                let free = widths[index] - DisplayWidth.columns(of: cell)
                return cell + String(repeating: " ", count: max(0, free))
            }
            let inside = cells.joined(separator: "  ")
            return opening + (opening.isEmpty ? "" : " ") + inside
                + (closing.isEmpty ? "" : " " + closing)
        }
    }
}
