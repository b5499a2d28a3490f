/// What a lexer has to know of a language. A language is such a description, and no code.
struct Language: Sendable {
    /// How its lines are read.
    enum Kind: Sendable {
        case code
        /// `key: value`, and the like: a word before this sign is a key.
        case keyed(UInt8)
        case markup, diff, markdown
        /// Words at the beginning of a line are commands.
        case commands
    }

    struct Quote: Sendable {
        var opening: [UInt8]
        var closing: [UInt8]
        var escapes = true
        var spansLines = false
        /// Only around a single character, since the sign has other uses.
        var isCharacter = false
    }

    let names: [String]
    var kind = Kind.code
    var words: [UInt64: MarkdownRole] = [:]
    var lineComments: [[UInt8]] = []
    var blockComment: (opening: [UInt8], closing: [UInt8])?
    var nestsComments = false
    /// Longer ones first.
    var quotes: [Quote] = []
    /// Bytes that belong to words beside letters, digits and `_`.
    var letters: Set<UInt8> = []
    /// Bytes that give the word behind them a role.
    var sigils: [UInt8: MarkdownRole] = [:]
    var ignoresCase = false
    /// Whether a capital letter begins the name of a type.
    var hasCapitalTypes = true
    var callsFunctions = true

    init(_ names: String, kind: Kind = .code) {
        self.names = names.split(separator: " ").map(String.init)
        self.kind = kind
    }

    /// A description with more to it.
    func with(_ change: (inout Language) -> Void) -> Language {
        var copy = self
        change(&copy)
        return copy
    }

    mutating func add(_ role: MarkdownRole, _ list: String) {
        for word in list.split(whereSeparator: \.isWhitespace) {
            words[Self.key(Array(word.utf8)[...], ignoringCase: ignoresCase)] = role
        }
    }

    mutating func comment(_ line: String..., block: (String, String)? = nil) {
        lineComments = line.map { Array($0.utf8) }
        blockComment = block.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    mutating func quote(
        _ sign: String, _ closing: String? = nil, escapes: Bool = true, spansLines: Bool = false,
        isCharacter: Bool = false
    ) {
        quotes.append(
            Quote(
                opening: Array(sign.utf8), closing: Array((closing ?? sign).utf8),
                escapes: escapes, spansLines: spansLines, isCharacter: isCharacter))
    }

    /// A word's key in `words` (FNV-1a).
    static func key(_ word: some Sequence<UInt8>, ignoringCase: Bool) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word {
            hash = (hash ^ UInt64(ignoringCase ? byte.lowercase : byte)) &* 0x100_0000_01B3
        }
        return hash
    }

    /// The language that an info string names.
    static func named(_ name: String) -> Language? {
        byName[name.lowercased()]
    }

    private static let byName: [String: Language] = {
        var table: [String: Language] = [:]
        for language in curly + scripting + data + markups {
            for name in language.names { table[name] = language }
        }
        return table
    }()
}
