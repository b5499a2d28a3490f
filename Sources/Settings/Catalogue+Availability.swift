import Comparison
import Providers

extension Catalogue {
    /// Whether a key is set for the provider, or none is needed. Runs no command.
    package func isAvailable(_ id: String) -> Bool {
        guard mayBeAvailable(id), let provider = provider(id) else { return false }
        if isRunning(id) { return true }
        if provider.auth == .none { return !provider.isLocal || settings(id) != nil }
        return Credentials(
            provider: provider, settings: settings(id), environment: environment
        ).arePresent
    }

    /// False only if it is certain without decoding the provider's file, which takes most of the time
    /// of a start.
    private func mayBeAvailable(_ id: String) -> Bool {
        if CatalogueFiles.all[id] == nil || settings(id) != nil || isRunning(id) { return true }
        return CatalogueFiles.secretVariables(of: id).contains {
            environment[$0]?.isEmpty == false
        }
    }

    /// The providers for which a key is set, and those of the configuration that need none, in the
    /// order of `ids`. A server on this machine counts only if it has been set up: whether it runs
    /// must be found out.
    package func availableProviders() -> [String] { ids.filter(isAvailable) }

    /// All models that those providers are known to have.
    package func availableModels() -> [ModelName] {
        availableProviders().flatMap { models(of: $0) }
    }

    /// The first model of each of those providers: a line-up to begin with.
    package func defaultModels() -> [ModelName] {
        availableProviders().compactMap { models(of: $0).first }
    }

    /// The models that a provider is known to have.
    package func models(of id: String) -> [ModelName] {
        (provider(id)?.models ?? []).map { ModelName(provider: id, model: $0.id) }
    }

    /// All places where the same model is served, itself among them, in the order of `ids`.
    package func places(of name: ModelName) -> [ModelName] {
        let variant = model(name)?.variant ?? CatalogueModel(id: name.model).variant
        return ids.flatMap { id in
            (provider(id)?.models ?? []).filter { $0.variant == variant }
                .map { ModelName(provider: id, model: $0.id) }
        }
    }

    /// Whether the configuration or the environment says where the provider is: its sister
    /// endpoints mean nothing then.
    package func isBaseOverridden(_ id: String) -> Bool {
        settings(id)?.baseURL != nil
            || provider(id)?.baseEnvironment.map { !(environment[$0] ?? "").isEmpty } ?? false
    }
}
