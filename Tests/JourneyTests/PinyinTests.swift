import ChatInterface
import Comparison
import Terminal
import Testing

@Suite struct `The box and pinyin initials` {
    private func box(_ labels: [String], typing query: String) -> FuzzyBox {
        var box = FuzzyBox(
            title: "", items: labels.map { FuzzyBox.Item(id: $0, label: $0) })
        box.insert(query)
        return box
    }

    @Test func `find whatever has a Chinese name, at its characters`() throws {
        let box = box(["用一句话解释 TCP 慢启动", "量子纠缠", "Latin"], typing: "mqd")
        #expect(box.hits.map(\.item.label) == ["用一句话解释 TCP 慢启动"])
        let label = Array("用一句话解释 TCP 慢启动")
        let hit = try #require(box.hits.first)
        #expect(hit.positions.map { label[$0] } == ["慢", "启", "动"])
    }

    @Test(arguments: [("重新生成", "cxsc"), ("重要", "zy"), ("长城", "cc"), ("长大", "zd"), ("银行", "yh")])
    func `know the other reading too`(label: String, initials: String) {
        #expect(box([label], typing: initials).hits.map(\.item.label) == [label])
    }

    @Test func `find commands`() {
        let journey = Journey(columns: 80)
        journey.interface.language = .chinese
        journey.press(Key(.character("p"), .control))
        journey.type("gbcg")
        #expect(journey.screen.contains("关闭窗格"))
        #expect(!journey.screen.contains("挂起"))
    }

    @Test func `leave what is written in letters first`() {
        let labels = ["慢启动", "mqd-7b"]
        #expect(box(labels, typing: "mqd").hits.map(\.item.label) == ["mqd-7b", "慢启动"])
        #expect(box(labels, typing: "慢启").hits.map(\.item.label) == ["慢启动"])
    }
}
