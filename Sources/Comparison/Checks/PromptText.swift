/// A prompt as the patterns read it: plain small letters, each with its place.
struct PromptText {
    private let scalars: [UInt32]
    private let raw: [UInt32]
    /// The byte at which each scalar begins, and the end of the text.
    private let offsets: [Int]
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var scalars: [UInt32] = []
        var raw: [UInt32] = []
        var offsets: [Int] = []
        var index = 0
        while index < bytes.count {
            let (value, length) = bytes.scalar(at: index)
            offsets.append(index)
            raw.append(value)
            scalars.append(HanVariant.simplified(Folding.lowercase(Folding.plain(value))))
            index += length
        }
        offsets.append(bytes.count)
        self.scalars = scalars
        self.raw = raw
        self.offsets = offsets
    }

    var count: Int { scalars.count }

    func bytes(_ range: Range<Int>) -> ByteRange {
        offsets[range.lowerBound]..<offsets[range.upperBound]
    }

    func text(_ range: Range<Int>) -> String { bytes.text(bytes(range)) }

    subscript(index: Int) -> UInt32 { scalars[index] }

    /// Whether something can begin there: not in the middle of a Latin word.
    func isBeginning(_ index: Int) -> Bool {
        index == 0 || !isLatin(scalars[index]) || !isLatin(scalars[index - 1])
    }

    func skipBlanks(_ index: Int) -> Int {
        var index = index
        while index < count, scalars[index] == 0x20 { index += 1 }
        return index
    }

    func isSentenceEnd(_ index: Int) -> Bool {
        [0x2E, 0x21, 0x3F, 0x3B, 0x0A].contains(scalars[index])
    }

    /// The plain words between the last comma or end and a place.
    func clause(before index: Int) -> String {
        var start = index
        while start > 0, index - start < 60, !isSentenceEnd(start - 1), scalars[start - 1] != 0x2C {
            start -= 1
        }
        return text(start..<index).folded
    }

    /// The plain words from a place to the end of the sentence, its sign included.
    func sentence(after index: Int) -> String {
        var end = index
        while end < count, end - index < 60, !isSentenceEnd(end) { end += 1 }
        return text(index..<min(count, end + 1)).folded
    }

    /// Whether a word stands there, whole if it is Latin.
    func has(_ word: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count, let first = word.first, let last = word.last,
            scalars[index..<index + word.count].elementsEqual(word)
        else { return false }
        let end = index + word.count
        if isLatin(first), index > 0, isLatin(scalars[index - 1]) { return false }
        return !(isLatin(last) && end < count && isLatin(scalars[end]))
    }

    func has(_ word: String, before index: Int) -> Bool {
        let word = word.unicodeScalars.map(\.value)
        return has(word, at: index - word.count)
    }

    private func isLatin(_ value: UInt32) -> Bool {
        value < 0x250 && ScalarClass.of(value) == .letter
    }

    /// A number in digits, Han or English words.
    func number(at index: Int) -> (value: Int, end: Int)? {
        digits(at: index) ?? han(at: index) ?? english(at: index)
    }

    private func digits(at index: Int) -> (value: Int, end: Int)? {
        var end = index
        var value = 0
        while end < count, end < index + 9, isDigit(end) || isComma(end) {
            if isDigit(end) { value = value * 10 + Int(scalars[end] - 0x30) }
            end += 1
        }
        guard end > index, isDigit(index), end >= count || !isDigit(end) else { return nil }
        let isDecimal = end + 1 < count && scalars[end] == 0x2E && isDigit(end + 1)
        return isDecimal || (index > 0 && isDigit(index - 1)) ? nil : (value, end)
    }

    private func isDigit(_ index: Int) -> Bool {
        index < count && scalars[index] >= 0x30 && scalars[index] <= 0x39
    }

    /// A comma between digits that groups thousands.
    private func isComma(_ index: Int) -> Bool {
        raw[index] == 0x2C && isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3)
            && !isDigit(index + 4)
    }

    private func han(at index: Int) -> (value: Int, end: Int)? {
        var end = index
        while end < count, end < index + 9, HanNumber.isNumeral(scalars[end]) { end += 1 }
        guard end > index, let (value, _) = HanNumber.read(Array(scalars[index..<end])),
            value.value < 1_000_000, value.exponent >= 0
        else { return nil }
        return (Int(value.value), end)
    }

    private func english(at index: Int) -> (value: Int, end: Int)? {
        var words: [String] = []
        var ends: [Int] = []
        var place = index
        while words.count < 4, place < count {
            var end = place
            while end < count, isLatin(scalars[end]) { end += 1 }
            guard end > place else { break }
            words.append(text(place..<end).folded)
            ends.append(end)
            place = end < count && (scalars[end] == 0x20 || scalars[end] == 0x2D) ? end + 1 : end
        }
        guard let (value, used) = EnglishNumber.read(words), value.value < 1_000_000 else {
            return nil
        }
        return (Int(value.value), ends[used - 1])
    }

    /// Something between quotes of one kind, on one line and not long.
    func quote(at index: Int) -> (text: String, end: Int)? {
        guard index < count, let closing = Self.quotes[raw[index]] else { return nil }
        var end = index + 1
        while end < count, end < index + 80, raw[end] != closing, raw[end] != 0x0A { end += 1 }
        guard end < count, raw[end] == closing, end > index + 1 else { return nil }
        return (text(index + 1..<end), end + 1)
    }

    /// Whether a place lies between quotes.
    func isQuoted(_ index: Int) -> Bool {
        var place = 0
        while place < index {
            if let (_, end) = quote(at: place) {
                if end > index { return true }
                place = end
            } else {
                place += 1
            }
        }
        return false
    }

    private static let quotes: [UInt32: UInt32] = [
        0x22: 0x22, 0x201C: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F, 0x2018: 0x2019, 0x60: 0x60,
        0x300A: 0x300B, 0x27: 0x27,
    ]
}
