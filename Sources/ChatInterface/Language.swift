/// A language of the interface.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case chinese = "zh"
    case german = "de"

    /// The language of a locale name such as `zh_CN.UTF-8`; English when it is none of ours.
    package init(locale: String) {
        let code = locale.prefix { $0.isLetter }.lowercased()
        self = Self.allCases.first { $0.rawValue == code } ?? .english
    }

    package var phrases: Phrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
