import Terminal

/// Which key asks for which command: one table for the program, its footer, its help, `baimo keys`
/// and the README.
package struct Keymap: Equatable, Sendable {
    /// Where a key means something.
    package enum Context: String, Hashable, Sendable, CaseIterable {
        case everywhere, composer, pane
    }

    /// One key and what it does.
    package struct Binding: Equatable, Sendable {
        package var chord: Chord
        package var command: Command
        package var context: Context
        /// Among the keys that the footer shows when there is room, the first ones first.
        package var footerRank: Int?
    }

    package private(set) var bindings: [Binding]
    private var table: [Context: [Chord: Command]]
    /// What chords of several keys begin with.
    private var beginnings: [Context: Set<Chord>]

    package init(_ bindings: [Binding]) {
        self.bindings = bindings
        table = [:]
        beginnings = [:]
        for binding in bindings {
            table[binding.context, default: [:]][binding.chord] = binding.command
            for count in 1..<binding.chord.keys.count {
                let beginning = Chord(keys: Array(binding.chord.keys.prefix(count)))
                beginnings[binding.context, default: []].insert(beginning)
            }
        }
    }

    /// The command of a chord, the nearer context first.
    package func command(for chord: Chord, in context: Context) -> Command? {
        table[context]?[chord] ?? table[.everywhere]?[chord]
    }

    /// Whether more keys may follow that make a command of it.
    package func isBeginning(_ chord: Chord, in context: Context) -> Bool {
        beginnings[context]?.contains(chord) == true
            || beginnings[.everywhere]?.contains(chord) == true
    }

    /// What can follow the beginning of a chord.
    func continuations(of chord: Chord, in context: Context) -> [Binding] {
        bindings.filter {
            ($0.context == context || $0.context == .everywhere)
                && $0.chord.keys.count > chord.keys.count
                && $0.chord.keys.starts(with: chord.keys)
        }
    }

    /// The first chord of a command in a context, or everywhere.
    package func chord(for command: Command, in context: Context) -> Chord? {
        let own = bindings.first { $0.command == command && $0.context == context }
        return (own ?? bindings.first { $0.command == command && $0.context == .everywhere })?.chord
    }

    /// The table with one more binding, which takes the key from any other command in its context.
    /// A letter is bound in panes, any other key everywhere.
    package func binding(_ chord: Chord, to command: Command) -> Keymap {
        let context: Context = chord.isLetter ? .pane : .everywhere
        // A key bound everywhere must not be hidden by one bound nearer.
        let others = bindings.filter {
            $0.chord != chord || context == .pane && $0.context != .pane
        }
        return Keymap(others + [Binding(chord: chord, command: command, context: context)])
    }
}

