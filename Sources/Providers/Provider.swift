/// Who serves models: where it listens, how it wants to be asked, and what it offers.
package struct Provider: Equatable, Sendable {
    package var id: String
    package var nameEnglish: String
    package var nameChinese: String
    /// The Chinese name in pinyin, syllables apart (`zhi pu`), so that initials can be matched.
    package var pinyin: String
    /// What its models call themselves and their maker, in any language.
    package var ownNames: [String]
    package var dialect: DialectName
    package var auth: Auth
    /// Every path of the provider is appended to it.
    package var baseURL: String
    /// Other hosts and dialects of the same provider.
    package var alternativeBases: [AlternativeBase]
    /// Environment variables that may hold the key, the first that is set counts.
    package var keyEnvironment: [String]
    /// The same for the two halves of a key pair.
    package var accessKeyEnvironment: [String]
    package var secretKeyEnvironment: [String]
    /// An environment variable that may hold the base URL, whole or as `host:port`.
    package var baseEnvironment: String?
    /// An environment variable that may hold the port of a server on this machine.
    package var portEnvironment: String?
    package var apiVersion: String?
    /// Environment variables that may hold the version, the first that is set counts.
    package var apiVersionEnvironment: [String]
    /// An environment variable that may hold the one model there is.
    package var modelEnvironment: String?
    /// The path of the list of models; nil where the provider has none.
    package var listPath: String?
    /// How to ask what is left in the account; nil where there is no such call.
    package var balance: BalanceQuery?
    /// The currency of what it says of an answer's cost; nil where it says nothing.
    package var chargeCurrency: String?
    /// Whether it is a server on this machine, which needs no key.
    package var isLocal: Bool
    package var models: [CatalogueModel]
    package var quirks: Quirks
    /// When the facts were gathered, as YYYY, YYYY-MM or YYYY-MM-DD.
    package var asOf: String?
    package var sources: [String]
    /// What no source of weight vouches for.
    package var unverified: [String]

    /// A provider that no catalogue knows: reachable at `baseURL`, everything else as usual.
    package init(
        id: String, name: String, baseURL: String, dialect: DialectName = .chatCompletions
    ) {
        self.id = id
        nameEnglish = name
        nameChinese = name
        pinyin = ""
        ownNames = []
        self.dialect = dialect
        auth = dialect.auth ?? .bearer
        self.baseURL = baseURL
        alternativeBases = []
        keyEnvironment = []
        accessKeyEnvironment = []
        secretKeyEnvironment = []
        apiVersionEnvironment = []
        listPath = dialect == .chatCompletions ? "/models" : nil
        isLocal = false
        models = []
        quirks = Quirks(plain: dialect)
        sources = []
        unverified = []
    }

    /// The entry of that model, if the catalogue or the configuration knows it.
    package func model(_ id: String) -> CatalogueModel? { models.first { $0.id == id } }

    /// Where that model is served.
    package func baseURL(for model: String) -> String {
        quirks.applying(to: model).baseURL ?? baseURL
    }

    /// Another place where the same provider can be asked.
    package struct AlternativeBase: Equatable, Sendable, Decodable {
        package var url: String
        /// What it is for: a region, a plan, a dialect.
        package var label: String
        /// The dialect spoken there, if it isn't the provider's usual one.
        package var dialect: DialectName?
        /// How one proves who asks there, if not as the dialect has it.
        package var auth: Auth?
        /// Whether it serves the same models under another key: where a refused key may belong.
        package var isSister: Bool
        /// How the dialect spoken there departs from its plain form; nil if it doesn't.
        package var quirks: Quirks?

        package init(
            url: String, label: String, dialect: DialectName? = nil, isSister: Bool = false
        ) {
            self.url = url
            self.label = label
            self.dialect = dialect
            self.isSister = isSister
        }
    }
}
