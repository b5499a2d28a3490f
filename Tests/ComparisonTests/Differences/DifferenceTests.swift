import Comparison
import TestSupport
import Testing

private func difference(_ left: String, _ right: String, isStrict: Bool = false) -> Difference {
    Difference(AnswerText(left), AnswerText(right), isStrict: isStrict)
}

/// One line a row: its kind, and both sides with changed words in brackets.
private func picture(_ left: String, _ right: String, isStrict: Bool = false) -> [String] {
    difference(left, right, isStrict: isStrict).rows.map { row in
        let sides = [(left, row.left), (right, row.right)].map { source, part in
            guard let part else { return "–" }
            let text = AnswerText(source)
            return part.pieces.map { piece in
                let words = text.text(piece.range)
                return piece.isChanged ? "[\(words)]" : words
            }.joined()
        }
        return "\(row.kind): \(sides[0]) | \(sides[1])"
    }
}

@Suite struct `A difference` {
    @Test func `aligns Chinese sentences and marks the words that changed`() {
        #expect(
            picture("纸箱大约需要40个。书放小箱。", "纸箱大概需要30个。书放小箱。猫寄放在朋友家。") == [
                "changed: 纸箱大[约]需要[40]个。 | 纸箱大[概]需要[30]个。",
                "same: 书放小箱。 | 书放小箱。",
                "onlyRight: – | 猫寄放在朋友家。",
            ])
    }

    @Test func `compares Latin by words`() {
        #expect(
            picture("The tower is 38 metres tall.", "The tower was 36 metres tall.")
                == ["changed: The tower [is 38] metres tall. | The tower [was 36] metres tall."])
    }

    @Test func `doesn't see width, blanks, emphasis, markers and levels`() {
        let left = "## 结论\n\n- **费用**在 800 元（含税）：ＡＢＣ。"
        let right = "# 结论\n\n1. 费用在800元(含税):ABC."
        #expect(difference(left, right).isEmpty)
        #expect(difference(left, right).summary.similarity == 1)
    }

    @Test func `sees all of that when strict`() {
        #expect(
            picture("## 结论", "# 结论", isStrict: true) == ["changed: #[#] 结论 | # 结论"])
        #expect(
            picture("**费用**800元", "费用800 元", isStrict: true)
                == ["changed: [**]费用[**]800元 | 费用800[ ]元"])
        #expect(picture("- 甲乙丙", "* 甲乙丙", isStrict: true) == ["changed: [-] 甲乙丙 | [*] 甲乙丙"])
    }

    @Test func `marks a number as a whole, in digits and in Han`() {
        #expect(
            picture("共有三千五百册书", "共有三千六百册书") == ["changed: 共有[三千五百]册书 | 共有[三千六百]册书"])
        #expect(picture("价格是1,280元", "价格是1,380元") == ["changed: 价格是[1,280]元 | 价格是[1,380]元"])
        #expect(difference("共1,000人参加", "共1000人参加").isEmpty)
    }

    @Test func `swallows islands too small to be read`() {
        let row = picture("桥头有一棵银杏已经四百岁了。", "桥头有株老槐树传说四百岁了。")
        #expect(row == ["changed: 桥头有[一棵银杏已经]四百岁了。 | 桥头有[株老槐树传说]四百岁了。"])
    }

    @Test func `recognises what stands elsewhere`() {
        let left = "冰箱要提前断电化霜。证件要随身带着，不要托运。纸箱要准备四十个。"
        let right = "证件要随身带着，不要托运。纸箱要准备四十个。冰箱要提前断电并化霜。"
        #expect(
            picture(left, right) == [
                "moved: 冰箱要提前断电化霜。 | 冰箱要提前断电[并]化霜。",
                "same: 证件要随身带着，不要托运。 | 证件要随身带着，不要托运。",
                "same: 纸箱要准备四十个。 | 纸箱要准备四十个。",
            ])
    }

    @Test func `takes two sentences for one where they say the same`() {
        let rows = difference(
            "老人正在收摊，他看见我，又把炉子点着了。", "老人正在收摊。他看见我，又把炉子点着了。"
        ).rows
        #expect(rows.count == 1)
        #expect(rows.first?.right?.passages == 0..<2)
    }

    @Test func `aligns rows of a table by their first cell`() {
        let left = "|茶|温度|\n|---|---|\n|红茶|95℃|\n|乌龙茶|100℃|"
        let right = "|茶|温度|\n|---|---|\n|乌龙茶|98℃|\n|普洱茶|100℃|"
        let rows = picture(left, right)
        #expect(rows.contains("changed: |乌龙茶|[100]℃| | |乌龙茶|[98]℃|"))
        #expect(rows.contains("onlyLeft: |红茶|95℃| | –"))
    }

    @Test func `shows only what differs, with what stands around it`() {
        let left = (1...20).map { "这是第\($0)句。" }.joined()
        let right = left.replacing("第3句", with: "第30句").replacing("第15句", with: "第150句")
        let value = difference(left, right)
        #expect(value.onlyDifferences(context: 1).map(\.rows) == [1..<4, 13..<16])
        #expect(value.onlyDifferences(context: 0).map(\.rows) == [2..<3, 14..<15])
        #expect(value.onlyDifferences(context: 9).map(\.rows) == [0..<20])
        #expect(difference(left, left).onlyDifferences().isEmpty)
    }

    @Test func `marks both answers in place`() {
        let left = "一共40个。没有下文了。"
        let value = difference(left, "一共30个。")
        let marks = value.marks(.left)
        #expect(marks.map(\.kind) == [.changed, .only])
        #expect(marks.map { AnswerText(left).text($0.range) } == ["40", "没有下文了。"])
    }

    @Test func `compares several answers with any of them`() {
        let answers = ["甲说一。", "甲说二。", "甲说一。"].map { AnswerText($0) }
        let all = Difference.all(answers, against: 2)
        #expect(all.map { $0?.isEmpty } == [true, false, nil])
        #expect(Difference.all(answers, against: 7).allSatisfy { $0 == nil })
    }

    @Test func `compares an answer that is still coming with one that is complete`() {
        let left = "先把车座调低。再找一段缓坡滑行。最后练习转弯。"
        for end in left.indices {
            let summary = difference(left, String(left[..<end])).summary
            #expect(summary.changed <= 1)
            #expect(summary.onlyRight == 0)
        }
    }

    @Test func `is empty for nothing and nothing`() {
        #expect(difference("", "").rows.isEmpty)
        #expect(difference("", "").summary.similarity == 1)
        #expect(difference("", "有。").rows.map(\.kind) == [.onlyRight])
    }
}
