import UnicodeText

/// The signs that the layout adds to the text.
struct Signs: Sendable {
    /// Bullets by the depth of the list.
    var bullets: [String]
    var vertical: String
    var horizontal: String
    var crossing: String
    /// Before the rest of a line of code that was too long.
    var continuation: String

    private static let drawn = Signs(
        bullets: ["•", "◦", "▪"], vertical: "│", horizontal: "─", crossing: "┼", continuation: "↳")

    /// Most of the drawn signs are of ambiguous width: where that means two columns they won't do.
    private static let plain = Signs(
        bullets: ["*", "-", "+"], vertical: "|", horizontal: "-", crossing: "+", continuation: ">")

    static func signs(for ambiguous: AmbiguousWidth) -> Signs {
        ambiguous == .one ? drawn : plain
    }
}
