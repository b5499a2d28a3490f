import Terminal

/// One key, or several pressed one after the other: `Ctrl-P`, `Ctrl-X Ctrl-E`.
package struct Chord: Hashable, Sendable {
    /// At least one.
    package let keys: [Key]

    package init(_ first: Key, _ rest: Key...) {
        keys = [first] + rest
    }

    init(keys: [Key]) {
        self.keys = keys
    }

    /// Reads a chord as the configuration writes it, keys divided by blanks; nil if one is none.
    package init?(name: String) {
        let keys = name.split(separator: " ").map { Key(name: String($0)) }
        guard !keys.isEmpty, keys.allSatisfy({ $0 != nil }) else { return nil }
        self.keys = keys.compactMap { $0 }
    }

    package var name: String { keys.map(\.name).joined(separator: " ") }

    /// Whether it is one key that writes something.
    var isLetter: Bool {
        keys.count == 1 && keys[0].isCharacter
            && keys[0].modifiers.isDisjoint(with: [.alt, .control])
    }
}
