/// Walks along a text of the parser's and the input that it was made from, and so finds the source
/// of every byte: both are the same but for escapes, entities and what was put in.
struct InlineTextReader {
    /// The place in the input; what is left of the parser's text.
    private var place = 0
    private var left: Slice<UnsafeBufferPointer<CChar>>
    private var insertion = 0
    private var atom = 0
    private let start: Int

    init(start: Int, literal: UnsafeBufferPointer<CChar>) {
        self.start = start
        left = literal[...]
    }

    mutating func read(into reader: inout InlineReader) {
        (place, insertion) = reader.input.place(ofParserPlace: max(0, start))
        stepBackOverTicks(reader)
        skipUsedMarks(reader.input.bytes)
        atom = reader.input.atomIndex(at: place)
        while !left.isEmpty, place < reader.input.bytes.count { step(&reader) }
        reader.consumed = max(reader.consumed, place)
    }

    /// The parser gives backticks without a partner the column behind them.
    private mutating func stepBackOverTicks(_ reader: InlineReader) {
        guard left.first == CChar(UInt8(ascii: "`")) else { return }
        let least = max(reader.input.contentStart, reader.consumed)
        while place > least, reader.input.bytes[place - 1] == UInt8(ascii: "`") { place -= 1 }
    }

    /// A run of emphasis marks of which some were used still has the column of its beginning; what
    /// is left of it stands at its end, perhaps with escaped marks behind it.
    private mutating func skipUsedMarks(_ bytes: [UInt8]) {
        guard place < bytes.count, let mark = left.first, UInt8(bitPattern: mark) == bytes[place],
            "*_".utf8.contains(bytes[place])
        else { return }
        let sign = bytes[place]
        var end = place
        while end < bytes.count, bytes[end] == sign { end += 1 }
        let written = end - place
        var escaped = 0
        while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == sign {
            (end, escaped) = (end + 2, escaped + 1)
        }
        let shown = left.prefix { $0 == mark }.count
        place += max(0, written + escaped - shown)
    }

    private mutating func advance(_ count: Int, _ length: Int) {
        place += count
        left = left.dropFirst(length)
    }

    private mutating func step(_ reader: inout InlineReader) {
        let input = reader.input
        if place < input.contentStart {
            return advance(input.contentStart - place, input.contentStart - place)
        }
        if insertion < input.insertions.count, input.insertions[insertion] == place {
            insertion += 1
            return advance(0, InlineInput.hairSpace.count)
        }
        if atom < input.atoms.count, input.atoms[atom].range.lowerBound == place {
            let found = input.atoms[atom]
            atom += 1
            reader.append(found)
            return advance(found.range.count, found.range.count)
        }
        if reader.takeLineEnd(at: place) { return advance(1, 1) }
        takeBytes(&reader)
    }

    private mutating func takeBytes(_ reader: inout InlineReader) {
        let bytes = reader.input.bytes
        let end = stop(reader.input)
        let shown = min(end, place + left.count)
        let plain = reader.isRaw ? shown : Self.plainEnd(bytes, place, shown)
        if plain > place {
            reader.append(place..<plain, reader.style())
            return advance(plain - place, plain - place)
        }
        switch bytes[place] {
        case UInt8(ascii: "\\") where place + 1 < bytes.count && bytes[place + 1].isPunctuation:
            reader.append(place + 1..<place + 2, reader.style())
            advance(2, 1)
        case UInt8(ascii: "&"): takeEntity(&reader)
        case UInt8(ascii: "["): takeFootnote(&reader)
        default:
            reader.append(place..<place + 1, reader.style())
            advance(1, 1)
        }
    }

    /// The next place at which something else than bytes of this piece may stand.
    private func stop(_ input: InlineInput) -> Int {
        var end = input.bytes.count
        if insertion < input.insertions.count { end = min(end, input.insertions[insertion]) }
        if atom < input.atoms.count { end = min(end, input.atoms[atom].range.lowerBound) }
        let stretch = input.stretches[input.stretchIndex(at: place)]
        return min(end, stretch.start + stretch.range.count)
    }

    private static func plainEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end, bytes[place] != UInt8(ascii: "\\"), bytes[place] != UInt8(ascii: "&"),
            bytes[place] != UInt8(ascii: "[")
        {
            place += 1
        }
        return place
    }

    private mutating func takeEntity(_ reader: inout InlineReader) {
        let bytes = reader.input.bytes
        let end = stop(reader.input)
        let rest = bytes[place..<end].prefix(34)
        guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")),
            let decoded = Entity.decode(rest[...semicolon])
        else {
            reader.append(place..<place + 1, reader.style())
            return advance(1, 1)
        }
        let range = place..<semicolon + 1
        let shown = decoded == [0xC2, 0xA0] ? [0x20] : Entity.drawable(decoded)
        reader.text.append(made: shown, for: reader.input.source(of: range), reader.style())
        advance(range.count, decoded.count)
    }

    /// `[^label]`, drawn as `[label]`.
    private mutating func takeFootnote(_ reader: inout InlineReader) {
        let bytes = reader.input.bytes
        let end = stop(reader.input)
        let rest = bytes[place..<end].prefix(27)
        guard rest.count > 3, rest[place + 1] == UInt8(ascii: "^"),
            let closing = rest.firstIndex(of: UInt8(ascii: "]")), closing > place + 2,
            !rest[..<closing].contains(where: \.isBlank)
        else {
            reader.append(place..<place + 1, reader.style())
            return advance(1, 1)
        }
        reader.append(place..<place + 1, reader.style(.footnote))
        reader.append(place + 2..<closing + 1, reader.style(.footnote))
        advance(closing + 1 - place, closing + 1 - place)
    }
}
