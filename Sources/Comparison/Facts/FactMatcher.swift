/// Puts facts of different answers together that are about one matter.
///
/// Two facts are joined, the surest pair first, where the words around them are alike, or where
/// their sentences say the same thing. What contradicts needs more than what agrees: an equal value
/// is itself a sign of one matter.
struct FactMatcher {
    /// Every two facts are looked at, so of all answers together no more than this take part.
    static let mostMatched = 1000

    private let answers: [AnswerText]
    private let facts: [[Fact]]
    private let places: [FactPlace]
    private let contexts: [FactContext]
    let counterparts: Counterparts
    /// The answers that a group has facts of, by its root.
    private var members: [Int: Set<Int>] = [:]
    private var parents: [Int]

    /// How alike the words around must be, by what the values say and whether the sentences match.
    enum Least {
        static let equal: Float = 0.16
        static let equalInCounterpart: Float = 0.02
        static let different: Float = 0.46
        static let differentInCounterpart: Float = 0.24
        static let leftOver: Float = 0.1
        /// For different values whose own clauses have no word in common.
        static let foreign: Float = 0.3
        static let foreignInCounterpart: Float = 0.46
        static let repeated: Float = 0.4
    }

    init(_ answers: [AnswerText], _ facts: [[Fact]]) {
        self.answers = answers
        self.facts = facts
        let most = max(40, Self.mostMatched / max(1, answers.count))
        places = facts.indices.flatMap { answer in
            facts[answer].indices.filter { facts[answer][$0].kind.isMeasured }.prefix(most).map {
                FactPlace(answer: answer, fact: $0)
            }
        }
        var reader = ContextReader(expecting: places.count)
        for place in places {
            reader.read(facts[place.answer][place.fact], of: answers[place.answer])
        }
        contexts = reader.weighed()
        parents = Array(places.indices)
        counterparts = Counterparts(answers)
    }

    func groups() -> [[FactPlace]] {
        var matcher = self
        for index in places.indices { matcher.members[index] = [places[index].answer] }
        let edges = matcher.edges()
        for edge in edges where edge.isSure { matcher.join(edge.left, edge.right) }
        matcher.joinLeftOvers(edges)
        matcher.joinRepetitions()
        var result: [Int: [FactPlace]] = [:]
        for index in places.indices {
            result[matcher.root(of: index), default: []].append(places[index])
        }
        return Array(result.values)
    }

    private struct Edge {
        var left: Int
        var right: Int
        var score: Float
        var similarity: Float
        var isSure: Bool
        var isInCounterpart: Bool
    }

    private func fact(_ index: Int) -> Fact { facts[places[index].answer][places[index].fact] }

    private func edges() -> [Edge] {
        var edges: [Edge] = []
        for i in places.indices {
            for j in places.indices[(i + 1)...] where places[j].answer != places[i].answer {
                if let edge = edge(i, j) { edges.append(edge) }
            }
        }
        return edges.sorted { ($0.score, $1.left, $1.right) > ($1.score, $0.left, $0.right) }
    }

    private func edge(_ i: Int, _ j: Int) -> Edge? {
        let (a, b) = (fact(i), fact(j))
        guard a.isComparable(to: b) else { return nil }
        let similarity = contexts[i].similarity(to: contexts[j])
        guard similarity > 0 else { return nil }
        let isInCounterpart = isInCounterpart(i, j)
        let relation = a.relation(to: b)
        let isForeign = contexts[i].isForeign(to: contexts[j])
        if relation == .different, isForeign, similarity < Least.foreign { return nil }
        let least = Self.least(relation, isInCounterpart, isForeign)
        // An equal number of another clause comes after whatever the clause itself has.
        let bonus: Float =
            isForeign ? -0.2 : relation == .equal ? 0.3 : relation == .close ? 0.2 : 0
        return Edge(
            left: i, right: j, score: similarity + bonus + (isInCounterpart ? 0.25 : 0),
            similarity: similarity, isSure: similarity >= least, isInCounterpart: isInCounterpart)
    }

    private static func least(
        _ relation: Fact.Relation, _ isInCounterpart: Bool, _ isForeign: Bool
    ) -> Float {
        guard relation == .different else {
            return isInCounterpart ? Least.equalInCounterpart : Least.equal
        }
        guard isInCounterpart else { return Least.different }
        return isForeign ? Least.foreignInCounterpart : Least.differentInCounterpart
    }

    private func isInCounterpart(_ i: Int, _ j: Int) -> Bool {
        let (a, b) = (places[i], places[j])
        return counterparts.contains((a.answer, fact(i).passage), (b.answer, fact(j).passage))
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
        guard a != b, let first = members[a], let second = members[b],
            first.isDisjoint(with: second)
        else { return }
        merge(a, b, first.union(second))
    }

    private mutating func merge(_ a: Int, _ b: Int, _ answers: Set<Int>) {
        parents[max(a, b)] = min(a, b)
        members[max(a, b)] = nil
        members[min(a, b)] = answers
    }

    /// Where two matching sentences have one comparable fact left each, they are about one matter.
    private mutating func joinLeftOvers(_ edges: [Edge]) {
        let open = edges.filter { edge in
            edge.isInCounterpart && !edge.isSure && edge.similarity >= Least.leftOver
                && members[edge.left]?.count == 1 && members[edge.right]?.count == 1
                && parents[edge.left] == edge.left && parents[edge.right] == edge.right
        }
        var uses: [Int: Int] = [:]
        for edge in open {
            uses[edge.left, default: 0] += 1
            uses[edge.right, default: 0] += 1
        }
        for edge in open where uses[edge.left] == 1 && uses[edge.right] == 1 {
            join(edge.left, edge.right)
        }
    }

    /// An answer may state a matter twice: the second time joins the first.
    private mutating func joinRepetitions() {
        for i in places.indices where members[root(of: i)]?.count == 1 {
            for j in places.indices where j != i && places[j].answer == places[i].answer {
                let (a, b) = (root(of: i), root(of: j))
                guard a != b, fact(i).value == fact(j).value,
                    contexts[i].similarity(to: contexts[j]) >= Least.repeated
                else { continue }
                merge(a, b, members[a, default: []].union(members[b, default: []]))
                break
            }
        }
    }
}
