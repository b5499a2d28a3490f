/// Finds what somebody may have meant.
enum NearestName {
    /// The candidate that the fewest slips away from; nil if none is near.
    static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, name.count / 3)
        let ranked = candidates.map { (name: $0, distance: distance(name, $0)) }
        let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return best.flatMap { $0.distance <= limit ? $0.name : nil }
    }

    /// Insertions, deletions, substitutions and swaps of neighbours, each counted once
    /// (Damerau–Levenshtein, no part edited twice); case is no difference.
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.lowercased()), b = Array(b.lowercased())
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                let substitution = rows[i][j] + (a[i] == b[j] ? 0 : 1)
                var cost = min(rows[i][j + 1] + 1, row[j] + 1, substitution)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, rows[i - 1][j - 1] + 1)
                }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
