/// Puts the sentences of several answers together into statements.
///
/// Pairs of similar sentences are joined, the most similar first, as long as a statement has one
/// sentence an answer. What is left over and is contained in a statement's sentence joins it then:
/// one answer says in two sentences what another says in one.
struct StatementFinder {
    /// Sentences less alike than this make different statements.
    static let leastSimilarity: Float = 0.34
    /// A left-over sentence belongs to one that holds so much of it.
    static let leastContained: Float = 0.6

    private let answers: [AnswerText]
    private let places: [(answer: Int, passage: Int)]
    private let features: PassageFeatures
    private var parents: [Int]
    private var sayers: [Int: Set<Int>] = [:]
    /// The sentences of each group, by its root.
    private var members: [Int: [Int]] = [:]
    private let contradictions: Contradictions?

    /// Without contradictions, sentences that speak of one matter are put together whatever they
    /// say of it.
    init(_ answers: [AnswerText], _ contradictions: Contradictions? = nil) {
        self.answers = answers
        self.contradictions = contradictions
        places = answers.indices.flatMap { answer in
            answers[answer].passages.indices.map { (answer, $0) }
        }
        features = PassageFeatures(answers)
        parents = Array(places.indices)
        for index in places.indices {
            sayers[index] = [places[index].answer]
            members[index] = [index]
        }
    }

    func statements() -> [Statement] {
        var finder = self
        let edges = finder.edges()
        for edge in edges where edge.similarity >= Self.leastSimilarity {
            finder.join(edge.left, edge.right)
        }
        finder.attachContained(edges)
        return finder.gather()
    }

    /// Pairs of sentences of different answers that share something, the most similar first.
    private func edges() -> [Candidate] {
        let most = Int32(truncatingIfNeeded: max(Int(Candidates.mostPostings), 3 * answers.count))
        let postings = Postings(features, most: most)
        var scores = [Float](repeating: 0, count: places.count)
        var edges: [Candidate] = []
        for i in places.indices where isSentence(i) {
            var touched: [Int] = []
            for entry in features.entries(of: i) {
                for (j, weight) in postings[entry.number] where places[j].answer > places[i].answer
                {
                    if scores[j] == 0 { touched.append(j) }
                    scores[j] += min(weight, entry.weight)
                }
            }
            for j in touched where isSentence(j) {
                edges += edge(i, j, atLeast: scores[j])
            }
            for j in touched { scores[j] = 0 }
        }
        return edges.sorted {
            ($0.similarity, $1.left, $1.right) > ($1.similarity, $0.left, $0.right)
        }
    }

    /// The similarity is reckoned in full only where the shared rare features let hope for it.
    private func edge(_ i: Int, _ j: Int, atLeast score: Float) -> [Candidate] {
        let smaller = min(features.sums[i], features.sums[j])
        guard score >= 0.12 * smaller else { return [] }
        let shared = features.shared(i, features, j)
        let similarity = 2 * shared / (features.sums[i] + features.sums[j])
        guard similarity >= Self.leastSimilarity || shared >= Self.leastContained * smaller else {
            return []
        }
        return [Candidate(left: i, right: j, similarity: similarity, gain: shared)]
    }

    private func isSentence(_ index: Int) -> Bool {
        let passage = passage(index)
        return passage.kind != .code && !passage.kind.isHeading && passage.mass > 0
            && !isTableHead(index)
    }

    /// The names of columns say nothing by themselves.
    private func isTableHead(_ index: Int) -> Bool {
        guard passage(index).kind == .tableRow else { return false }
        func isRow(_ other: Int) -> Bool {
            guard places.indices.contains(other), places[other].answer == places[index].answer,
                passage(other).kind == .tableRow
            else { return false }
            return abs(passage(other).line - passage(index).line) <= 2
        }
        return !isRow(index - 1) && isRow(index + 1)
    }

    private func passage(_ index: Int) -> Passage {
        answers[places[index].answer].passages[places[index].passage]
    }

    private mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    private mutating func join(_ i: Int, _ j: Int) {
        let (a, b) = (root(of: i), root(of: j))
        guard a != b, let first = sayers[a], let second = sayers[b],
            first.isDisjoint(with: second), !contradict(a, b, isPart: false)
        else { return }
        merge(b, into: a)
    }

    /// Whether any sentence of one group contradicts one of the other.
    private func contradict(_ a: Int, _ b: Int, isPart: Bool) -> Bool {
        guard let contradictions else { return false }
        return members[a, default: []].prefix(Self.mostHeld).contains { first in
            members[b, default: []].prefix(Self.mostHeld).contains { second in
                contradictions.stand(between: places[first], and: places[second], isPart: isPart)
            }
        }
    }

    /// So many sentences of a group are held against those of another.
    private static let mostHeld = 12

    private mutating func merge(_ b: Int, into a: Int) {
        parents[max(a, b)] = min(a, b)
        let all = sayers[a, default: []].union(sayers[b, default: []])
        sayers[max(a, b)] = nil
        sayers[min(a, b)] = all
        members[min(a, b)] = members[a, default: []] + members[b, default: []]
        members[max(a, b)] = nil
    }

    private mutating func attachContained(_ edges: [Candidate]) {
        for edge in edges {
            for (part, whole) in [(edge.left, edge.right), (edge.right, edge.left)] {
                let (a, b) = (root(of: whole), root(of: part))
                guard a != b, sayers[b]?.count == 1,
                    features.sums[part] < features.sums[whole],
                    edge.gain >= Self.leastContained * features.sums[part],
                    !contradict(a, b, isPart: true)
                else { continue }
                merge(b, into: a)
            }
        }
    }

    private mutating func gather() -> [Statement] {
        var groups: [Int: [Int]] = [:]
        for index in places.indices where isSentence(index) {
            groups[root(of: index), default: []].append(index)
        }
        return groups.values.sorted { position(of: $0) < position(of: $1) }.map(statement)
    }

    /// Where in their answers the sentences stand on the average, 0…1, then who comes first.
    private func position(of group: [Int]) -> (Double, Int) {
        let sum = group.reduce(0.0) { sum, index in
            let count = answers[places[index].answer].passages.count
            return sum + Double(places[index].passage) / Double(count)
        }
        return (sum / Double(group.count), group.first ?? 0)
    }

    private func statement(_ group: [Int]) -> Statement {
        let center = group.max { closeness($0, group) < closeness($1, group) } ?? group[0]
        return Statement(
            members: group.map(member), representative: member(center),
            mass: Double(passage(center).mass))
    }

    private func closeness(_ index: Int, _ group: [Int]) -> Float {
        // Of very many, some are enough to find the middle.
        group.prefix(32).reduce(0) {
            $1 == index ? $0 : $0 + features.similarity(index, features, $1)
        }
    }

    private func member(_ index: Int) -> Statement.Member {
        Statement.Member(
            answer: places[index].answer, passage: places[index].passage,
            range: passage(index).content)
    }
}
