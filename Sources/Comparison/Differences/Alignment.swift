/// Which passages of two answers belong together.
struct Alignment {
    /// Passages of the left and the right that say the same thing; one side may need two for it.
    struct Pair: Equatable {
        var left: Range<Int>
        var right: Range<Int>
        /// Whether it stands elsewhere on the other side.
        var isMoved = false

        subscript(side: Side) -> Range<Int> {
            get { side == .left ? left : right }
            set { if side == .left { left = newValue } else { right = newValue } }
        }
    }

    /// In the order of the left side.
    var pairs: [Pair] = []

    /// Out of order, only what is this much alike counts as moved.
    static let leastMovedSimilarity: Float = 0.28
    /// Out of order, less shared weight is chance.
    static let leastMovedGain: Float = 0.5
    /// How far from the middle of a gap its passages are compared with one another.
    static let band = 4

    private let candidates: Candidates
    private var isLeftUsed: [Bool]
    private var isRightUsed: [Bool]

    init(_ left: AnswerText, _ right: AnswerText) {
        candidates = Candidates(left, right)
        isLeftUsed = Array(repeating: false, count: left.passages.count)
        isRightUsed = Array(repeating: false, count: right.passages.count)
        let all = candidates.all()
        let chain = Chain.heaviest(all, rightCount: right.passages.count)
        take(chain)
        takeMoved(all)
        take(fillers(of: chain))
        pairs.sort { $0.left.lowerBound < $1.left.lowerBound }
        widen()
    }

    private mutating func take(_ chain: [Candidate]) {
        for link in chain {
            isLeftUsed[link.left] = true
            isRightUsed[link.right] = true
            pairs.append(
                Pair(left: link.left..<link.left + 1, right: link.right..<link.right + 1))
        }
    }

    /// Between two links of the chain, what is left over and has at least something in common.
    private func fillers(of chain: [Candidate]) -> [Candidate] {
        var fillers: [Candidate] = []
        var i = 0
        var j = 0
        let (leftCount, rightCount) = (isLeftUsed.count, isRightUsed.count)
        for (a, b) in chain.map({ ($0.left, $0.right) }) + [(leftCount, rightCount)] {
            if i < a, j < b { fillers += fill(i..<a, j..<b) }
            (i, j) = (a + 1, b + 1)
        }
        return fillers
    }

    private func fill(_ lefts: Range<Int>, _ rights: Range<Int>) -> [Candidate] {
        let leftCount = lefts.count { !isLeftUsed[$0] }
        let rightCount = rights.count { !isRightUsed[$0] }
        guard leftCount > 0, rightCount > 0 else { return [] }
        if leftCount == 1, rightCount == 1 { return lastPair(lefts, rights) }
        var near: [Candidate] = []
        for i in lefts where !isLeftUsed[i] {
            let middle = rights.lowerBound + (i - lefts.lowerBound) * rights.count / lefts.count
            let band = middle - Self.band..<middle + Self.band + 1
            near += band.clamped(to: rights).compactMap { j in
                isRightUsed[j] ? nil : candidates.candidate(i, j)
            }
        }
        let moved = near.map { candidate in
            var candidate = candidate
            candidate.right -= rights.lowerBound
            return candidate
        }
        return Chain.heaviest(moved, rightCount: rights.count).map { candidate in
            var candidate = candidate
            candidate.right += rights.lowerBound
            return candidate
        }
    }

    /// Where nothing else is left between two neighbours, little in common is enough.
    private func lastPair(_ lefts: Range<Int>, _ rights: Range<Int>) -> [Candidate] {
        guard let i = lefts.first(where: { !isLeftUsed[$0] }),
            let j = rights.first(where: { !isRightUsed[$0] }),
            let pair = candidates.candidate(i, j, atLeast: Candidates.leastBetweenNeighbours)
        else { return [] }
        return [pair]
    }

    /// What is left over is paired out of order, the surest first.
    private mutating func takeMoved(_ all: [Candidate]) {
        let open = all.filter {
            !isLeftUsed[$0.left] && !isRightUsed[$0.right]
                && $0.similarity >= Self.leastMovedSimilarity && $0.gain >= Self.leastMovedGain
        }
        for candidate in open.sorted(by: Self.isSurer)
        where !isLeftUsed[candidate.left] && !isRightUsed[candidate.right] {
            take([candidate])
            pairs[pairs.count - 1].isMoved = true
        }
    }

    func answer(_ side: Side) -> AnswerText { side == .left ? candidates.left : candidates.right }

    func features(_ side: Side) -> PassageFeatures {
        side == .left ? candidates.leftFeatures : candidates.rightFeatures
    }

    func isUsed(_ place: Int, _ side: Side) -> Bool {
        side == .left ? isLeftUsed[place] : isRightUsed[place]
    }

    mutating func use(_ place: Int, _ side: Side) {
        if side == .left { isLeftUsed[place] = true } else { isRightUsed[place] = true }
    }

    private static func isSurer(_ a: Candidate, _ b: Candidate) -> Bool {
        (a.gain, b.left, b.right) > (b.gain, a.left, a.right)
    }
}

extension Alignment {
    /// The pairs with their sides swapped, in the order of the new left side.
    var swappedPairs: [Pair] {
        pairs.map { Pair(left: $0.right, right: $0.left, isMoved: $0.isMoved) }
            .sorted { $0.left.lowerBound < $1.left.lowerBound }
    }
}
