import CUnistring

/// A line of wrapped text, by byte offsets into it.
package struct TextLine: Equatable, Sendable {
    /// The first byte.
    package var start: Int
    /// Behind the last byte that is drawn: neither a line feed nor blanks at a soft break are.
    package var end: Int
    /// The columns of what is drawn.
    package var columns: Int
    /// Whether a line feed ends it.
    package var isHardEnd: Bool

    package init(start: Int, end: Int, columns: Int, isHardEnd: Bool) {
        self.start = start
        self.end = end
        self.columns = columns
        self.isHardEnd = isHardEnd
    }
}

/// Fills lines greedily from the break opportunities of UAX #14, over text in UTF-8 that has been
/// sanitised.
package struct LineFiller {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let columns: Int
    private let ambiguous: AmbiguousWidth
    /// Break opportunities before the bytes from `base` on, as libunistring tells them.
    private let breaks: [CChar]
    private let base: Int

    /// Prepares to fill from `start`; `context` is a place before it at which to begin to look.
    package init(
        _ bytes: UnsafeBufferPointer<UInt8>, context: Int, columns: Int, ambiguous: AmbiguousWidth
    ) {
        self.bytes = bytes
        self.columns = max(1, columns)
        self.ambiguous = ambiguous
        base = context
        breaks = Self.opportunities(UnsafeBufferPointer(rebasing: bytes[context...]))
    }

    /// One entry a byte: whether a line may, must or must not break before it.
    static func opportunities(_ text: UnsafeBufferPointer<UInt8>) -> [CChar] {
        guard let start = text.baseAddress, !text.isEmpty else { return [] }
        return [CChar](unsafeUninitializedCapacity: text.count) { buffer, count in
            u8_possible_linebreaks(start, text.count, "UTF-8", buffer.baseAddress)
            openQuotes(in: text, buffer)
            keepDots(in: text, buffer)
            count = text.count
        }
    }

    /// Between Han, curly quotes are brackets: a line may break before an opening one and after a
    /// closing one. UAX #14 can't tell them apart and forbids both (LB19).
    private static func openQuotes(
        in text: UnsafeBufferPointer<UInt8>, _ breaks: UnsafeMutableBufferPointer<CChar>
    ) {
        var index = 0
        while index + 2 < text.count {
            defer { index += 1 }
            guard text[index] == 0xE2, text[index + 1] == 0x80 else { continue }
            switch text[index + 2] {
            case 0x98, 0x9C:
                if index >= 3, isWide(text, index - 3), !isOpening(text, index - 3) {
                    breaks[index] = CChar(UC_BREAK_POSSIBLE)
                }
            case 0x99, 0x9D:
                let next = index + 3
                if next < text.count, (0xE4...0xE9).contains(text[next]) {
                    breaks[next] = CChar(UC_BREAK_POSSIBLE)
                }
            default: break
            }
        }
    }

    /// No break between a dot, comma or colon and a letter: "e.g.", "example.com" (LB29, which
    /// libunistring leaves out).
    private static func keepDots(
        in text: UnsafeBufferPointer<UInt8>, _ breaks: UnsafeMutableBufferPointer<CChar>
    ) {
        for index in text.indices.dropLast()
        where text[index] == 0x2E || text[index] == 0x2C || (0x3A...0x3B).contains(text[index]) {
            let next = text[index + 1]
            let isLetter = (0x41...0x5A).contains(next & 0xDF) || (0xC3...0xD3).contains(next)
            if isLetter { breaks[index + 1] = CChar(UC_BREAK_PROHIBITED) }
        }
    }

    /// Whether an ideograph, kana or full-width sign of three bytes begins there.
    private static func isWide(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        (0xE3...0xE9).contains(text[place]) || text[place] == 0xEF && text[place + 1] == 0xBC
    }

    /// Whether a full-width opening bracket stands there.
    private static func isOpening(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let (second, third) = (text[place + 1], text[place + 2])
        if text[place] == 0xEF { return second == 0xBC && third == 0x88 }
        return text[place] == 0xE3 && second == 0x80
            && [0x88, 0x8A, 0x8C, 0x8E, 0x90, 0x94, 0x96].contains(third)
    }

    private func mayBreak(before place: Int) -> Bool {
        let kind = Int(breaks[place - base])
        return kind == Int(UC_BREAK_POSSIBLE) || kind == Int(UC_BREAK_MANDATORY)
    }

    /// Fills lines from `start` to the end of the text. Text that is empty from there on, or that
    /// ends in a line feed, ends in an empty line.
    package func fill(from start: Int, into lines: inout [TextLine]) {
        var next: Int? = start
        while let place = next { next = fillOne(from: place, into: &lines) }
    }

    /// The columns of the widest stretch without a break opportunity inside: in a narrower space the
    /// text is divided within words.
    package func widestStretch() -> Int {
        var scanner = ClusterScanner(bytes, from: base, ambiguous: ambiguous)
        var (widest, taken, blanks) = (0, 0, 0)
        while let cluster = scanner.nextWhole() {
            let byte = bytes[cluster.start]
            if mayBreak(before: cluster.start) || byte == 0x0A { (taken, blanks) = (0, 0) }
            if byte == 0x20 {
                blanks += 1
            } else if byte != 0x0A {
                taken += blanks + cluster.columns
                blanks = 0
            }
            widest = max(widest, taken)
        }
        return widest
    }

    /// What is known of the line being filled.
    private struct Fill {
        var columns = 0
        /// The best place to break so far, what is drawn before it, and its columns.
        var breakPlace: (place: Int, end: Int, columns: Int)?
        /// The same after a sign at which addresses are best divided.
        var addressPlace: (place: Int, end: Int, columns: Int)?
        /// Behind the last cluster that isn't blank, and its columns.
        var end: Int
        var endColumns = 0
    }

    /// Fills one line and returns where the next one begins; nil at the end of the text.
    private func fillOne(from start: Int, into lines: inout [TextLine]) -> Int? {
        var fill = Fill(end: start)
        var scanner = ClusterScanner(bytes, from: start, ambiguous: ambiguous)
        while let cluster = scanner.nextWhole() {
            let byte = bytes[cluster.start]
            if byte == 0x0A {
                lines.append(
                    TextLine(
                        start: start, end: cluster.start, columns: fill.columns, isHardEnd: true))
                return cluster.end
            }
            if cluster.start > start, mayBreak(before: cluster.start) {
                fill.breakPlace = (cluster.start, fill.end, fill.endColumns)
            }
            let width = byte == 0x09 ? 4 - fill.columns % 4 : cluster.columns
            // A blank with a mark on it is drawn.
            let isBlank =
                (byte == 0x20 || byte == 0x09) && cluster.end - cluster.start == 1
            if fill.columns + width > columns, cluster.start > start, !isBlank {
                return breakLine(start, before: cluster.start, fill, into: &lines)
            }
            fill.columns = min(fill.columns + width, max(columns, width))
            if !isBlank {
                fill.end = cluster.end
                fill.endColumns = fill.columns
            }
            if byte < 0x80, Self.dividesAddresses(byte) {
                fill.addressPlace = (cluster.end, cluster.end, fill.columns)
            }
        }
        // At the end of the text blanks are kept: more may follow them.
        lines.append(
            TextLine(start: start, end: bytes.count, columns: fill.columns, isHardEnd: false))
        return nil
    }

    private func breakLine(
        _ start: Int, before overflow: Int, _ fill: Fill, into lines: inout [TextLine]
    ) -> Int {
        let emergency = (place: overflow, end: fill.end, columns: fill.endColumns)
        var chosen = fill.breakPlace ?? emergency
        // A word too long for what is left of the line is pushed down whole, unless that would
        // leave half of the line empty; a word without any opportunity is divided at the edge.
        if let address = fill.addressPlace, address.place > start, address.place < overflow,
            fill.breakPlace.map({ address.place > $0.place && $0.columns * 2 < columns }) ?? true
        {
            chosen = address
        }
        lines.append(
            TextLine(start: start, end: chosen.end, columns: chosen.columns, isHardEnd: false))
        return chosen.place
    }

    private static func dividesAddresses(_ byte: UInt8) -> Bool {
        byte == 0x2F || byte == 0x3F || byte == 0x26 || byte == 0x3D
    }
}
