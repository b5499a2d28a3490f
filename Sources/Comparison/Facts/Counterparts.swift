/// Which passages of several answers say the same thing.
struct Counterparts {
    /// Of more answers than this, not every two are aligned: statements tell it.
    static let mostAligned = 8

    private var statements: [[Int]: Int] = [:]
    private var pairs: Set<[Int]> = []

    init(_ answers: [AnswerText]) {
        if answers.count > Self.mostAligned {
            for (index, statement) in StatementFinder(answers).statements().enumerated() {
                for member in statement.members {
                    statements[[member.answer, member.passage]] = index
                }
            }
        } else {
            for a in answers.indices {
                for b in answers.indices[(a + 1)...] { align(answers, a, b) }
            }
        }
    }

    private mutating func align(_ answers: [AnswerText], _ a: Int, _ b: Int) {
        for pair in Alignment(answers[a], answers[b]).pairs {
            for left in pair.left {
                for right in pair.right { pairs.insert([a, left, b, right]) }
            }
        }
    }

    /// Pairs of sentences that say the same or nearly: answer and passage of the one, then of the
    /// other. None where statements tell it.
    var sentences: [[Int]] { pairs.sorted { $0.lexicographicallyPrecedes($1) } }

    /// Whether two passages of different answers, the earlier answer's first, are counterparts.
    func contains(_ a: (answer: Int, passage: Int), _ b: (answer: Int, passage: Int)) -> Bool {
        guard statements.isEmpty else {
            let statement = statements[[a.answer, a.passage]]
            return statement != nil && statement == statements[[b.answer, b.passage]]
        }
        return pairs.contains([a.answer, a.passage, b.answer, b.passage])
    }
}
