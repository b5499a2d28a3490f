/// How well a query fits a candidate, letter by letter in order.
package struct FuzzyMatch: Equatable, Sendable {
    /// Higher is better.
    package var score: Int
    /// Offsets of the matched characters in the candidate.
    package var positions: [Int]

    /// Nil unless every character of the query stands in the candidate, in order, blanks apart and
    /// whatever the case.
    package init?(query: String, candidate: String) {
        let wanted = query.lowercased().filter { $0 != " " }.map { $0 }
        guard !wanted.isEmpty else {
            score = 0
            positions = []
            return
        }
        let letters = candidate.map { Character($0.lowercased().first.map(String.init) ?? " ") }
        var best: FuzzyMatch?
        // A match may begin at any place where the first letter stands: the best of them counts.
        for start in letters.indices where letters[start] == wanted[0] {
            guard let match = Self.greedy(wanted, in: letters, from: start) else { break }
            if match.score > (best?.score ?? Int.min) { best = match }
        }
        guard let best else { return nil }
        self = best
    }

    private init(score: Int, positions: [Int]) {
        self.score = score
        self.positions = positions
    }

    private static func greedy(
        _ wanted: [Character], in letters: [Character], from start: Int
    ) -> FuzzyMatch? {
        var positions: [Int] = []
        var score = 0
        var at = start
        for character in wanted {
            guard let found = letters[at...].firstIndex(of: character) else { return nil }
            if let last = positions.last {
                score += found == last + 1 ? 8 : -min(found - last, 10)
            }
            if found == 0 || "/-_. :".contains(letters[found - 1]) { score += 10 }
            positions.append(found)
            at = found + 1
        }
        return FuzzyMatch(score: score - letters.count / 8, positions: positions)
    }
}
