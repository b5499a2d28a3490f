import Terminal

/// How well one role can be read on one ground.
package struct RoleContrast: Equatable, Sendable {
    package var role: Role
    /// The role on whose ground it stands; nil for its own, or the theme's.
    package var other: Role?
    /// From 1 to 21; nil if it is up to the terminal's own colours.
    package var ratio: Double?
    /// The least that is enough.
    package var least: Double

    /// False only if it is known not to be.
    package var isEnough: Bool { ratio.map { $0 >= least } ?? true }
}

extension Theme {
    /// The contrast of every role on every ground on which the interface puts it.
    package var contrasts: [RoleContrast] {
        Role.allCases.flatMap { role in
            [contrast(of: role, on: nil)] + role.furtherGrounds.map { contrast(of: role, on: $0) }
        }
    }

    private func contrast(of role: Role, on other: Role?) -> RoleContrast {
        let style = self[role]
        let own = other.map { self[$0].background } ?? style.background
        let background = own == .standard ? ground : own
        // Reversing changes nothing: the ratio has no direction.
        return RoleContrast(
            role: role, other: other, ratio: style.foreground.contrast(with: background),
            least: role.leastContrast)
    }
}

extension Role {
    /// WCAG 2.2, 1.4.3, level AA. What is bold counts as any other text: a terminal's letters are
    /// small.
    package static let leastContrastOfText = 4.5
    /// WCAG 2.2, 1.4.11.
    package static let leastContrastOfLines = 3.0

    /// The least contrast with which it can be read, or seen if it is no text but a line.
    package var leastContrast: Double {
        switch self {
        case .border, .focusedBorder, .quoteBar, .rule, .tableBorder: Self.leastContrastOfLines
        default: Self.leastContrastOfText
        }
    }

    /// The roles besides its own on whose ground the interface writes it.
    var furtherGrounds: [Role] {
        switch self {
        case .good, .warning, .bad, .accent, .dim: [.title, .picker]
        case .focusedBorder, .pickerMatch, .reasoning: [.picker]
        // A report over the panes is Markdown as well.
        case .heading1, .heading2, .heading3, .quote, .quoteBar, .listMarker, .link, .math, .rule,
            .tableHeader, .tableBorder, .code, .codeLabel, .keyword, .type, .function, .constant,
            .string, .number, .comment, .operator, .added, .removed, .hunk:
            [.picker]
        default: []
        }
    }
}
