/// Names in whose place another answer has another name: rows of the table of facts of their own.
struct NameDifferences {
    /// The facts of each row, an answer each; made here where the reader of names found none.
    private(set) var groups: [[(answer: Int, fact: Fact)]] = []

    init(_ answers: [AnswerText], _ facts: [[Fact]], _ counterparts: Counterparts) {
        let contradictions = Contradictions(answers, facts)
        var places: [[Int]: Int] = [:]
        for pair in counterparts.sentences {
            let (a, b) = ((pair[0], pair[1]), (pair[2], pair[3]))
            guard let names = contradictions.names(a, b) else { continue }
            let left = Self.fact(names.left, a, facts[pair[0]], answers)
            let right = Self.fact(names.right, b, facts[pair[2]], answers)
            let keys = [
                [pair[0], pair[1], left.range.lowerBound],
                [pair[2], pair[3], right.range.lowerBound],
            ]
            let group = keys.compactMap { places[$0] }.first ?? groups.count
            if group == groups.count { groups.append([]) }
            for (key, fact) in zip(keys, [left, right]) where places[key] == nil {
                guard !groups[group].contains(where: { $0.answer == key[0] }) else { continue }
                places[key] = group
                groups[group].append((key[0], fact))
            }
        }
        groups.removeAll { $0.count < 2 }
    }

    private static func fact(
        _ range: ByteRange, _ place: (Int, Int), _ facts: [Fact], _ answers: [AnswerText]
    ) -> Fact {
        facts.first { !$0.kind.isMeasured && $0.range == range }
            ?? Fact(
                .name(answers[place.0].text(range).folded), range: range, passage: place.1)
    }

    /// Whether a name is told by one of the rows.
    func hold(_ fact: Fact, of answer: Int) -> Bool {
        groups.contains { group in
            group.contains { $0.answer == answer && $0.fact.range.overlaps(fact.range) }
        }
    }
}
