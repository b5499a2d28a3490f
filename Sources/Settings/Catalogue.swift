import Comparison
import Providers
import Transfers

/// All providers: the catalogue's as the configuration has them, and those that only it knows.
///
/// A file of the catalogue is read when its provider is first asked for.
package final class Catalogue {
    package let configuration: Configuration
    let environment: [String: String]
    private var cache: [String: Provider] = [:]
    /// Secrets that have been had; a failure isn't kept, so that it can be mended.
    private var secrets: [String: [String]] = [:]
    /// Which of several keys is used, by provider.
    private var places: [String: Int] = [:]
    private var keyPairs: [String: KeyPair?] = [:]
    /// Tokens that were fetched, by where and with which key pair.
    private var tokens: [TokenKey: AccessToken] = [:]

    private struct TokenKey: Hashable {
        var baseURL: String
        var pair: KeyPair
    }

    /// Servers on this machine that have answered.
    private var running: Set<String> = []

    package init(configuration: Configuration, environment: [String: String]) {
        self.configuration = configuration
        self.environment = environment
    }

    /// The catalogue's order, then the configuration's own, by id.
    package var ids: [String] {
        let own = configuration.providers.keys.filter { CatalogueFiles.all[$0] == nil }
        return CatalogueFiles.order + own.sorted()
    }

    /// The provider as it is set up; nil if nobody knows it.
    package func provider(_ id: String) -> Provider? {
        if let provider = cache[id] { return provider }
        guard let provider = read(id) else { return nil }
        cache[id] = provider
        return provider
    }

    /// The model as the catalogue and the configuration know it; nil if they don't.
    package func model(_ name: ModelName) -> CatalogueModel? {
        provider(name.provider)?.model(name.model)
    }

    /// A server on this machine has told its models; `base` is where, if not at its usual place.
    package func note(_ models: [String], servedBy id: String, at base: String?) {
        guard var provider = provider(id) else { return }
        if let base { provider.baseURL = base }
        let known = provider.models
        provider.models = models.map { id in
            known.first { $0.id == id } ?? CatalogueModel(id: id)
        }
        cache[id] = provider
        running.insert(id)
    }

    /// Whether it is a server on this machine that has answered.
    package func isRunning(_ id: String) -> Bool { running.contains(id) }

    /// The settings of the configuration for a provider.
    package func settings(_ id: String) -> ProviderSettings? { configuration.providers[id] }

    /// The key that is used; nil if there is none. May run a command of the configuration, and wait
    /// for it.
    package func secret(for id: String) -> Result<String?, Failure> {
        keys(for: id).map { keys in
            keys.isEmpty ? nil : keys[(places[id] ?? 0) % keys.count]
        }
    }

    /// Whether the next call to a provider must first run a command that may take its time.
    package func mustRunCommand(for id: String) -> Bool {
        guard let settings = configuration.providers[id] else { return false }
        let isKeyKnown = secrets[id] != nil || settings.apiKey.command == nil
        let pair = [settings.accessKey, settings.secretKey]
        return !isKeyKnown || keyPairs[id] == nil && pair.contains { $0.command != nil }
    }

    /// How many keys there are for a provider; those that have not been needed aren't counted.
    package func keyCount(of id: String) -> Int { secrets[id]?.count ?? 0 }

    /// The next of several keys is used from now on, unless another than this has been already.
    package func useNextKey(of id: String, after secret: String) {
        guard let keys = secrets[id], keys.count > 1 else { return }
        let place = (places[id] ?? 0) % keys.count
        if keys[place] == secret { places[id] = place + 1 }
    }

    private func keys(for id: String) -> Result<[String], Failure> {
        if let keys = secrets[id] { return .success(keys) }
        guard let credentials = credentials(for: id) else { return .success([]) }
        let result = credentials.keys()
        if case .success(let keys) = result { secrets[id] = keys }
        return result
    }

    /// The key pair; nil if there is none, or not both halves. May run commands like `secret`.
    package func keyPair(for id: String) -> Result<KeyPair?, Failure> {
        if let pair = keyPairs[id] { return .success(pair) }
        guard let credentials = credentials(for: id) else { return .success(nil) }
        let result = credentials.keyPair()
        if case .success(let pair) = result { keyPairs[id] = .some(pair) }
        return result
    }

    /// A token that was fetched with this key pair there, if it is still good.
    func token(_ provider: Provider, _ pair: KeyPair, at date: Double) -> AccessToken? {
        let token = tokens[TokenKey(baseURL: provider.baseURL, pair: pair)]
        return token.flatMap { $0.isGood(at: date) ? $0 : nil }
    }

    /// Keeps a token for later calls to the same provider, or none.
    func keep(_ token: AccessToken?, for id: String) {
        guard let provider = provider(id), case .success(let pair?) = keyPair(for: id) else {
            return
        }
        tokens[TokenKey(baseURL: provider.baseURL, pair: pair)] = token
    }

    /// All keys, halves of key pairs and tokens that have been had.
    var knownSecrets: [String] {
        let pairs = keyPairs.values.compactMap { $0 }
        return secrets.values.flatMap { $0 } + pairs.flatMap { [$0.access, $0.secret] }
            + tokens.values.map(\.text)
    }

    /// The credentials of a provider; nil if nobody knows it.
    package func credentials(for id: String) -> Credentials? {
        provider(id).map {
            Credentials(provider: $0, settings: settings(id), environment: environment)
        }
    }

    private func read(_ id: String) -> Provider? {
        let settings = settings(id)
        guard let file = CatalogueFiles.all[id] else {
            return settings.flatMap { Provider(id: id, settings: $0, prices: configuration.prices) }
        }
        let text = String(decoding: file(), as: UTF8.self)
        guard var provider = try? TOMLNode.decode(Provider.self, from: text) else {
            preconditionFailure("the catalogue's file of \(id) can't be read")
        }
        provider.apply(environment: environment)
        if let settings { provider.apply(settings) }
        provider.apply(configuration.prices)
        return provider
    }
}
