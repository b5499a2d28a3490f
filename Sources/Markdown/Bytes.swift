/// The text that is being laid out, in UTF-8.
typealias Source = UnsafeBufferPointer<UInt8>

extension Source {
    /// The range without blanks and tabs at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isBlank { start += 1 }
        while start < end, self[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    /// Whether a text stands at a place, within a range.
    func has(_ text: StaticString, at place: Int, in range: Range<Int>) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place >= range.lowerBound, place + count <= range.upperBound else { return false }
        for offset in 0..<count where self[place + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Where a text begins, within a range.
    func firstPlace(of text: StaticString, in range: Range<Int>) -> Int? {
        let last = range.upperBound - text.utf8CodeUnitCount
        var place = range.lowerBound
        while place <= last {
            if self[place] == text.utf8Start[0], has(text, at: place, in: range) { return place }
            place += 1
        }
        return nil
    }

    /// The place behind the bytes, from a place on, that pass a test.
    func skip(_ range: Range<Int>, while passes: (UInt8) -> Bool) -> Int {
        var place = range.lowerBound
        while place < range.upperBound, passes(self[place]) { place += 1 }
        return place
    }

    /// The scalar that begins at a place; nil at or beyond `end`.
    func scalar(at place: Int, before end: Int) -> Unicode.Scalar? {
        guard place < end else { return nil }
        let lead = self[place]
        if lead < 0x80 { return Unicode.Scalar(lead) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, place + length <= count else { return "\u{FFFD}" }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(self[place + offset] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// The scalar that ends at a place; nil at or before `start`.
    func scalar(endingAt place: Int, after start: Int) -> Unicode.Scalar? {
        guard place > start else { return nil }
        let begin = scalarStart(at: place - 1, after: start)
        return scalar(at: begin, before: place)
    }

    /// Where the scalar begins to which a byte belongs; the end of the text begins one.
    func scalarStart(at place: Int, after start: Int) -> Int {
        guard place < count else { return count }
        var begin = place
        while begin > start, self[begin] & 0xC0 == 0x80 { begin -= 1 }
        return begin
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: Source(rebasing: self[range]), as: UTF8.self)
    }
}

extension UInt8 {
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    var isAlphanumeric: Bool { isLetter || isDigit }

    /// ASCII punctuation as CommonMark 0.31 §2.1 lists it.
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// White space as CommonMark 0.31 §2.1 has it.
    var isMarkdownSpace: Bool {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Punctuation as the parser of inlines takes it: the general categories P, and in ASCII all
    /// signs.
    var isMarkdownPunctuation: Bool {
        if value < 0x80 { return UInt8(value).isPunctuation }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// Whether it belongs to a script that is written without blanks: Han, kana, full-width signs.
    var isCJK: Bool {
        switch value {
        case 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Hangul, which is written with blanks.
    var isHangul: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
        default: false
        }
    }
}
