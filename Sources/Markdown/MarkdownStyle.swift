/// How a run of text is to be shown: what it is, and what was marked on top of that.
package struct MarkdownStyle: Equatable, Hashable, Sendable {
    /// Marks that go with any role.
    package struct Traits: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let strong = Traits(rawValue: 1)
        package static let emphasis = Traits(rawValue: 2)
        package static let struck = Traits(rawValue: 4)
    }

    /// What the text is.
    package var role: MarkdownRole
    /// How it is marked.
    package var traits: Traits

    package init(_ role: MarkdownRole, _ traits: Traits = []) {
        self.role = role
        self.traits = traits
    }
}
