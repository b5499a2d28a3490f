/// Which passages have a feature: nothing for one that too many have.
struct Postings {
    private var starts: [Int32]
    private var passages: [(passage: Int, weight: Float)]

    init(_ features: PassageFeatures, most mostPassages: Int32) {
        let most = features.entries.lazy.map { Int($0.number) }.max() ?? -1
        var counts = [Int32](repeating: 0, count: most + 2)
        for entry in features.entries { counts[Int(entry.number)] += 1 }
        for index in counts.indices where counts[index] > mostPassages {
            counts[index] = 0
        }
        starts = Self.sums(counts)
        passages = Array(repeating: (0, 0), count: Int(starts.last ?? 0))
        var next = starts
        for passage in features.sums.indices {
            for entry in features.entries(of: passage) where counts[Int(entry.number)] > 0 {
                passages[Int(next[Int(entry.number)])] = (passage, entry.weight)
                next[Int(entry.number)] += 1
            }
        }
    }

    private static func sums(_ counts: [Int32]) -> [Int32] {
        var sum: Int32 = 0
        return counts.map { count in
            defer { sum += count }
            return sum
        }
    }

    subscript(number: Int32) -> ArraySlice<(passage: Int, weight: Float)> {
        guard Int(number) + 1 < starts.count else { return [] }
        return passages[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }
}
