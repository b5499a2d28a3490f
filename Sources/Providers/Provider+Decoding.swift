extension Provider: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id, pinyin, balance, dialect, auth, local, models, quirks, sources, unverified
        case ownNames = "own_names"
        case nameEnglish = "name"
        case nameChinese = "name_zh"
        case baseURL = "base_url"
        case alternativeBases = "alternative_bases"
        case keyEnvironment = "key_env"
        case accessKeyEnvironment = "access_key_env"
        case secretKeyEnvironment = "secret_key_env"
        case baseEnvironment = "base_url_env"
        case chargeCurrency = "charge_currency"
        case portEnvironment = "port_env"
        case apiVersion = "api_version"
        case apiVersionEnvironment = "api_version_env"
        case modelEnvironment = "model_env"
        case listPath = "list_path"
        case asOf = "as_of"
        case priceSource = "price_source"
    }

    /// Reads a file of the catalogue; what it leaves out has its usual value.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(String.self, forKey: .id),
            name: try values.decode(String.self, forKey: .nameEnglish),
            baseURL: try values.decode(String.self, forKey: .baseURL),
            dialect: try values.decodeIfPresent(DialectName.self, forKey: .dialect)
                ?? .chatCompletions)
        nameChinese = try values.decodeIfPresent(String.self, forKey: .nameChinese) ?? nameEnglish
        pinyin = try values.decodeIfPresent(String.self, forKey: .pinyin) ?? ""
        ownNames = try values.decodeIfPresent([String].self, forKey: .ownNames) ?? []
        auth = try values.decodeIfPresent(Auth.self, forKey: .auth) ?? auth
        try readPlaces(values)
        try readModels(values)
        quirks =
            try values.decodeIfPresent(Quirks.Told.self, forKey: .quirks)?.quirks(plain: dialect)
            ?? quirks
        asOf = try values.decodeIfPresent(String.self, forKey: .asOf)
        sources = try values.decodeIfPresent([String].self, forKey: .sources) ?? []
        unverified = try values.decodeIfPresent([String].self, forKey: .unverified) ?? []
    }

    /// The models; where prices come from is told once for all that don't tell it themselves.
    private mutating func readModels(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        models = try values.decodeIfPresent([CatalogueModel].self, forKey: .models) ?? []
        let source = try values.decodeIfPresent(String.self, forKey: .priceSource)
        for index in models.indices where models[index].input != nil {
            models[index].priceSource = models[index].priceSource ?? source
        }
    }

    /// What says where the provider listens and where its secrets are.
    private mutating func readPlaces(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        func list(_ key: CodingKeys) throws -> [String] {
            try values.decodeIfPresent([String].self, forKey: key) ?? []
        }
        alternativeBases =
            try values.decodeIfPresent([AlternativeBase].self, forKey: .alternativeBases) ?? []
        keyEnvironment = try list(.keyEnvironment)
        accessKeyEnvironment = try list(.accessKeyEnvironment)
        secretKeyEnvironment = try list(.secretKeyEnvironment)
        baseEnvironment = try values.decodeIfPresent(String.self, forKey: .baseEnvironment)
        portEnvironment = try values.decodeIfPresent(String.self, forKey: .portEnvironment)
        apiVersion = try values.decodeIfPresent(String.self, forKey: .apiVersion)
        apiVersionEnvironment = try list(.apiVersionEnvironment)
        modelEnvironment = try values.decodeIfPresent(String.self, forKey: .modelEnvironment)
        balance = try values.decodeIfPresent(BalanceQuery.self, forKey: .balance)
        chargeCurrency = try values.decodeIfPresent(String.self, forKey: .chargeCurrency)
        listPath = try values.decodeIfPresent(String.self, forKey: .listPath)
        isLocal = try values.decodeIfPresent(Bool.self, forKey: .local) ?? false
    }
}

extension Provider.AlternativeBase {
    private enum CodingKeys: String, CodingKey {
        case url, label, dialect, auth, sister, quirks
    }

    /// Reads `{ url, label, dialect, auth, sister, quirks }`, the last four if present.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        url = try values.decode(String.self, forKey: .url)
        label = try values.decode(String.self, forKey: .label)
        dialect = try values.decodeIfPresent(DialectName.self, forKey: .dialect)
        auth = try values.decodeIfPresent(Auth.self, forKey: .auth)
        isSister = try values.decodeIfPresent(Bool.self, forKey: .sister) ?? false
        quirks = try values.decodeIfPresent(Quirks.Told.self, forKey: .quirks)?
            .quirks(plain: dialect ?? .chatCompletions)
    }
}
