import Comparison
import Providers

extension Provider {
    /// A provider that only the configuration knows; nil if it doesn't say where it is.
    init?(id: String, settings: ProviderSettings, prices: [Configuration.Price]) {
        guard let baseURL = settings.baseURL else { return nil }
        self.init(
            id: id, name: settings.name ?? id, baseURL: baseURL,
            dialect: settings.dialect ?? .chatCompletions)
        // Who runs a server without a key doesn't say so.
        if settings.apiKey.isEmpty, settings.auth == nil, dialect.auth == nil { auth = .none }
        apply(settings)
        apply(prices)
    }

    /// What the environment says about the address.
    mutating func apply(environment: [String: String]) {
        if let name = baseEnvironment, let value = environment[name], !value.isEmpty {
            move(to: Self.address(value, like: baseURL))
        } else if let name = portEnvironment, let port = environment[name].flatMap(UInt16.init),
            let old = BaseURL(baseURL)?.port
        {
            move(to: baseURL.replacing(":\(old)", with: ":\(port)", maxReplacements: 1))
        }
        let versions = apiVersionEnvironment.lazy.compactMap { environment[$0] }
        if let version = versions.first(where: { !$0.isEmpty }) { apiVersion = version }
        if let name = modelEnvironment, let id = environment[name], !id.isEmpty {
            models = [model(id) ?? CatalogueModel(id: id)]
        }
    }

    /// An address that may lack its scheme or its port; an address to listen at on all interfaces
    /// is reached at this machine's own.
    private static func address(_ value: String, like usual: String) -> String {
        var text = value.contains("://") ? value : "http://" + value
        while text.last == "/" { text.removeLast() }
        if let url = BaseURL(text), !value.contains("://"), url.port == nil,
            let port = BaseURL(usual)?.port
        {
            text += ":\(port)"
        }
        return text.replacing("://0.0.0.0", with: "://127.0.0.1", maxReplacements: 1)
            .replacing("://[::]", with: "://[::1]", maxReplacements: 1)
            .replacing("://:", with: "://127.0.0.1:", maxReplacements: 1)
    }

    /// What the configuration says.
    mutating func apply(_ settings: ProviderSettings) {
        if let name = settings.name { (nameEnglish, nameChinese) = (name, name) }
        if let dialect = settings.dialect, dialect != self.dialect { speak(dialect) }
        auth = settings.auth ?? auth
        if let baseURL = settings.baseURL { move(to: baseURL) }
        apiVersion = settings.apiVersion ?? apiVersion
        if let ids = settings.models {
            models = ids.map { model($0) ?? CatalogueModel(id: $0) }
        }
    }

    /// Another dialect is spoken at another address, with another proof of who asks.
    private mutating func speak(_ dialect: DialectName) {
        let base = alternativeBases.first { $0.dialect == dialect }
        self.dialect = dialect
        auth = base?.auth ?? dialect.auth ?? .bearer
        quirks = base?.quirks ?? Quirks(plain: dialect)
        if let base { move(to: base.url) }
        switch dialect {
        case .chatCompletions: listPath = "/models"
        case .messages: listPath = "/v1/models"
        case .ollama: listPath = "/api/tags"
        case .azure, .dashscope, .wenxin, .tencentTC3: listPath = nil
        }
    }

    private mutating func move(to address: String) {
        baseURL = address
        quirks.baseURL = nil
        for index in quirks.models.indices { quirks.models[index].baseURL = nil }
        // What listens on this machine needs no key.
        if BaseURL(address)?.isLoopback == true { isLocal = true }
    }

    /// The configuration's prices, in place of the catalogue's.
    mutating func apply(_ prices: [Configuration.Price]) {
        for price in prices where price.model.provider == id {
            let index = models.firstIndex { $0.id == price.model.model } ?? models.endIndex
            if index == models.endIndex { models.append(CatalogueModel(id: price.model.model)) }
            models[index].input = price.input
            models[index].output = price.output
            models[index].cachedInput = price.cachedInput
            models[index].thinkingOutput = nil
            models[index].tiers = []
            models[index].peak = nil
            models[index].currency = price.currency
            models[index].asOf = price.asOf
            models[index].priceSource = nil
            models[index].free = price.input == 0 && price.output == 0
        }
    }
}
