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

    /// The role whose look it has where a theme doesn't say; nil for `text` and five others, which
    /// a small theme can do with.
    package var parent: Role? {
        switch self {
        case .text, .dim, .accent, .good, .warning, .bad: nil
        case .title, .model, .selection, .footerKey, .composer, .picker: .text
        case .heading3, .tableHeader, .code, .operator: .text
        case .border, .footer, .placeholder, .reasoning: .dim
        case .quote, .quoteBar, .comment, .rule, .codeLabel, .tableBorder: .dim
        case .focusedBorder, .prompt, .pickerMatch, .heading1, .heading2: .accent
        case .listMarker, .link, .keyword, .function, .hunk, .unique: .accent
        case .math, .number, .type: .accent
        case .inlineCode, .string, .constant, .changed, .simulated: .warning
        case .searchMatch, .searchCurrent: .selection
        case .added: .good
        case .removed, .error: .bad
        }
    }
}
