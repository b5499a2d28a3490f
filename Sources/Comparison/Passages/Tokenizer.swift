/// Cuts text into tokens. Total: any bytes whatever give tokens, in order.
struct Tokenizer {
    private let bytes: [UInt8]
    private let isCode: Bool
    private var index: Int
    private let end: Int

    private init(_ bytes: [UInt8], _ range: ByteRange, isCode: Bool) {
        self.bytes = bytes
        self.isCode = isCode
        index = range.lowerBound
        end = range.upperBound
    }

    /// Appends the tokens of a range; in code nothing is Markdown.
    static func append(
        _ range: ByteRange, of bytes: [UInt8], isCode: Bool, to tokens: inout [Token]
    ) {
        var tokenizer = Tokenizer(bytes, range, isCode: isCode)
        while let token = tokenizer.next() { tokens.append(token) }
    }

    private mutating func next() -> Token? {
        while index < end {
            let start = index
            let (raw, length) = bytes.scalar(at: index)
            let value = Folding.plain(raw)
            index = min(end, index + length)
            switch ScalarClass.of(value) {
            case .blank: continue
            case .han: return single(HanVariant.simplified(value), .han, from: start)
            case .digit: return number(from: start, value)
            case .letter: return word(from: start, value)
            case .other: return mark(from: start, value)
            }
        }
        return nil
    }

    private func single(_ value: UInt32, _ kind: Token.Kind, from start: Int) -> Token {
        Token(range: start..<index, kind: kind, key: UInt64(value), folded: UInt64(value))
    }

    /// Letters, digits and underscores, and an apostrophe between letters.
    private mutating func word(from start: Int, _ first: UInt32) -> Token {
        var exact = KeyHash()
        var folded = KeyHash()
        var value = first
        while true {
            exact.combine(value)
            folded.combine(Folding.lowercase(value))
            guard let (next, length) = peek(), continuesWord(next, length) else { break }
            value = next
            index += length
        }
        return Token(range: start..<index, kind: .word, key: exact.key, folded: folded.key)
    }

    private func peek() -> (value: UInt32, length: Int)? {
        guard index < end else { return nil }
        let (raw, length) = bytes.scalar(at: index)
        return index + length > end ? nil : (Folding.plain(raw), length)
    }

    private func continuesWord(_ value: UInt32, _ length: Int) -> Bool {
        switch ScalarClass.of(value) {
        case .letter, .digit: true
        case .other where value == 0x5F || value == 0x27: isLetter(at: index + length)
        default: false
        }
    }

    private func isLetter(at place: Int) -> Bool {
        guard place < end else { return false }
        let kind = ScalarClass.of(Folding.plain(bytes.scalar(at: place).value))
        return kind == .letter || kind == .digit
    }

    /// Digits with their points; a comma only as it groups thousands, and then it says nothing.
    private mutating func number(from start: Int, _ first: UInt32) -> Token {
        var hash = KeyHash()
        hash.combine(first)
        while let (value, length) = peek() {
            switch value {
            case 0x30...0x39: hash.combine(value)
            case 0x2E where digits(from: index + length) > 0: hash.combine(value)
            case 0x2C where length == 1 && digits(from: index + length) == 3: break
            default: return Token(range: start..<index, kind: .number, key: hash.key)
            }
            index += length
        }
        return Token(range: start..<index, kind: .number, key: hash.key)
    }

    /// How many digits stand from there; four stand for more.
    private func digits(from place: Int) -> Int {
        var count = 0
        while place + count < end, count < 4, (0x30...0x39).contains(bytes[place + count]) {
            count += 1
        }
        return count
    }

    private mutating func mark(from start: Int, _ value: UInt32) -> Token {
        guard !isCode, let run = markupRun(from: start, value) else {
            // Several dots, dashes or ellipses in a row are one mark, however many.
            if value == 0x2026 || value == 0x2D { skip(value) }
            return single(value, .mark, from: start)
        }
        index = run
        return single(value, .markup, from: start)
    }

    private mutating func skip(_ value: UInt32) {
        while let (next, length) = peek(), next == value { index += length }
    }

    /// The end of a run of emphasis marks or code quotes, or nil if they stand for themselves.
    private func markupRun(from start: Int, _ value: UInt32) -> Int? {
        guard [0x2A, 0x5F, 0x60, 0x7E].contains(value), bytes[start] == UInt8(value) else {
            return nil
        }
        var stop = start + 1
        while stop < end, bytes[stop] == bytes[start] { stop += 1 }
        let isDouble = stop - start >= 2
        if value == 0x60 { return stop }
        if value == 0x7E { return isDouble ? stop : nil }
        let before = start == 0 ? 0x20 : bytes[start - 1]
        let after = stop < bytes.count ? bytes[stop] : 0x20
        if Self.isBlank(before), Self.isBlank(after) { return nil }
        // 3*4 and a_b: one sign between two letters or digits is none of Markdown's.
        return isDouble || !Self.isPlain(before) || !Self.isPlain(after) ? stop : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && ScalarClass.of(UInt32(byte)) != .other && byte > 0x20
    }
}

extension Token {
    fileprivate init(range: ByteRange, kind: Kind, key: UInt64) {
        self.init(range: range, kind: kind, key: key, folded: key)
    }
}
