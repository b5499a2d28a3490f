import Comparison
import TestSupport
import Testing

private func agreement(_ texts: String...) -> (Agreement, [AnswerText]) {
    let answers = texts.map { AnswerText($0) }
    return (Agreement(answers), answers)
}

private func words(_ statements: [Statement], _ answers: [AnswerText]) -> [String] {
    statements.map { answers[$0.representative.answer].text($0.representative.range) }
}

@Suite struct `What several answers say` {
    @Test func `is divided into what all, most and one of them say`() {
        let (value, answers) = agreement(
            "冰箱要提前24小时断电化霜。证件要随身携带。纸箱要准备四十个。",
            "证件请随身携带。冰箱应提前24小时断电化霜。纸箱需要准备四十个左右。",
            "冰箱提前24小时断电化霜。证件随身携带。猫可以寄放在朋友家里。")
        #expect(value.answerCount == 3)
        #expect(value.statements(said: .all).map(\.answers) == [[0, 1, 2], [0, 1, 2]])
        #expect(value.statements(said: .most).map(\.answers) == [[0, 1]])
        #expect(words(value.minorityReport, answers) == ["猫可以寄放在朋友家里。"])
    }

    @Test func `is told by the member that is most like the others`() {
        let (value, answers) = agreement(
            "The light was automated in 1986 by the coastal board after a long debate.",
            "The light was automated in 1986.",
            "The light was automated in 1986 by the coastal board.")
        #expect(value.statements.count == 1)
        #expect(
            words(value.statements, answers) == [
                "The light was automated in 1986 by the coastal board."
            ])
    }

    @Test func `may take one answer two sentences`() {
        let (value, _) = agreement(
            "老人正在收摊，他看见我，又把炉子点着了。", "老人正在收摊。他看见我，又把炉子点着了。")
        #expect(value.statements.map { $0.members.count } == [3])
        #expect(value.statements.map(\.answers) == [[0, 1]])
        #expect(value.minorityReport.isEmpty)
    }

    @Test func `leaves headings, code and interjections out of the minority report`() {
        let (value, answers) = agreement(
            "# 标题\n好的！\n证件要随身携带。\n```\nlet a = 1\n```", "证件要随身携带。押金是一个月的房租。")
        #expect(words(value.minorityReport, answers) == ["押金是一个月的房租。"])
    }

    @Test func `doesn't count answers without words, nor report a minority of one`() {
        let (value, _) = agreement("证件要随身携带。", "", "证件要随身携带。")
        #expect(value.answerCount == 2)
        #expect(value.statements(said: .all).count == 1)
        #expect(agreement("只有一个回答在这里。").0.minorityReport.isEmpty)
    }

    @Test(arguments: 1...30)
    func `has every sentence in exactly one statement`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let answers = (0..<4).map { _ in AnswerText(random.markdown(60)) }
        var seen: Set<[Int]> = []
        for statement in Agreement(answers).statements {
            for member in statement.members {
                #expect(seen.insert([member.answer, member.passage]).inserted)
            }
            #expect(statement.members.contains(statement.representative))
        }
    }
}
