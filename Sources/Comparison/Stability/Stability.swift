/// How much the answers differ that one model gave to one prompt asked several times.
package struct Stability: Equatable, Sendable {
    /// One of the answers, with what is known of it.
    package struct Run: Equatable, Sendable {
        package var text: String
        /// Milliseconds.
        package var duration: Int?
        package var tokens: Double?
        /// In any one currency.
        package var cost: Double?

        package init(
            text: String, duration: Int? = nil, tokens: Double? = nil, cost: Double? = nil
        ) {
            self.text = text
            self.duration = duration
            self.tokens = tokens
            self.cost = cost
        }
    }

    /// Han characters and words of each answer.
    package let length: Spread?
    package let duration: Spread?
    package let tokens: Spread?
    package let cost: Spread?
    /// How much two answers have in common on the average, 0…1; nil with fewer than two.
    package let similarity: Double?
    /// Which sentences survive from run to run.
    package let agreement: Agreement
    /// Which numbers do.
    package let facts: FactTable
    /// Runs that say much the same, by their places; the largest first.
    package let clusters: [[Int]]

    /// Answers less alike than this on the average make different clusters.
    static let leastSimilarity = 0.55

    package init(_ runs: [Run]) {
        let answers = runs.map { AnswerText($0.text) }
        length = Spread(answers.map { Double(AnswerMeasure($0).count(.han).lowerBound) })
        duration = Spread(runs.compactMap { $0.duration.map(Double.init) })
        tokens = Spread(runs.compactMap(\.tokens))
        cost = Spread(runs.compactMap(\.cost))
        let facts = answers.map(\.facts)
        agreement = Agreement(answers, facts)
        self.facts = FactTable(answers, facts)
        let matrix = SimilarityMatrix(answers)
        similarity = matrix.mean
        clusters = matrix.clusters(atLeast: Self.leastSimilarity)
    }
}

extension Stability {
    /// A number that some runs state, and how many of them.
    package struct Survivor: Equatable, Sendable {
        /// The fact as the first of those runs states it.
        package var fact: Fact
        /// The words around it, `…` in its place.
        package var matter: String
        /// The runs, by their places.
        package var runs: [Int]
    }

    /// The facts with a value, each value by itself, those that most runs state first.
    package var survivors: [Survivor] {
        facts.rows.filter(\.kind.isMeasured).flatMap(Self.survivors)
            .sorted { ($1.runs.count, $0.runs[0]) < ($0.runs.count, $1.runs[0]) }
    }

    private static func survivors(_ row: FactRow) -> [Survivor] {
        var survivors: [Survivor] = []
        for (run, cell) in row.cells.enumerated() {
            guard let fact = cell.first else { continue }
            if let known = survivors.firstIndex(where: { $0.fact.relation(to: fact) == .equal }) {
                survivors[known].runs.append(run)
            } else {
                survivors.append(Survivor(fact: fact, matter: row.key, runs: [run]))
            }
        }
        return survivors
    }
}
