/// Whether a sentence denies something, as far as single words tell.
enum Negations {
    /// Whether an odd number of negations stands among tokens: two of them cancel out.
    static func isDenial(_ tokens: ArraySlice<Token>) -> Bool {
        var count = 0
        var before: UInt64 = 0
        for index in tokens.indices where tokens[index].kind != .markup {
            let token = tokens[index]
            let next = index + 1 < tokens.endIndex ? tokens[index + 1].key : 0
            switch token.kind {
            case .han where denies(token.key, before, next): count += 1
            case .word where words.contains(token.folded) && !only.contains(next): count += 1
            default: break
            }
            before = token.key
        }
        return !count.isMultiple(of: 2)
    }

    private static func denies(_ sign: UInt64, _ before: UInt64, _ next: UInt64) -> Bool {
        guard let exceptions = han[sign] else { return false }
        return !exceptions.before.contains(before) && !exceptions.next.contains(next)
    }

    private typealias Exceptions = (before: Set<UInt64>, next: Set<UInt64>)

    /// Signs that deny, and what they stand beside in words that don't: 差不多, 不仅, 未来, 除非.
    private static let han: [UInt64: Exceptions] = [
        0x4E0D: (signs("差对无要"), signs("同仅过断少但管论久锈妨错超到足低及止限等得只光单惜")),
        0x6CA1: (signs("淹埋沉出"), signs("收落")),
        0x672A: (signs(""), signs("来")),
        0x65E0: (signs(""), signs("论线穷数限人")),
        0x975E: (signs("除是"), signs("常洲凡")),
        0x52FF: (signs(""), signs("")),
    ]

    private static func signs(_ text: String) -> Set<UInt64> {
        Set(text.unicodeScalars.map { UInt64($0.value) })
    }

    private static let words: Set<UInt64> = keys([
        "not", "never", "no", "none", "neither", "nor", "without", "cannot", "don't", "doesn't",
        "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "couldn't", "won't", "wouldn't",
        "shouldn't", "hasn't", "haven't", "hadn't", "mustn't", "needn't",
    ])

    /// Not only, no longer than, no more than.
    private static let only: Set<UInt64> = keys(["only", "just", "more", "less", "later", "fewer"])

    private static func keys(_ words: [String]) -> Set<UInt64> { Set(words.map { KeyHash.of($0) }) }
}
