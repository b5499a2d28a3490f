/// What several answers state of the same matters, matter by matter.
///
/// Amounts, dates, times and versions are put together by what they measure and by the words around
/// them; names, links and identifiers by themselves. No model is asked. It would rather leave two
/// facts apart than tie together what has nothing to do with each other.
package struct FactTable: Equatable, Sendable {
    /// In the order of the first answer, then of the others.
    package let rows: [FactRow]

    package init(_ answers: [AnswerText]) {
        self.init(answers, answers.map(\.facts))
    }

    /// The same of facts that have been read already.
    package init(_ answers: [AnswerText], _ facts: [[Fact]]) {
        let matcher = FactMatcher(answers, facts)
        let differences = NameDifferences(answers, facts, matcher.counterparts)
        let values = matcher.groups().map { FactRow($0, facts, answers) }
        let names = NameMatcher(answers, facts, except: differences).rows()
        let others = differences.groups.map { FactRow(matter: $0, answers) }
        rows = (values + names + others).sorted(by: FactRow.isBefore)
    }

    /// What answers contradict each other about.
    package var disagreements: [FactRow] { rows.filter { $0.status == .differ } }
    /// What all answers state alike.
    package var agreements: [FactRow] {
        rows.filter { $0.status == .agree || $0.status == .close }
    }
    /// What some answers don't state.
    package var gaps: [FactRow] { rows.filter { $0.status == .partial } }
}

/// A fact, by its answer and its place among the answer's facts.
struct FactPlace: Hashable, Comparable {
    var answer: Int
    var fact: Int

    static func < (a: FactPlace, b: FactPlace) -> Bool {
        (a.answer, a.fact) < (b.answer, b.fact)
    }
}

/// Facts of the kind that are either there or not, by their value.
struct NameMatcher {
    private let answers: [AnswerText]
    private let facts: [[Fact]]
    private let differences: NameDifferences
    private let presence: NamePresence

    init(_ answers: [AnswerText], _ facts: [[Fact]], except differences: NameDifferences) {
        self.answers = answers
        self.facts = facts
        self.differences = differences
        presence = NamePresence(answers)
    }

    func rows() -> [FactRow] {
        var places: [Fact.Value: [[Fact]]] = [:]
        for answer in facts.indices {
            for fact in facts[answer]
            where !fact.kind.isMeasured && !differences.hold(fact, of: answer) {
                places[fact.value, default: answers.map { _ in [] }][answer].append(fact)
            }
        }
        return places.values.map { FactRow(names: completed($0), answers) }
    }

    /// With the answers in which a name stands though it wasn't taken for one.
    private func completed(_ cells: [[Fact]]) -> [[Fact]] {
        guard let first = cells.indices.first(where: { !cells[$0].isEmpty }),
            let fact = cells[first].first
        else { return cells }
        return cells.indices.map { answer in
            guard cells[answer].isEmpty else { return cells[answer] }
            return presence.find(fact, of: first, in: answer).map { [$0] } ?? []
        }
    }
}

extension Fact.Kind {
    /// Whether answers can state different values of one matter.
    package var isMeasured: Bool {
        switch self {
        case .quantity, .date, .time, .version: true
        case .name, .link, .email, .identifier: false
        }
    }
}
