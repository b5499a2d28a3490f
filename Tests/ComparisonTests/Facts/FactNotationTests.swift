import Comparison
import TestSupport
import Testing

/// The status of the only matter that two or more sentences state.
private func statuses(_ texts: [String]) -> [FactRow.Status] {
    FactTable(texts.map { AnswerText($0) }).rows.map(\.status)
}

private func isAgreed(_ texts: [String]) -> Bool {
    let found = statuses(texts)
    return !found.isEmpty && found.allSatisfy { $0 == .agree || $0 == .close }
}

@Suite struct `One value in several notations` {
    @Test(arguments: [
        ["水的沸点是100℃。", "水的沸点是212°F。", "水的沸点是100摄氏度。", "水的沸点是373.15 K。"],
        [
            "The flight takes 1.5 hours.", "The flight takes an hour and a half.",
            "The flight takes 90 minutes.", "The flight takes 1:30 hours.",
            "The flight takes one and a half hours.",
        ],
        ["大约是总数的四分之一。", "大约是总数的1/4。", "大约是总数的25%。"],
        ["About half of the users agreed.", "About 50% of the users agreed."],
        ["会议下午2:30开始。", "会议14:30开始。", "会议下午两点半开始。"],
        ["请在周一17点前回复。", "请在周一下午5点前回复。"],
        ["TEXT 最大是 64KB。", "TEXT 最大是 65,535 字节。"],
        ["半数用户选择了它。", "50%的用户选择了它。", "一半用户选择了它。"],
        ["It takes 3–5 days.", "It takes 4 days."],
        ["平均距离约为384,400公里。", "平均距离约为40万公里。"],
        ["总价是3.5萬元。", "总价是35,000元。"],
        ["價格是一萬兩千元。", "价格是12000元。"],
        ["It should take half an hour.", "It should take 30 minutes."],
    ])
    func `is no contradiction`(texts: [String]) {
        #expect(isAgreed(texts), "\(statuses(texts))")
    }

    @Test(arguments: [
        ["套餐价格是99元。", "套餐价格是99美元。"], ["它大约是总数的四分之一。", "它大约是总数的六分之一。"],
        ["It takes 3–5 days.", "It takes 6 days."], ["約有100人參加。", "约有60人参加。"],
        ["The flight takes half an hour.", "The flight takes an hour and a half."],
        ["水温应为 90℃。", "水温应为 90°F。"], ["内存为 500MB。", "内存为 512MB。"],
        ["天宝元年（742年）入京。", "天宝元年（744年）入京。"],
    ])
    func `differs`(texts: [String]) {
        #expect(statuses(texts) == [.differ], "\(statuses(texts))")
    }

    @Test func `takes its unit from the head of a column`() {
        let bare = """
            | 模型 | 输入价格（元） | 上下文 |
            |---|---|---|
            | Qwen-Max | 2.4 | 32K |
            | GLM-4-Plus | 5 | 128K |
            """
        let signed = """
            | 模型 | 上下文 | 输入价格 |
            |---|---|---|
            | GLM-4-Plus | 128K | ￥50 |
            | Qwen-Max | 32K | ￥2.4 |
            """
        let table = FactTable([AnswerText(bare), AnswerText(signed)])
        #expect(table.disagreements.map(\.key) == ["GLM-4-Plus · 输入价格（元）"])
        #expect(table.gaps.isEmpty)
    }

    @Test(arguments: [
        "The complexity is O(1), or n^2 at worst.", "阿波罗11号在月球着陆。", "Day 2: rest.",
        "它绕地球一周。", "In the second half of 2024 it grew.", "Room 4.12 is free.",
    ])
    func `is none where a number only names`(text: String) {
        #expect(!AnswerText(text).facts.contains { $0.kind == .quantity })
    }

    @Test func `is read from data in code, and from nothing else there`() {
        let table = FactTable([
            AnswerText("```json\n{\"port\": 8080, \"timeout\": 30}\n```"),
            AnswerText("```json\n{\"port\": 8081, \"timeout\": 30}\n```"),
        ])
        #expect(table.disagreements.count == 1)
        #expect(AnswerText("```\nlet port = 8080\n```").facts.allSatisfy { !$0.kind.isMeasured })
    }

    @Test func `isn't sought in another clause`() {
        let first = AnswerText("祖籍陇西，出生于碎叶城，5岁随父迁至绵州昌隆县。25岁出蜀漫游。")
        let second = AnswerText("他生于碎叶（一说蜀郡绵州昌隆县），约二十四岁离开故乡漫游。")
        let rows = FactTable([first, second]).disagreements
        #expect(!rows.flatMap { $0.cells[0] }.map { first.text($0.range) }.contains("5岁"))
    }
}

@Suite struct `Names that differ` {
    private func differing(_ first: String, _ second: String) -> [[String]] {
        let answers = [AnswerText(first), AnswerText(second)]
        return FactTable(answers).disagreements.map { row in
            zip(row.cells, answers).map { cell, answer in
                cell.first.map { answer.text($0.range) } ?? "–"
            }
        }
    }

    @Test func `stand in one row`() {
        #expect(differing("澳大利亚的首都是堪培拉。", "澳大利亚的首都是悉尼。") == [["堪培拉", "悉尼"]])
        #expect(
            differing(
                "The theory was proposed by Albert Einstein.",
                "The theory was proposed by Isaac Newton.") == [
                    ["Albert Einstein", "Isaac Newton"]
                ])
        #expect(
            differing("Use `asyncio.gather` to run them.", "Use `asyncio.wait` to run them.")
                == [["asyncio.gather", "asyncio.wait"]])
        #expect(differing("这一点是非常重要的。", "这一点是极其关键的。").isEmpty)
    }

    @Test func `aren't missing where they only weren't taken for names`() {
        let table = FactTable([
            AnswerText("Canberra is the capital of Australia."),
            AnswerText("The capital of Australia is Canberra."),
        ])
        #expect(table.gaps.isEmpty)
        #expect(table.disagreements.isEmpty)
    }

    @Test func `are neither currencies nor greetings`() {
        let answer = AnswerText("Hi Anna,\n\nthe plan costs 20 USD or CNY 144 a month.")
        let names = answer.facts.filter { $0.kind == .name }.map { answer.text($0.range) }
        #expect(names == ["Anna"])
    }
}
