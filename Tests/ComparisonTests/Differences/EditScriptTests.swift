import TestSupport
import Testing

@testable import Comparison

@Suite struct `An edit script` {
    private static func longest(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var before = 0
            for (j, y) in b.enumerated() {
                let value = x == y ? before + 1 : max(row[j], row[j + 1])
                before = row[j + 1]
                row[j + 1] = value
            }
        }
        return row[b.count]
    }

    @Test(arguments: 1...80)
    func `shares as much as can be shared`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let letters = 2 + random.below(6)
        let a = (0..<random.below(40)).map { _ in UInt64(random.below(letters)) }
        let b = (0..<random.below(40)).map { _ in UInt64(random.below(letters)) }
        let script = EditScript.runs(a, b, within: .passages)
        #expect(script.isComplete)
        #expect(script.runs.map(\.count).reduce(0, +) == Self.longest(a, b))
        var (i, j) = (0, 0)
        for run in script.runs {
            #expect(run.left >= i && run.right >= j && run.count > 0)
            #expect(a[run.left..<run.left + run.count] == b[run.right..<run.right + run.count])
            (i, j) = (run.left + run.count, run.right + run.count)
        }
    }

    @Test func `keeps only beginning and end where its budget ends`() {
        let a = [7] + (0..<50).map { UInt64($0 + 100) } + [9]
        let b = [7] + (0..<50).map { UInt64($0 + 500) } + [9]
        let script = EditScript.runs(a, b, within: .init(edits: 10, steps: 1000))
        #expect(!script.isComplete)
        #expect(
            script.runs == [
                .init(left: 0, right: 0, count: 1), .init(left: 51, right: 51, count: 1),
            ])
    }
}
