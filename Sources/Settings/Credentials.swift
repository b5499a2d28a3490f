import Comparison
import Providers

/// Where the secrets of one provider are, and how they are had.
///
/// Each is looked for in the variable that the configuration names, then what its command prints,
/// then what it says itself, then the catalogue's variables in their order.
package struct Credentials: Sendable {
    private let provider: Provider
    private let settings: ProviderSettings
    private let environment: [String: String]
    /// How long a command may take, in seconds.
    private let patience: Double

    package init(
        provider: Provider, settings: ProviderSettings?, environment: [String: String],
        patience: Double = 10
    ) {
        self.provider = provider
        self.settings = settings ?? ProviderSettings()
        self.environment = environment
        self.patience = patience
    }

    /// Whether what the provider's proof is made of can be expected: a key, or a whole key pair.
    /// Runs no command.
    package var arePresent: Bool {
        guard provider.auth.needsKeyPair else {
            return has(settings.apiKey, provider.keyEnvironment)
        }
        return has(settings.accessKey, provider.accessKeyEnvironment)
            && has(settings.secretKey, provider.secretKeyEnvironment)
    }

    /// Where the secrets of the provider's proof come from, in words of the configuration and the
    /// environment; nil if they can't be expected. Runs no command.
    package var origin: String? {
        guard provider.auth.needsKeyPair else {
            return origin(settings.apiKey, "api_key", provider.keyEnvironment)
        }
        let access = origin(settings.accessKey, "access_key", provider.accessKeyEnvironment)
        let secret = origin(settings.secretKey, "secret_key", provider.secretKeyEnvironment)
        guard let access, let secret else { return nil }
        return "\(access), \(secret)"
    }

    private func origin(
        _ source: ProviderSettings.SecretSource, _ name: String, _ variables: [String]
    ) -> String? {
        let set = source.environment.filter { value(of: $0) != nil }
        if !set.isEmpty { return set.map { "$" + $0 }.joined(separator: ", ") }
        if source.command != nil { return name + "_command" }
        if !source.literals.isEmpty { return name }
        return variables.first { value(of: $0) != nil }.map { "$" + $0 }
    }

    /// The keys, the one to use first first; none if there is none. Runs a command if the
    /// configuration names one.
    package func keys() -> Result<[String], Failure> {
        secrets(settings.apiKey, "api_key", provider.keyEnvironment)
    }

    /// The key pair; nil unless both halves are there.
    package func keyPair() -> Result<KeyPair?, Failure> {
        secret(settings.accessKey, "access_key", provider.accessKeyEnvironment).flatMap { access in
            secret(settings.secretKey, "secret_key", provider.secretKeyEnvironment).map { secret in
                guard let access, let secret else { return nil }
                return KeyPair(access: access, secret: secret)
            }
        }
    }

    private func has(_ source: ProviderSettings.SecretSource, _ variables: [String]) -> Bool {
        if source.command != nil || !source.literals.isEmpty { return true }
        let names = source.environment + variables
        return names.contains { value(of: $0) != nil }
    }

    private func value(of variable: String) -> String? {
        environment[variable].flatMap(Self.trimmed)
    }

    private func secret(
        _ source: ProviderSettings.SecretSource, _ name: String, _ variables: [String]
    ) -> Result<String?, Failure> {
        secrets(source, name, variables).map(\.first)
    }

    private func secrets(
        _ source: ProviderSettings.SecretSource, _ name: String, _ variables: [String]
    ) -> Result<[String], Failure> {
        let set = source.environment.compactMap(value(of:))
        if !set.isEmpty { return check(set, name) }
        if let command = source.command {
            return printed(by: command, name + "_command").flatMap { check([$0], name) }
        }
        let written = source.literals.compactMap(Self.trimmed)
        if !written.isEmpty { return check(written, name) }
        return check(variables.lazy.compactMap(value(of:)).prefix(1).map { $0 }, name)
    }

    private func printed(by command: String, _ name: String) -> Result<String, Failure> {
        let outcome = ShellCommand(line: command, seconds: patience).run()
        guard outcome.end == .exited(0) else {
            let errors = Self.line(outcome.errors)
            let said = errors.isEmpty ? "" : ": \(errors)"
            return .failure(failure("the \(name) \(Self.words(outcome.end))\(said)"))
        }
        guard let value = Self.trimmed(String(decoding: outcome.output, as: UTF8.self)) else {
            return .failure(failure("the \(name) printed nothing"))
        }
        return .success(value)
    }

    /// A key is sent in a header, where a line end would begin another.
    private func check(_ values: [String], _ name: String) -> Result<[String], Failure> {
        guard values.allSatisfy({ $0.utf8.allSatisfy { 0x20...0x7E ~= $0 } }) else {
            return .failure(failure("the \(name) holds a character that can't be part of a key"))
        }
        return .success(values)
    }

    private func failure(_ what: String) -> Failure {
        Failure(.configuration, "\(provider.id): \(what)")
    }

    private static func words(_ end: ShellCommand.Outcome.End) -> String {
        switch end {
        case .exited(let status): "failed with status \(status)"
        case .signalled(let signal): "was ended by signal \(signal)"
        case .timedOut: "took too long and was stopped"
        case .notStarted(let why): "could not be started (\(why))"
        }
    }

    private static func trimmed(_ text: String) -> String? {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(start[...end])
    }

    /// The beginning of an error message, on one line.
    private static func line(_ bytes: [UInt8]) -> String {
        let words = String(decoding: bytes.prefix(1000), as: UTF8.self)
            .split { $0.isWhitespace || $0.isNewline }
        return String(words.joined(separator: " ").filter { !isControl($0) }.prefix(300))
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
