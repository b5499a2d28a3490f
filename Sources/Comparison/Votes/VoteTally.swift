/// Plain counts of votes, and who was compared with whom.
struct VoteTally {
    struct Count: Equatable {
        var votes = 0
        var wins = 0
        var ties = 0
        var losses = 0
        var allBad = 0
    }

    /// By name.
    let models: [ModelName]
    /// Models connected by duels, each group by name; single models are in none.
    let groups: [[ModelName]]
    private(set) var counts: [ModelName: Count] = [:]

    init(_ votes: [Vote]) {
        var counts: [ModelName: Count] = [:]
        var links: [(ModelName, ModelName)] = []
        for vote in votes {
            for model in Set(vote.contenders.map(\.model)) {
                counts[model, default: Count()].votes += 1
            }
            if vote.outcome == .allBad {
                for model in Set(vote.contenders.map(\.model)) {
                    counts[model, default: Count()].allBad += 1
                }
            }
            for duel in vote.duels {
                links.append((duel.first, duel.second))
                counts[duel.first, default: Count()].take(duel.score)
                counts[duel.second, default: Count()].take(1 - duel.score)
            }
        }
        self.counts = counts
        models = counts.keys.sorted { $0.description < $1.description }
        groups = Self.groups(models, links)
    }

    /// More models than this aren't fitted at once: the work grows with their third power.
    static let mostModels = 128

    /// The models of a group, or of a huge one those that were compared most often; by name.
    func mostCompared(_ group: [ModelName]) -> [ModelName] {
        guard group.count > Self.mostModels else { return group }
        let duels = { (model: ModelName) in
            counts[model].map { $0.wins + $0.ties + $0.losses } ?? 0
        }
        return group.sorted { (duels($1), $0.description) < (duels($0), $1.description) }
            .prefix(Self.mostModels).sorted { $0.description < $1.description }
    }

    private static func groups(
        _ models: [ModelName], _ links: [(ModelName, ModelName)]
    ) -> [[ModelName]] {
        var heads = Dictionary(uniqueKeysWithValues: models.map { ($0, $0) })
        func head(_ model: ModelName) -> ModelName {
            var model = model
            while let next = heads[model], next != model {
                // Half the way for whoever asks next.
                heads[model] = heads[next] ?? next
                model = next
            }
            return model
        }
        for (a, b) in links {
            let (first, second) = (head(a), head(b))
            if first != second { heads[second] = first }
        }
        var groups: [ModelName: [ModelName]] = [:]
        for model in models { groups[head(model), default: []].append(model) }
        return groups.values.filter { $0.count > 1 }.sorted {
            $0[0].description < $1[0].description
        }
    }
}

extension VoteTally.Count {
    mutating func take(_ score: Double) {
        if score > 0.5 { wins += 1 } else if score < 0.5 { losses += 1 } else { ties += 1 }
    }
}

/// How often each model was better than each other one.
package struct WinMatrix: Equatable, Sendable {
    package struct Cell: Equatable, Sendable {
        package var wins = 0
        package var ties = 0
        package var losses = 0

        package var count: Int { wins + ties + losses }
    }

    /// By name.
    package let models: [ModelName]
    private let cells: [ModelName: [ModelName: Cell]]

    init(_ votes: [Vote]) {
        var cells: [ModelName: [ModelName: Cell]] = [:]
        for duel in votes.flatMap(\.duels) {
            cells[duel.first, default: [:]][duel.second, default: Cell()].take(duel.score)
            cells[duel.second, default: [:]][duel.first, default: Cell()].take(1 - duel.score)
        }
        self.cells = cells
        models = cells.keys.sorted { $0.description < $1.description }
    }

    /// Seen from the first: its wins over the second, its ties and its defeats.
    package subscript(model: ModelName, other: ModelName) -> Cell {
        cells[model]?[other] ?? Cell()
    }
}

extension WinMatrix.Cell {
    fileprivate mutating func take(_ score: Double) {
        if score > 0.5 { wins += 1 } else if score < 0.5 { losses += 1 } else { ties += 1 }
    }
}
