/// What several answers state of the same matters, matter by matter.
///
/// Amounts, dates, times and versions are put together by what they measure and by the words around
/// them; names, links and identifiers by themselves. No model is asked. It would rather leave two
/// facts apart than tie together what has nothing to do with each other.
package struct FactTable: Equatable, Sendable {
    /// In the order of the first answer, then of the others.
    package let rows: [FactRow]

    package init(_ answers: [AnswerText]) {
        let facts = answers.map(\.facts)
        let values = FactMatcher(answers, facts).groups()
        let names = NameMatcher.groups(facts)
        rows = (values + names).map { FactRow($0, facts, answers) }.sorted(by: FactRow.isBefore)
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
enum NameMatcher {
    static func groups(_ facts: [[Fact]]) -> [[FactPlace]] {
        var places: [Fact.Value: [FactPlace]] = [:]
        for answer in facts.indices {
            for (index, fact) in facts[answer].enumerated() where !fact.kind.isMeasured {
                places[fact.value, default: []].append(FactPlace(answer: answer, fact: index))
            }
        }
        return Array(places.values)
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
