/// The tokens of one passage, as those who look for facts read them.
struct FactTokens {
    let answer: AnswerText
    /// Markup left out, but for the bars of a table: nothing belongs together across one.
    let tokens: [Token]
    /// Whether a token stands between backticks.
    private let isCode: [Bool]

    init(_ passage: Passage, of answer: AnswerText) {
        self.answer = answer
        var tokens: [Token] = []
        var isCode: [Bool] = []
        var isInside = false
        for token in answer.tokens[passage.tokens] {
            if token.kind == .markup, token.key != 0x7C {
                if token.key == 0x60 { isInside.toggle() }
            } else {
                tokens.append(token)
                isCode.append(isInside)
            }
        }
        self.tokens = tokens
        self.isCode = isCode
    }

    var count: Int { tokens.count }

    func isCode(_ index: Int) -> Bool { isCode[index] }

    /// A token in plain form; "" outside of the passage and in code.
    func text(_ index: Int) -> String {
        guard tokens.indices.contains(index), !isCode[index] else { return "" }
        var text = String.UnicodeScalarView()
        for scalar in answer.bytes.text(tokens[index].range).unicodeScalars {
            let plain = HanVariant.simplified(Folding.plain(scalar.value))
            text.append(Unicode.Scalar(plain) ?? scalar)
        }
        return String(text)
    }

    func kind(_ index: Int) -> Token.Kind? {
        tokens.indices.contains(index) && !isCode[index] ? tokens[index].kind : nil
    }

    /// The scalar of a Han character or a mark; 0 for anything else.
    func sign(_ index: Int) -> UInt32 {
        guard let kind = kind(index), kind == .han || kind == .mark else { return 0 }
        return UInt32(truncatingIfNeeded: tokens[index].key)
    }

    /// Whether nothing stands between a token and the one before it.
    func isAttached(_ index: Int) -> Bool {
        index > 0 && index < count
            && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
    }

    /// Tokens as one text, a blank where there are blanks.
    func joined(_ range: Range<Int>) -> String {
        var result = ""
        for index in range {
            if index > range.lowerBound, !isAttached(index) { result += " " }
            result += text(index)
        }
        return result
    }

    /// The bytes of tokens that follow one another.
    func bytes(_ range: Range<Int>) -> ByteRange {
        guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Whether Han characters stand from a place on.
    func has(_ word: String, at index: Int) -> Bool {
        var index = index
        for scalar in word.unicodeScalars {
            guard sign(index) == Folding.plain(scalar.value) else { return false }
            index += 1
        }
        return true
    }

    /// Whether Han characters end right before a place.
    func has(_ word: String, before index: Int) -> Bool {
        has(word, at: index - word.unicodeScalars.count)
    }
}
