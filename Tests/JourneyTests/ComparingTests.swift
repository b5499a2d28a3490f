import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `Comparing answers` {
    private static let first = """
        ## 长城

        长城全长约两万一千公里，修建于公元前七世纪。它由多个朝代陆续建成，其中明长城保存得最完整。

        - 建造者：秦、汉、明等朝代
        - 用途：防御北方游牧民族
        - 1987 年列入世界遗产名录

        城墙沿着山脊修建，烽火台彼此相望。
        烽火一起，消息一日之内便能传到京城。

        它不是一道墙，而是一套防御体系。

        如今各地都在修缮残存的段落。

        今天，它是中国最著名的旅游景点之一，每年接待游客一千万人次。
        """

    private static let second = """
        ## 长城

        长城全长约两万一千公里，修建于公元前五世纪。它由多个朝代陆续建成，其中明长城保存得最完整。

        - 建造者：秦、汉、明等朝代
        - 1988 年列入世界遗产名录

        城墙沿着山脊修建，烽火台彼此相望。
        烽火一起，消息一日之内便能传到京城。

        它不是一道墙，而是一套防御体系。

        如今各地都在修缮残存的段落。

        今天，它是中国最著名的旅游景点之一，每年接待游客一千万人次。从太空用肉眼看不见它。
        """

    private func journey(columns: Int = 120, rows: Int = 24) -> Journey {
        let journey = Journey(columns: columns, rows: rows)
        journey.type("介绍长城")
        journey.press(Key(.enter))
        journey.receive([.text(Self.first), .ended(ReplyEnd(.complete))], pane: 0)
        journey.receive([.text(Self.second), .ended(ReplyEnd(.complete))], pane: 1)
        journey.press(Key(.character("1"), .alt))
        return journey
    }

    @Test func `shows which version and wording a narrow pane holds`() {
        let journey = journey(columns: 80)
        journey.press(Key(.character("r")))
        journey.receive([.text(Self.second), .ended(ReplyEnd(.complete))], pane: 0)
        #expect(journey.screen.contains("version 2 of 2"))
        journey.press(Key(.character("e")))
        journey.type("？")
        journey.press(Key(.enter))
        journey.receive([.text(Self.first), .ended(ReplyEnd(.complete))], pane: 0)
        #expect(journey.screen.contains("wording 2 of 2"))
    }

    @Test func `shows the keys of what lies over the panes, and not the panes'`() {
        let journey = journey()
        #expect(journey.screen.contains("new pane"))
        for (key, hint) in [("D", "only differences"), ("F", "copy"), ("R", "scroll")] {
            journey.press(Key(.character(Character(key))))
            #expect(journey.screen.contains(hint))
            #expect(!journey.screen.contains("new pane"))
            journey.press(Key(.escape))
        }
    }

    @Test func `marks in both panes what differs`() throws {
        let journey = journey()
        journey.press(Key(.character("d")))
        #expect(journey.screen.contains("% alike"))
        try journey.expectScreen("differences-marked")
        journey.press(Key(.character("d")))
        #expect(!journey.screen.contains("% alike"))
    }

    @Test func `shows two answers beside each other, row by row`() throws {
        let journey = journey()
        journey.press(Key(.character("D")))
        try journey.expectScreen("differences-beside")
        journey.press(Key(.character("o")))
        #expect(journey.screen.contains("same"))
        #expect(!journey.screen.contains("防御体系"))
    }

    @Test func `shows one answer in the other`() throws {
        let journey = journey(columns: 80)
        journey.press(Key(.character("D")), Key(.character("s")), Key(.character("o")))
        try journey.expectScreen("differences-unified")
        journey.press(Key(.escape))
        #expect(!journey.screen.contains("alike"))
    }

    @Test func `goes on while an answer still streams`() {
        let journey = Journey(columns: 120)
        journey.type("介绍长城")
        journey.press(Key(.enter))
        journey.receive([.text(Self.first), .ended(ReplyEnd(.complete))], pane: 0)
        let half = String(Self.second.prefix(60))
        journey.receive([.text(half)], pane: 1)
        journey.press(Key(.character("1"), .alt), Key(.character("d")))
        let early = journey.screen.firstRange(of: "% alike")
        #expect(early != nil)
        journey.receive(
            [.text(String(Self.second.dropFirst(60))), .ended(ReplyEnd(.complete))], pane: 1,
            after: 500)
        #expect(journey.screen.contains("% alike"))
    }

    @Test func `says that two answers are needed`() {
        let journey = Journey()
        journey.type("介绍长城")
        journey.press(Key(.enter))
        journey.receive([.text("一"), .ended(ReplyEnd(.complete))], pane: 0)
        journey.press(Key(.character("1"), .alt), Key(.character("d")))
        #expect(journey.screen.contains("two answers are needed"))
    }
}
