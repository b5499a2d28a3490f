import Testing

@testable import Comparison

@Suite struct `Groups of what answers hold` {
    @Test func `are joined unless an answer is in both`() {
        var groups = AnswerGroups(owners: [0, 0, 1, 1, 2])
        groups.join(1, 2)
        groups.join(4, 2)
        groups.join(0, 4)
        groups.join(3, 1)
        #expect((0..<5).map { groups.root(of: $0) } == [0, 1, 1, 3, 1])
        #expect(groups.answers(ofRoot: 1) == [0, 1, 2])
        #expect(groups.answers(ofRoot: 4).isEmpty)
    }

    @Test func `are merged whatever is in them, and keep their first for a root`() {
        var groups = AnswerGroups(owners: [0, 0, 1])
        groups.merge(1, 0)
        groups.merge(2, 0)
        #expect((0..<3).map { groups.root(of: $0) } == [0, 0, 0])
        #expect(groups.answers(ofRoot: 0) == [0, 1])
    }
}
