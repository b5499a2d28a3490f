import Terminal

extension Keymap {
    /// A key and the command that a person wants it to have.
    package struct Wish: Equatable, Sendable {
        package var chord: Chord
        package var command: Command

        package init(_ chord: Chord, _ command: Command) {
            self.chord = chord
            self.command = command
        }
    }

    /// What a person ought to know about a key that was bound.
    package struct Conflict: Equatable, Sendable {
        /// What is the matter; a command is told by its name in the configuration.
        package enum Kind: Equatable, Sendable {
            /// The key was this command's, which the person has given no other.
            case taken(from: String, isLast: Bool)
            /// An earlier wish was for the same key.
            case twice(String)
            /// A longer chord begins with it, and that comes first.
            case beginning(of: String, String)
            /// Alt and a digit always focus a pane.
            case panes
        }

        package var kind: Kind
        /// Which of the wishes it is about.
        package var wish: Int

        package init(kind: Kind, wish: Int) {
            self.kind = kind
            self.wish = wish
        }

        /// Whether the wish as it stands can't be meant: it is without effect, or undoes another.
        package var isMistake: Bool { if case .taken = kind { false } else { true } }
    }

    /// The table with all that is wished for, in order, and what is in conflict with what. Commands
    /// are named as the language does.
    package func binding(_ wishes: [Wish], in language: Language) -> (Keymap, [Conflict]) {
        var keymap = self
        for wish in wishes { keymap = keymap.binding(wish.chord, to: wish.command) }
        var conflicts: [Conflict] = []
        for (index, wish) in wishes.enumerated() {
            let kinds = [
                twice(wish, in: wishes[..<index], language), keymap.hidden(wish, language),
            ].compactMap { $0 }
            let all =
                kinds.isEmpty ? taken(by: wish, wishes, keymap, language).map { [$0] } ?? [] : kinds
            conflicts += all.map { Conflict(kind: $0, wish: index) }
        }
        return (keymap, conflicts)
    }

    private func twice(
        _ wish: Wish, in earlier: ArraySlice<Wish>, _ language: Language
    ) -> Conflict.Kind? {
        earlier.last { $0.chord == wish.chord && $0.command != wish.command }
            .map { .twice(language.phrases.command($0.command)) }
    }

    private func hidden(_ wish: Wish, _ language: Language) -> Conflict.Kind? {
        if wish.chord.isPaneDigit { return .panes }
        let longer = bindings.first {
            $0.chord.keys.count > wish.chord.keys.count
                && $0.chord.keys.starts(with: wish.chord.keys)
        }
        return longer.map {
            .beginning(of: $0.chord.name, language.phrases.command($0.command))
        }
    }

    /// The command that has the key before anything is bound, unless it got another.
    private func taken(
        by wish: Wish, _ wishes: [Wish], _ result: Keymap, _ language: Language
    ) -> Conflict.Kind? {
        let contexts: [Context] = wish.chord.isLetter ? [.pane] : Context.allCases
        let old = bindings.first {
            $0.chord == wish.chord && contexts.contains($0.context) && $0.command != wish.command
        }
        guard let old, !wishes.contains(where: { $0.command == old.command }) else { return nil }
        let isLast = !result.bindings.contains { $0.command == old.command }
        return .taken(from: language.phrases.command(old.command), isLast: isLast)
    }
}

extension Chord {
    /// Alt and a digit from 1 to 9: a pane's place.
    fileprivate var isPaneDigit: Bool {
        guard keys.count == 1, keys[0].modifiers == .alt, case .character(let digit) = keys[0].code
        else { return false }
        return "123456789".contains(digit)
    }
}
