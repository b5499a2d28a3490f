import Comparison
import Transfers

extension Configuration {
    /// The configuration as TOML with every secret masked, for a person to read.
    package func masked() -> String {
        var writer = TOMLWriter()
        writer.comment(path.map { "From \($0)." } ?? "There is no file: nothing is set.")
        writer.add("lang", language.map { .string($0.rawValue) })
        writer.add("theme", theme.map { .string($0) })
        writer.add("borders", borders.map { .string($0.rawValue) })
        writer.add("colors", colors.map { .string($0.rawValue) })
        writer.add("hyperlinks", hyperlinks.map { .string($0.rawValue) })
        if !models.isEmpty { writer.add("models", Self.list(models)) }
        writer.add("announce", announce.map { .string($0.rawValue) })
        writer.add("ambiguous_width", ambiguousWidth.map(Self.value))
        for (name, seats) in lineups.sorted(by: { $0.key < $1.key }) {
            writer.add(lineUp: name, seats)
        }
        for (id, settings) in providers.sorted(by: { $0.key < $1.key }) {
            writer.table(["providers", id])
            settings.show(in: &writer)
        }
        for price in prices { price.show(in: &writer) }
        for grant in grants { grant.show(in: &writer) }
        if let daily = budget.daily {
            writer.table(["budget"])
            writer.add("daily", .number(daily))
        }
        if !keys.isEmpty { writer.table(["keys"]) }
        for (key, command) in keys.sorted(by: { $0.key < $1.key }) {
            writer.add(key, .string(command))
        }
        return writer.text
    }

    private static func list(_ models: [ModelName]) -> TOMLNode {
        .array(models.map { .string($0.description) })
    }

    private static func value(_ width: AmbiguousWidth) -> TOMLNode {
        switch width {
        case .automatic: .string("auto")
        case .one: .integer(1)
        case .two: .integer(2)
        }
    }
}

extension Configuration.Price {
    fileprivate func show(in writer: inout TOMLWriter) {
        writer.arrayTable(["prices"])
        writer.add("model", .string(model.description))
        writer.add("input", .number(input))
        writer.add("output", .number(output))
        writer.add("cached_input", cachedInput.map { .number($0) })
        writer.add("currency", .string(currency))
        writer.add("as_of", asOf.map { .string($0) })
    }
}

extension Configuration.Grant {
    fileprivate func show(in writer: inout TOMLWriter) {
        writer.arrayTable(["grants"])
        writer.add("provider", .string(provider))
        writer.add("tokens", .integer(tokens))
        writer.add("expires", expires.map { .string($0) })
    }
}

extension ProviderSettings {
    fileprivate func show(in writer: inout TOMLWriter) {
        writer.add("name", name.map { .string($0) })
        writer.add("dialect", dialect.map { .string($0.rawValue) })
        writer.add("auth", auth.map { .string($0.rawValue) })
        writer.add("base_url", baseURL.map { .string(Mask.url($0)) })
        writer.add("api_version", apiVersion.map { .string($0) })
        apiKey.show("api_key", in: &writer)
        accessKey.show("access_key", in: &writer)
        secretKey.show("secret_key", in: &writer)
        switch proxy {
        case .direct: writer.add("proxy", .string("direct"))
        case .url(let url): writer.add("proxy", .string(Mask.url(url)))
        case nil: break
        }
        writer.add("ca_file", caFile.map { .string($0) })
        writer.add("models", models.map { .array($0.map { .string($0) }) })
        if allowsHTTP { writer.add("allow_http", .bool(true)) }
        writer.add("http1", http1Only.map { .bool($0) })
        writer.add(
            "headers", inline: headers.map { ($0.name, .string(Mask.header($0))) })
        writer.add(
            "timeout",
            inline: [
                ("connect", timeouts.connect), ("first_byte", timeouts.firstByte),
                ("idle", timeouts.idle), ("stall", timeouts.stall), ("total", timeouts.total),
            ].compactMap { name, seconds in seconds.map { (name, .number($0)) } })
    }
}

extension ProviderSettings.SecretSource {
    private static func value(_ texts: [String]) -> TOMLNode? {
        texts.count > 1 ? .array(texts.map { .string($0) }) : texts.first.map { .string($0) }
    }

    fileprivate func show(_ key: String, in writer: inout TOMLWriter) {
        writer.add(key + "_env", Self.value(environment))
        writer.add(key + "_command", command.map { .string($0) })
        writer.add(key, Self.value(literals.map { _ in Mask.dots }))
    }
}
