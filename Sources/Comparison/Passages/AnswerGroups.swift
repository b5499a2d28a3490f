/// Groups of things that several answers hold, by the things' places in one list: what is about the
/// same matter (disjoint sets with path halving).
struct AnswerGroups {
    private var parents: [Int]
    /// The answers that a group has things of, by its root.
    private var answers: [Int: Set<Int>] = [:]

    /// Each thing alone; `owners` are the answers that hold them.
    init(owners: [Int]) {
        parents = Array(owners.indices)
        for (index, owner) in owners.enumerated() { answers[index] = [owner] }
    }

    /// The first thing of a thing's group, which stands for the group.
    mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    /// The answers that the group has things of; none if the thing isn't its root.
    func answers(ofRoot index: Int) -> Set<Int> { answers[index, default: []] }

    /// Makes one group of two, unless an answer has things in both.
    mutating func join(_ i: Int, _ j: Int) {
        let (a, b) = (root(of: i), root(of: j))
        if a != b, answers(ofRoot: a).isDisjoint(with: answers(ofRoot: b)) { merge(a, b) }
    }

    /// Makes one group of two, given by their roots.
    mutating func merge(_ a: Int, _ b: Int) {
        let all = answers(ofRoot: a).union(answers(ofRoot: b))
        parents[max(a, b)] = min(a, b)
        answers[max(a, b)] = nil
        answers[min(a, b)] = all
    }
}
