/// The one place where two sentences that otherwise are the same name something else: the capital
/// is 堪培拉 here and 悉尼 there. What is merely worded differently is none.
struct Substitution {
    /// The tokens on either side, by their places in the sentences' tokens without markup.
    let left: Range<Int>
    let right: Range<Int>

    init?(_ left: [Token], _ right: [Token]) {
        let blocks = TokenDifference.blocks(left, right)
        let changed = blocks.indices.filter { !blocks[$0].isSame }
        guard changed.count == 1, let place = changed.first else { return nil }
        let block = blocks[place]
        let common = blocks.filter(\.isSame).reduce(Float(0)) { sum, block in
            left[block.left].reduce(sum) { $0 + $1.mass }
        }
        guard !block.left.isEmpty, !block.right.isEmpty, common >= 3 else { return nil }
        self.left = block.left
        self.right = block.right
    }

    /// Whether names stand on both sides, right behind a word that leads to one: 是, 由, `by`; or
    /// labels wherever they stand: 方案A and 方案B.
    func isOfNames(_ a: [Token], _ b: [Token], _ answers: (AnswerText, AnswerText)) -> Bool {
        if Self.isLabel(a[left], answers.0), Self.isLabel(b[right], answers.1) { return true }
        guard left.lowerBound > 0, Self.leads(a[left.lowerBound - 1]),
            Self.isName(a[left], before: a.dropFirst(left.upperBound).first, answers.0),
            Self.isName(b[right], before: b.dropFirst(right.upperBound).first, answers.1)
        else { return false }
        return Set(a[left].map(\.folded)).isDisjoint(with: b[right].map(\.folded))
    }

    /// A word of capitals, or a number in Han.
    private static func isLabel(_ tokens: ArraySlice<Token>, _ answer: AnswerText) -> Bool {
        if tokens.allSatisfy({ $0.kind == .han && HanNumerals.contains($0.key) }) { return true }
        guard tokens.count == 1, let token = tokens.first, token.kind == .word else { return false }
        return answer.bytes[token.range].allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || $0.isDigit }
    }

    private static func leads(_ token: Token) -> Bool {
        token.kind == .han ? signs.contains(token.key) : words.contains(token.folded)
    }

    private static func isName(
        _ tokens: ArraySlice<Token>, before next: Token?, _ answer: AnswerText
    ) -> Bool {
        if tokens.allSatisfy({ $0.kind == .han }) {
            // 重要的, 很快: what kind it is, not which one.
            return (2...8).contains(tokens.count) && next?.key != 0x7684
                && !tokens.contains { adverbs.contains($0.key) }
        }
        return tokens.count <= 4
            && tokens.allSatisfy { token in
                let first = answer.bytes[token.range.lowerBound]
                return token.kind == .word && first >= 0x41 && first <= 0x5A
            }
    }

    private static let signs = Set("是为叫由在于即名".unicodeScalars.map { UInt64($0.value) })
    private static let adverbs = Set("的很更最较非太不没了着".unicodeScalars.map { UInt64($0.value) })
    private static let words = Set(
        ["is", "are", "was", "were", "by", "in", "at", "called", "named", "from", "of"].map {
            KeyHash.of($0)
        })
}
