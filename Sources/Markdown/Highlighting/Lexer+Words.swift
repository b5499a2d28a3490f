extension Lexer {
    func isLetter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte.isDigit || language.letters.contains(byte)
    }

    mutating func takeWord() {
        let start = place
        place = source.skip(start..<line.upperBound, while: isWordByte)
        let word = start..<place
        if isKey(at: place), !isStatement(start) { return add(word, .type) }
        let key = Language.key(source[word], ignoringCase: language.ignoresCase)
        if let role = language.words[key] {
            add(word, role)
        } else if language.callsFunctions, place < line.upperBound,
            source[place] == UInt8(ascii: "(")
        {
            add(word, .function)
        } else if language.hasCapitalTypes, let role = roleByCase(word) {
            add(word, role)
        }
    }

    /// Capital letters alone are a constant, one at the beginning is a type.
    private func roleByCase(_ word: Range<Int>) -> MarkdownRole? {
        guard (0x41...0x5A).contains(source[word.lowerBound]) else { return nil }
        let hasSmall = word.contains { (0x61...0x7A).contains(source[$0]) }
        return hasSmall || word.count == 1 ? .type : .constant
    }

    /// Whether a key ends here: the sign of keys follows.
    func isKey(at end: Int) -> Bool {
        guard case .keyed(let sign) = language.kind else { return false }
        let next = source.skip(end..<line.upperBound, while: \.isBlank)
        return next < line.upperBound && source[next] == sign
    }

    /// Whether something other than a key must stand at a place: behind another word.
    private func isStatement(_ start: Int) -> Bool {
        let before = source.trimmed(line.lowerBound..<start)
        guard let last = before.last.map({ source[$0] }) else { return false }
        return isWordByte(last) && last != UInt8(ascii: "-")
    }

    /// A word with a sign before it: `@name`, `$name`, `${name}`.
    mutating func takeSigil(_ role: MarkdownRole) {
        let start = place
        place += 1
        if source[place] == UInt8(ascii: "{") {
            place = source.skip(place..<line.upperBound) { $0 != UInt8(ascii: "}") }
            place = min(line.upperBound, place + 1)
        } else {
            place = source.skip(place..<line.upperBound) {
                isLetter($0) || $0.isDigit
                    || $0 == UInt8(ascii: "-") && language.letters.contains($0)
            }
        }
        add(start..<place, role)
    }
}
