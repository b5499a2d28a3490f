/// A model as a person writes it: `provider/model`, divided at the first slash.
package struct ModelName: Hashable, Sendable, CustomStringConvertible {
    /// The provider's id, such as `zhipu`.
    package var provider: String
    /// The provider's own name of the model, which may hold slashes.
    package var model: String

    package init(provider: String, model: String) {
        self.provider = provider
        self.model = model
    }

    /// Nil unless there is something on both sides of a slash.
    package init?(_ text: some StringProtocol) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        provider = String(text[..<slash])
        model = String(text[text.index(after: slash)...])
        guard !provider.isEmpty, !model.isEmpty else { return nil }
    }

    /// `provider/model`; one without a provider is a name that stands for a hidden one.
    package var description: String { provider.isEmpty ? model : "\(provider)/\(model)" }
}
