import Comparison
import Providers

/// What a person has set, as a file says it. What isn't there is nil or empty.
package struct Configuration: Equatable, Sendable {
    /// The file that it was read from; nil if there was none.
    package var path: String?
    package var language: Language?
    package var theme: String?
    /// The line-up to begin with.
    package var models: [ModelName] = []
    package var ambiguousWidth: AmbiguousWidth?
    package var announce: Announce?
    package var borders: Borders?
    package var colors: Colors?
    package var hyperlinks: Hyperlinks?
    /// By name.
    package var lineups: [String: [Seat]] = [:]
    /// By the provider's id.
    package var providers: [String: ProviderSettings] = [:]
    package var prices: [Price] = []
    package var grants: [Grant] = []
    package var budget = Budget()
    /// Commands by the keys that ask for them.
    package var keys: [String: String] = [:]
    /// Where those keys stand in the file.
    package var keyPositions: [String: SourcePosition] = [:]

    package init() {}

    /// A language of the interface.
    package enum Language: String, CaseIterable, Equatable, Sendable {
        case english = "en"
        case chinese = "zh"
        case german = "de"
    }

    /// How the end of an answer is announced that nobody looks at.
    package enum Announce: String, CaseIterable, Equatable, Sendable {
        case none, bell, title
    }

    /// How many columns a character of ambiguous width takes (UAX #11).
    package enum AmbiguousWidth: Equatable, Sendable {
        case automatic, one, two
    }

    /// The signs that lines and marks are drawn with.
    package enum Borders: String, CaseIterable, Equatable, Sendable {
        case unicode, ascii
    }

    /// Whether the terminal is told where the text of links leads (OSC 8).
    package enum Hyperlinks: String, CaseIterable, Equatable, Sendable {
        /// Where it is known to know them.
        case automatic = "auto"
        case on, off
    }

    /// How many colours the screen is drawn with.
    package enum Colors: String, CaseIterable, Equatable, Sendable {
        /// As many as the terminal has, as far as it is known.
        case automatic = "auto"
        case direct = "24bit"
        case indexed = "256"
        case sixteen = "16"
        case none
    }

    /// What a model costs, in place of the catalogue's price.
    package struct Price: Equatable, Sendable {
        package var model: ModelName
        /// For a million tokens.
        package var input: Double
        package var output: Double
        package var cachedInput: Double?
        package var currency: String
        /// YYYY-MM-DD
        package var asOf: String?
    }

    /// Tokens that a provider has given away.
    package struct Grant: Equatable, Sendable {
        package var provider: String
        package var tokens: Int
        /// The last day, as YYYY-MM-DD.
        package var expires: String?
    }

    /// What may be spent.
    package struct Budget: Equatable, Sendable {
        /// CNY a day; more is asked for before it is spent.
        package var daily: Double?
    }
}
