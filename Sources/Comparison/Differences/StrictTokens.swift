/// Tokens for a comparison in which everything counts: width, case, blanks, Markdown's signs.
enum StrictTokens {
    static func of(_ bytes: [UInt8], _ range: ByteRange) -> [Token] {
        var plain: [Token] = []
        Tokenizer.append(range, of: bytes, isCode: false, to: &plain)
        var tokens: [Token] = []
        var end = range.lowerBound
        for token in plain {
            if end < token.range.lowerBound {
                tokens.append(exact(bytes, end..<token.range.lowerBound, .mark))
            }
            // Markup weighs nothing and would be swallowed as an island: here it is a mark.
            tokens.append(exact(bytes, token.range, token.kind == .markup ? .mark : token.kind))
            end = token.range.upperBound
        }
        if end < range.upperBound { tokens.append(exact(bytes, end..<range.upperBound, .mark)) }
        return tokens
    }

    private static func exact(_ bytes: [UInt8], _ range: ByteRange, _ kind: Token.Kind) -> Token {
        var hash = KeyHash()
        for byte in bytes[range] { hash.combine(UInt32(byte)) }
        return Token(range: range, kind: kind, key: hash.key, folded: hash.key)
    }
}
