import Terminal

/// How each role looks.
package struct Theme: Equatable, Sendable {
    package var name: String
    /// The background that it is made for; the terminal's own where that isn't known.
    package var ground: Color
    /// By `Role.index`.
    private var styles: [Style]

    /// A theme of styles by role name; a role without one looks as its parent does. If the ground
    /// is painted, what has no ground of its own stands on it.
    package init(
        name: String, styles: [String: Style], ground: Color = .standard,
        paintsGround: Bool = false
    ) {
        self.name = name
        self.ground = ground
        self.styles = Role.allCases.map { role in
            var style = Self.look(role, styles)
            style.fallback = role.fallback
            // Without a ground it is told apart by something else.
            if style.background == .standard, style.fallback == .reversed { style.fallback = .hue }
            if style.background == .standard, paintsGround { style.background = ground }
            return style
        }
    }

    private static func look(_ role: Role, _ styles: [String: Style]) -> Style {
        if let style = styles[role.rawValue] { return style }
        guard let parent = role.parent else { return role.usual }
        var style = look(parent, styles)
        style.attributes.formUnion(role.attributes)
        return style
    }

    package subscript(role: Role) -> Style { styles[role.index] }

    /// The look of what has no ground of its own and stands on a role's.
    func settled(_ style: Style, on role: Role) -> Style {
        guard style.background == self[.text].background else { return style }
        var style = style
        style.background = self[role].background
        return style
    }

    /// What there is without any theme: the terminal's own colours.
    package static let fallback = Theme(name: "", styles: [:])
}
