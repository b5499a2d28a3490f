import ChatInterface
import Foundation
import Terminal

/// What is said of a theme's contrasts, for persons and for programs.
struct ContrastReport {
    private let theme: Theme
    private let name: String
    private let phrases: ThemePhrases
    private let language: Language
    private let contrasts: [RoleContrast]

    /// `path` if the theme was named by its file.
    init(_ theme: Theme, path: String?, language: Language) {
        self.theme = theme
        name = path ?? theme.name
        self.language = language
        phrases = language.themePhrases
        contrasts = theme.contrasts
    }

    /// False only if something is known to be too faint.
    var passes: Bool { contrasts.allSatisfy(\.isEnough) }

    /// Every role with its contrast, and the sum.
    var table: [String] { contrasts.map(row) + ending }

    /// Only what is too faint, and the sum.
    var failures: [String] { contrasts.filter { !$0.isEnough }.map(row) + ending }

    var objects: [String] {
        contrasts.map { contrast in
            var line = JSONLine()
            line.add("theme", name)
            line.add("role", contrast.role.rawValue)
            line.add("ground", ifAny: contrast.other?.rawValue)
            line.add("ratio", ifAny: contrast.ratio.map(Self.rounded))
            line.add("least", contrast.least)
            line.add("passes", contrast.isEnough)
            return String(decoding: line.closed, as: UTF8.self)
        }
    }

    private var ending: [String] {
        let failed = contrasts.count { !$0.isEnough }
        let lowest = contrasts.filter { $0.least == Role.leastContrastOfText }
            .compactMap(\.ratio).min()
        let sum = failed == 0 ? phrases.passes(lowest.map(number)) : phrases.fails(failed)
        let hint = theme.ground == .standard ? ["\(name): \(phrases.noGround)"] : []
        return ["\(name): \(sum)"] + hint
    }

    private func row(_ contrast: RoleContrast) -> String {
        let role = contrast.role.rawValue
        let place = contrast.other.map { phrases.on(role, $0.rawValue) } ?? role
        let label =
            "  "
            + place.padding(
                toLength: max(24, place.count), withPad: " ", startingAt: 0)
        guard let ratio = contrast.ratio else { return label + phrases.terminals }
        let figure = String(repeating: " ", count: max(0, 5 - number(ratio).count)) + number(ratio)
        let verdict = contrast.isEnough ? "" : "  " + phrases.tooLow(number(contrast.least, 1))
        return "\(label)\(figure):1\(verdict)"
    }

    /// Rounded down: what is too low never looks enough.
    private static func rounded(_ ratio: Double) -> Double { (ratio * 100).rounded(.down) / 100 }

    private func number(_ value: Double) -> String { number(value, 2) }

    private func number(_ value: Double, _ digits: Int) -> String {
        let text = String(format: "%.\(digits)f", Self.rounded(value))
        return language == .german ? text.replacing(".", with: ",") : text
    }
}
