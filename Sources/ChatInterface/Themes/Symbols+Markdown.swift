import Markdown
import Terminal

extension Symbols {
    /// The sign to draw in place of one that the layout of an answer has added; what the model wrote
    /// stays as it is.
    func drawn(_ glyph: Glyph, _ role: MarkdownRole) -> Glyph {
        switch role {
        case .listMarker, .quoteBar, .codeMark, .tableBorder, .rule:
            vertical == "|" ? Self.plainSigns[glyph] ?? glyph : glyph
        default: glyph
        }
    }

    private static let plainSigns: [Glyph: Glyph] = Dictionary(
        uniqueKeysWithValues: [
            ("•", "*"), ("◦", "-"), ("▪", "+"), ("│", "|"), ("─", "-"), ("┼", "+"), ("↳", ">"),
        ].map { (drawn: String, plain: String) in
            (Glyph(utf8: drawn.utf8), Glyph(utf8: plain.utf8))
        })
}
