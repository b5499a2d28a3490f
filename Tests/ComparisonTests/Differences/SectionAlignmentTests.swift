import TestSupport
import Testing

@testable import Comparison

@Suite struct `Sections of two answers` {
    private let left = AnswerText(
        "## 历史\n\n长城始建于公元前七世纪。它由多个朝代建成。\n\n- 秦朝\n- 明朝\n\n## 用途\n\n防御北方。\n")
    private let right = AnswerText(
        "先说一句别的。\n\n## 历史\n\n长城始建于公元前七世纪，由许多朝代陆续建成。\n\n- 秦朝\n- 汉朝的一段\n- 明朝\n\n"
            + "## 用途\n\n防御北方游牧民族。\n")

    private func alignment(_ a: AnswerText, _ b: AnswerText) -> SectionAlignment {
        SectionAlignment(Difference(a, b), a, b)
    }

    private func byte(_ text: String, _ answer: AnswerText) -> Int {
        let whole = String(decoding: answer.bytes, as: UTF8.self)
        guard let range = whole.firstRange(of: text) else { return -1 }
        return whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
    }

    @Test(arguments: ["## 历史", "长城始建于", "- 秦朝", "- 明朝", "## 用途", "防御北方"])
    func `are found in the other by what they say`(words: String) {
        let alignment = alignment(left, right)
        let there = alignment.place(ofByte: byte(words, left), on: .left)
        #expect(there == .init(byte: byte(words, right), hasCounterpart: true))
        let back = alignment.place(ofByte: byte(words, right), on: .right)
        #expect(back == .init(byte: byte(words, left), hasCounterpart: true))
    }

    @Test func `have no counterpart where only one answer says a thing`() {
        let alignment = alignment(left, right)
        let item = alignment.place(ofByte: byte("- 汉朝", right), on: .right)
        #expect(!item.hasCounterpart)
        #expect((byte("- 秦朝", left)...byte("- 明朝", left)).contains(item.byte))
        #expect(!alignment.place(ofByte: 0, on: .right).hasCounterpart)
    }

    @Test func `go by proportion where nothing is alike`() {
        let a = AnswerText((1...20).map { "天气\($0)。\n\n" }.joined())
        let b = AnswerText((1...40).map { _ in "number words only\n\n" }.joined())
        let place = alignment(a, b).place(ofByte: a.bytes.count / 2, on: .left)
        #expect(!place.hasCounterpart)
        // Proportion holds between passages: the marks around them have their own lengths.
        #expect(abs(place.byte - b.bytes.count / 2) <= 4)
    }

    @Test(arguments: 1...90)
    func `cover any text, and any byte of it has a place in the other`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let a = AnswerText(random.markdown(random.below(80)))
        let b = AnswerText(random.markdown(random.below(80)))
        #expect(
            SectionAlignment.sections(of: a).flatMap { a.bytes[$0.range] } == a.bytes)
        let alignment = alignment(a, b)
        for byte in [-1, 0, a.bytes.count, a.bytes.count + 9]
            + (0..<20).map({ _ in
                random.below(max(1, a.bytes.count))
            })
        {
            let place = alignment.place(ofByte: byte, on: .left)
            #expect((0...b.bytes.count).contains(place.byte))
        }
    }
}
