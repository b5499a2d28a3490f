/// Tells sentences that are alike and yet contradict each other: another number, another name, a
/// `not`. Nothing that they say is said by both.
struct Contradictions {
    private let answers: [AnswerText]
    /// By answer and passage.
    private let facts: [[Int: [Fact]]]

    /// A passage's first facts are enough.
    private static let mostFacts = 24

    init(_ answers: [AnswerText], _ facts: [[Fact]]) {
        self.answers = answers
        self.facts = facts.map { Dictionary(grouping: $0, by: \.passage) }
    }

    typealias Place = (answer: Int, passage: Int)

    /// Whether one of two sentences denies what the other says. A part of a longer sentence is held
    /// against it by its values only.
    func stand(between a: Place, and b: Place, isPart: Bool = false) -> Bool {
        let (first, second) = (stated(in: a), stated(in: b))
        if Self.valuesDiffer(first, second) || isDenial(a) != isDenial(b) || ranksDiffer(a, b) {
            return true
        }
        return names(a, b) != nil || (!isPart && namesDiffer(a, b, first, second))
    }

    private func stated(in place: Place) -> ArraySlice<Fact> {
        (facts[place.answer][place.passage] ?? []).prefix(Self.mostFacts)
    }

    private func passage(_ place: Place) -> Passage {
        answers[place.answer].passages[place.passage]
    }

    private func isDenial(_ place: Place) -> Bool {
        Negations.isDenial(answers[place.answer].tokens[passage(place).tokens])
    }

    /// Whether each states a value that the other has nothing like, though they could be compared.
    private static func valuesDiffer(_ a: ArraySlice<Fact>, _ b: ArraySlice<Fact>) -> Bool {
        let alone = a.filter { isAlone($0, among: b) }
        let others = b.filter { isAlone($0, among: a) }
        return alone.contains { fact in others.contains { fact.isComparable(to: $0) } }
    }

    /// Whether one says 第三 and the other 第五.
    private func ranksDiffer(_ a: Place, _ b: Place) -> Bool {
        let (first, second) = (ranks(a), ranks(b))
        return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
    }

    private func ranks(_ place: Place) -> Set<DecimalNumber> {
        let sentence = passage(place).tokens
        guard answers[place.answer].tokens[sentence].contains(where: { $0.key == 0x7B2C }) else {
            return []
        }
        let tokens = FactTokens(passage(place), of: answers[place.answer])
        var ranks: Set<DecimalNumber> = []
        for index in tokens.tokens.indices where tokens.sign(index) == 0x7B2C {
            if tokens.kind(index + 1) == .number, let value = DecimalNumber(tokens.text(index + 1))
            {
                ranks.insert(value)
            }
            let signs = (1...4).map { tokens.sign(index + $0) }.prefix(while: HanNumber.isNumeral)
            if let value = HanNumber.read(Array(signs))?.value { ranks.insert(value) }
        }
        return ranks
    }

    private static func isAlone(_ fact: Fact, among others: ArraySlice<Fact>) -> Bool {
        fact.kind.isMeasured
            && !others.contains {
                fact.isComparable(to: $0) && fact.relation(to: $0) != .different
            }
    }

    /// Whether each names something of one kind that the other doesn't mention.
    private func namesDiffer(
        _ a: Place, _ b: Place, _ first: ArraySlice<Fact>, _ second: ArraySlice<Fact>
    ) -> Bool {
        let alone = first.filter { !$0.kind.isMeasured && !isMentioned($0, of: a, in: b) }
        let others = second.filter { !$0.kind.isMeasured && !isMentioned($0, of: b, in: a) }
        return alone.contains { fact in others.contains { $0.kind == fact.kind } }
    }

    /// Whether a sentence has one of the name's words: Hoare is Tony Hoare.
    private func isMentioned(_ fact: Fact, of place: Place, in other: Place) -> Bool {
        let words = answers[place.answer].tokens[passage(place).tokens].filter {
            $0.range.overlaps(fact.range) && [.word, .han, .number].contains($0.kind)
        }
        let there = answers[other.answer].tokens[passage(other).tokens]
        if fact.kind == .name {
            return words.contains { word in there.contains { $0.folded == word.folded } }
        }
        return words.allSatisfy { word in there.contains { $0.key == word.key } }
    }

    /// The names that two sentences differ in, if in nothing else.
    func names(_ a: Place, _ b: Place) -> (left: ByteRange, right: ByteRange)? {
        let (left, right) = (words(a), words(b))
        guard let found = Substitution(left, right) else { return nil }
        let ranges = (Self.range(left[found.left]), Self.range(right[found.right]))
        guard !isMeasured(a, ranges.0), !isMeasured(b, ranges.1) else { return nil }
        if found.isOfNames(left, right, (answers[a.answer], answers[b.answer])) { return ranges }
        let (first, second) = (name(a, at: ranges.0), name(b, at: ranges.1))
        guard let first, let second, first.kind == second.kind else { return nil }
        return (first.range, second.range)
    }

    /// Whether a change is one of a value: 百分之二十 and 两成 are no names.
    private func isMeasured(_ place: Place, _ range: ByteRange) -> Bool {
        stated(in: place).contains { $0.kind.isMeasured && $0.range.overlaps(range) }
    }

    /// The one name, link or identifier that a change lies in.
    private func name(_ place: Place, at range: ByteRange) -> Fact? {
        let found = stated(in: place).filter { !$0.kind.isMeasured && $0.range.overlaps(range) }
        guard let first = found.first, first.range.lowerBound <= range.lowerBound,
            first.range.upperBound >= range.upperBound
        else { return nil }
        return first
    }

    private func words(_ place: Place) -> [Token] {
        answers[place.answer].tokens[passage(place).tokens].filter { $0.kind != .markup }
    }

    private static func range(_ tokens: ArraySlice<Token>) -> ByteRange {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }
}
