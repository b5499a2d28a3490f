/// A tag of HTML (CommonMark 0.31 §6.6).
enum HTMLTag {
    /// The place behind the tag that begins with the `<` at a place; nil if none does.
    static func end(_ source: Source, _ start: Int, before limit: Int) -> Int? {
        var place = start + 1
        let isClosing = place < limit && source[place] == UInt8(ascii: "/")
        if isClosing { place += 1 }
        guard place < limit, source[place].isLetter else { return nil }
        place = source.skip(place..<limit) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
        while !isClosing, let next = attributeEnd(source, place, limit) { place = next }
        place = source.skip(place..<limit, while: \.isHTMLSpace)
        if !isClosing, place < limit, source[place] == UInt8(ascii: "/") { place += 1 }
        guard place < limit, source[place] == UInt8(ascii: ">") else { return nil }
        return place + 1
    }

    private static func attributeEnd(_ source: Source, _ start: Int, _ limit: Int) -> Int? {
        let name = source.skip(start..<limit, while: \.isHTMLSpace)
        guard name > start, name < limit, source[name].isLetter || "_:".utf8.contains(source[name])
        else { return nil }
        let nameEnd = source.skip(name..<limit) {
            $0.isAlphanumeric || "_:.-".utf8.contains($0)
        }
        let sign = source.skip(nameEnd..<limit, while: \.isHTMLSpace)
        guard sign < limit, source[sign] == UInt8(ascii: "=") else { return nameEnd }
        return valueEnd(source, source.skip(sign + 1..<limit, while: \.isHTMLSpace), limit)
    }

    private static func valueEnd(_ source: Source, _ start: Int, _ limit: Int) -> Int? {
        guard start < limit else { return nil }
        let quote = source[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = source.skip(start + 1..<limit) { $0 != quote }
            return end < limit ? end + 1 : nil
        }
        let end = source.skip(start..<limit) { !$0.isHTMLSpace && !"\"'=<>`".utf8.contains($0) }
        return end > start ? end : nil
    }
}

extension UInt8 {
    fileprivate var isHTMLSpace: Bool { isBlank || self == 0x0A }
}
