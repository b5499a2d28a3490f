/// One matter, and what each answer states of it.
package struct FactRow: Equatable, Sendable {
    /// How the answers' values stand to each other.
    package enum Status: Equatable, Sendable, CaseIterable {
        /// All state it, and all the same.
        case agree
        /// All state it, the same once rounded, or some more precisely.
        case close
        /// At least two contradict each other.
        case differ
        /// Those that state it agree, but not all do.
        case partial
    }

    /// The words around the value in the first answer that states it, `…` in the value's place.
    package let key: String
    package let kind: Fact.Kind
    /// An answer's statements, none where it is silent; more than one if it repeats itself.
    package let cells: [[Fact]]
    package let status: Status

    init(_ places: [FactPlace], _ facts: [[Fact]], _ answers: [AnswerText]) {
        var cells: [[Fact]] = answers.map { _ in [] }
        for place in places.sorted() { cells[place.answer].append(facts[place.answer][place.fact]) }
        self.init(cells, answers, key: FactKey.text)
    }

    /// A name, and in which answers it stands.
    init(names cells: [[Fact]], _ answers: [AnswerText]) {
        self.init(cells, answers, key: FactKey.text)
    }

    /// What answers name in one place, each something else.
    init(matter: [(answer: Int, fact: Fact)], _ answers: [AnswerText]) {
        var cells: [[Fact]] = answers.map { _ in [] }
        for (answer, fact) in matter { cells[answer].append(fact) }
        self.init(cells, answers, key: FactKey.matter)
    }

    private init(_ cells: [[Fact]], _ answers: [AnswerText], key: (Fact, AnswerText) -> String) {
        self.cells = cells
        let first = cells.indices.first { !cells[$0].isEmpty } ?? 0
        kind = cells[first].first?.kind ?? .name
        self.key = cells[first].first.map { key($0, answers[first]) } ?? ""
        status = Self.status(cells)
    }

    private static func status(_ cells: [[Fact]]) -> Status {
        let stated = cells.compactMap(\.first)
        var isClose = false
        for (index, fact) in stated.enumerated() {
            for other in stated[..<index] {
                switch fact.relation(to: other) {
                case .equal: break
                case .close: isClose = true
                case .different: return .differ
                }
            }
        }
        if stated.count < cells.count { return .partial }
        return isClose ? .close : .agree
    }

    static func isBefore(_ a: FactRow, _ b: FactRow) -> Bool { a.place < b.place }

    private var place: (Int, Int) {
        for (answer, cell) in cells.enumerated() {
            if let fact = cell.first { return (answer, fact.range.lowerBound) }
        }
        return (cells.count, 0)
    }
}
