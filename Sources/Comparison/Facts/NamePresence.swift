/// Finds names in answers whose reader passed them over: `Canberra` at the beginning of a sentence,
/// where every word has a capital, or an identifier in a block of code.
struct NamePresence {
    private let answers: [AnswerText]
    private let words: [[UInt64: [Int]]]

    init(_ answers: [AnswerText]) {
        self.answers = answers
        words = answers.map { answer in
            var places: [UInt64: [Int]] = [:]
            for (index, token) in answer.tokens.enumerated() where Self.counts(token) {
                places[token.folded, default: []].append(index)
            }
            return places
        }
    }

    private static func counts(_ token: Token) -> Bool {
        token.kind == .word || token.kind == .han || token.kind == .number
    }

    /// The first place in another answer where the same words stand; nil if there is none.
    func find(_ fact: Fact, of answer: Int, in other: Int) -> Fact? {
        let tokens = answers[answer].tokens(of: fact.passage..<fact.passage + 1)
        let wanted = tokens.filter { Self.counts($0) && $0.range.overlaps(fact.range) }
        guard let first = wanted.first, wanted.count > 1 || first.kind == .word else { return nil }
        for place in (words[other][first.folded] ?? []).prefix(64) {
            let tokens = answers[other].tokens
            guard let end = end(of: wanted, in: tokens, from: place) else { continue }
            let range = tokens[place].range.lowerBound..<tokens[end].range.upperBound
            return Fact(fact.value, range: range, passage: passage(of: place, in: other))
        }
        return nil
    }

    /// The last token of the same words, whatever signs stand between them.
    private func end(of wanted: [Token], in tokens: [Token], from place: Int) -> Int? {
        var index = place
        var last = place
        for word in wanted {
            while index < tokens.count, !Self.counts(tokens[index]) { index += 1 }
            guard index < tokens.count, tokens[index].folded == word.folded else { return nil }
            last = index
            index += 1
        }
        return last
    }

    private func passage(of token: Int, in answer: Int) -> Int {
        let passages = answers[answer].passages
        var (low, high) = (0, passages.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if passages[middle].tokens.lowerBound <= token {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return max(0, low)
    }
}
