/// What a number is known by, however it is written: 20 and 二十, 3.5万 and 35,000.
enum NumberKey {
    /// The key of the number that begins at a token; nil if none does.
    static func key(_ answer: AnswerText, at index: Int, in tokens: Range<Int>) -> UInt64? {
        switch answer.tokens[index].kind {
        case .number: digits(answer, at: index, in: tokens)
        case .han: han(answer, at: index, in: tokens)
        default: nil
        }
    }

    private static func digits(
        _ answer: AnswerText, at index: Int, in tokens: Range<Int>
    ) -> UInt64? {
        let token = answer.tokens[index]
        let text = answer.bytes.text(token.range).folded.filter { $0 != "," }
        // A date or a version in points is known by its digits.
        guard let value = DecimalNumber(text) else { return token.key }
        return key(multiplied(value, answer, from: index + 1, in: tokens))
    }

    private static func multiplied(
        _ value: DecimalNumber, _ answer: AnswerText, from index: Int, in tokens: Range<Int>
    ) -> DecimalNumber {
        guard index < tokens.upperBound, answer.tokens[index].kind == .han,
            let factor = HanNumber.multiplier(sign(answer, index)), factor >= 10_000
        else { return value }
        return value * DecimalNumber(factor)
    }

    /// A run of two signs at least: 一 alone is mostly no number.
    private static func han(
        _ answer: AnswerText, at index: Int, in tokens: Range<Int>
    ) -> UInt64? {
        guard isNumeral(answer, index), index == tokens.lowerBound || !isNumeral(answer, index - 1),
            index == tokens.lowerBound || answer.tokens[index - 1].kind != .number
        else { return nil }
        var end = index
        while end < tokens.upperBound, end - index < 16, isNumeral(answer, end) { end += 1 }
        guard end - index >= 2 else { return nil }
        return HanNumber.read((index..<end).map { sign(answer, $0) }).map { key($0.value) }
    }

    private static func isNumeral(_ answer: AnswerText, _ index: Int) -> Bool {
        answer.tokens[index].kind == .han && HanNumber.isNumeral(sign(answer, index))
    }

    private static func sign(_ answer: AnswerText, _ index: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: answer.tokens[index].key)
    }

    private static func key(_ value: DecimalNumber) -> UInt64 {
        KeyHash.of(
            UInt64(bitPattern: Int64(value.digits)), UInt64(bitPattern: Int64(value.exponent)))
    }
}
