extension InlineScanner {
    /// Behind `\(…\)` or `\[…\]` that begins at a place.
    mutating func mathEnd(behindEscape place: Int) -> Int? {
        guard place + 1 < text.count else { return nil }
        let closing: UInt8
        switch text[place + 1] {
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        default: return nil
        }
        guard !missing.contains(closing) else { return nil }
        var end = place + 2
        while end + 1 < text.count {
            if text[end] == UInt8(ascii: "\\") {
                if text[end + 1] == closing {
                    return isFormula(place + 2..<end) ? end + 2 : nil
                }
                end += 1
            }
            end += 1
        }
        missing.insert(closing)
        return nil
    }

    /// Whether something between escaped brackets is mathematics: Chinese without any sign is not.
    private func isFormula(_ content: Range<Int>) -> Bool {
        content.contains { text[$0].isAlphanumeric || text[$0] >= 0x80 }
            && (content.allSatisfy { text[$0] < 0xE3 }
                || content.contains { "\\^_=".utf8.contains(text[$0]) })
    }

    /// `$$…$$` or `$…$` that begins at a place: what stands within, and the place behind it.
    mutating func dollarMath(at place: Int) -> (content: Range<Int>, end: Int)? {
        let dollar = UInt8(ascii: "$")
        if place + 1 < text.count, text[place + 1] == dollar {
            guard !missing.contains(dollar) else { return nil }
            let content = place + 2..<text.count
            guard let end = text.firstPlace(of: "$$", in: content) else {
                missing.insert(dollar)
                return nil
            }
            return end > place + 2 ? (place + 2..<end, end + 2) : nil
        }
        return singleDollarMath(at: place)
    }

    /// `$…$`: no blank just inside, and neither a letter nor a digit just outside, so that prices and
    /// variables of a shell are left alone.
    private func singleDollarMath(at place: Int) -> (content: Range<Int>, end: Int)? {
        guard place + 2 < text.count, !text[place + 1].isBlank,
            place == start || !text[place - 1].isAlphanumeric
        else { return nil }
        var end = place + 1
        while end < text.count, text[end] != UInt8(ascii: "$") {
            end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < text.count, !text[end - 1].isBlank,
            end + 1 == text.count || !text[end + 1].isAlphanumeric
        else { return nil }
        let content = place + 1..<end
        return isMath(content) ? (content, end + 1) : nil
    }

    /// Whether something between dollars can be mathematics: running text can't, unless there is a
    /// command in it.
    private func isMath(_ content: Range<Int>) -> Bool {
        if content.count > 600 { return false }
        if content.contains(where: { text[$0] == UInt8(ascii: "\\") }) { return true }
        if content.contains(where: { text[$0] >= 0xE3 || text[$0] == UInt8(ascii: "`") }) {
            return false
        }
        let isPrice = text[content.lowerBound].isDigit
        let signs = "^_=<>+*/({|-".utf8
        if content.contains(where: { signs.contains(text[$0]) }) { return true }
        let blanks = content.count { text[$0] == 0x20 }
        return isPrice ? blanks == 0 : blanks <= 2
    }
}
