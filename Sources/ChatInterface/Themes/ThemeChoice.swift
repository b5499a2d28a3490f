/// A theme that can be chosen, as its file says it.
package struct ThemeChoice: Equatable, Sendable {
    package var name: String
    /// Nil if its file is wrong.
    package var theme: Theme?
    /// What it is, in a few words, by language.
    package var descriptions: [Language: String]
    /// What is wrong with its file; nil if nothing is.
    package var trouble: String?

    package init(
        name: String, theme: Theme?, descriptions: [Language: String] = [:],
        trouble: String? = nil
    ) {
        self.name = name
        self.theme = theme
        self.descriptions = descriptions
        self.trouble = trouble
    }

    func item(_ language: Language) -> FuzzyBox.Item {
        let description = descriptions[language] ?? descriptions[.english]
        return FuzzyBox.Item(
            id: name, label: name, detail: trouble ?? description ?? "",
            keywords: Language.allCases.compactMap { descriptions[$0] }, obstacle: trouble)
    }
}

/// What the themes are read for.
package enum ThemeWish: Equatable, Sendable {
    /// To choose among them.
    case choose
    /// To go on to the one that follows.
    case next
}
