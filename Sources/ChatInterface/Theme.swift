import Terminal

/// How each role looks.
package struct Theme: Equatable, Sendable {
    package var name: String
    /// By `Role.index`.
    private var styles: [Style]

    /// A theme of styles by role name; a role without one takes its parent's, else the built-in
    /// dark theme's.
    package init(name: String, styles: [String: Style]) {
        self.name = name
        self.styles = Role.allCases.map { Self.look($0, styles) }
    }

    private static func look(_ role: Role, _ styles: [String: Style]) -> Style {
        if let style = styles[role.rawValue] { return style }
        guard let parent = role.parent else { return darkStyle(role) ?? Style() }
        var style = look(parent, styles)
        style.attributes.formUnion(role.attributes)
        return style
    }

    package subscript(role: Role) -> Style { styles[role.index] }

    /// For terminals with a dark background.
    package static let dark = Theme(name: "dark", styles: [:])

    /// For terminals with a light background.
    package static let light = Theme(
        name: "light",
        styles: Dictionary(
            uniqueKeysWithValues: Role.allCases.compactMap { role in
                lightStyle(role).map { (role.rawValue, $0) }
            }))

    private static func darkStyle(_ role: Role) -> Style? {
        switch role {
        case .text, .composer: Style(foreground: .rgb(0xD5, 0xD9, 0xE0))
        case .dim, .placeholder: Style(foreground: .rgb(0x8A, 0x93, 0xA3))
        case .border: Style(foreground: .rgb(0x4B, 0x52, 0x63))
        case .focusedBorder: Style(foreground: .rgb(0x7A, 0xA2, 0xF7), attributes: .bold)
        case .title: Style(foreground: .rgb(0xC0, 0xCA, 0xE0), background: .rgb(0x2A, 0x2F, 0x3D))
        case .model:
            Style(
                foreground: .rgb(0x12, 0x16, 0x20), background: .rgb(0x7A, 0xA2, 0xF7),
                attributes: .bold)
        case .accent: Style(foreground: .rgb(0x7D, 0xCF, 0xFF))
        case .good: Style(foreground: .rgb(0x9E, 0xCE, 0x6A))
        case .warning, .simulated: Style(foreground: .rgb(0xE0, 0xAF, 0x68))
        case .bad, .error: Style(foreground: .rgb(0xF7, 0x76, 0x8E))
        case .reasoning: Style(foreground: .rgb(0x8A, 0x93, 0xA3), attributes: .italic)
        case .prompt: Style(foreground: .rgb(0xBB, 0x9A, 0xF7), attributes: .bold)
        case .selection:
            Style(foreground: .rgb(0xFF, 0xFF, 0xFF), background: .rgb(0x3B, 0x4F, 0x7E))
        case .footer: Style(foreground: .rgb(0x8A, 0x93, 0xA3), background: .rgb(0x1F, 0x23, 0x2E))
        case .footerKey:
            Style(
                foreground: .rgb(0xC0, 0xCA, 0xE0), background: .rgb(0x1F, 0x23, 0x2E),
                attributes: .bold)
        case .picker: Style(foreground: .rgb(0xD5, 0xD9, 0xE0), background: .rgb(0x24, 0x29, 0x36))
        case .pickerMatch:
            Style(
                foreground: .rgb(0x7D, 0xCF, 0xFF), background: .rgb(0x24, 0x29, 0x36),
                attributes: .bold)
        default: nil
        }
    }

    private static func lightStyle(_ role: Role) -> Style? {
        switch role {
        case .text, .composer: Style(foreground: .rgb(0x24, 0x29, 0x33))
        case .dim, .placeholder: Style(foreground: .rgb(0x5B, 0x64, 0x72))
        case .border: Style(foreground: .rgb(0xB4, 0xBB, 0xC7))
        case .focusedBorder: Style(foreground: .rgb(0x1F, 0x5F, 0xC4), attributes: .bold)
        case .title: Style(foreground: .rgb(0x24, 0x29, 0x33), background: .rgb(0xE2, 0xE6, 0xEE))
        case .model:
            Style(
                foreground: .rgb(0xFF, 0xFF, 0xFF), background: .rgb(0x1F, 0x5F, 0xC4),
                attributes: .bold)
        case .accent: Style(foreground: .rgb(0x0B, 0x6E, 0x8F))
        case .good: Style(foreground: .rgb(0x2F, 0x7D, 0x1F))
        case .warning, .simulated: Style(foreground: .rgb(0x8A, 0x5A, 0x00))
        case .bad, .error: Style(foreground: .rgb(0xB4, 0x23, 0x3A))
        case .reasoning: Style(foreground: .rgb(0x5B, 0x64, 0x72), attributes: .italic)
        case .prompt: Style(foreground: .rgb(0x6B, 0x3F, 0xB0), attributes: .bold)
        case .selection:
            Style(foreground: .rgb(0x10, 0x14, 0x1C), background: .rgb(0xBF, 0xD4, 0xF5))
        case .footer: Style(foreground: .rgb(0x4A, 0x52, 0x60), background: .rgb(0xEE, 0xF1, 0xF5))
        case .footerKey:
            Style(
                foreground: .rgb(0x10, 0x14, 0x1C), background: .rgb(0xEE, 0xF1, 0xF5),
                attributes: .bold)
        case .picker: Style(foreground: .rgb(0x24, 0x29, 0x33), background: .rgb(0xF1, 0xF4, 0xF9))
        case .pickerMatch:
            Style(
                foreground: .rgb(0x1F, 0x5F, 0xC4), background: .rgb(0xF1, 0xF4, 0xF9),
                attributes: .bold)
        default: nil
        }
    }
}

extension Role {
    /// What is added to the look that it has from its parent.
    fileprivate var attributes: Style.Attributes {
        switch self {
        case .heading1: [.bold, .underline]
        case .heading2, .tableHeader, .keyword: .bold
        case .heading3, .comment, .quote: .italic
        case .link: .underline
        case .searchCurrent: [.bold, .underline]
        default: []
        }
    }

    /// The place of the role among all.
    fileprivate var index: Int { Self.indices[self] ?? 0 }

    private static let indices = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
