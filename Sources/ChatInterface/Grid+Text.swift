import Terminal
import UnicodeText

extension Interface {
    /// How many columns a text takes.
    func columns(of text: String) -> Int { DisplayWidth.columns(of: text, ambiguous: ambiguous) }
}

extension Grid {
    /// Writes text of unknown origin from a place on, in one row and at most so many columns, and
    /// returns how many columns it took. A wide glyph that doesn't fit whole is left out.
    @discardableResult
    mutating func write(
        _ text: String, row: Int, column: Int, columns limit: Int, style: Style,
        ambiguous: AmbiguousWidth = .one
    ) -> Int {
        var clean = TextSanitizer.clean(text)
        var taken = 0
        clean.withUTF8 { bytes in
            forEachCluster(in: bytes, ambiguous: ambiguous) { cluster, width, _ in
                guard taken + width <= limit else {
                    taken = taken < limit ? limit : taken
                    return
                }
                put(
                    Glyph(utf8: cluster), width: width, row: row, column: column + taken,
                    style: style)
                taken += width
            }
        }
        return taken
    }

    /// Writes text that ends at a column (not included), shortened to what fits.
    mutating func write(
        _ text: String, row: Int, endingAt end: Int, columns limit: Int, style: Style,
        ambiguous: AmbiguousWidth = .one
    ) -> Int {
        let short = truncate(text, toColumns: limit, ambiguous: ambiguous)
        let width = DisplayWidth.columns(of: short, ambiguous: ambiguous)
        write(
            short, row: row, column: end - width, columns: width, style: style,
            ambiguous: ambiguous)
        return width
    }
}
