import Terminal

/// How a role is told apart where a theme, or the terminal, has no colours for it.
extension Role {
    /// The look of a role without a parent where no theme says: the terminal's own colours.
    var usual: Style {
        switch self {
        case .dim: Style(attributes: .dim)
        case .accent: Style(foreground: .indexed(6))
        case .good: Style(foreground: .indexed(2))
        case .warning: Style(foreground: .indexed(3))
        case .bad: Style(foreground: .indexed(1))
        default: Style()
        }
    }

    /// What is added to the look that it has from its parent.
    var attributes: Style.Attributes {
        switch self {
        case .model: [.bold, .reverse]
        case .selection: .reverse
        case .heading1: [.bold, .underline]
        case .searchCurrent: [.bold, .underline]
        case .heading2, .heading3, .tableHeader, .keyword: .bold
        case .focusedBorder, .prompt, .footerKey, .pickerMatch, .unique, .title: .bold
        case .link, .changed: .underline
        default: []
        }
    }

    /// What keeps its meaning where the terminal can't draw its colours.
    var fallback: Style.Fallback {
        switch self {
        case .model, .selection, .searchMatch, .searchCurrent: .reversed
        case .dim, .border, .placeholder, .reasoning, .footer, .quote, .quoteBar, .comment, .rule,
            .codeLabel, .tableBorder:
            .faint
        case .title: .lined
        case .bad, .warning, .error, .simulated, .inlineCode, .prompt: .strong
        case .heading1, .heading2, .heading3, .pickerMatch, .focusedBorder: .strong
        case .text, .composer, .picker, .footerKey, .tableHeader, .code, .operator: .plain
        default: .hue
        }
    }

    /// The place of the role among all.
    var index: Int { Self.indices[self] ?? 0 }

    private static let indices = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
