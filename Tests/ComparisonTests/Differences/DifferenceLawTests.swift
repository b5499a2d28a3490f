import Comparison
import TestSupport
import Testing

/// What must hold of any two texts whatever.
@Suite struct `Any two answers` {
    private static func texts(_ seed: Int) -> (AnswerText, AnswerText) {
        var random = RandomText(seed: UInt64(seed))
        switch seed % 3 {
        case 0: return (AnswerText(bytes: random.bytes(300)), AnswerText(bytes: random.bytes(300)))
        case 1: return (AnswerText(random.markdown(80)), AnswerText(random.markdown(80)))
        default:
            let text = random.markdown(120)
            let cut = text.index(text.startIndex, offsetBy: random.below(text.count))
            return (AnswerText(text), AnswerText(text[cut...] + text[..<cut]))
        }
    }

    @Test(arguments: 1...90)
    func `are put together again from the rows`(seed: Int) {
        let (left, right) = Self.texts(seed)
        for isStrict in [false, true] {
            let rows = Difference(left, right, isStrict: isStrict).rows
            for (side, answer) in [(Side.left, left), (.right, right)] {
                let parts = rows.compactMap { $0[side] }.sorted {
                    $0.range.lowerBound < $1.range.lowerBound
                }
                #expect(parts.flatMap { answer.bytes[$0.range] } == answer.bytes)
                for part in parts {
                    #expect(
                        part.pieces.flatMap { answer.bytes[$0.range] }
                            == Array(answer.bytes[part.content]))
                }
            }
        }
    }

    @Test(arguments: 1...60)
    func `count the same from either side`(seed: Int) {
        let (left, right) = Self.texts(seed)
        let there = Difference(left, right).summary
        let back = Difference(right, left).summary
        #expect(there.same == back.same)
        #expect(there.changed == back.changed)
        #expect(there.moved == back.moved)
        #expect(there.onlyLeft == back.onlyRight)
        #expect(there.onlyRight == back.onlyLeft)
        #expect(abs(there.similarity - back.similarity) < 1e-9)
        #expect((0...1).contains(there.similarity))
    }

    @Test(arguments: 1...60)
    func `that are one are all the same`(seed: Int) {
        let (left, _) = Self.texts(seed)
        for isStrict in [false, true] {
            let value = Difference(left, left, isStrict: isStrict)
            #expect(value.isEmpty)
            #expect(value.summary.similarity > 0.999 || left.passages.allSatisfy(\.content.isEmpty))
        }
    }

    @Test(arguments: 1...60)
    func `have marks that don't overlap`(seed: Int) {
        let (left, right) = Self.texts(seed)
        for (side, answer) in [(Side.left, left), (.right, right)] {
            var end = 0
            for mark in Difference(left, right).marks(side) {
                #expect(mark.range.lowerBound >= end)
                end = mark.range.upperBound
            }
            #expect(end <= answer.bytes.count)
        }
    }
}
