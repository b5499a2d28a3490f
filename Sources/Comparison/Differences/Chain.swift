/// The most valuable set of candidates that keeps the order on both sides and uses no passage
/// twice: a heaviest increasing subsequence, in O(n log n).
enum Chain {
    static func heaviest(_ candidates: [Candidate], rightCount: Int) -> [Candidate] {
        // The same left passage: the later right one first, so that none follows the other.
        let order = candidates.indices.sorted {
            let (a, b) = (candidates[$0], candidates[$1])
            return (a.left, b.right, a.gain) < (b.left, a.right, b.gain)
        }
        var best = PrefixMaximum(count: rightCount)
        var previous = [Int](repeating: -1, count: candidates.count)
        for index in order {
            let candidate = candidates[index]
            let (value, from) = best.maximum(before: candidate.right)
            previous[index] = from
            best.raise(candidate.right, to: value + candidate.gain, index)
        }
        return follow(best.maximum(before: rightCount).index, previous, candidates)
    }

    private static func follow(
        _ end: Int, _ previous: [Int], _ candidates: [Candidate]
    ) -> [Candidate] {
        var chain: [Candidate] = []
        var index = end
        while index >= 0 {
            chain.append(candidates[index])
            index = previous[index]
        }
        return chain.reversed()
    }
}

/// A Fenwick tree of maxima over places, each with the candidate that reached it.
private struct PrefixMaximum {
    private var values: [Float]
    private var indices: [Int]

    init(count: Int) {
        values = Array(repeating: 0, count: count + 1)
        indices = Array(repeating: -1, count: count + 1)
    }

    /// The largest value at a place before this one; 0 and -1 if there is none.
    func maximum(before place: Int) -> (value: Float, index: Int) {
        var result: (value: Float, index: Int) = (0, -1)
        var node = min(place, values.count - 1)
        while node > 0 {
            if values[node] > result.value { result = (values[node], indices[node]) }
            node -= node & -node
        }
        return result
    }

    mutating func raise(_ place: Int, to value: Float, _ index: Int) {
        var node = place + 1
        while node < values.count {
            if value > values[node] {
                values[node] = value
                indices[node] = index
            }
            node += node & -node
        }
    }
}
