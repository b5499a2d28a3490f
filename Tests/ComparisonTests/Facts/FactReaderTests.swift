import Comparison
import TestSupport
import Testing

private func values(_ text: String, _ kind: Fact.Kind) -> [String] {
    let answer = AnswerText(text)
    return answer.facts.filter { $0.kind == kind }.map { answer.text($0.range) }
}

@Suite struct `Facts` {
    @Test func `include versions with their names`() {
        func versions(_ text: String) -> [Version] {
            AnswerText(text).facts.compactMap {
                if case .version(let value) = $0.value { value } else { nil }
            }
        }
        #expect(
            versions("Swift 6.3 和 iOS 18.1") == [
                Version(name: "swift", parts: [6, 3]), Version(name: "ios", parts: [18, 1]),
            ])
        #expect(versions("Java 8 or later") == [Version(name: "java", parts: [8])])
        #expect(versions("version 1.5.5 of zstd") == [Version(name: "zstd", parts: [1, 5, 5])])
        #expect(versions("zstd 1.5.2") == [Version(name: "zstd", parts: [1, 5, 2])])
        #expect(versions("upgrade to v1.2.3").map(\.parts) == [[1, 2, 3]])
        #expect(versions("Figure 3 costs 2.5 euros in May 2021") == [])
    }

    @Test func `include names, and few words that aren't`() {
        #expect(
            values(
                "Duncan Aird left Leipzig in 1986. The Museum of Tides is closed on Mondays.", .name
            )
                == ["Duncan Aird", "Leipzig", "Museum", "Tides"])
        #expect(values("据《南河志》记载，“灵触”是蓝湾科技有限公司的品牌。", .name) == ["南河志", "灵触", "蓝湾科技有限公司"])
        #expect(values("李女士您好，请找周教授。", .name) == ["李女士", "周教授"])
        #expect(values("不要交给搬家公司，应当去医院。他说“你好。”", .name) == [])
    }

    @Test func `include addresses, without what makes no difference`() {
        func found(_ text: String) -> [Fact.Value] { AnswerText(text).facts.map(\.value) }
        #expect(found("见https://www.Tides.example/a/#top。") == [.link("tides.example/a")])
        #expect(found("see tides.example/a.") == [.link("tides.example/a")])
        #expect(found("写信给 Groups@Tides.example，谢谢") == [.email("groups@tides.example")])
        #expect(values("打开 README.md 和 main.rs", .link) == [])
    }

    @Test func `include identifiers, quoted or unmistakable`() {
        #expect(
            values("用 `git reset --hard` 或 max_age，调用 fetchAll，别管 iPhone。", .identifier)
                == ["git reset --hard", "max_age", "fetchAll"])
        #expect(
            values("```\nlet a = requests.get(url)\nif (x) {}\n```", .identifier) == [
                "requests.get"
            ])
    }

    @Test(arguments: 1...80)
    func `lie within their passages, whatever the text`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let answer =
            seed % 2 == 0
            ? AnswerText(bytes: random.bytes(500)) : AnswerText(random.markdown(150))
        for fact in answer.facts {
            let passage = answer.passages[fact.passage]
            #expect(passage.range.contains(fact.range.lowerBound))
            #expect(fact.range.upperBound <= passage.range.upperBound && !fact.range.isEmpty)
        }
    }

    @Test func `are no more than a few hundred`() {
        let page = (1...2000).map { "\($0 * 7)公里，" }.joined()
        #expect(AnswerText(page).facts.count == 400)
    }
}
