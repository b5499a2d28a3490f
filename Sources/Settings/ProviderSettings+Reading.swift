import Providers
import Transfers

extension ProviderSettings {
    private static let keys = [
        "name", "dialect", "auth", "base_url", "api_version",
        "api_key", "api_key_env", "api_key_command",
        "access_key", "access_key_env", "access_key_command",
        "secret_key", "secret_key_env", "secret_key_command",
        "proxy", "headers", "ca_file", "timeout", "models", "allow_http", "http1",
    ]

    /// Reads `[providers.ID]`; what is wrong is noted.
    init(_ reader: TableReader, id: String, folder: String, home: String) {
        reader.expect(Self.keys)
        name = reader.text("name")
        dialect = reader.choice("dialect", DialectName.self)
        auth = reader.choice("auth", Auth.self)
        apiVersion = reader.text("api_version")
        apiKey = SecretSource(reader, "api_key", mayBeSeveral: true)
        accessKey = SecretSource(reader, "access_key")
        secretKey = SecretSource(reader, "secret_key")
        allowsHTTP = reader.bool("allow_http") ?? false
        http1Only = reader.bool("http1")
        baseURL = Self.baseURL(reader, allowHTTP: allowsHTTP)
        proxy = reader.text("proxy").flatMap { ProxyChoice($0, reader) }
        headers = reader.table("headers").map(Self.headers) ?? []
        caFile = reader.text("ca_file").map { Self.absolute($0, folder: folder, home: home) }
        timeouts = reader.table("timeout").map(Timeouts.init) ?? Timeouts()
        models = reader.strings("models")
        checkPlace(reader, id: id)
    }

    private static func baseURL(_ reader: TableReader, allowHTTP: Bool) -> String? {
        guard let text = reader.text("base_url") else { return nil }
        if let problem = BaseURL.problem(text, allowHTTP: allowHTTP) {
            reader.report("\"base_url\" \(problem)", "base_url")
        }
        return text
    }

    /// What no catalogue knows must say where it is.
    private func checkPlace(_ reader: TableReader, id: String) {
        guard !CatalogueFiles.order.contains(id) else { return }
        if id.isEmpty || id.contains("/") {
            reader.notes.report("\"\(id)\" can't name a provider", key: reader.path)
        } else if reader.entries["base_url"] == nil {
            reader.notes.report(
                "unknown provider \"\(id)\": what the catalogue doesn't have needs "
                    + "base_url and dialect", key: reader.path,
                suggestion: NearestName.of(id, among: CatalogueFiles.order))
        }
    }

    private static func headers(_ reader: TableReader) -> [HTTPRequest.Header] {
        reader.keys.compactMap { name in
            guard let value = reader.string(name) else { return nil }
            let isToken = name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3A }
            if name.isEmpty || !isToken {
                reader.notes.report("\"\(name)\" can't name a header", key: reader.path + [name])
            }
            if value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
                reader.report("\"\(name)\" holds a character that can't be sent", name)
            }
            return HTTPRequest.Header(name, value)
        }
    }

    private static func absolute(_ path: String, folder: String, home: String) -> String {
        if path.hasPrefix("/") { return path }
        if path.hasPrefix("~/") { return home + path.dropFirst() }
        return folder + "/" + path
    }
}

extension ProviderSettings.SecretSource {
    fileprivate init(_ reader: TableReader, _ key: String, mayBeSeveral: Bool = false) {
        func texts(_ key: String) -> [String] {
            mayBeSeveral
                ? reader.oneOrMoreTexts(key) : [reader.text(key)].compactMap { $0 }
        }
        environment = texts(key + "_env")
        command = reader.text(key + "_command")
        literals = texts(key)
    }
}

extension ProviderSettings.ProxyChoice {
    fileprivate init?(_ text: String, _ reader: TableReader) {
        if text == "direct" {
            self = .direct
            return
        }
        self = .url(text)
        let schemes = ["http", "https", "socks5", "socks5h"]
        guard let url = BaseURL(text), schemes.contains(url.scheme) else {
            reader.report(
                "\"proxy\" must be \"direct\" or begin with http://, https://, socks5:// or "
                    + "socks5h://", "proxy")
            return
        }
        if url.port == nil {
            reader.report("\"proxy\" needs a port, as in \(url.scheme)://host:1080", "proxy")
        }
    }
}

extension ProviderSettings.Timeouts {
    /// Three years and more: whoever asks for longer means for ever, and clocks can count it.
    private static let longest = 1e8

    fileprivate init(_ reader: TableReader) {
        reader.expect(["connect", "first_byte", "idle", "stall", "total"])
        connect = reader.number("connect").map { min($0, Self.longest) }
        firstByte = reader.number("first_byte").map { min($0, Self.longest) }
        idle = reader.number("idle").map { min($0, Self.longest) }
        stall = reader.number("stall").map { min($0, Self.longest) }
        total = reader.number("total").map { min($0, Self.longest) }
    }
}
