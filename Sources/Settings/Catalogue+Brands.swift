import Comparison

extension Catalogue {
    /// The makers and models by which an answer may name itself.
    package var brands: [SelfNaming.Brand] {
        ids.compactMap { id in
            provider(id).map { provider in
                let families = Set(provider.models.compactMap(\.family)).sorted()
                return SelfNaming.Brand(
                    id: id, names: [provider.nameEnglish, provider.nameChinese] + families)
            }
        }
    }
}
