import ChatInterface
import Settings
import Terminal

extension Theme {
    /// The theme as its file says it.
    init(_ file: ThemeFile) {
        self.init(
            name: file.name, styles: file.styles.mapValues(Style.init),
            ground: Color(file.ground), paintsGround: file.paintsGround)
    }
}

extension ThemeChoice {
    /// All themes: the program's own, those of the system, and the person's.
    static func all(environment: [String: String]) -> [ThemeChoice] {
        ThemeFile.names(environment: environment).map { name in
            do throws(ConfigurationError) {
                guard let file = try ThemeFile.find(name, environment: environment) else {
                    return ThemeChoice(name: name, theme: nil, trouble: "?")
                }
                return ThemeChoice(
                    name: name, theme: Theme(file), descriptions: descriptions(of: file))
            } catch {
                return ThemeChoice(
                    name: name, theme: nil, trouble: error.problems.first?.description ?? "?")
            }
        }
    }

    private static func descriptions(of file: ThemeFile) -> [Language: String] {
        var descriptions: [Language: String] = [:]
        for language in Language.allCases {
            descriptions[language] = file.description(in: language.rawValue)
        }
        return descriptions
    }
}

extension Style {
    fileprivate init(_ style: ThemeStyle) {
        let switches: [(Bool, Attributes)] = [
            (style.bold, .bold), (style.dim, .dim), (style.italic, .italic),
            (style.underline, .underline), (style.strikethrough, .strikethrough),
            (style.reverse, .reverse),
        ]
        self.init(
            foreground: Color(style.foreground), background: Color(style.background),
            attributes: Attributes(switches.filter(\.0).map(\.1)))
    }
}

extension Color {
    fileprivate init(_ color: ThemeColor?) {
        switch color {
        case .rgb(let red, let green, let blue): self = .rgb(red, green, blue)
        case .indexed(let index): self = .indexed(index)
        case nil: self = .standard
        }
    }
}
