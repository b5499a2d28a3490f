/// What the passages of an answer are known by: pairs of Han characters, words, numbers.
///
/// Flat arrays: the features of passage `i` are `entries[starts[i]..<starts[i + 1]]`, sorted.
struct PassageFeatures {
    struct Entry {
        var number: Int32
        var weight: Float
    }

    private(set) var entries: [Entry] = []
    private(set) var starts: [Int] = [0]
    /// The sum of the weights of each passage.
    private(set) var sums: [Float] = []

    /// Reads the features of an answer; `weigh` follows when all answers have been read.
    init(_ answer: AnswerText, _ vocabulary: inout Vocabulary) {
        append(answer, &vocabulary)
    }

    /// The features of several answers, their passages numbered through, and already weighed.
    init(_ answers: [AnswerText]) {
        let count = answers.reduce(0) { $0 + $1.tokens.count }
        var vocabulary = Vocabulary(expecting: count)
        for answer in answers { append(answer, &vocabulary) }
        weigh(by: vocabulary)
    }

    private mutating func append(_ answer: AnswerText, _ vocabulary: inout Vocabulary) {
        entries.reserveCapacity(entries.count + answer.tokens.count)
        for passage in answer.passages {
            append(passage, answer, &vocabulary)
            starts.append(entries.count)
        }
    }

    func entries(of passage: Int) -> ArraySlice<Entry> {
        entries[starts[passage]..<starts[passage + 1]]
    }

    /// Multiplies the weights by the features' rarity, now that it is known.
    mutating func weigh(by vocabulary: Vocabulary) {
        for index in entries.indices {
            entries[index].weight *= vocabulary.rarity(of: entries[index].number)
        }
        sums = (0..<starts.count - 1).map { passage in
            entries(of: passage).reduce(0) { $0 + $1.weight }
        }
    }

    private mutating func append(
        _ passage: Passage, _ answer: AnswerText, _ vocabulary: inout Vocabulary
    ) {
        let first = entries.count
        // The first cell of a row names what the row is about.
        var factor: Float = passage.kind == .tableRow ? 3 : 1
        var before: Token?
        for index in passage.tokens {
            let token = answer.tokens[index]
            switch token.kind {
            case .han:
                add(token.key, 0.3 * factor, &vocabulary)
                if let last = before, last.kind == .han {
                    add(KeyHash.of(last.key, token.key), factor, &vocabulary)
                }
            case .word: add(token.folded, factor * Self.weight(ofWord: token), &vocabulary)
            case .markup where entries.count > first: factor = 1
            case .number, .mark, .markup: break
            }
            if let value = NumberKey.key(answer, at: index, in: passage.tokens) {
                add(value, 2, &vocabulary)
            }
            before = token.kind == .markup ? before : token
        }
        if entries.count == first { addMarks(of: passage, answer, &vocabulary) }
        merge(from: first, &vocabulary)
    }

    /// A passage of nothing but signs, such as `}`, is known by them.
    private mutating func addMarks(
        of passage: Passage, _ answer: AnswerText, _ vocabulary: inout Vocabulary
    ) {
        for token in answer.tokens[passage.tokens] where token.kind == .mark {
            add(token.key, 0.5, &vocabulary)
        }
    }

    private mutating func add(_ key: UInt64, _ weight: Float, _ vocabulary: inout Vocabulary) {
        entries.append(Entry(number: vocabulary.number(of: key), weight: weight))
    }

    private static func weight(ofWord token: Token) -> Float {
        if StopWords.keys.contains(token.folded) { return 0.3 }
        return token.range.count <= 3 ? 1 : 2
    }

    /// Sorts the features of the last passage and joins equal ones.
    private mutating func merge(from first: Int, _ vocabulary: inout Vocabulary) {
        guard first < entries.count else { return }
        entries[first...].sort { $0.number < $1.number }
        var kept = first
        for index in first + 1..<max(first + 1, entries.count) {
            if entries[index].number == entries[kept].number {
                entries[kept].weight += entries[index].weight
            } else {
                kept += 1
                entries[kept] = entries[index]
            }
        }
        entries.removeLast(entries.count - kept - 1)
        for entry in entries[first...] { vocabulary.count(entry.number) }
    }
}

extension PassageFeatures {
    /// The weight that a passage shares with one of another answer.
    func shared(_ passage: Int, _ other: PassageFeatures, _ counterpart: Int) -> Float {
        Self.shared(entries(of: passage), other.entries(of: counterpart))
    }

    /// How alike two passages are, 0…1: what they share of what they have (Dice).
    func similarity(_ passage: Int, _ other: PassageFeatures, _ counterpart: Int) -> Float {
        let total = sums[passage] + other.sums[counterpart]
        return total > 0 ? 2 * shared(passage, other, counterpart) / total : 0
    }

    static func shared(_ a: ArraySlice<Entry>, _ b: ArraySlice<Entry>) -> Float {
        var sum: Float = 0
        var i = a.startIndex
        var j = b.startIndex
        while i < a.endIndex, j < b.endIndex {
            let (first, second) = (a[i], b[j])
            if first.number == second.number { sum += min(first.weight, second.weight) }
            if first.number <= second.number { i += 1 }
            if first.number >= second.number { j += 1 }
        }
        return sum
    }

    static func sum(_ entries: ArraySlice<Entry>) -> Float {
        entries.reduce(0) { $0 + $1.weight }
    }

    /// The features of passages that stand together, as if they were one.
    func joined(_ passages: Range<Int>) -> ArraySlice<Entry> {
        guard passages.count > 1 else { return entries(of: passages.lowerBound) }
        let all = entries[starts[passages.lowerBound]..<starts[passages.upperBound]]
            .sorted { $0.number < $1.number }
        var result: [Entry] = []
        for entry in all {
            if let last = result.last, last.number == entry.number {
                result[result.count - 1].weight += entry.weight
            } else {
                result.append(entry)
            }
        }
        return result[...]
    }
}
