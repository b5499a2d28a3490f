import Terminal

extension Key {
    /// Whether the key writes something.
    var isCharacter: Bool {
        if case .character = code { true } else { false }
    }

    /// The key as it is written for people: `Ctrl-P`, `Alt-m`, `PageUp`.
    package var name: String {
        var name = ""
        if modifiers.contains(.control) { name += "Ctrl-" }
        if modifiers.contains(.alt) { name += "Alt-" }
        if modifiers.contains(.shift) { name += "Shift-" }
        return name + code.name(inUpperCase: modifiers.contains(.control))
    }

    /// Reads a key as the configuration writes it: `ctrl-t`, `alt-enter`, `f5`, `x`; nil if it is none.
    package init?(name: String) {
        var modifiers: Modifiers = []
        var rest = Substring(name)
        let prefixes: [(String, Modifiers)] = [
            ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
        ]
        while let (prefix, modifier) = prefixes.first(where: { rest.lowercased().hasPrefix($0.0) }),
            rest.count > prefix.count
        {
            modifiers.insert(modifier)
            rest = rest.dropFirst(prefix.count)
        }
        if modifiers == .shift, rest.lowercased() == "tab" {
            self.init(.backTab)
            return
        }
        guard let code = Code(name: rest, isControl: modifiers.contains(.control)) else {
            return nil
        }
        self.init(code, modifiers)
    }
}

extension Key.Code {
    private static let named: [(String, Key.Code)] = [
        ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace),
        ("Delete", .delete), ("Esc", .escape), ("Insert", .insert), ("Up", .up), ("Down", .down),
        ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PageUp", .pageUp),
        ("PageDown", .pageDown), ("Space", .character(" ")),
    ]

    func name(inUpperCase isUpper: Bool) -> String {
        if let known = Self.named.first(where: { $0.1 == self }) { return known.0 }
        switch self {
        case .function(let number): return "F\(number)"
        case .character(let character):
            return isUpper ? character.uppercased() : String(character)
        default: return ""
        }
    }

    init?(name: Substring, isControl: Bool) {
        let lower = name.lowercased()
        if let known = Self.named.first(where: { $0.0.lowercased() == lower }) {
            self = known.1
        } else if name.count == 1, let character = name.first {
            self = .character(isControl ? Character(character.lowercased()) : character)
        } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...12).contains(number)
        {
            self = .function(number)
        } else {
            return nil
        }
    }
}