extension Keymap {
    /// The keys as they come.
    package static let standard: Keymap = {
        var bindings: [Binding] = []
        func bind(
            _ command: Command, _ context: Context, _ keys: Key..., footer rank: Int? = nil
        ) {
            for (index, key) in keys.enumerated() {
                bindings.append(
                    Binding(
                        chord: Chord(key), command: command, context: context,
                        footerRank: index == 0 ? rank : nil))
            }
        }
        /// One rule: a focused pane takes the letter, the composer takes Alt and the letter.
        func letter(_ command: Command, _ character: Character, footer rank: Int? = nil) {
            bind(command, .pane, Key(.character(character)), footer: rank)
            bind(command, .composer, Key(.character(character), .alt), footer: rank)
        }
        bind(.send, .composer, Key(.enter), footer: 0)
        bind(.newLine, .composer, Key(.enter, .alt), Key(.character("j"), .control))
        bind(.stepBack, .everywhere, Key(.escape))
        bind(.stopAll, .everywhere, Key(.character("c"), .control), footer: 7)
        bind(.nextFocus, .everywhere, Key(.tab), footer: 1)
        bind(.previousFocus, .everywhere, Key(.backTab))
        letter(.pickModel, "m", footer: 2)
        letter(.newPane, "n", footer: 3)
        letter(.closePane, "x", footer: 4)
        letter(.undo, "u", footer: 9)
        letter(.zoom, "z", footer: 5)
        letter(.layout, "l", footer: 10)
        letter(.regenerate, "r", footer: 6)
        letter(.stopPane, "c", footer: 11)
        letter(.continueFrom, "g", footer: 12)
        letter(.toggleThinking, "t", footer: 13)
        letter(.toggleSearch, "w", footer: 14)
        letter(.showThinking, "T", footer: 15)
        letter(.parameters, "p")
        letter(.mutePane, "i")
        letter(.movePaneLeft, "<")
        letter(.movePaneRight, ">")
        letter(.growPane, "*")
        letter(.shrinkPane, "-")
        letter(.evenPanes, "_")
        letter(.nextPage, "S")
        letter(.previousPage, "H")
        letter(.lineUps, "U", footer: 21)
        bind(.clearDraft, .composer, Key(.character("C"), .alt))
        bind(.earlierVersion, .pane, Key(.character("[")))
        bind(.laterVersion, .pane, Key(.character("]")))
        letter(.openTranscript, "o", footer: 16)
        letter(.newSession, "N")
        letter(.save, "s", footer: 17)
        bind(.lineUp, .pane, Key(.up), Key(.character("k")))
        bind(.lineDown, .pane, Key(.down), Key(.character("j")))
        bind(.halfPageUp, .pane, Key(.character("u"), .control))
        bind(.halfPageDown, .pane, Key(.character("d"), .control))
        bind(.pageUp, .everywhere, Key(.pageUp))
        bind(.pageDown, .everywhere, Key(.pageDown))
        bind(.pageUp, .pane, Key(.character("b")))
        bind(.pageDown, .pane, Key(.character(" ")))
        bind(.toStart, .pane, Key(.home))
        bind(.toEnd, .pane, Key(.end), Key(.character("G")))
        letter(.search, "/", footer: 18)
        bind(.nextMatch, .pane, Key(.character(".")))
        bind(.previousMatch, .pane, Key(.character(",")))
        bind(.nextHeading, .pane, Key(.character("}")))
        bind(.previousHeading, .pane, Key(.character("{")))
        bind(.nextCode, .pane, Key(.character(")")))
        bind(.previousCode, .pane, Key(.character("(")))
        letter(.nextFinished, "f")
        letter(.linkScrolling, "L")
        letter(.copy, "y", footer: 19)
        letter(.copyCode, "Y")
        letter(.copyAll, "A")
        letter(.links, "O")
        letter(.compare, "d", footer: 8)
        letter(.showDifference, "D")
        letter(.vote, "v", footer: 21)
        bind(.voteBest, .pane, Key(.character("+")))
        bind(.voteTie, .pane, Key(.character("=")))
        bind(.voteAllBad, .pane, Key(.character("0")))
        bind(.voteTags, .pane, Key(.character("#")))
        letter(.ranking, "V")
        letter(.report, "F")
        letter(.race, "R")
        letter(.repeatAnswer, "X")
        letter(.retryFailed, "!")
        letter(.editPrompt, "e", footer: 20)
        letter(.regenerateWith, "E")
        bind(.earlierBranch, .pane, Key(.character("'")))
        bind(.laterBranch, .pane, Key(.character("\"")))
        letter(.criticise, "Q")
        letter(.merge, "B")
        letter(.mergeGuided, "K")
        letter(.judge, "J")
        letter(.examine, "h")
        letter(.mouse, "M")
        letter(.prompts, "P")
        letter(.attachments, "@")
        bindings.append(
            Binding(
                chord: Chord(Key(.character("x"), .control), Key(.character("e"), .control)),
                command: .editExternally, context: .composer))
        bindings.append(
            Binding(
                chord: Chord(Key(.character("x"), .control), Key(.character("a"), .control)),
                command: .attachments, context: .composer))
        bind(.searchHistory, .composer, Key(.character("r"), .control))
        bind(.help, .everywhere, Key(.function(1)), footer: 8)
        bind(.help, .pane, Key(.character("?")))
        bind(.palette, .everywhere, Key(.character("p"), .control))
        bind(.palette, .pane, Key(.character(":")))
        bind(.suspend, .everywhere, Key(.character("z"), .control))
        bind(.redraw, .everywhere, Key(.character("l"), .control))
        bind(.quit, .everywhere, Key(.character("q"), .control))
        return Keymap(bindings)
    }()
}
