/// Two passages that may say the same thing.
struct Candidate {
    var left: Int
    var right: Int
    /// 0…1.
    var similarity: Float
    /// What aligning them is worth: the more they share, and the more alike they are, the more.
    var gain: Float
}

/// Finds the pairs of passages worth looking at, without comparing all with all.
///
/// Equal passages are paired by an edit script and by their order of occurrence. Others are found
/// through features that few passages have, so the work grows with the text and not its square.
struct Candidates {
    /// A feature that more passages of a side have is not followed.
    static let mostPostings: Int32 = 48
    /// So many candidates are kept for a passage, the best ones.
    static let mostKept = 10
    /// Less alike is not alike, or barely if nothing else is left between two aligned neighbours.
    static let leastSimilarity: Float = 0.15
    static let leastBetweenNeighbours: Float = 0.07
    /// What shares so little of rare features isn't looked at in full.
    private static let leastScore: Float = 0.025
    /// What gains less than this share of the best is second best.
    static let clearlyBetter: Float = 0.6
    private static let mostWithOpinion = 2000

    let left: AnswerText
    let right: AnswerText
    let leftFeatures: PassageFeatures
    let rightFeatures: PassageFeatures

    init(_ left: AnswerText, _ right: AnswerText) {
        self.left = left
        self.right = right
        var vocabulary = Vocabulary(expecting: left.tokens.count + right.tokens.count)
        var leftFeatures = PassageFeatures(left, &vocabulary)
        var rightFeatures = PassageFeatures(right, &vocabulary)
        leftFeatures.weigh(by: vocabulary)
        rightFeatures.weigh(by: vocabulary)
        self.leftFeatures = leftFeatures
        self.rightFeatures = rightFeatures
    }

    func all() -> [Candidate] {
        withoutSecondBest(equal() + alike())
    }

    /// Leaves out pairs of which one has a clearly better counterpart, in order or not.
    private func withoutSecondBest(_ candidates: [Candidate]) -> [Candidate] {
        var bestLeft = [Float](repeating: 0, count: left.passages.count)
        var bestRight = [Float](repeating: 0, count: right.passages.count)
        for candidate in candidates {
            bestLeft[candidate.left] = max(bestLeft[candidate.left], candidate.gain)
            bestRight[candidate.right] = max(bestRight[candidate.right], candidate.gain)
        }
        return candidates.filter {
            $0.gain >= Self.clearlyBetter * max(bestLeft[$0.left], bestRight[$0.right])
        }
    }

    /// A pair with its similarity, nil if they are not alike.
    func candidate(
        _ i: Int, _ j: Int, atLeast least: Float = Candidates.leastSimilarity
    ) -> Candidate? {
        if left.passages[i].key == right.passages[j].key { return equal(i, j) }
        if isBeginning(i, j) { return Candidate(left: i, right: j, similarity: 0.5, gain: 0.5) }
        let shared = leftFeatures.shared(i, rightFeatures, j)
        let total = leftFeatures.sums[i] + rightFeatures.sums[j]
        guard shared > 0, total > 0 else { return nil }
        let similarity = adjusted(2 * shared / total, i, j)
        guard similarity >= least else { return nil }
        return Candidate(left: i, right: j, similarity: similarity, gain: shared * similarity)
    }

    /// Whether the last passage of an answer, which may be unfinished, is how the other one begins.
    private func isBeginning(_ i: Int, _ j: Int) -> Bool {
        guard i == left.passages.count - 1 || j == right.passages.count - 1 else { return false }
        let a = left.tokens[left.passages[i].tokens]
        let b = right.tokens[right.passages[j].tokens]
        guard let shorter = [a, b].min(by: { $0.count < $1.count }), !shorter.isEmpty else {
            return false
        }
        return zip(a, b).allSatisfy { $0.key == $1.key }
            && (a.count > b.count ? j == right.passages.count - 1 : i == left.passages.count - 1)
    }

