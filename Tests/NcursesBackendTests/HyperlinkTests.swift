import Testing

@testable import NcursesBackend

@Suite struct `Whether a terminal knows links` {
    @Test(arguments: [
        ["TERM": "xterm-kitty"], ["TERM": "foot-direct"],
        ["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"],
        ["TERM": "xterm-256color", "VTE_VERSION": "7200"],
        ["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"],
        ["TERM": "xterm-256color", "WT_SESSION": "1"],
        [
            "TERM": "tmux-256color", "TMUX": "0", "TERM_PROGRAM": "tmux",
            "TERM_PROGRAM_VERSION": "3.5a",
        ],
    ])
    func `is told by its name or its variables`(environment: [String: String]) {
        #expect(Hyperlinks.areKnown(to: environment))
    }

    @Test(arguments: [
        [:], ["TERM": "xterm-256color"], ["TERM": "linux"],
        ["TERM": "xterm-256color", "VTE_VERSION": "4601"],
        // What is around a multiplexer doesn't count.
        ["TERM": "screen-256color", "VTE_VERSION": "7200", "STY": "1.pts"],
        [
            "TERM": "tmux-256color", "TMUX": "0", "TERM_PROGRAM": "tmux",
            "TERM_PROGRAM_VERSION": "3.3a", "VTE_VERSION": "7200",
        ],
        ["TERM": "tmux-256color", "TMUX": "0", "TERM_PROGRAM_VERSION": "next"],
    ])
    func `isn't believed of others`(environment: [String: String]) {
        #expect(!Hyperlinks.areKnown(to: environment))
    }
}
