import Comparison

/// The models to choose from, by family and by model: what several providers serve stands together,
/// and can be opened at all of them with one choice.
struct ModelMenu {
    private struct Group {
        var name: String
        var choices: [ModelChoice] = []

        /// Whether one of them can be asked.
        var isAvailable: Bool { choices.contains(where: \.isAvailable) }
    }

    private let choices: [ModelChoice]

    init(_ choices: [ModelChoice]) {
        self.choices = choices
    }

    private static let familyMark = "family:"
    private static let modelMark = "model:"

    /// The items of the box, the families that can be asked first. `withGroups` if several panes may
    /// be opened at once.
    func items(_ phrases: Phrases, withGroups: Bool) -> [FuzzyBox.Item] {
        let families = families()
        return (families.filter(\.isAvailable) + families.filter { !$0.isAvailable })
            .flatMap { items(of: $0, phrases, withGroups: withGroups) }
    }

    /// The models that an item stands for; one model is its own.
    func models(_ id: String) -> [ModelName] {
        if id.hasPrefix(Self.familyMark) {
            let name = id.dropFirst(Self.familyMark.count)
            return families().first { $0.name == name }.map { onePerProvider($0.choices) } ?? []
        }
        if id.hasPrefix(Self.modelMark) {
            let variant = id.dropFirst(Self.modelMark.count)
            return onePerProvider(choices.filter { $0.variant == variant })
        }
        return ModelName(id).map { [$0] } ?? []
    }

    private func items(
        of family: Group, _ phrases: Phrases, withGroups: Bool
    ) -> [FuzzyBox.Item] {
        let variants = grouped(family.choices) { $0.variant }
        var items: [FuzzyBox.Item] = []
        if withGroups, variants.count > 1 {
            items += item(Self.familyMark, family.name, family.choices, phrases)
        }
        for variant in variants {
            if withGroups { items += item(Self.modelMark, variant.name, variant.choices, phrases) }
            let ordered =
                variant.choices.filter(\.isAvailable) + variant.choices.filter { !$0.isAvailable }
            items += ordered.map { $0.item(noKey: phrases.noKey) }
        }
        return items
    }

    /// An item that opens several panes; none where there would be one.
    private func item(
        _ mark: String, _ name: String, _ choices: [ModelChoice], _ phrases: Phrases
    ) -> [FuzzyBox.Item] {
        let models = onePerProvider(choices)
        guard models.count > 1 else { return [] }
        return [
            FuzzyBox.Item(
                id: mark + name, label: phrases.atAllVendors(name, models.count),
                detail: models.map(\.provider).joined(separator: " "),
                keywords: Array(Set(choices.flatMap { [$0.chineseProvider, $0.provider] }))
                    .sorted(),
                isGroup: true)
        ]
    }

    /// At each provider that can be asked the model that most of them have, else its first.
    private func onePerProvider(_ choices: [ModelChoice]) -> [ModelName] {
        let available = choices.filter(\.isAvailable)
        var spread: [String: Set<String>] = [:]
        for choice in available {
            spread[choice.variant, default: []].insert(choice.name.provider)
        }
        return grouped(available) { $0.name.provider }.compactMap { provider in
            provider.choices.enumerated().max { a, b in
                let (x, y) = (spread[a.element.variant], spread[b.element.variant])
                return ((x?.count ?? 0), -a.offset) < ((y?.count ?? 0), -b.offset)
            }?.element.name
        }
    }

    private func families() -> [Group] {
        let known = Set(choices.compactMap(\.family))
        return grouped(choices) { choice in
            // A server on this machine doesn't tell families: `qwen3:8b` is one of `qwen`.
            choice.family ?? known.filter(choice.variant.hasPrefix).max { $0.count < $1.count }
                ?? choice.name.provider
        }
    }

    /// In the order in which the groups first appear.
    private func grouped(
        _ choices: [ModelChoice], by name: (ModelChoice) -> String
    ) -> [Group] {
        var places: [String: Int] = [:]
        var groups: [Group] = []
        for choice in choices {
            let name = name(choice)
            let place = places[name] ?? groups.count
            if place == groups.count {
                places[name] = place
                groups.append(Group(name: name))
            }
            groups[place].choices.append(choice)
        }
        return groups
    }
}
