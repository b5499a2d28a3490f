/// Which elements of two sequences stay, by Myers' greedy algorithm (1986), within a budget.
enum EditScript {
    /// A run of elements that both sequences share.
    struct Run: Equatable {
        var left: Int
        var right: Int
        var count: Int
    }

    /// What a search may cost; beyond it only the common beginning and end stay.
    struct Budget {
        var edits: Int
        var steps: Int

        static let passages = Budget(edits: 1000, steps: 400_000)
        /// Two sentences with more differences than this are read one by one anyway.
        static let tokens = Budget(edits: 240, steps: 60_000)
    }

    /// The shared runs, in order. If the budget ends, only the beginning and the end that are the
    /// same, and `isComplete` is false.
    static func runs(
        _ left: [UInt64], _ right: [UInt64], within budget: Budget
    ) -> (runs: [Run], isComplete: Bool) {
        let head = commonPrefix(left, right)
        let tail = commonSuffix(left, right, after: head)
        let a = left[head..<left.count - tail]
        let b = right[head..<right.count - tail]
        var runs: [Run] = []
        if head > 0 { runs.append(Run(left: 0, right: 0, count: head)) }
        let middle = a.isEmpty || b.isEmpty ? [] : middle(a, b, budget)
        runs += middle ?? []
        if tail > 0 {
            runs.append(Run(left: left.count - tail, right: right.count - tail, count: tail))
        }
        return (joined(runs), middle != nil)
    }

    private static func commonPrefix(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var count = 0
        while count < min(a.count, b.count), a[count] == b[count] { count += 1 }
        return count
    }

    private static func commonSuffix(_ a: [UInt64], _ b: [UInt64], after head: Int) -> Int {
        var count = 0
        let most = min(a.count, b.count) - head
        while count < most, a[a.count - 1 - count] == b[b.count - 1 - count] { count += 1 }
        return count
    }

    private static func middle(
        _ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, _ budget: Budget
    ) -> [Run]? {
        var search = Search(a, b, budget)
        guard let edits = search.run() else { return nil }
        return search.trace(edits)
    }

    private static func joined(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        for run in runs {
            if let last = result.last, last.left + last.count == run.left,
                last.right + last.count == run.right
            {
                result[result.count - 1].count += run.count
            } else {
                result.append(run)
            }
        }
        return result
    }
}

/// The furthest reaching paths of one search. `furthest[d]` holds, for the diagonals -d…d in steps
/// of two, how far left one comes with d edits.
private struct Search {
    private let a: [UInt64]
    private let b: [UInt64]
    private let leftBase: Int
    private let rightBase: Int
    private let budget: EditScript.Budget
    private var levels: [[Int32]] = []
    private var steps = 0

    init(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, _ budget: EditScript.Budget) {
        self.budget = budget
        self.a = Array(a)
        self.b = Array(b)
        leftBase = a.startIndex
        rightBase = b.startIndex
    }

    /// The number of edits, or nil where the budget ends first.
    mutating func run() -> Int? {
        var previous: [Int32] = []
        for edits in 0...min(budget.edits, a.count + b.count) {
            var level = [Int32](repeating: 0, count: edits + 1)
            for place in 0...edits {
                let diagonal = 2 * place - edits
                var x = start(edits, place, previous)
                var y = x - diagonal
                let before = x
                while x < a.count, y < b.count, y >= 0, a[x] == b[y] {
                    x += 1
                    y += 1
                }
                level[place] = Int32(truncatingIfNeeded: x)
                steps += 1 + x - before
                if x >= a.count, y >= b.count {
                    levels.append(level)
                    return edits
                }
            }
            guard steps < budget.steps else { return nil }
            levels.append(level)
            previous = level
        }
        return nil
    }

    /// Where a diagonal begins with so many edits: one down from its left, or one across.
    private func start(_ edits: Int, _ place: Int, _ previous: [Int32]) -> Int {
        guard edits > 0 else { return 0 }
        let isDown = isDown(edits, place, previous)
        let x = isDown ? Int(previous[place]) : Int(previous[place - 1]) + 1
        return min(x, a.count + 1)
    }

    private func isDown(_ edits: Int, _ place: Int, _ previous: [Int32]) -> Bool {
        if place == 0 { return true }
        if place == edits { return false }
        return previous[place - 1] < previous[place]
    }

    /// Walks back from the end and gathers what was shared.
    func trace(_ edits: Int) -> [EditScript.Run] {
        var runs: [EditScript.Run] = []
        var place = (a.count - b.count + edits) / 2
        var x = a.count
        for level in stride(from: edits, through: 0, by: -1) {
            let previous = level > 0 ? levels[level - 1] : []
            let begin = start(level, place, previous)
            let diagonal = 2 * place - level
            if x > begin {
                runs.append(
                    EditScript.Run(
                        left: leftBase + begin, right: rightBase + begin - diagonal,
                        count: x - begin))
            }
            guard level > 0 else { break }
            let isDown = isDown(level, place, previous)
            x = isDown ? begin : begin - 1
            place = isDown ? place : place - 1
        }
        return runs.reversed()
    }
}
