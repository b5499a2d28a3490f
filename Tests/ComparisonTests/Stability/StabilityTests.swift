import Comparison
import Testing

@Suite struct `The stability of a model` {
    private let value = Stability([
        .init(text: "馆藏3500册，建于1956年。请提前预约。", duration: 900, tokens: 20, cost: 0.001),
        .init(text: "馆藏3500册，建于1956年。请提前预约。", duration: 1100, tokens: 22, cost: 0.001),
        .init(text: "馆藏3500册，建于1958年。请提前预约。", duration: 1000, tokens: 21, cost: 0.002),
        .init(text: "这座图书馆历史悠久，很受读者欢迎。", duration: 5000, tokens: nil, cost: nil),
    ])

    @Test func `is the spread of length, time, tokens and cost, told by ranks`() {
        #expect(value.duration == Spread([900, 1000, 1100, 5000]))
        #expect(value.duration?.median == 1050)
        #expect(value.duration?.deviation == 100)
        #expect(value.tokens?.count == 3)
        #expect(value.cost?.most == 0.002)
        #expect(value.length?.least == 13)
    }

    @Test func `tells which sentences and numbers survive`() {
        #expect(value.agreement.statements(said: .most).map(\.answers).contains([0, 1, 2]))
        let survivors = value.survivors.map { ($0.runs, $0.fact.kind) }
        #expect(survivors.map(\.0) == [[0, 1, 2], [0, 1], [2]])
        #expect(survivors.map(\.1) == [.quantity, .date, .date])
    }

    @Test func `groups the answers that say much the same`() {
        #expect(value.clusters == [[0, 1, 2], [3]])
        #expect((0.3..<0.9).contains(value.similarity ?? 0))
    }

    @Test func `is whole for equal answers and unknown for a single one`() {
        let same = Stability([.init(text: "一样的。"), .init(text: "一样的。")])
        #expect(same.similarity == 1)
        #expect(same.clusters == [[0, 1]])
        let one = Stability([.init(text: "只有一个。")])
        #expect(one.similarity == nil)
        #expect(one.clusters == [[0]])
        #expect(Stability([]).length == nil)
    }

    @Test func `leaves out what is no number`() {
        #expect(Spread([.nan, 2, .infinity])?.median == 2)
        #expect(Spread([]) == nil)
    }
}
