/// Finds where sentences of a line end, in Chinese and in Latin scripts. One pass.
struct SentenceSplitter {
    private let bytes: [UInt8]
    private let range: ByteRange
    private var index: Int
    private var open = OpenMarks()

    private init(_ bytes: [UInt8], _ range: ByteRange) {
        self.bytes = bytes
        self.range = range
        index = range.lowerBound
    }

    /// The ends of all sentences but the last, blanks behind them included.
    static func ends(in bytes: [UInt8], _ range: ByteRange) -> [Int] {
        var splitter = SentenceSplitter(bytes, range)
        return splitter.ends()
    }

    private mutating func ends() -> [Int] {
        var ends: [Int] = []
        var start = range.lowerBound
        while index < range.upperBound {
            let sign = index
            let (value, length) = bytes.scalar(at: index)
            index += length
            open.note(value)
            guard let end = end(after: value, at: sign, sentence: start) else { continue }
            ends.append(end)
            start = end
            index = end
            open = OpenMarks()
        }
        return ends
    }

    private mutating func end(after value: UInt32, at sign: Int, sentence start: Int) -> Int? {
        switch value {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF61: return endOfHan()
        case 0x2026 where sign - start >= 18: return endOfHan()
        case 0x2E, 0x21, 0x3F: return endOfLatin(value, at: sign)
        default: return nil
        }
    }

    /// Behind the signs, what they close, and blanks.
    private mutating func endOfHan() -> Int {
        skipClosing()
        return skipBlanks()
    }

    /// Signs that still belong to the sentence that they follow, ends in a row included. They are
    /// passed over once, whether or not the sentence ends there.
    private mutating func skipClosing() {
        while index < range.upperBound {
            let (value, length) = bytes.scalar(at: index)
            guard Self.closing.contains(value) || open.isOpen(value) else { break }
            open.note(value)
            index += length
        }
    }

    private func skipBlanks() -> Int {
        var place = index
        while place < range.upperBound, let length = bytes.blank(at: place) { place += length }
        return place
    }

    private mutating func endOfLatin(_ value: UInt32, at sign: Int) -> Int? {
        skipClosing()
        let next = skipBlanks()
        guard next < range.upperBound else { return nil }
        let follows = Folding.plain(bytes.scalar(at: next).value)
        if next == index {
            guard ScalarClass.of(follows) == .han else { return nil }
            return value == 0x2E && !isWordEnd(at: sign) ? nil : next
        }
        guard Self.begins(follows, after: value) else { return nil }
        return value == 0x2E && Abbreviations.end(bytes, range.lowerBound..<sign) ? nil : next
    }

    /// A point right before a Han character ends a sentence only after a Han character or a word:
    /// `1.安装` and `No.一` go on.
    private func isWordEnd(at sign: Int) -> Bool {
        guard sign > range.lowerBound, let before = bytes.scalar(before: sign) else { return false }
        switch ScalarClass.of(Folding.plain(before)) {
        case .han: return true
        case .letter: return !Abbreviations.end(bytes, range.lowerBound..<sign)
        default: return false
        }
    }

    /// Whether a sentence can begin with a scalar, after a blank.
    private static func begins(_ value: UInt32, after sign: UInt32) -> Bool {
        switch ScalarClass.of(value) {
        case .han: true
        case .letter: Folding.lowercase(value) != value || value >= 0x2E80
        case .digit: sign != 0x2E
        default: [0x22, 0x27, 0x5B, 0x28, 0x2A, 0x60, 0x5F].contains(value)
        }
    }

    private static let closing: Set<UInt32> = [
        0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2026, 0x21, 0x3F, 0x2E,
        0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0xFF09, 0x3011, 0x3015, 0x29, 0x5D,
    ]

    /// A place to cut what is too long: behind a comma or a blank in its second half, else between
    /// two scalars.
    static func cut(_ bytes: [UInt8], _ range: ByteRange) -> Int {
        var index = range.upperBound
        while index > range.lowerBound + range.count / 2 {
            index -= 1
            guard bytes[index] & 0xC0 != 0x80 else { continue }
            let (value, length) = bytes.scalar(at: index)
            guard index + length <= range.upperBound else { continue }
            if Folding.plain(value) == 0x2C || value == 0x20 { return index + length }
        }
        var end = range.upperBound
        while end > range.upperBound - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[end] & 0xC0 == 0x80 ? range.upperBound : end
    }
}

/// Which of the signs that open and close alike stand open in a sentence.
private struct OpenMarks {
    private var asterisks = 0
    private var underscores = 0
    private var backticks = 0
    private var quotes = 0

    @inline(__always)
    mutating func note(_ value: UInt32) {
        switch value {
        case 0x2A: asterisks += 1
        case 0x5F: underscores += 1
        case 0x60: backticks += 1
        case 0x22: quotes += 1
        default: break
        }
    }

    /// Strong emphasis has four asterisks once it is closed.
    func isOpen(_ value: UInt32) -> Bool {
        switch value {
        case 0x2A: asterisks % 4 != 0
        case 0x5F: underscores % 4 != 0
        case 0x60: !backticks.isMultiple(of: 2)
        case 0x22: !quotes.isMultiple(of: 2)
        default: false
        }
    }
}
