/// Whether a terminal knows links (OSC 8): no terminfo entry says it, and no question is answered.
enum Hyperlinks {
    /// What the environment tells of the terminal. A remote shell hands on TERM alone.
    static func areKnown(to environment: [String: String]) -> Bool {
        let type = environment["TERM"] ?? ""
        if environment["TMUX"] != nil || type.hasPrefix("tmux") || type.hasPrefix("screen") {
            return isNewTmux(environment)
        }
        if types.contains(where: type.hasPrefix) { return true }
        if programs.contains(environment["TERM_PROGRAM"] ?? "") { return true }
        if environment["WT_SESSION"] != nil { return true }
        return number("VTE_VERSION", environment) >= 5_000
            || number("KONSOLE_VERSION", environment) >= 201_200
    }

    /// tmux hands links on from 3.4 on, to terminals that know them. screen never does.
    private static func isNewTmux(_ environment: [String: String]) -> Bool {
        guard environment["TERM_PROGRAM"] == "tmux" else { return false }
        let parts = (environment["TERM_PROGRAM_VERSION"] ?? "").split(separator: ".")
        let numbers = parts.prefix(2).map { Int($0.prefix(while: \.isNumber)) ?? 0 }
        return numbers.count == 2 && (numbers[0], numbers[1]) >= (3, 4)
    }

    private static func number(_ name: String, _ environment: [String: String]) -> Int {
        environment[name].flatMap { Int($0) } ?? 0
    }

    private static let types = [
        "xterm-kitty", "xterm-ghostty", "ghostty", "alacritty", "foot", "wezterm", "contour",
    ]
    private static let programs: Set = [
        "iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby", "Hyper", "mintty",
    ]
}
