/// How many colours a terminal can draw.
package enum ColorDepth: Int, CaseIterable, Sendable {
    case none = 0
    case eight = 8
    case sixteen = 16
    case indexed = 256
    /// Red, green and blue in 24 bits.
    case direct = 16_777_216

    /// What the person asked for; else what the environment says, and terminfo of the terminal that
    /// TERM names, or of the nearest that is known. Unless asked for there are none where `NO_COLOR`
    /// says something.
    package init(environment: [String: String], asked: ColorDepth? = nil) {
        if let asked {
            self = asked
            return
        }
        let type = environment["TERM"] ?? ""
        guard type != "dumb" else {
            self = .none
            return
        }
        let known = TerminalDescription.candidates(type).lazy.compactMap {
            TerminalDescription(type: $0)
        }.first
        self.init(environment: environment, known: known)
    }

    init(environment: [String: String], known: TerminalDescription?) {
        // https://no-color.org: whatever it says, as long as it says something.
        let forbids = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        guard !forbids, let known, known.colours >= 8 else {
            self = .none
            return
        }
        let isDirect = known.isDirect || Self.claimsDirect(environment)
        self = isDirect ? .direct : ColorDepth(colours: known.colours)
    }

    /// The most of a palette that so many colours allow.
    init(colours: Int) {
        self = colours >= 256 ? .indexed : colours >= 16 ? .sixteen : colours >= 8 ? .eight : .none
    }

    /// Whether it can be had that terminfo doesn't know of: COLORTERM says so, or it is a terminal
    /// that always can. A remote shell hands TERM on, but not COLORTERM.
    private static func claimsDirect(_ environment: [String: String]) -> Bool {
        let type = environment["TERM"] ?? ""
        if capable.contains(where: type.hasPrefix) { return true }
        guard ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") else { return false }
        // COLORTERM comes from a shell around: screen takes 24 bits for something else, and who
        // names a terminal of few colours means it.
        let isScreen = environment["STY"] != nil && environment["TMUX"] == nil
        return !isScreen && !type.hasPrefix("linux") && !type.hasSuffix("-16color")
            && !type.hasSuffix("-88color")
    }

    private static let capable = [
        "xterm-kitty", "xterm-ghostty", "ghostty", "alacritty", "foot", "wezterm", "contour",
    ]
}
