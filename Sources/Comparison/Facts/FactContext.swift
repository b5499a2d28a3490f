/// The words around a fact, which tell what it is about.
struct FactContext {
    /// Sorted by number, as those of passages are.
    var entries: [PassageFeatures.Entry]
    var sum: Float
    /// The words of its own clause, its unit left out.
    var clause: Set<UInt64> = []

    /// Whether the clauses have nothing in common, though both have words.
    func isForeign(to other: FactContext) -> Bool {
        !clause.isEmpty && !other.clause.isEmpty && clause.isDisjoint(with: other.clause)
    }
}

/// Gathers the contexts of all facts that are to be compared.
///
/// Words in the fact's own clause count twice, and the less the farther away they stand. In a table
/// the first cell of the row and the head of the column say what a number is.
struct ContextReader {
    private var vocabulary: Vocabulary
    private(set) var contexts: [FactContext] = []

    init(expecting count: Int) {
        vocabulary = Vocabulary(expecting: count * 16)
    }

    /// Tokens farther away than this are not looked at.
    private static let reach = 24

    mutating func read(_ fact: Fact, of answer: AnswerText) {
        let passage = answer.passages[fact.passage]
        var entries: [UInt64: Float] = [:]
        var clause: Set<UInt64> = []
        let tokens = answer.tokens
        let inside = passage.tokens.filter { tokens[$0].range.overlaps(fact.range) }
        let first = inside.first ?? passage.tokens.lowerBound
        let last = inside.last ?? first
        let before = (passage.tokens.lowerBound..<first).reversed()
        let behind = min(last + 1, passage.tokens.upperBound)..<passage.tokens.upperBound
        walk(tokens, Array(before.prefix(Self.reach)), &entries, &clause)
        walk(tokens, Array(behind.prefix(Self.reach)), &entries, &clause)
        unit(tokens[first..<min(tokens.count, last + 1)], &entries)
        if passage.kind == .tableRow { table(fact, answer, &entries) }
        if let member = FactKey.member(fact, answer) {
            // In data the name of the member says it all.
            let key = KeyHash.of(answer.text(member).folded)
            entries[key, default: 0] += 12
            clause = [key]
        }
        if let heading = passage.heading {
            add(tokens[answer.passages[heading].tokens], 0.25, &entries)
        }
        // What a number in a table is about, its row and column say.
        append(entries, passage.kind == .tableRow ? [] : clause)
    }

    private func walk(
        _ tokens: [Token], _ indices: [Int], _ entries: inout [UInt64: Float],
        _ clause: inout Set<UInt64>
    ) {
        var factor: Float = 2
        var before: Token?
        for (distance, index) in indices.enumerated() {
            let token = tokens[index]
            if token.kind == .mark, Self.endsClause(token.key) { factor = 0.7 }
            let weight = factor / (1 + Float(distance) / 6)
            switch token.kind {
            case .han:
                entries[token.key, default: 0] += 0.4 * weight
                if let before, before.kind == .han {
                    let pair =
                        before.range.lowerBound < token.range.lowerBound
                        ? KeyHash.of(before.key, token.key) : KeyHash.of(token.key, before.key)
                    entries[pair, default: 0] += weight
                    if factor == 2 { clause.insert(pair) }
                }
            case .word where !StopWords.keys.contains(token.folded):
                entries[token.folded, default: 0] += 2 * weight
                if factor == 2 { clause.insert(token.folded) }
            default: break
            }
            before = token.kind == .markup ? before : token
        }
    }

    private static func endsClause(_ key: UInt64) -> Bool {
        switch key {
        case 0x2C, 0x2E, 0x3B, 0x3A, 0x28, 0x29, 0x21, 0x3F: true
        default: false
        }
    }

    /// What the fact itself says besides its number.
    private func unit(_ tokens: ArraySlice<Token>, _ entries: inout [UInt64: Float]) {
        for token in tokens {
            switch token.kind {
            case .han where !HanNumerals.contains(token.key): entries[token.key, default: 0] += 1
            case .word: entries[token.folded, default: 0] += 1.5
            default: break
            }
        }
    }

    private func add(
        _ tokens: ArraySlice<Token>, _ weight: Float, _ entries: inout [UInt64: Float]
    ) {
        var before: Token?
        for token in tokens {
            switch token.kind {
            case .han:
                entries[token.key, default: 0] += 0.4 * weight
                if let before, before.kind == .han {
                    entries[KeyHash.of(before.key, token.key), default: 0] += weight
                }
            case .word: entries[token.folded, default: 0] += 2 * weight
            default: break
            }
            before = token.kind == .markup ? before : token
        }
    }

    private func table(
        _ fact: Fact, _ answer: AnswerText, _ entries: inout [UInt64: Float]
    ) {
        let row = TableCells(answer, fact.passage)
        if let head = row.cells.first { add(head, 5, &entries) }
        guard let column = row.column(of: fact.range) else { return }
        let cells = TableCells(answer, row.header).cells
        if cells.indices.contains(column) { add(cells[column], 4, &entries) }
        // The place itself helps where heads are worded differently.
        entries[KeyHash.of("column \(column)"), default: 0] += 1
    }

    private mutating func append(_ entries: [UInt64: Float], _ clause: Set<UInt64>) {
        // By key, so that the same facts give the same sums in every run.
        let numbered = entries.sorted { $0.key < $1.key }.map {
            PassageFeatures.Entry(number: vocabulary.number(of: $0.key), weight: $0.value)
        }.sorted { $0.number < $1.number }
        for entry in numbered { vocabulary.count(entry.number) }
        contexts.append(FactContext(entries: numbered, sum: 0, clause: clause))
    }

    /// The contexts, with what many facts have in common weighing less.
    func weighed() -> [FactContext] {
        contexts.map { context in
            let entries = context.entries.map {
                PassageFeatures.Entry(
                    number: $0.number, weight: $0.weight * vocabulary.rarity(of: $0.number))
            }
            return FactContext(
                entries: entries, sum: PassageFeatures.sum(entries[...]), clause: context.clause)
        }
    }
}

extension FactContext {
    /// 0…1.
    func similarity(to other: FactContext) -> Float {
        let total = sum + other.sum
        guard total > 0 else { return 0 }
        return 2 * PassageFeatures.shared(entries[...], other.entries[...]) / total
    }
}
