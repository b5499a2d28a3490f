import Comparison
import TestSupport
import Testing

private func table(_ texts: String...) -> (FactTable, [AnswerText]) {
    let answers = texts.map { AnswerText($0) }
    return (FactTable(answers), answers)
}

private func picture(_ rows: [FactRow], _ answers: [AnswerText]) -> [String] {
    rows.map { row in
        let cells = zip(row.cells, answers).map { cell, answer in
            cell.isEmpty ? "–" : cell.map { answer.text($0.range) }.joined(separator: " = ")
        }
        return "\(row.key): \(cells.joined(separator: " | "))"
    }
}

@Suite struct `A table of facts` {
    @Test func `shows what answers contradict each other about`() {
        let (value, answers) = table(
            "图书馆成立于1956年，总投资1.2亿元，藏书3500册。", "图书馆建于1958年，总投资为1.5亿元，藏书三千五百册。",
            "图书馆于1956年成立，总投资1.2亿元。")
        #expect(
            picture(value.disagreements, answers) == [
                "图书馆成立于…: 1956年 | 1958年 | 1956年", "总投资…: 1.2亿元 | 1.5亿元 | 1.2亿元",
            ])
        #expect(picture(value.gaps, answers) == ["藏书…: 3500册 | 三千五百册 | –"])
    }

    @Test func `shows what they agree about in different notation`() {
        let (value, answers) = table(
            "总价约3.5万元，开通日期是2024年7月9日，全程1.5小时。",
            "总价35,000元，2024-07-09 开通，全程90分钟。")
        #expect(value.disagreements.isEmpty)
        #expect(
            picture(value.agreements, answers).map { $0.drop { $0 != ":" } } == [
                ": 3.5万元 | 35,000元", ": 2024年7月9日 | 2024-07-09", ": 1.5小时 | 90分钟",
            ])
    }

    @Test func `names a cell by its row and its column`() {
        let (value, answers) = table(
            "| 茶 | 水温 | 时间 |\n|---|---|---|\n| 绿茶 | 80℃ | 2分钟 |\n| 红茶 | 95℃ | 3分钟 |",
            "| 茶 | 水温 | 时间 |\n|---|---|---|\n| 红茶 | 95℃ | 4分钟 |\n| 绿茶 | 85℃ | 2分钟 |")
        #expect(
            picture(value.disagreements, answers) == [
                "绿茶 · 水温: 80℃ | 85℃", "红茶 · 时间: 3分钟 | 4分钟",
            ])
    }

    @Test func `takes what is said twice for one`() {
        let (value, answers) = table("票价7元。早高峰也是票价7元。", "票价8元。")
        #expect(picture(value.disagreements, answers) == ["票价…: 7元 = 7元 | 8元"])
    }

    @Test func `leaves apart what has nothing to do with each other`() {
        let (value, _) = table("眼睛看前方10米。", "这面墙长200米，刷了三遍。")
        #expect(value.disagreements.isEmpty)
    }

    @Test func `calls close what is the same once rounded, or more precise`() {
        let (value, _) = table("人口3.5万人，建于2015年。", "人口34,800人，建于2015年12月。")
        #expect(value.rows.map(\.status) == [.close, .close])
    }

    @Test func `lists names and links by who mentions them`() {
        let (value, answers) = table("创始人是 Amara Osei。", "由 Amara Osei 创立，见 https://a.example/x。")
        #expect(
            picture(value.rows, answers) == [
                "Amara Osei: Amara Osei | Amara Osei",
                "https://a.example/x: – | https://a.example/x",
            ])
    }

    @Test(arguments: 1...30)
    func `has every fact in exactly one row`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let answers = (0..<3).map { _ in AnswerText(random.markdown(80)) }
        let rows = FactTable(answers).rows
        for (index, answer) in answers.enumerated() {
            let stated = rows.flatMap { $0.cells[index] }
            func places(_ facts: [Fact]) -> [Int] {
                facts.filter(\.kind.isMeasured).map(\.range.lowerBound).sorted()
            }
            #expect(places(stated) == places(answer.facts))
            // Names are found too where only another answer's reader knew them.
            #expect(Set(answer.facts.map(\.range)).isSubset(of: stated.map(\.range)))
        }
    }
}
