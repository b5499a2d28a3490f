/// How alike every two of several answers are, by the words and pairs of characters they share,
/// in whatever order.
struct SimilarityMatrix {
    private var values: [[Double]]

    init(_ answers: [AnswerText]) {
        let features = PassageFeatures(answers)
        var first = 0
        let whole = answers.map { answer in
            let range = first..<first + answer.passages.count
            first = range.upperBound
            return range.isEmpty ? [][...] : features.joined(range)
        }
        let sums = whole.map(PassageFeatures.sum)
        values = answers.indices.map { i in
            answers.indices.map { j in
                let total = sums[i] + sums[j]
                guard i != j, total > 0 else { return 1 }
                return Double(2 * PassageFeatures.shared(whole[i], whole[j]) / total)
            }
        }
    }

    var mean: Double? {
        guard values.count >= 2 else { return nil }
        var sum = 0.0
        for i in values.indices {
            for j in values.indices where j != i { sum += values[i][j] }
        }
        return sum / Double(values.count * (values.count - 1))
    }

    /// Joins the two most similar clusters, on the average, until none are similar enough.
    func clusters(atLeast least: Double) -> [[Int]] {
        var clusters = values.indices.map { [$0] }
        while let (i, j) = closest(clusters, least) {
            clusters[i] = (clusters[i] + clusters[j]).sorted()
            clusters.remove(at: j)
        }
        return clusters.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    private func closest(_ clusters: [[Int]], _ least: Double) -> (Int, Int)? {
        var closest: (Int, Int)?
        var best = least
        for i in clusters.indices {
            for j in clusters.indices[(i + 1)...] {
                let value = average(clusters[i], clusters[j])
                if value > best || (closest == nil && value == best) {
                    closest = (i, j)
                    best = value
                }
            }
        }
        return closest
    }

    private func average(_ a: [Int], _ b: [Int]) -> Double {
        var sum = 0.0
        for i in a { for j in b { sum += values[i][j] } }
        return sum / Double(a.count * b.count)
    }
}
