extension [UInt8] {
    /// The scalar that begins at a byte, and its length. What is no UTF-8 counts as U+FFFD, one byte
    /// long, so that every byte belongs to exactly one scalar.
    @inline(__always)
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = self[index]
        return lead < 0x80 ? (UInt32(lead), 1) : longScalar(at: index, lead: lead)
    }

    private func longScalar(at index: Int, lead: UInt8) -> (value: UInt32, length: Int) {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, index + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in self[index + 1..<index + length] {
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }

    /// The scalar that ends before a byte; nil at the beginning of the text.
    func scalar(before index: Int) -> UInt32? {
        guard index > 0 else { return nil }
        var start = index - 1
        let least = Swift.max(0, index - 4)
        while start > least, self[start] & 0xC0 == 0x80 { start -= 1 }
        let (value, length) = scalar(at: start)
        return start + length == index ? value : 0xFFFD
    }

    /// The scalar at a byte; nil at the end of the text.
    func scalar(from index: Int) -> UInt32? {
        index < count ? scalar(at: index).value : nil
    }

    /// The range without blanks at either end.
    func trimmed(_ range: ByteRange) -> ByteRange {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, let length = blank(at: lower) { lower += length }
        while lower < upper, let length = blank(before: upper) { upper -= length }
        return lower..<upper
    }

    /// The length of the blank at a byte: white space, U+00A0 or U+3000.
    func blank(at index: Int) -> Int? {
        switch self[index] {
        case 0x09...0x0D, 0x20: 1
        case 0xC2 where index + 1 < count && self[index + 1] == 0xA0: 2
        case 0xE3 where isWideBlank(at: index): 3
        default: nil
        }
    }

    private func blank(before index: Int) -> Int? {
        switch self[index - 1] {
        case 0x09...0x0D, 0x20: 1
        case 0xA0 where index >= 2 && self[index - 2] == 0xC2: 2
        case 0x80 where index >= 3 && isWideBlank(at: index - 3): 3
        default: nil
        }
    }

    private func isWideBlank(at index: Int) -> Bool {
        index + 2 < count && self[index] == 0xE3 && self[index + 1] == 0x80
            && self[index + 2] == 0x80
    }

    /// A piece of the text; what is no UTF-8 becomes U+FFFD.
    func text(_ range: ByteRange) -> String {
        String(decoding: self[range], as: UTF8.self)
    }
}
