import Terminal

extension Grid {
    /// The glyphs of a row, without blanks at its end.
    package func text(ofRow row: Int) -> String {
        let text = (0..<size.columns).map { self[row, $0].glyph.text }.joined()
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// All rows, without blanks at their ends.
    package var picture: String { (0..<size.rows).map(text(ofRow:)).joined(separator: "\n") }
}
