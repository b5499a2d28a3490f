import ChatInterface
import Comparison
import Settings

extension ModelChoice {
    /// The models that can be chosen: the catalogue's, or those of simulated vendors.
    static func all(in catalogue: Catalogue, demo: Demo?, _ language: Language) -> [ModelChoice] {
        let catalogue = demo?.catalogue ?? catalogue
        let names = demo?.choices ?? catalogue.ids.flatMap(catalogue.models)
        return names.compactMap { name in
            guard let provider = catalogue.provider(name.provider) else { return nil }
            let model = catalogue.model(name)
            return ModelChoice(
                name: name, provider: provider.nameEnglish, chineseProvider: provider.nameChinese,
                pinyin: provider.pinyin, family: model?.family, variant: model?.variant,
                detail: demo == nil ? model?.summary(language) ?? "" : language.phrases.simulated,
                isAvailable: demo != nil || catalogue.isAvailable(name.provider))
        }
    }
}
