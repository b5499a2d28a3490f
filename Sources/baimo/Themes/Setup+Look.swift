import ArgumentParser
import ChatInterface
import NcursesBackend
import Settings
import Terminal
import UnicodeText

/// How the configuration, the command line and the terminal want the screen to look.
extension Setup {
    /// The theme that is asked for by name, else the configured one, else the one for the ground
    /// that the terminal has as far as the environment tells. Ends with status 64 or 78 if there is
    /// none of that name, and with 78 if its file is wrong.
    func theme(asked: String?, language: Language) throws -> Theme {
        let name = asked ?? configuration.theme
        if let found = try themeFile(name ?? usualTheme) { return Theme(found) }
        guard let name else { return .fallback }
        let sentence = language.themePhrases.unknown(
            name, ThemeFile.nearest(to: name, environment: environment))
        if asked != nil { throw ValidationError(sentence) }
        StandardStreams.complain(sentence)
        throw ExitStatus.configuration.code
    }

    /// A theme by its name; nil if there is none. Ends with status 78 if its file is wrong.
    func themeFile(_ name: String) throws -> ThemeFile? {
        do throws(ConfigurationError) {
            return try ThemeFile.find(name, environment: environment)
        } catch {
            StandardStreams.complain(error.description)
            throw ExitStatus.configuration.code
        }
    }

    /// The name of the theme where nobody named one.
    var usualTheme: String {
        // rxvt's variable, which others have too: the numbers of the text's colour and the ground's.
        let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        return ground == 7 || ground == 15 ? "light" : "dark"
    }

    /// The signs that the configuration names, else those that the width of characters allows.
    func symbols(ambiguous: AmbiguousWidth) -> Symbols {
        switch configuration.borders {
        case .ascii: .ascii
        case .unicode: .unicode
        case nil: ambiguous == .two ? .ascii : .unicode
        }
    }

    /// The colours that the configuration names; nil for those that the terminal has.
    var askedDepth: ColorDepth? {
        guard let colors = configuration.colors else { return nil }
        return switch colors {
        case .automatic: nil
        case .direct: .direct
        case .indexed: .indexed
        case .sixteen: .sixteen
        case .none: ColorDepth.none
        }
    }

    /// Whether the configuration wants links written; nil to go by what the terminal knows.
    var wantsHyperlinks: Bool? {
        switch configuration.hyperlinks {
        case .on: true
        case .off: false
        case .automatic, nil: nil
        }
    }
}
