/// What a piece of the screen is, which is all that a view says about its look.
package enum Role: String, CaseIterable, Hashable, Sendable {
    // The screen.
    case text, dim, border, focusedBorder, title, model, accent, good, warning, bad
    case reasoning, prompt, selection, footer, footerKey, composer, placeholder
    case picker, pickerMatch, simulated, error
    /// What a search has found, and the hit that one is at.
    case searchMatch, searchCurrent
    /// What other answers say differently, and what only this one says.
    case changed, unique

    // An answer's Markdown.
    case heading1, heading2, heading3, quote, quoteBar, listMarker, inlineCode, link, math, rule
    case tableHeader, tableBorder
    case code, codeLabel, keyword, type, function, constant, string, number, comment
    case `operator`
    case added, removed, hunk

    /// The role whose look it has where a theme doesn't say: nil for those that every theme names.
    package var parent: Role? {
        switch self {
        case .heading1, .heading2, .heading3: .accent
        case .quote, .comment, .rule, .codeLabel: .dim
        case .quoteBar, .tableBorder: .border
        case .listMarker, .link, .keyword, .function, .hunk: .accent
        case .inlineCode, .string, .constant: .warning
        case .math, .number, .type: .prompt
        case .tableHeader, .code, .operator: .text
        case .added: .good
        case .removed: .bad
        case .changed: .warning
        case .unique: .accent
        case .searchMatch, .searchCurrent: .selection
        default: nil
        }
    }
}