    /// Code is not aligned with prose, nor a heading with a sentence, unless they are very alike.
    private func adjusted(_ similarity: Float, _ i: Int, _ j: Int) -> Float {
        let a = left.passages[i].kind
        let b = right.passages[j].kind
        if (a == .code) != (b == .code) { return similarity * 0.5 }
        if a.isHeading != b.isHeading { return similarity * 0.8 }
        return similarity
    }

    private func equal(_ i: Int, _ j: Int) -> Candidate {
        let gain = max(0.3, leftFeatures.sums[i])
        return Candidate(left: i, right: j, similarity: 1, gain: gain * 1.05)
    }

    private func equal() -> [Candidate] {
        let leftKeys = left.passages.map(\.key)
        let rightKeys = right.passages.map(\.key)
        let shared = Set(leftKeys).intersection(rightKeys)
        guard !shared.isEmpty else { return [] }
        // Passages that the other side lacks can't be part of a run: left out, the rest is short.
        let a = leftKeys.indices.filter { shared.contains(leftKeys[$0]) }
        let b = rightKeys.indices.filter { shared.contains(rightKeys[$0]) }
        let script = EditScript.runs(
            a.map { leftKeys[$0] }, b.map { rightKeys[$0] }, within: .passages)
        var inOrder: [Candidate] = []
        inOrder.reserveCapacity(min(a.count, b.count))
        for run in script.runs {
            for step in 0..<run.count {
                inOrder.append(equal(a[run.left + step], b[run.right + step]))
            }
        }
        return inOrder + byOccurrence(a, b, except: inOrder)
    }

    /// The first with the first, the second with the second: of many, only those not paired yet.
    private func byOccurrence(
        _ a: [Int], _ b: [Int], except paired: [Candidate]
    ) -> [Candidate] {
        // In a short text a second opinion on what is paired already costs nothing.
        let isLong = a.count > Self.mostWithOpinion
        let lefts = isLong ? Set(paired.map(\.left)) : []
        let rights = isLong ? Set(paired.map(\.right)) : []
        var places: [UInt64: [Int]] = [:]
        for j in b where !rights.contains(j) {
            places[right.passages[j].key, default: []].append(j)
        }
        guard !places.isEmpty else { return [] }
        var seen: [UInt64: Int] = [:]
        return a.filter { !lefts.contains($0) }.compactMap { i in
            let key = left.passages[i].key
            let count = seen[key, default: 0]
            seen[key] = count + 1
            guard let others = places[key], count < others.count else { return nil }
            return equal(i, others[count])
        }
    }

    private func alike() -> [Candidate] {
        let postings = Postings(rightFeatures, most: Self.mostPostings)
        var scores = [Float](repeating: 0, count: right.passages.count)
        var touched: [Int] = []
        var result: [Candidate] = []
        for i in left.passages.indices {
            for entry in leftFeatures.entries(of: i) {
                for (j, weight) in postings[entry.number] {
                    if scores[j] == 0 { touched.append(j) }
                    scores[j] += min(weight, entry.weight)
                }
            }
            result += best(of: touched, scores, for: i)
            for j in touched { scores[j] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        return result
    }

    private func best(of touched: [Int], _ scores: [Float], for i: Int) -> [Candidate] {
        func value(_ j: Int) -> Float { scores[j] / (leftFeatures.sums[i] + rightFeatures.sums[j]) }
        var places = touched.filter { value($0) >= Self.leastScore }
        if places.count > Self.mostKept {
            places.sort { (value($0), $1) > (value($1), $0) }
            places.removeLast(places.count - Self.mostKept)
        }
        return places.compactMap { j in
            left.passages[i].key == right.passages[j].key ? nil : candidate(i, j)
        }
    }
}

extension Passage.Kind {
    var isHeading: Bool {
        if case .heading = self { true } else { false }
    }
}
