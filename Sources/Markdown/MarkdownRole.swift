/// What a run of text is. A theme says how that looks; a run says nothing of colours.
package enum MarkdownRole: UInt8, CaseIterable, Sendable {
    case text
    case heading1, heading2, heading3, heading4, heading5, heading6
    /// Text within a block quote, and the bar at its left.
    case quote, quoteBar
    /// A list item's bullet or number, and the box of a task.
    case listMarker, taskBox
    case inlineCode
    /// A code block: its text, the line that names its language, the mark before a wrapped line.
    case code, codeLabel, codeMark
    /// Tokens of a code block.
    case keyword, type, function, constant, string, number, comment, `operator`
    /// Lines of a difference.
    case added, removed, hunk
    case tableHeader, tableBorder
    case rule, link, image, math
    /// HTML, shown as it was written.
    case html
    /// A footnote's mark, or the label of a link that is defined elsewhere.
    case footnote

    /// The role of a heading's text, of level 1 to 6.
    package static func heading(_ level: Int) -> MarkdownRole {
        MarkdownRole(rawValue: heading1.rawValue + UInt8(min(max(level, 1), 6) - 1)) ?? .heading6
    }
}
