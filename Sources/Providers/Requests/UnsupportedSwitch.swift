/// A switch that a person has set and that could not be sent, or not as it was set.
package struct UnsupportedSwitch: Equatable, Sendable {
    /// In the words of the command line: `search`, `thinking off`, `temperature 1.5`.
    package var name: String
    package var reason: Reason

    package init(_ name: String, _ reason: Reason) {
        self.name = name
        self.reason = reason
    }

    /// Why, so that a person can be told; the raw values are those of the catalogue.
    package enum Reason: String, CaseIterable, Equatable, Sendable, Decodable {
        /// The model has no such switch.
        case noSwitch = "no-switch"
        /// The model always thinks.
        case alwaysThinks = "always-thinks"
        /// The model knows no such level; it thinks as much as it likes.
        case noLevel = "no-level"
        /// Only the model's own value is taken.
        case fixed
        /// Beyond what is taken; the nearest value was sent.
        case outOfRange = "out-of-range"
        /// Without effect, or refused, while the model thinks.
        case notWhileThinking = "not-while-thinking"
        /// The limit of tokens leaves no room for it.
        case limitTooSmall = "limit-too-small"
        /// The vendor has it at an endpoint in which no chat is held here.
        case otherEndpoint = "other-endpoint"
        /// The vendor has it in another dialect, which the configuration can choose.
        case otherDialect = "other-dialect"
        /// Other models of the vendor do it, by themselves.
        case otherModel = "other-model"
        /// The model would ask for a tool, and wait for its result.
        case needsTool = "needs-tool"
    }
}
