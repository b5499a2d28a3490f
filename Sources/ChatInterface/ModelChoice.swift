import Comparison

/// A model that a pane can be given.
package struct ModelChoice: Equatable, Sendable {
    package var name: ModelName
    /// The provider's names.
    package var provider: String
    package var chineseProvider: String
    /// The Chinese name in pinyin, syllables apart: `zhi pu`.
    package var pinyin: String
    /// Whose models are of one kind, `glm` say; nil where unknown.
    package var family: String?
    /// The model's name wherever it is served.
    package var variant: String
    /// Context, price: what helps to choose.
    package var detail: String
    /// Whether a key (or a local server) is there.
    package var isAvailable: Bool

    package init(
        name: ModelName, provider: String, chineseProvider: String = "", pinyin: String = "",
        family: String? = nil, variant: String? = nil, detail: String = "", isAvailable: Bool = true
    ) {
        self.name = name
        self.provider = provider
        self.chineseProvider = chineseProvider
        self.pinyin = pinyin
        self.family = family
        self.variant = variant ?? name.model.lowercased()
        self.detail = detail
        self.isAvailable = isAvailable
    }

    /// The choice as an item of the box: found by id, either name, pinyin or its initials.
    func item(noKey: String) -> FuzzyBox.Item {
        let syllables = pinyin.split(separator: " ")
        let initials = String(syllables.compactMap(\.first))
        return FuzzyBox.Item(
            id: name.description, label: name.description,
            detail: isAvailable ? detail : noKey,
            keywords: [
                "\(chineseProvider) \(name.model)", "\(provider) \(name.model)",
                "\(initials) \(name.model)", "\(syllables.joined()) \(name.model)",
            ])
    }
}
