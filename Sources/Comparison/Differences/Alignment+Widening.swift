extension Alignment {
    /// So much of a neighbour must be in the other side's passage, and in no other part of the pair.
    static let leastContained: Float = 0.4
    /// What says less is no sentence that another could hold.
    static let leastMass: Float = 3

    /// Takes a free neighbour into a pair where one side says in two sentences what the other says
    /// in one.
    mutating func widen() {
        for index in pairs.indices {
            widen(index, .left)
            widen(index, .right)
        }
    }

    private mutating func widen(_ index: Int, _ side: Side) {
        let pair = pairs[index]
        guard pair[side.other].count == 1, pair[side].count < 3 else { return }
        for neighbour in [pair[side].upperBound, pair[side].lowerBound - 1]
        where isFree(neighbour, beside: pair[side].lowerBound, side) {
            guard completes(pair, neighbour, side) else { continue }
            pairs[index][side] = pair[side].extended(to: neighbour)
            use(neighbour, side)
            return widen(index, side)
        }
    }

    private func isFree(_ place: Int, beside member: Int, _ side: Side) -> Bool {
        let passages = answer(side).passages
        guard passages.indices.contains(place), !isUsed(place, side) else { return false }
        let (a, b) = (passages[place], passages[member])
        guard a.kind == b.kind, abs(a.line - b.line) <= 1, a.mass >= Self.leastMass else {
            return false
        }
        return a.kind == .paragraph || a.kind == .quote || a.line == b.line
    }

    /// Whether the pair is more alike with the neighbour than without it.
    private func completes(_ pair: Pair, _ neighbour: Int, _ side: Side) -> Bool {
        let own = features(side)
        let other = features(side.other).entries(of: pair[side.other].lowerBound)
        let before = own.joined(pair[side])
        let after = own.joined(pair[side].extended(to: neighbour))
        let sharedBefore = PassageFeatures.shared(before, other)
        let sharedAfter = PassageFeatures.shared(after, other)
        let (sumBefore, sumAfter) = (PassageFeatures.sum(before), PassageFeatures.sum(after))
        let sum = PassageFeatures.sum(other)
        return sharedAfter - sharedBefore >= Self.leastContained * (sumAfter - sumBefore)
            && sharedAfter / (sumAfter + sum) > sharedBefore / (sumBefore + sum)
    }
}

extension Range<Int> {
    /// The range with a neighbour.
    func extended(to place: Int) -> Range<Int> {
        Swift.min(lowerBound, place)..<Swift.max(upperBound, place + 1)
    }
}
